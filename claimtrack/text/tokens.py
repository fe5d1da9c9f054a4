"""Words and marks of a text with their offsets."""

from __future__ import annotations

import re

# Arabic vowel signs and joiners are no word characters to `re`, but they stand inside words.
INSIDE = r"\w\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069"
LETTER = rf"[^\W_{INSIDE[2:]}]"
TOKEN = re.compile(
    rf"""
    [^\W\d_][^\W\d_]\w*+(?![{INSIDE[2:]}'’‑&-]) # a plain word, as most are
    | (?:[^\W\d_]\.){{2,}}                      # U.S.
    | \d+(?:[.,٫٬:/]\d+)*%?                     # 175,000 and 3.5 and 10:30
    | ['’](?:s|re|ve|ll|d|m)\b                  # a possessive or a shortened verb is a word of its own
    | [^\W_][{INSIDE}]*(?:(?:['’](?!(?:s|re|ve|ll|d|m)\b)|[-‑&])[^\W_][{INSIDE}]*)*
    | \.\.+ | --+
    | [^\s{INSIDE[2:]}]
    """,
    re.VERBOSE,
)


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[list[str], list[int], list[int]]:
    """The words and marks of `text[start:end]`, with the offsets where each begins and ends."""
    spans = list(map(re.Match.span, TOKEN.finditer(text, start, len(text) if end is None else end)))
    return [text[a:b] for a, b in spans], [a for a, _ in spans], [b for _, b in spans]
