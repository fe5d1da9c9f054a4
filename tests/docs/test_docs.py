"""The documents show what the program does today, and name what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from console import BLOCK, DOCUMENTS, ROOT, refreshed

from claimtrack.cli.commands import COMMANDS
from claimtrack.cli.help import TOPICS

HELP = sorted((ROOT / "claimtrack" / "help").glob("*.md"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_shows_what_the_program_prints(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert BLOCK.search(text)
    assert refreshed(text) == text, "To show what it prints today: python tests/docs/console.py"


@pytest.mark.parametrize("document", [*DOCUMENTS, *HELP], ids=lambda path: path.name)
def test_a_document_names_commands_that_there_are(document: Path) -> None:
    for name in re.findall(r"(?:^|`|\$ |    |; )claimtrack ([a-z][\w-]+)", document.read_text(encoding="utf-8")):
        assert name in COMMANDS, name


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (document.parent / target).exists(), target


def test_every_topic_has_its_text() -> None:
    assert {path.stem for path in HELP} | {"fields"} == set(TOPICS)
    for path in HELP:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert path.stem in lines[0].lower()
        assert lines[0].endswith(f": {TOPICS[path.stem]}")
        assert max(map(len, lines)) <= 80
