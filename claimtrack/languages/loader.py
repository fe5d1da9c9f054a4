"""Data files -> `Language`. A file is read when its language is first asked for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any, cast

from claimtrack.languages.schema import Cue, Form, Language
from claimtrack.model import Stance
from claimtrack.text.normal import word_key

PART = re.compile(r"[1-9]")


class UnknownLanguage(ValueError):
    """No data for a language code; the message lists the codes that have some."""

    def __init__(self, code: str) -> None:
        super().__init__(f"No data for language {code!r}. Available: {', '.join(available())}")


@cache
def available() -> tuple[str, ...]:
    """The codes that have a data file, sorted."""
    files = resources.files("claimtrack.languages").iterdir()
    return tuple(sorted(f.name.removesuffix(".toml") for f in files if f.name.endswith(".toml")))


@cache
def load(code: str) -> Language:
    """The language with this code. Raises UnknownLanguage."""
    return parse(tomllib.loads(source_of(code)))


@cache
def load_words(code: str) -> Mapping[str, frozenset[str]]:
    """The classes of the table [words] alone, which is the first: a search needs no more, and waits for no more.

    Raises UnknownLanguage.
    """
    head, mark, rest = source_of(code).partition("\n[words]\n")
    return word_classes(tomllib.loads(head + mark + rest.partition("\n[")[0]))


def source_of(code: str) -> str:
    if code not in available():
        raise UnknownLanguage(code)
    return resources.files("claimtrack.languages").joinpath(f"{code}.toml").read_text(encoding="utf-8")


def parse(data: Mapping[str, Any]) -> Language:
    """A data file's parsed TOML -> `Language`; KeyError or ValueError where it does not fit the schema."""
    article, articled = data.get("article", ""), data.get("articled", "").split()
    words = word_classes(data)
    countries = {code: text.partition("/") for code, text in data.get("countries", {}).items()}
    endings = ("", *words.get("adjective_endings", ()))
    return Language(
        code=data["code"],
        name=data["name"],
        native=data["native"],
        direction=data["direction"],
        script=data["script"],
        has_case=data["has_case"],
        verb_first=data["verb_first"],
        heads_first=data.get("heads_first", data["verb_first"]),
        capital_nouns=data.get("capital_nouns", False),
        patterns=data.get("patterns", False),
        prefixes=tuple(data.get("prefixes", "").split()),
        past_endings=tuple(data.get("past_endings", "").split()),
        participle_endings=tuple(data.get("participle_endings", "").split()),
        infinitive_endings=tuple(data.get("infinitive_endings", "").split()),
        suffixes=tuple(sorted(data.get("suffixes", "").split(), key=len, reverse=True)),
        words=words,
        pronouns=keyed(data["pronouns"]),
        titles=keyed(data["titles"]),
        roles=with_article(keyed(data["roles"]), article if "roles" in articled else ""),
        source_types={word: type for type, text in data.get("source_types", {}).items() for word in items(text)},
        countries={name: code for code, (names, _, _) in countries.items() for name in items(names)},
        nationalities={
            word + ending: code
            for code, (_, _, adjectives) in countries.items()
            for word in items(adjectives)
            for ending in endings
        },
        months=keyed(data["months"]),
        weekdays=keyed(data["weekdays"]),
        numbers=keyed(data["numbers"]),
        forms=index_forms(data["cues"], data.get("paradigms", {})),
    )


def word_classes(data: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    article, articled = data.get("article", ""), data.get("articled", "").split()
    return {
        name: frozenset(with_article(dict.fromkeys(items(text)), article if name in articled else ""))
        for name, text in {**data["words"], **data.get("speakers", {})}.items()
    }


def items(text: str) -> list[str]:
    """A data file's list of words -> keys, with underscores as spaces."""
    return [word_key(item).replace("_", " ") for item in text.split()]


def keyed(table: Mapping[str, Any]) -> dict[str, Any]:
    """A table whose keys are lists of words -> key of each word -> value."""
    return {word: value for words, value in table.items() for word in items(words)}


def with_article(listed: dict[str, Any], article: str) -> dict[str, Any]:
    """The words and, where the article is written together with its noun, each of them with it."""
    if not article:
        return listed
    return listed | {article + word: value for word, value in listed.items() if not word.startswith(article)}


def index_forms(cues: Mapping[str, Mapping[str, str]], paradigms: Mapping[str, str]) -> dict[str, tuple[Form, ...]]:
    """Lemma table -> first word -> forms that begin with it, longest first."""
    index: dict[str, list[Form]] = {}
    for lemma, entry in cues.items():
        for form in forms_of(lemma, entry, paradigms):
            index.setdefault(form.words[0], []).append(form)
    return {first: tuple(sorted(forms, key=lambda f: -len(f.words))) for first, forms in index.items()}


def forms_of(lemma: str, entry: Mapping[str, str], paradigms: Mapping[str, str]) -> list[Form]:
    frames = entry["frames"].split()
    cue = Cue(
        lemma=lemma,
        kind=entry["kind"],
        stance=cast("Stance", entry["stance"]),
        frames=frozenset(f.partition(":")[0] for f in frames),
        content_prepositions=prepositions(frames, "prep"),
        person_prepositions=prepositions(frames, "person"),
        relay_prepositions=prepositions(frames, "relay"),
    )
    listed = [
        Form(tuple(item.split(" ")), cue, tag, features)
        for tag, features, words in inflected(entry["forms"], paradigms)
        for item in items(words)
    ]
    return list(dict.fromkeys(listed))


def inflected(forms: str, paradigms: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """The groups of `forms` as (tag, features, words), those with a paradigm's name written out by it."""
    for label, words in groups(forms):
        if label in paradigms:
            pattern = paradigms[label]
            count = max(int(digit) for digit in pattern if digit.isdigit())
            for parts in split_every(words.split(), count):
                yield from inflected(filled(pattern, parts), {})
        else:
            tag, _, features = label.partition(".")
            yield tag, features, words


def groups(forms: str) -> Iterator[tuple[str, str]]:
    """ "past: went gone; part: going" -> ("past", "went gone"), ("part", "going")"""
    for group in forms.split(";"):
        label, _, words = group.partition(":")
        yield label.strip(), words


def split_every(words: list[str], count: int) -> list[list[str]]:
    if len(words) % count:
        raise ValueError(f"{' '.join(words)!r} should name {count} principal parts, or a multiple of that")
    return [words[i : i + count] for i in range(0, len(words), count)]


def filled(pattern: str, parts: list[str]) -> str:
    """A paradigm with principal parts in place of their numbers; forms of a part that a lemma lacks ("-") fall out."""
    lacking = {str(n) for n, part in enumerate(parts, 1) if part == "-"}
    kept = []
    for label, words in groups(pattern):
        left = [word for word in words.split() if not lacking & set(word)]
        if left:
            kept.append(f"{label}: {' '.join(left)}")
    return PART.sub(lambda digit: parts[int(digit.group()) - 1], "; ".join(kept))


def prepositions(frames: list[str], name: str) -> frozenset[str]:
    return frozenset(word_key(f.partition(":")[2]) for f in frames if f.startswith(f"{name}:"))
