"""What comparison knows of a language's words: one TOML file a language in `lexicons`, read when first asked for.

    [stems]     prefixes: groups split by "/", of which each may take one prefix off a word ("لل:ال" puts ال
                in its place); attached: prepositions of one letter written with a function word;
                loose_prefixes: letters that may or may not belong to the word; suffixes: "ies:y ing:",
                the longest that fits is taken off; final: a letter taken off after that;
                least: how many letters must stay; by_stem: words and phrases are found by their stems,
                since a language has many forms of each
    [words]     classes: class = "word word …"; negations, lacking (turn the next word alone), not_negating
                (look like negations and are none), denying (turn what follows), refuting (turn all),
                wrappers ("reports about"), pointing (a denial of these alone points back), failing
                (concepts that keep what follows from being so), vague (number words that give no figure),
                any (words after which an earlier negation still holds), if (what follows is only supposed),
                proofs ("no evidence that" says that it is not so), own (words that look like forms of a
                concept's words and are none), stop, number_joiners, percent; at_least, at_most, about (before a
                number)
    [entities]  id = its names; ids are shared by all languages, so that a state matches in every script
    [concepts]  id = its words; ids are shared; an id with "-" before it is what cannot be true together
                with the id
    [numbers]   number words that the language's own table lacks
    decimal     the decimal mark, "." where it is left out; where it is a comma, a full stop or a space may
                stand between groups of three digits
    [frequent]  share = stems and ids that stand in so many of a hundred news statements

Words are keys of `text.normal.match_key`; `_` stands for a space in a phrase.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from claimtrack.languages.loader import load
from claimtrack.text.normal import match_key
from claimtrack.text.stems import without_ending

CLASSES = (
    "negations", "lacking", "not_negating", "denying", "refuting", "wrappers", "pointing", "stop", "failing", "vague",
    "any", "if", "proofs", "own", "number_joiners", "percent", "at_least", "at_most", "about",
)  # fmt: skip
# The first that has a word.
KINDS = ("own", "not_negating", "negations", "lacking", "refuting", "denying", "stop", "percent")


class Meaning(NamedTuple):
    """What a word stands for: `kind` is "entity", "concept" or a word class; `sign` is -1 for an opposite."""

    kind: str
    id: str
    sign: int = 1


Phrase = tuple[tuple[str, ...], Meaning]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    prefixes: tuple[tuple[tuple[str, str], ...], ...]
    attached: str
    loose_prefixes: str
    suffixes: tuple[tuple[str, str], ...]
    final: str
    least: int
    by_stem: bool
    classes: Mapping[str, frozenset[str]]
    """Words of one word; phrases are in `phrases`."""
    meanings: Mapping[str, Meaning]
    stem_meanings: Mapping[str, Meaning]
    """The same by stem, of entities and concepts; empty where words are not found by it."""
    phrases: Mapping[str, tuple[Phrase, ...]]
    """First word -> phrases that begin with it, longest first; stems where words are found by them."""
    bounds: Mapping[str, frozenset[str]]
    """at_least, at_most, about -> words and phrases that stand before a number; if -> those before a supposition."""
    numbers: Mapping[str, int]
    decimal: str
    joined: str
    """Letters that may be written together with a number word (خمسة وعشرون)."""
    frequent: Mapping[str, float]

    def stem(self, word: str) -> str:
        return without_ending(word, self.suffixes, self.final, self.least)


@cache
def lexicon(code: str) -> Lexicon | None:
    """The lexicon of a language, or None where it has none."""
    file = resources.files("claimtrack.languages").joinpath("lexicons", f"{code}.toml")
    if not file.is_file():
        return None
    return parse_lexicon(tomllib.loads(file.read_text(encoding="utf-8")), load(code).numbers, load(code).prefixes)


def parse_lexicon(data: Mapping[str, Any], numbers: Mapping[str, int], joined: Iterable[str] = ()) -> Lexicon:
    """A file's parsed TOML -> `Lexicon`; KeyError or ValueError where it does not fit."""
    stems = data["stems"]
    classes = {name: [match_key(w).replace("_", " ") for w in data["words"].get(name, "").split()] for name in CLASSES}
    found = [(word, Meaning(kind, word)) for kind in KINDS for word in classes[kind]]
    found += [(word, Meaning("entity", "@" + key)) for key, words in data["entities"].items() for word in keys(words)]
    for key, words in data["concepts"].items():
        meaning = Meaning("concept", "#" + key.removeprefix("-"), -1 if key.startswith("-") else 1)
        found += [(word, meaning) for word in keys(words)]
    suffixes = tuple(sorted(pairs(stems["suffixes"]), key=lambda pair: -len(pair[0])))
    by_stem = bool(stems.get("by_stem", False))
    meanings: dict[str, Meaning] = {}
    stem_meanings: dict[str, Meaning] = {}
    phrases: dict[str, list[Phrase]] = {}
    for word, meaning in found:
        parts = tuple(word.split(" "))
        stemmed = [
            without_ending(part, suffixes, stems["final"], stems["least"]) if by_stem else part for part in parts
        ]
        if len(parts) > 1:
            phrases.setdefault(stemmed[0], []).append((tuple(stemmed), meaning))
            continue
        meanings.setdefault(word, meaning)
        if by_stem and meaning.kind in ("entity", "concept"):
            stem_meanings.setdefault(stemmed[0], meaning)
    own = {match_key(word): int(value) for word, value in data.get("numbers", {}).items()}
    return Lexicon(
        prefixes=tuple(pairs(group) for group in stems["prefixes"].split("/")),
        attached=stems.get("attached", "").replace(" ", ""),
        loose_prefixes=stems.get("loose_prefixes", "").replace(" ", ""),
        suffixes=suffixes,
        final=stems["final"],
        least=stems["least"],
        by_stem=by_stem,
        classes={name: frozenset(w for w in words if " " not in w) for name, words in classes.items()},
        meanings=meanings,
        stem_meanings=stem_meanings,
        phrases={first: tuple(sorted(some, key=lambda p: -len(p[0]))) for first, some in phrases.items()},
        bounds={name: frozenset(classes[name]) for name in ("at_least", "at_most", "about", "if")},
        numbers={match_key(word): value for word, value in numbers.items()} | own,
        decimal=data.get("decimal", "."),
        joined="".join(joined),
        frequent={item: float(share) for share, some in data.get("frequent", {}).items() for item in some.split()},
    )


def keys(words: str) -> list[str]:
    return [match_key(word).replace("_", " ") for word in words.split()]


def pairs(text: str) -> tuple[tuple[str, str], ...]:
    """ "ies:y ing:" -> (("ies", "y"), ("ing", ""))."""
    return tuple((match_key(a), match_key(b)) for a, _, b in (item.partition(":") for item in text.split()))
