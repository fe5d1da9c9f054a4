from __future__ import annotations

from pathlib import Path

import pytest
from running import DATA, Cli, Done, run_cli


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the example articles; only to be read."""
    db = tmp_path_factory.mktemp("story") / "claims.db"
    assert run_cli("--db", str(db), "add", str(DATA)).code == 0
    return db


@pytest.fixture
def cli(story: Path) -> Cli:
    """Run a command on the example articles."""

    def command(*arguments: str, db: Path = story, **world: object) -> Done:
        return run_cli("--db", str(db), *arguments, **world)  # type: ignore[arg-type]

    return command
