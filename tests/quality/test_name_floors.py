"""How many names of one person are joined across scripts, and how few of two persons: the figures never fall."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from measuring import GOLD, SHARED

SCORER = SHARED / "tools" / "score_names.py"

# set: (least right, most wrong, most wrong where the right name is not there), close to what was measured
FLOORS = {
    "ar-full": (0.978, 0.002, 0.016),
    "ru-full": (0.98, 0.002, 0.012),
    "ar-single": (0.9, 0.028, 0.038),
    "ru-single": (0.925, 0.012, 0.035),
}


@pytest.mark.skipif(not SCORER.is_file(), reason="the lists of names are not here")
@pytest.mark.parametrize("name", FLOORS)
def test_names_do_not_come_apart_or_together(name: str) -> None:
    command = [sys.executable, str(SCORER), str(GOLD / "names" / f"{name}.tsv")]
    report = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    right, wrong, wrong_when_absent = FLOORS[name]
    assert report["right"] >= right
    assert report["wrong"] <= wrong
    assert report["wrong_when_absent"] <= wrong_when_absent
