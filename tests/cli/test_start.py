"""Starting up: nothing is imported that the command does not use."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimtrack.cli.commands import COMMANDS, load

HEAVY = ("jinja2", "pydantic", "rapidfuzz", "rich", "sqlite_utils", "unittest")
CODE = """
import sys
from claimtrack.cli import main
try:
    main()
except SystemExit:
    pass
print([name for name in sys.argv.pop(1).split() if name in sys.modules], file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "light"),
    [
        (["--version"], (*HEAVY, "typer")),
        (["--help"], HEAVY),
        (["who-said", "--help"], HEAVY),
        (["who-said"], ("jinja2", "pydantic", "rapidfuzz", "sqlite_utils")),
        (["who-said", "troops", "--jsonl"], ("jinja2", "pydantic", "rapidfuzz", "rich.text", "sqlite_utils")),
        (["contradictions"], ("jinja2", "pydantic", "rapidfuzz", "sqlite_utils")),
    ],
)  # fmt: skip
def test_what_a_command_does_without(story: Path, arguments: list[str], light: tuple[str, ...]) -> None:
    code = CODE.replace("sys.argv.pop(1)", repr(" ".join(light)))
    environment = {**os.environ, "CLAIMTRACK_DB": str(story), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, encoding="utf-8", env=environment,
        check=True,
    )  # fmt: skip
    assert done.stderr.splitlines()[-1] == "[]"
    assert done.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_all_says_what_the_help_of_each_says(name: str) -> None:
    assert load(name).help.splitlines()[0] == COMMANDS[name]
