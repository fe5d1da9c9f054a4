"""What a bare denial points to."""

from __future__ import annotations

import pytest

from claimtrack.matching import pointed_to
from claimtrack.matching.relating import side_of
from claimtrack.model import Claim, Stance


def claim(id: int, start: int, words: str, stance: Stance = "asserts", lang: str = "en", **more: object) -> Claim:
    return Claim(
        id=id, article_id=1, speaker_id=id, speaker=more.pop("speaker", None), via=None, stance=stance, type="indirect",
        cue="", text=words, start=start, end=start + len(words), proposition=words, lang=lang, **more,
    )  # type: ignore[arg-type] # fmt: skip


BRIDGE = claim(1, 0, "the mayor of closing the old bridge", "accuses", speaker="Ann Other")
SCHOOL = claim(2, 100, "the school needs a new roof", speaker="Bob Brown")


@pytest.mark.parametrize(
    ("words", "stance", "about"),
    [
        ("the accusations", "denies", SCHOOL.proposition),
        ("any involvement", "denies", SCHOOL.proposition),
        ("it", "denies", SCHOOL.proposition),
        ("These reports are false", "asserts", SCHOOL.proposition),
        ("the allegations of Ann Other", "denies", f"{BRIDGE.proposition} the allegations of Ann Other"),
        ("the accusations of haste", "denies", f"{SCHOOL.proposition} the accusations of haste"),
        ("that the bridge was closed", "denies", None),
        ("the accusations of haste", "asserts", None),
        ("The old bridge stands", "asserts", None),
    ],
)
def test_what_a_statement_points_to(words: str, stance: Stance, about: str | None) -> None:
    later = claim(3, 300, words, stance)
    assert pointed_to([BRIDGE, SCHOOL, later]).get(3) == about


@pytest.mark.parametrize(
    "earlier",
    [
        [],
        [claim(1, 0, "these reports", "denies")],
        [claim(1, 400, "the school needs a new roof")],
        [claim(1, 0, "roof")],
    ],
)
def test_nothing_is_pointed_to(earlier: list[Claim]) -> None:
    assert pointed_to([*earlier, claim(3, 300, "it", "denies")]) == {}


def test_what_is_long_past_is_not_meant() -> None:
    assert pointed_to([SCHOOL, claim(3, 5000, "it", "denies")]) == {}


def test_the_parent_is_not_meant() -> None:
    assert pointed_to([SCHOOL, claim(3, 300, "it", "denies", parent_id=2)]) == {}


@pytest.mark.parametrize(
    ("words", "stance", "side"),
    [("it", "denies", "denies"), ("These reports are false", "asserts", "denies"), ("it", "asserts", "affirms")],
)
def test_which_side_it_takes(words: str, stance: Stance, side: str) -> None:
    assert side_of(claim(3, 300, words, stance, about=SCHOOL.proposition)) == side
