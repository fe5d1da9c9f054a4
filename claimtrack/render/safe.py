"""Text from an article is hostile: what it may not do to a terminal or a spreadsheet.

`styled` is the only way from text to a terminal. It makes control characters and bidirectional overrides
visible. `isolated` then keeps the direction of a value to itself; it is for terminals alone, and comes last,
since the marks it puts round a value are of those that an article may not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from rich.text import Text

Direction = Literal["auto", "ltr", "rtl"]

BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
CONTROLS = (*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)  # not tab and newline
STEERING = (*CONTROLS, *BIDI)
SURROGATES = range(0xD800, 0xE000)  # halves of a character: no output takes them

VISIBLE = {c: f"\\x{c:02x}" if c < 0x100 else f"\\u{c:04x}" for c in STEERING} | dict.fromkeys(SURROGATES, "\ufffd")

OPENERS: dict[Direction, str] = {"auto": "\u2068", "ltr": "\u2066", "rtl": "\u2067"}
CLOSER = "\u2069"
LEFT_TO_RIGHT = "\u200e"
UNSEEN = dict.fromkeys(map(ord, (CLOSER, LEFT_TO_RIGHT, *OPENERS.values())))
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe(text: str) -> str:
    """The text, with all that could style, clear or re-order a terminal made visible; lines and tabs stay."""
    return text.translate(VISIBLE)


def one_line(text: str) -> str:
    """Safe text without line breaks, tabs and doubled spaces."""
    return safe(" ".join(text.split()))


def styled(text: str, style: str = "") -> Text:
    """Safe text for a terminal, in a style of rich's ("bold", "red")."""
    from rich.text import Text

    return Text(safe(text), style)


def joined(parts: Iterable[Text], gap: str = "") -> Text:
    """The parts one after the other, each in its own style."""
    return styled(gap).join(parts)


def isolated(text: Text, direction: Direction = "auto") -> Text:
    """A value that does not touch the order of what stands beside it."""
    from rich.text import Text

    return Text.assemble(OPENERS[direction], text, CLOSER)


def marked(text: Text) -> Text:
    """The same for a terminal that draws isolates as boxes: a mark parts it from what stands before it."""
    from rich.text import Text

    return Text.assemble(LEFT_TO_RIGHT, text)


def has_right_to_left(text: str) -> bool:
    return RIGHT_TO_LEFT.search(text) is not None


def direction(text: str) -> Direction:
    """The way a value is read: that of its first letter."""
    first = next((char for char in text if char.isalpha()), "")
    return "rtl" if has_right_to_left(first) else "ltr"


def cell(value: object) -> object:
    """A value for a spreadsheet: safe, and told to be text where it begins like a formula. Numbers stay."""
    if not isinstance(value, str):
        return value
    text = safe(value.replace("\r\n", "\n"))
    return f"'{text}" if value.startswith(FORMULA) else text
