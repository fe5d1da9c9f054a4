from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "cli"))

from running import DATA, run_cli


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the example articles; only to be read."""
    db = tmp_path_factory.mktemp("story") / "claims.db"
    assert run_cli("--db", str(db), "add", str(DATA)).code == 0
    return db
