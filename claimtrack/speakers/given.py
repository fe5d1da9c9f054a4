"""Given names that every language spells in its own way, which no rule of spelling would join; and whose they are."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

from claimtrack.speakers.letters import Word, is_servant, words


@cache
def given_names() -> tuple[tuple[Word, ...], ...]:
    """The rows of `spellings/given.txt`: the spellings of one name, as plain words."""
    return tuple(tuple(dict.fromkeys(words(name)[0] for name in row.split())) for row in lines("given.txt"))


@cache
def rows_of() -> dict[str, frozenset[int]]:
    """A plain word -> the rows that it stands in."""
    found: dict[str, set[int]] = {}
    for n, row in enumerate(given_names()):
        for word in row:
            found.setdefault(word.text, set()).add(n)
    return {text: frozenset(rows) for text, rows in found.items()}


@cache
def genders() -> dict[str, str]:
    """A plain word -> "m" or "f", for given names that only men or only women have."""
    found: dict[str, set[str]] = {}
    for line in lines("genders.txt"):
        gender, *names = line.split()
        for name in names:
            found.setdefault(words(name)[0].text, set()).add(gender)
    told = {text: next(iter(both)) for text, both in found.items() if len(both) == 1}
    for row in given_names():
        of_row = {told[word.text] for word in row if word.text in told}
        if len(of_row) == 1:
            for word in row:
                found.setdefault(word.text, set()).update(of_row)
    return {text: next(iter(both)) for text, both in found.items() if len(both) == 1}


@lru_cache(maxsize=1 << 15)
def is_given(name: str) -> bool:
    """Whether a word is a given name that is known by heart, or "servant of" one of the names of God."""
    plain = first_word(name)
    return plain in rows_of() or plain in genders() or is_servant(plain)


def gender_of(name: str) -> str:
    """ "m", "f", or "" where a person's given name does not tell."""
    plain = first_word(name)
    return genders().get(plain, "m" if is_servant(plain) else "")


@lru_cache(maxsize=1 << 14)
def first_word(name: str) -> str:
    found = words(name)
    return found[0].text if found else ""


def lines(file: str) -> list[str]:
    text = resources.files("claimtrack.speakers").joinpath(f"spellings/{file}").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
