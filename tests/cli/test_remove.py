"""`remove` takes away an article and nothing else, and not without being asked to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from running import DATA, run_cli


@pytest.fixture
def db(story: Path, tmp_path: Path) -> str:
    return str(shutil.copy(story, tmp_path / "claims.db"))


def test_what_was_made_of_the_article_goes_with_it(db: str) -> None:
    done = run_cli("remove", "a4", "--yes", "--db", db)
    assert done.out.startswith("a4  Moscow denies planning attack on Ukraine: ")
    assert done.out.endswith(f"Removed 1 article from {db}\n")
    assert run_cli("show", "a4", "--db", db).code == 2
    assert "04-denial.en.txt" not in run_cli("export", "--db", db).out
    assert "escalate the situation" not in run_cli("who-said", "--db", db).out
    assert run_cli("who-said", "escalate", "--db", db).out == ""


def test_it_is_as_if_the_article_had_never_come(db: str, tmp_path: Path) -> None:
    """But for ids, which stay."""
    run_cli("remove", "a8", "--yes", "--db", db)
    fresh = str(tmp_path / "fresh.db")
    run_cli("add", *(str(path) for path in sorted(DATA.glob("0[1-7]*.txt"))), "--db", fresh)
    columns = "text,speaker,stance,published"
    for command in (["who-said", "--columns", columns], ["contradictions", "--columns", "relation,a.text,b.text"]):
        rows = [sorted(run_cli(*command, "--jsonl", "--db", path).out.splitlines()) for path in (db, fresh)]
        assert rows[0] == rows[1]


@pytest.mark.parametrize(
    ("answer", "removed"), [("y\n", True), ("yes\n", True), ("Y\n", True), ("n\n", False), ("\n", False), ("", False)]
)
def test_a_person_is_asked(db: str, answer: str, removed: bool) -> None:
    done = run_cli("remove", "a4", "--db", db, stdin=answer, terminal=True)
    assert f"Remove 1 article from {db}? [y/N]" in done.err
    assert (done.code, "Removed" in done.out) == (0, removed)
    assert (run_cli("show", "a4", "--db", db).code == 2) is removed


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["a4"], 2, "add --yes"),  # nobody is there to be asked
        (["a4", "--dry-run"], 0, "Would remove 1 article"),
        (["a4", "a99", "--yes"], 2, "There is no article a99"),
        (["c4", "--yes"], 2, "ids look like a12"),
    ],
)
def test_otherwise_nothing_is_removed(db: str, arguments: list[str], code: int, told: str) -> None:
    before = run_cli("export", "--db", db).out
    done = run_cli("remove", *arguments, "--db", db)
    assert done.code == code
    assert told in done.out + done.err
    assert run_cli("export", "--db", db).out == before
