"""How a stance is shown: always a word and a sign, so that colour is never needed."""

from __future__ import annotations

from claimtrack.model import RelationName, Stance

SIGNS: dict[Stance, str] = {
    "asserts": "=", "confirms": "+", "denies": "x", "doubts": "?", "accuses": "!", "demands": ">", "declines": "-",
}  # fmt: skip
STYLES: dict[Stance, str] = {
    "asserts": "cyan", "confirms": "green", "denies": "red", "doubts": "yellow", "accuses": "magenta",
    "demands": "blue", "declines": "dim",
}  # fmt: skip
RELATION_SIGNS: dict[RelationName, str] = {"confirms": "+", "denies": "x", "conflicts": "#", "unrelated": " "}


def stance_label(stance: Stance) -> str:
    return f"{SIGNS[stance]} {stance}"
