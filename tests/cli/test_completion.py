"""What Tab offers, in the words of each shell; names come from articles and must not reach a shell that evaluates."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

HOSTILE = "a\\\"; touch owned; \\'$(touch owned)`touch owned`' && (b) {c} *"


def offered(story: Path, line: str, shell: str = "bash") -> list[str]:
    """What is offered for the last word of a line; it is a new one after a space."""
    words = line.split()
    environment = {
        **os.environ, "CLAIMTRACK_DB": str(story), "PYTHONIOENCODING": "utf-8",
        "_CLAIMTRACK_COMPLETE": f"complete_{shell}", "COMP_WORDS": line, "_TYPER_COMPLETE_ARGS": line,
        "COMP_CWORD": str(len(words) - (not line.endswith(" "))), "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }  # fmt: skip
    code = "import sys; sys.argv = ['claimtrack']; from claimtrack.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert "Traceback" not in done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("claimtrack wh", "who-said"),
        ("claimtrack who-said --speaker Pes", "Peskov"),
        ("claimtrack who-said --speaker بيس", "بيسكوف"),
        ("claimtrack who-said --speaker s", "s1"),
        ("claimtrack contradictions --speaker Zakh", "Zakharova"),
        ("claimtrack who-said --stance d", "denies"),
        ("claimtrack who-said --article ", "a1"),
        ("claimtrack show c1", "c12"),
        ("claimtrack show ", "c1"),
        ("claimtrack show c1 a", "a4"),
        ("claimtrack extract --lang ", "ar"),
        ("claimtrack who-said --format j", "jsonl"),
        ("claimtrack --bidi v", "visual"),
    ],
)  # fmt: skip
def test_bash(story: Path, line: str, wanted: str) -> None:
    found = offered(story, line)
    assert wanted in found
    last = "" if line.endswith(" ") else line.split()[-1]
    assert all(value.startswith(last) for value in found)


@pytest.mark.parametrize("shell", ["zsh", "fish"])
@pytest.mark.parametrize(
    ("line", "value", "told"),
    [
        ("claimtrack who-said --speaker Pes", "Peskov", "statements"),
        ("claimtrack show a4", "a4", "Moscow denies planning attack on Ukraine"),
        ("claimtrack cont", "contradictions", "Set those who affirm beside those who deny"),
    ],
)  # fmt: skip
def test_other_shells_show_what_an_offer_is(story: Path, shell: str, line: str, value: str, told: str) -> None:
    text = "\n".join(offered(story, line, shell))
    assert value in text
    assert told in text


def test_nothing_is_offered_where_there_is_no_database(tmp_path: Path) -> None:
    assert "".join(offered(tmp_path / "none.db", "claimtrack show c")) == ""
    assert list(tmp_path.iterdir()) == []


def test_an_article_gives_the_shell_nothing_to_evaluate(story: Path, tmp_path: Path) -> None:
    """zsh evaluates what it is offered."""
    db = tmp_path / "claims.db"
    shutil.copy(story, db)
    with sqlite3.connect(db) as connection:
        for table, column in (("articles", "title"), ("claims", "text"), ("speakers", "name"), ("aliases", "name")):
            connection.execute(f"update {table} set {column} = ? || id", [HOSTILE])
    for line in ("claimtrack show c", "claimtrack show a", "claimtrack show s", "claimtrack who-said --speaker "):
        for shell in ("bash", "zsh", "fish"):
            text = "\n".join(offered(db, line, shell))
            inside = text.removeprefix("_arguments '*: :((").removesuffix("))'") if shell == "zsh" else text
            assert "touch owned" in inside or shell == "bash"
            assert not set(inside) & set("\\$`;'&|<>!*?(){}"), inside
