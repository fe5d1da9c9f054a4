"""Data files -> `Language`. A file is read when its language is first asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, cast

from claimtrack.languages.schema import Cue, Form, Language
from claimtrack.model import Stance
from claimtrack.text.normal import word_key


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
    if code not in available():
        raise UnknownLanguage(code)
    source = resources.files("claimtrack.languages").joinpath(f"{code}.toml").read_text(encoding="utf-8")
    return parse(tomllib.loads(source))


def parse(data: Mapping[str, Any]) -> Language:
    """A data file's parsed TOML -> `Language`; KeyError or ValueError where it does not fit the schema."""
    words = {name: frozenset(items(text)) for name, text in {**data["words"], **data.get("speakers", {})}.items()}
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
        patterns=data.get("patterns", False),
        prefixes=tuple(data.get("prefixes", "").split()),
        suffixes=tuple(sorted(data.get("suffixes", "").split(), key=len, reverse=True)),
        words=words,
        pronouns=keyed(data["pronouns"]),
        titles=keyed(data["titles"]),
        roles=keyed(data["roles"]),
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
        forms=index_forms(data["cues"]),
    )


def items(text: str) -> list[str]:
    """A data file's list of words -> keys, with underscores as spaces."""
    return [word_key(item).replace("_", " ") for item in text.split()]


def keyed(table: Mapping[str, Any]) -> dict[str, Any]:
    return {word_key(word).replace("_", " "): value for word, value in table.items()}


def index_forms(cues: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[Form, ...]]:
    """Lemma table -> first word -> forms that begin with it, longest first."""
    index: dict[str, list[Form]] = {}
    for lemma, entry in cues.items():
        for form in forms_of(lemma, entry):
            index.setdefault(form.words[0], []).append(form)
    return {first: tuple(sorted(forms, key=lambda f: -len(f.words))) for first, forms in index.items()}


def forms_of(lemma: str, entry: Mapping[str, str]) -> list[Form]:
    frames = entry["frames"].split()
    cue = Cue(
        lemma=lemma,
        kind=entry["kind"],
        stance=cast("Stance", entry["stance"]),
        frames=frozenset(f.partition(":")[0] for f in frames),
        content_prepositions=prepositions(frames, "prep"),
        person_prepositions=prepositions(frames, "person"),
    )
    forms = []
    for group in entry["forms"].split(";"):
        label, _, words = group.partition(":")
        tag, _, features = label.strip().partition(".")
        forms += [Form(tuple(item.split(" ")), cue, tag, features) for item in items(words)]
    return forms


def prepositions(frames: list[str], name: str) -> frozenset[str]:
    return frozenset(word_key(f.partition(":")[2]) for f in frames if f.startswith(f"{name}:"))
