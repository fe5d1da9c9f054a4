"""How stances and relations are shown: a word and a sign, so that colour is never needed."""

from __future__ import annotations

from claimtrack.model import RelationName, Stance

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
