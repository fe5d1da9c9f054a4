"""Help: short, everywhere, and true: the examples are run."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path

import pytest
from running import DATA, run_cli

from claimtrack.cli.commands import COMMANDS, load
from claimtrack.cli.exit import ExitCode

README = (DATA.parent / "README.md").read_text(encoding="utf-8")


def test_without_a_command_there_is_a_short_help_with_two_examples() -> None:
    done = run_cli()
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n  claimtrack ") == 2
    assert len(done.err.splitlines()) < 10


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=" ".join)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_is_everywhere(command: list[str], flag: str) -> None:
    done = run_cli(*command, flag)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Usage: claimtrack")
    assert max(map(len, done.out.splitlines())) <= 80


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_has_its_examples(name: str) -> None:
    assert "Examples:\n    claimtrack" in run_cli(name, "--help").out


def test_the_help_tells_every_exit_code() -> None:
    text = run_cli("--help").out
    for code in ExitCode:
        assert f"\n    {code.value} " in text, code


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_knows_every_command(name: str) -> None:
    assert f"`claimtrack {name}" in README


def examples() -> list[str]:
    return [line for name in COMMANDS for line in load(name).epilog.splitlines() if line.startswith("  claimtrack ")]


@pytest.mark.parametrize("line", examples(), ids=str.strip)
def test_the_examples_work(line: str, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a shell would run them, beside the folder of example articles, in a database that holds these."""
    db = tmp_path / "claims.db"
    shutil.copy(story, db)
    shutil.copytree(DATA, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    words = shlex.split(line)
    if "import" in words:  # reads what others wrote
        for wanted in ("everything.jsonl", "to-correct --as brat", "tasks --as label-studio"):
            assert run_cli("--db", str(db), "export", "-o", *wanted.split()).code == 0
        shutil.copy("tasks/tasks.json", "annotated.json")
    stdin = ""
    if "<" in words:
        stdin = Path(words.pop()).read_text(encoding="utf-8")
        words.pop()
    arguments = [
        found for word in words[1:] for found in (sorted(map(str, tmp_path.glob(word))) if "*" in word else [word])
    ]
    done = run_cli(*arguments, stdin=stdin, variables={"CLAIMTRACK_DB": str(db), "PATH": os.environ["PATH"]})
    assert done.code == 0, done.err
    assert done.out or any(tmp_path.glob("*.*")), line
    assert "Something went wrong" not in done.err
