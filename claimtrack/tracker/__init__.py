"""The Tracker: composes the rooms. Articles go in; claims, speakers, disagreements and statements come out."""

from claimtrack.tracker.answers import (
    Added,
    ArticleRow,
    Change,
    Disagreement,
    Match,
    Moment,
    NotFound,
    Pair,
    Reviewed,
    Statement,
)
from claimtrack.tracker.tracker import Tracker

__all__ = [
    "Added", "ArticleRow", "Change", "Disagreement", "Match", "Moment", "NotFound", "Pair", "Reviewed", "Statement",
    "Tracker",
]  # fmt: skip
