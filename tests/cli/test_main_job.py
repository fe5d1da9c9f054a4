"""The commands as a person runs them: what is printed where, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimtrack.render.listing import FORMATS

DATA = Path(__file__).parents[2] / "data"
HOSTILE = (
    "Title: A \x1b[2Jtitle [red]x[/nope] :fire:\nOutlet: \x1b]52;c;ZXZpbA==\x07Bad \u202eoutlet\nDate: 2021-12-04\n\n"
    "The mayor \x1b[31m\u202eJohn Smith said that the [bold]bridge[/nope] was closed \x9b2J on Monday.\n\n"
    "The ministry denied that the [bold]bridge was closed on Monday.\n"
)


def run(*arguments: str, db: Path, stdin: str | bytes | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    environment.pop("CLAIMTRACK_DB", None)
    return subprocess.run(
        [sys.executable, "-m", "claimtrack", "--db", str(db), *arguments],
        input=stdin, capture_output=True, text=True, encoding="utf-8", env=environment, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    db = tmp_path_factory.mktemp("stored") / "claims.db"
    done = run("add", str(DATA), db=db)
    assert done.returncode == 0, done.stderr
    assert f"in {db}" in done.stdout
    return db


def test_the_same_articles_are_stored_once(stored: Path) -> None:
    again = run("add", str(DATA), db=stored)
    assert "Stored 0 articles (8 already stored)" in again.stdout


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["who-said", "troops"], "94,000 troops"),
        (["who-said", "--stance", "denies"], "that Russia was planning an attack on Ukraine"),
        (["who-said", "هجوم"], "هجوم روسي على أوكرانيا"),
        (["who-said", "--speaker", "Zakharova"], "The reports are an invention"),
        (["contradictions"], "numbers differ: 94,000 troops against 175,000 troops"),
        (["contradictions", "--all"], "both deny it"),
        (["show", "c1"], "_أعلن_"),
    ],
)  # fmt: skip
def test_reading_commands(stored: Path, arguments: list[str], shown: str) -> None:
    done = run(*arguments, db=stored)
    assert (done.returncode, done.stderr) == (0, "")
    assert shown in done.stdout
    assert "\x1b" not in done.stdout


def test_a_disagreement_has_its_sides(stored: Path) -> None:
    rows = [json.loads(x) for x in run("contradictions", "--jsonl", db=stored).stdout.splitlines()]
    sides = {(r["relation"], r["a"]["stance"], r["b"]["stance"]) for r in rows}
    assert {("denies", "asserts", "denies"), ("conflicts", "asserts", "asserts")} <= sides
    for row in rows:
        for side in (row["a"], row["b"]):
            text = Path(side["path"]).read_bytes().decode("utf-8")
            assert text[side["start"] : side["end"]] == side["text"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 2),
        (["who-said", "--stance", "shouts"], 2),
        (["who-said", "--since", "yesterday"], 2),
        (["who-said", "--json", "--csv"], 2),
        (["who-said", "--speaker", "Nobody Atall"], 2),
        (["show", "c999"], 2),
        (["who-said", "--exit-code", "zzzzzz"], 1),
        (["add", "missing.txt"], 3),
        (["--help"], 0),
        (["add", "-h"], 0),
    ],
)  # fmt: skip
def test_exit_codes(stored: Path, arguments: list[str], code: int) -> None:
    done = run(*arguments, db=stored)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_reading_creates_no_database(tmp_path: Path) -> None:
    done = run("who-said", db=tmp_path / "none.db")
    assert (done.returncode, list(tmp_path.iterdir())) == (4, [])
    assert "claimtrack add" in done.stderr


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("These are my notes, and no database." * 40)
    assert run("add", str(DATA), db=other).returncode == 4
    assert other.read_text().startswith("These are my notes")


def test_bad_inputs_do_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").write_text("")
    (tmp_path / "in" / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "in" / "broken.txt").write_bytes("المتحدث باسم الوزارة قال ".encode() * 40 + b"\xff\xfe\xfa" * 2)
    with (tmp_path / "in" / "huge.txt").open("wb") as huge:
        huge.truncate(60_000_000)
    (tmp_path / "in" / "good.txt").write_text("The minister said that the bridge was safe.")
    done = run("add", str(tmp_path / "in"), str(tmp_path / "gone.txt"), db=tmp_path / "claims.db")
    assert done.returncode == 3
    assert "Stored 1 article" in done.stdout
    for name in ("empty.txt", "binary.txt", "broken.txt", "huge.txt", "gone.txt"):
        assert name in done.stderr


def test_a_folder_without_readable_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert run("add", str(tmp_path / "in"), db=tmp_path / "claims.db").returncode == 3


@pytest.mark.parametrize("color", ["never", "always"])
@pytest.mark.parametrize(
    "arguments",
    [["who-said"], ["who-said", "bridge"], ["contradictions"], ["contradictions", "--all"], ["show", "c1"],
     ["who-said", "--speaker", "\x1b[2J\u202e"], ["extract", "FILE"], ["extract", "--explain", "FILE"],
     ["compare", "the \x1b[2Jbridge was closed"], ["timeline"], ["report"], ["show", "a1"],
     *(["who-said", "--format", form] for form in FORMATS), ["contradictions", "--format", "table"],
     ["export"], ["export", "--as", "csv"], ["export", "--as", "jsonld"]],
)  # fmt: skip
def test_an_article_never_steers_the_terminal(tmp_path: Path, arguments: list[str], color: str) -> None:
    article = tmp_path / "bad\u202e.txt"
    article.write_bytes(HOSTILE.encode())
    db = tmp_path / "claims.db"
    added = run("add", str(article), str(tmp_path / "no\x1b[2Jne.txt"), db=db)
    shown = run("--color", color, *[str(article) if a == "FILE" else a for a in arguments], db=db)
    for text in (added.stdout, added.stderr, shown.stdout, shown.stderr):
        for harm in ("\x1b[2J", "\x1b]52", "\x9b", "\x07", "\u202e"):
            assert harm not in text
    assert "Traceback" not in shown.stderr


def test_a_spreadsheet_gets_no_formula(tmp_path: Path) -> None:
    db = tmp_path / "claims.db"
    run("add", "-", "--outlet", "=cmd|' /C calc'!A0", db=db, stdin="The minister said that the bridge was safe.")
    assert ",'=cmd" in run("who-said", "--csv", db=db).stdout
