"""Light stems: the letters that a language writes together with a word, and its endings, taken off by its data."""

from __future__ import annotations

from collections.abc import Sequence

Pairs = Sequence[tuple[str, str]]


def stripped_forms(key: str, prefixes: Sequence[Pairs], least: int) -> list[str]:
    """The word without the prefixes that each group may take off, from the word itself to the barest form."""
    forms = [key]
    for group in prefixes:
        for prefix, instead in group:
            if prefix and key.startswith(prefix) and len(key) - len(prefix) + len(instead) >= least:
                key = instead + key[len(prefix) :]
                forms.append(key)
                break
    return forms


def without_ending(key: str, suffixes: Pairs, final: str, least: int) -> str:
    """The word without its ending, `final` letter and doubled last letter, `least` letters kept."""
    for suffix, instead in suffixes:
        if key.endswith(suffix) and len(key) - len(suffix) >= least:
            key = key[: len(key) - len(suffix)] + instead
            if not instead and final and len(key) > least and key[-1] == key[-2] and key[-1] not in "sl":
                key = key[:-1]
            break
    if final and key.endswith(final) and len(key) > least:
        key = key[:-1]
    return key
