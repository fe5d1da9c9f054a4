"""The Tracker: composes the rooms. Articles go in; claims, speakers, disagreements and statements come out."""

from claimtrack.tracker.answers import Added, ArticleRow, Disagreement, NotFound, Pair, Statement
from claimtrack.tracker.tracker import Tracker

__all__ = ["Added", "ArticleRow", "Disagreement", "NotFound", "Pair", "Statement", "Tracker"]
