"""How far a finding is to be trusted."""

from __future__ import annotations

from claimtrack.attribution.draft import Draft
from claimtrack.attribution.verb_first.reading import Reading


def confidence(r: Reading, found: Draft) -> float:
    return 0.9
