"""Text from an article is hostile: what it may not do to a terminal, a spreadsheet or a page.

`safe` is the only way from an article's text to a terminal: control characters and bidirectional
overrides become visible. `isolated` then keeps each value's direction to itself, on terminals alone.
"""

from __future__ import annotations

BIDI = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
CONTROLS = [c for c in (*range(0x20), 0x7F, *range(0x80, 0xA0), 0x2028, 0x2029) if c not in (0x09, 0x0A)]
VISIBLE = {c: f"\\x{c:02x}" if c < 0x100 else f"\\u{c:04x}" for c in (*CONTROLS, *BIDI)}
VISIBLE.update(dict.fromkeys(range(0xD800, 0xE000), "\ufffd"))  # lone surrogates cannot be written at all

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe(text: str) -> str:
    """The text with everything visible that could style, clear or re-order a terminal."""
    return text.translate(VISIBLE)


def one_line(text: str) -> str:
    return " ".join(safe(text).split())


def isolated(text: str, *, terminal: bool) -> str:
    """A value whose direction does not touch its neighbours'; only where a terminal shows it."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if terminal and text else text


def cell(value: object) -> object:
    """A value for a spreadsheet: a text that begins like a formula is told to be text."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return "'" + value
    return value
