"""Brat and Label Studio: out, corrected by hand, and back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from running import Done, run_cli

from claimtrack.exchange import MarkedArticle, Unfit, brat, label_studio
from claimtrack.exchange.marked import from_utf16, placed, to_utf16
from claimtrack.model import STANCES, Mark, Span

Run = Callable[..., Done]
TEXT = "“Yes 🎉,” said Ann\nand Bob.\r\nThe mayor denied\nit all."


def span(words: str, start: int = 0) -> Span:
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


MARKS = (
    Mark(cue=span("said"), sources=(span("Ann"), span("Bob")), content=(span("“Yes 🎉,”"),), stance="asserts"),
    Mark(cue=span("denied"), sources=(span("The mayor"),), content=(span("it all"),), stance="denies", kind="writing"),
    Mark(
        cue=None, sources=(span("mayor"),), content=(span("Yes"), span("denied\nit")), stance="doubts", via=span("Bob")
    ),
)  # fmt: skip
ARTICLE = MarkedArticle(id="a1", text=TEXT, marks=MARKS)


def test_brat_and_back() -> None:
    assert brat.marks(brat.standoff(ARTICLE), TEXT) == list(MARKS)


def test_brat_is_as_its_format_asks() -> None:
    lines = brat.standoff(ARTICLE).splitlines()
    assert lines[0] == "T1\tCue 9 13\tsaid"
    assert "E1\tCue:T1 Source:T2 Source2:T3 Content:T4" in lines
    assert "A1\tStance E1 asserts" in lines
    assert "T10\tContent 1 4;38 44;45 47\tYes denied it" in lines  # no part goes over the end of a line
    for line in lines:
        if line.startswith("T"):
            _, where, words = line.split("\t")
            places = where.partition(" ")[2].split(";")
            assert " ".join(TEXT[int(a) : int(b)] for a, b in map(str.split, places)) == words


def annotated(task: dict[str, object]) -> dict[str, object]:
    """As Label Studio exports a task that a person has submitted."""
    prediction = task["predictions"][0]  # type: ignore[index]
    return {"id": 7, **task, "annotations": [{"id": 1, "was_cancelled": False, "result": prediction["result"]}]}


def test_label_studio_and_back() -> None:
    task = label_studio.task(ARTICLE, "1.0")
    assert label_studio.marks(task, TEXT) is None  # nobody has worked on it
    found = label_studio.marks(json.loads(json.dumps(annotated(task))), TEXT)
    assert found == [replace(mark, kind="speech") for mark in MARKS]  # a kind is nothing that it marks


def test_label_studio_counts_in_utf16() -> None:
    """After an emoji each place is one further."""
    result = label_studio.task(ARTICLE, "1.0")["predictions"][0]["result"]
    said = next(item for item in result if item.get("value", {}).get("text") == "said")
    assert said["value"]["start"] == span("said").start + 1
    for item in result:
        if "value" in item:
            value = item["value"]
            utf16 = TEXT.encode("utf-16-le")[2 * value["start"] : 2 * value["end"]].decode("utf-16-le")
            assert utf16 == value["text"]


@given(st.text(st.sampled_from("aب🎉\n"), min_size=1, max_size=12), st.integers(0, 12))
def test_utf16_and_back(text: str, at: int) -> None:
    at = min(at, len(text))
    assert to_utf16(text, at) == len(text[:at].encode("utf-16-le")) // 2
    assert from_utf16(text, to_utf16(text, at)) == at


def test_places_are_found_by_their_words() -> None:
    text = "🎉 a b"
    assert placed(text, 2, 3, "a") == Span(2, 3)
    assert placed(text, 3, 4, "a") == Span(2, 3)  # in units of UTF-16
    with pytest.raises(Unfit, match="not 'c'"):
        placed(text, 2, 3, "c")


def test_the_tools_are_told_what_may_be_marked() -> None:
    for stance in STANCES:
        assert stance in brat.CONFIGURATION
        assert f'<Choice value="{stance}"/>' in label_studio.CONFIGURATION
    for label in label_studio.LABELS:
        assert f'<Label value="{label}"/>' in label_studio.CONFIGURATION


@pytest.mark.parametrize(
    ("ann", "told"),
    [
        ("T1\tCue 0 3\tsaid\n", "not 'said'"),
        ("T1\tCue x 3\tsaid\n", "line 1"),
        ("T1\tCue 9 13\tsaid\nE1\tCue:T1 Content:T9\n", "E1 names T9"),
        ("T1\tCue 9 13\tsaid\nE1\tCue:T1 Site:T1\n", "Site"),
        ("T1\tCue 9 13\tsaid\nE1\tCue:T1\nA1\tStance E1 shouts\n", "shouts"),
    ],
)  # fmt: skip
def test_brat_that_does_not_fit(ann: str, told: str) -> None:
    with pytest.raises(Unfit, match=told):
        brat.marks(ann, TEXT)


# -- the commands -------------------------------------------------------------------------------


@pytest.fixture
def run(story: Path, tmp_path: Path) -> Run:
    """A command on a database of its own."""
    db = tmp_path / "claims.db"
    shutil.copy(story, db)
    return lambda *arguments: run_cli(*arguments, "--db", str(db))


def state(run: Run) -> list[str]:
    """All that is stored but when it was."""
    return [line for line in run("export").out.splitlines() if not line.startswith('{"corrections"')]


@pytest.mark.parametrize("form", ["brat", "label-studio"])
def test_what_is_not_corrected_changes_nothing(run: Run, tmp_path: Path, form: str) -> None:
    folder = tmp_path / "out"
    assert run("export", "--as", form, "-o", str(folder)).code == 0
    if form == "label-studio":
        tasks = json.loads((folder / "tasks.json").read_text(encoding="utf-8"))
        (folder / "tasks.json").write_text(json.dumps([annotated(task) for task in tasks]), encoding="utf-8")
    before = state(run)
    assert run("import", str(folder)).out == "Corrected 0 articles of 8\n"
    assert state(run) == before


def corrected(run: Run, folder: Path) -> Done:
    """Article a4 with another stance for its first denial, and without its last attribution."""
    run("export", "--as", "brat", "a4", "-o", str(folder))
    ann = folder / "a4.ann"
    lines = ann.read_text(encoding="utf-8").replace("Stance E2 denies", "Stance E2 doubts").splitlines()
    last = max((line for line in lines if line.startswith("E")), key=lambda line: int(line[1 : line.index("\t")]))
    name = last.split("\t")[0]
    kept = [line for line in lines if line != last and f" {name} " not in line]
    ann.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return run("import", str(folder))


def test_a_correction_takes_the_place_of_what_was_found(run: Run, tmp_path: Path) -> None:
    before = [json.loads(line) for line in run("who-said", "a4", "--jsonl").out.splitlines()]
    assert corrected(run, tmp_path / "out").out == "Corrected 1 article of 1: a4\n"
    after = [json.loads(line) for line in run("who-said", "a4", "--jsonl").out.splitlines()]
    assert len(after) == len(before) - 1
    changed = {row["id"]: row["stance"] for row in before if row not in after}
    stances = {row["id"]: row["stance"] for row in after}
    assert {"doubts"} <= {stances.get(id) for id in changed}
    assert {row["id"] for row in after} <= {row["id"] for row in before}  # statements that stay keep their ids
    assert {row["confidence"] for row in after} == {1.0}


def test_a_correction_outlives_a_rebuild(run: Run, tmp_path: Path) -> None:
    corrected(run, tmp_path / "out")
    before = run("who-said", "a4", "--jsonl").out
    assert run("rebuild").code == 0
    assert run("who-said", "a4", "--jsonl").out == before


def test_a_dry_run_changes_nothing(run: Run, tmp_path: Path) -> None:
    before = run("export").out
    folder = tmp_path / "out"
    run("export", "--as", "brat", "a4", "-o", str(folder))
    ann = folder / "a4.ann"
    ann.write_text(ann.read_text(encoding="utf-8").replace(" denies", " doubts"), encoding="utf-8")
    assert run("import", "--dry-run", str(folder)).out == "Would correct 1 article of 1: a4\n"
    assert run("export").out == before


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a4.ann", "T1\tCue 0 4\tsaid\n", "not 'said'"),
        ("a99.ann", "", "There is no article a99"),
        ("tasks.json", "{", "Expecting"),
        ("tasks.json", "[{}]", "data"),
        ("tasks.json", '[{"data": {"article": "a4", "text": "other"}}]', "its text is not that of article a4"),
        ("notes.pdf", "", "no .ann file of brat"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_and_changes_nothing(
    run: Run, tmp_path: Path, name: str, content: str, told: str
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    run("export", "--as", "brat", "a4", "-o", str(folder), "--force")
    (folder / "a4.ann").unlink()
    shutil.copy(folder / "a4.txt", folder / "a99.txt")
    (folder / name).write_text(content, encoding="utf-8")
    before = run("export").out
    done = run("import", str(folder / name))
    assert (done.code, done.out) == (3, "Corrected 0 articles of 0\n")
    assert told in done.err
    assert name in done.err
    assert run("export").out == before


def test_an_article_that_comes_again_is_as_it_was_corrected(run: Run, tmp_path: Path) -> None:
    """Corrections go by the article's text, not by its number."""
    corrected(run, tmp_path / "out")
    new = tmp_path / "new.db"
    export = tmp_path / "all.jsonl"
    run("export", "-o", str(export))
    run_cli("import", str(export), "--db", str(new))
    assert run_cli("who-said", "a4", "--jsonl", "--db", str(new)).out == run("who-said", "a4", "--jsonl").out
