"""What a content claims: its words without quotation marks, complementiser and closing mark."""

from __future__ import annotations

from claimtrack.languages import Language, load
from claimtrack.text.normal import word_key
from claimtrack.text.tokens import tokens

MARKS = "\"“”„«»‘’'‹›.,;:،؛ \t\r\n\u202a\u202b\u202c\u202d\u202e"


def proposition(text: str, lang: str) -> str:
    """The words of a content span that are the claim itself: "that it is safe" -> "it is safe"."""
    language = load(lang)
    stripped = text.strip(MARKS)
    words, starts, _ = tokens(stripped)
    skip = complementiser_length(language, [word_key(w) for w in words[:3]])
    return stripped[starts[skip] :].strip(MARKS) if 0 < skip < len(words) else stripped


def complementiser_length(language: Language, keys: list[str]) -> int:
    """How many words lead into the clause: a bare complementiser, with a preposition before it or not.

    A complementiser that carries the clause's own subject (Arabic أنه) stays: it is part of what is said.
    """
    bare = language.words.get("bare_complementisers", language.words["complementisers"])
    for n, key in enumerate(keys[:2]):
        if key in bare:
            return n + 1
        if key not in language.words["prepositions"]:
            break
    return 0
