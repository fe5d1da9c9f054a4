"""To other programs and back: everything as JSON Lines, linked data, and marked texts for annotation tools."""

from claimtrack.exchange.marked import MarkedArticle, Unfit

__all__ = ["MarkedArticle", "Unfit"]
