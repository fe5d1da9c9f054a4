"""Normal forms of words and texts for look-up and comparison; what is shown is always the original."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

ALEFS = dict.fromkeys("أإآٱ", "ا")
MARKS = [*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06EE)]
TATWEEL = 0x0640
INVISIBLE = [0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]

# Arabic letters as old systems wrote them, one code for each of a letter's shapes.
SHAPES = {
    code: unicodedata.normalize("NFKC", chr(code)).translate({ord(a): b for a, b in ALEFS.items()})
    for code in [*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFD3E), *range(0xFE80, 0xFEFD)]
}

WORD_TABLE: dict[int, str | None] = {
    **SHAPES,
    **dict.fromkeys([*MARKS, TATWEEL, *INVISIBLE]),
    **{ord(a): b for a, b in ALEFS.items()},
    ord("’"): "'",
    ord("ʼ"): "'",
}
MATCH_TABLE: dict[int, str | None] = {
    **WORD_TABLE,
    ord("ى"): "ي",
    ord("ة"): "ه",
    ord("ـ"): None,
    ord("ё"): "е",
    ord("Ё"): "е",
}


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """The key under which language data is looked up: case, Arabic marks and alef variants folded.

    ى and ي stay apart, since they tell verbs (نفى) from nouns (نفي).
    """
    if word.isascii():
        return word.lower()
    return word.translate(WORD_TABLE).lower()


def match_key(text: str) -> str:
    """The key under which statements are compared and indexed: NFKC, marks off, letters and digits folded."""
    return match_key_with_offsets(text)[0]


def match_key_with_offsets(text: str) -> tuple[str, list[int]]:
    """`match_key(text)`, and for each of its characters the offset in `text` that it came from."""
    out: list[str] = []
    offsets: list[int] = []
    for i, char in enumerate(text):
        folded = _fold(char)
        out.append(folded)
        offsets.extend([i] * len(folded))
    return "".join(out), offsets


@lru_cache(maxsize=1 << 14)
def _fold(char: str) -> str:
    folded = unicodedata.normalize("NFKC", char).translate(MATCH_TABLE).casefold()
    digits = [str(unicodedata.digit(c)) if c.isdigit() else c for c in folded]
    # Combining marks of Latin and Cyrillic stay: they tell words apart there (é, й decompose only under NFKD).
    return "".join(digits)
