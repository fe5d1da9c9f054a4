"""What the documents show of the program is what it prints.

In a block that begins with ```console each line after "$ " is a command, and what follows is what it prints on a
terminal of 80 columns (or as many as the block says) without colour, all commands of a document one after the
other beside the folder data/.

    python tests/docs/console.py            # puts what they print today into the documents
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "cli"))

from running import run_cli  # noqa: E402

DOCUMENTS = (ROOT / "README.md", ROOT / "docs" / "guide.md")
BLOCK = re.compile(r"^```console(?: (\d+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TODAY = re.compile(r"(?<=added )\d{4}-\d\d-\d\d")  # the day on which it is tried


def refreshed(text: str) -> str:
    """A document with what its commands print today."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "data", Path(folder) / "data")
        before = Path.cwd()
        os.chdir(folder)
        try:
            return BLOCK.sub(
                lambda found: found[0].replace(found[2], "".join(shown(found[2], int(found[1] or 80)))), text
            )
        finally:
            os.chdir(before)


def told_anew(found: re.Match[str]) -> str:
    return found[0].replace(found[2], "".join(shown(found[2], int(found[1] or 80))))


def shown(block: str, width: int) -> Iterator[str]:
    """The commands of a block, each with what it prints."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    for n, command in enumerate(commands):
        yield ("\n" if n else "") + f"{command}\n" + printed(command, width)


def printed(command: str, width: int) -> str:
    program, *arguments = shlex.split(command.removeprefix("$ "))
    assert program == "claimtrack", command
    variables = {"CLAIMTRACK_DB": "claims.db", "TERM": "dumb"}
    done = run_cli(*arguments, terminal=True, width=width, variables=variables)
    return TODAY.sub("2026-01-31", done.out + done.err)


if __name__ == "__main__":
    for document in DOCUMENTS:
        document.write_text(refreshed(document.read_text(encoding="utf-8")), encoding="utf-8")
