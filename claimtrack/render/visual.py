"""Right-to-left text for a terminal that neither reorders nor joins it: letters from left to right as they are seen.

What comes out is for looking at alone: it can be neither searched nor copied, and no file has it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from claimtrack.render.safe import Direction, direction

MARKS_FIRST = re.compile("([\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc]+)(.)")
INSTALL = "pip install 'claimtrack[visual]'"


class VisualOrderMissing(Exception):
    """The packages that reorder are not installed."""


def visual(text: str, way: Direction = "auto") -> str:
    """A line of safe text in the order in which it is seen, Arabic letters in their joined forms."""
    shape, reorder = tools()
    if way == "auto":
        way = direction(text)
    seen: str = reorder(shape(text), base_dir="R" if way == "rtl" else "L")
    return MARKS_FIRST.sub(lambda found: found[2] + found[1][::-1], seen)  # a mark comes after its letter


@cache
def tools() -> tuple[Any, Any]:
    """What joins letters, and what reorders them. Raises VisualOrderMissing."""
    try:
        from arabic_reshaper import ArabicReshaper
        from bidi import get_display
    except ImportError as error:
        raise VisualOrderMissing from error
    return ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False}).reshape, get_display
