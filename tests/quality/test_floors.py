"""Figures on marked articles may rise and never fall. The articles are not part of the project: see `measuring`."""

from __future__ import annotations

import pytest
from measuring import GOLD, SCORER, digest, fallen, measured, read_floors, unexplained

KEPT = read_floors()

marked = pytest.mark.skipif(not SCORER.is_file(), reason="the marked articles are not here")
every_set = pytest.mark.parametrize("name", KEPT)


@marked
@every_set
def test_figures_do_not_fall(name: str) -> None:
    assert fallen(measured(GOLD / name), KEPT[name]["history"][-1]["floors"]) == []


@marked
@every_set
def test_the_articles_are_those_that_were_measured(name: str) -> None:
    assert digest(GOLD / name) == KEPT[name]["digest"], "measure again: python tests/quality/measuring.py --keep"


@every_set
def test_no_floor_was_lowered_in_silence(name: str) -> None:
    assert unexplained(KEPT[name]["history"]) == []


LOWERED = [
    ([{"date": "d1", "floors": {"p": 0.7}}, {"date": "d2", "floors": {"p": 0.8}}], 0),
    ([{"date": "d1", "floors": {"p": 0.7}}, {"date": "d2", "floors": {"p": 0.6}}], 1),
    ([{"date": "d1", "floors": {"p": 0.7}}, {"date": "d2", "floors": {}}], 1),
    ([{"date": "d1", "floors": {"p": 0.7}}, {"date": "d2", "floors": {"p": 0.6}, "why": "other articles"}], 0),
]


@pytest.mark.parametrize(("history", "times"), LOWERED)
def test_a_lowered_floor_needs_a_reason(history: list[dict[str, object]], times: int) -> None:
    assert len(unexplained(history)) == times
