"""How stances and relations are shown: a word and a sign, so that colour is never needed."""

from __future__ import annotations

from typing import cast

from claimtrack.model import RelationName, Stance
from claimtrack.render.listing import words_of

SIGNS: dict[Stance, str] = {
    "asserts": "=",
    "confirms": "✔",
    "denies": "✘",
    "doubts": "?",
    "accuses": "!",
    "demands": "»",
    "declines": "–",
}
STYLES: dict[Stance, str] = {
    "asserts": "cyan",
    "confirms": "green",
    "denies": "red",
    "doubts": "yellow",
    "accuses": "magenta",
    "demands": "blue",
    "declines": "dim",
}
RELATION_SIGNS: dict[RelationName, str] = {"confirms": "✔", "denies": "✘", "conflicts": "≠", "unrelated": " "}


def stance_label(stance: Stance) -> str:
    """ "✘ denies" """
    return f"{SIGNS[stance]} {stance}"


def relation_label(relation: RelationName) -> str:
    """ "≠ conflicts" """
    return f"{RELATION_SIGNS[relation]} {relation}"


def field_words(field: str, value: object) -> str:
    """A field's value as people read it: a stance or relation with its sign, else the words of the value."""
    match field.rpartition(".")[2]:
        case "stance" if value in SIGNS:
            return stance_label(value)
        case "relation" if value in RELATION_SIGNS:
            return relation_label(value)
    return words_of(value)


def field_style(field: str, value: object) -> str:
    match field.rpartition(".")[2]:
        case "stance":
            return STYLES.get(cast("Stance", value), "")
        case "id" | "speaker":
            return "bold"
    return ""
