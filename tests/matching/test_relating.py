"""What a stored claim is compared by, beside its own words."""

from __future__ import annotations

import pytest

from claimtrack.matching.relating import days_between, read_claim
from claimtrack.model import Claim


def claim(words: str, speaker: str | None, lang: str = "en", about: str | None = None) -> Claim:
    return Claim(
        id=1, article_id=1, speaker_id=1, speaker=speaker, via=None, stance="asserts", type="indirect", cue="",
        text=words, start=0, end=len(words), proposition=words, lang=lang, about=about,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "speaker", "lang", "known"),
    [
        ("it plans to close the port", "The Kremlin", "en", True),
        ("we will close the port", "The Kremlin", "en", True),
        ("its port will close", "Russia", "en", True),
        ("the port will close", "Russia", "en", False),
        ("you must close the port", "Russia", "en", False),
        ("it plans to close the port", "Ann Other", "en", False),
        ("it plans to close the port", None, "en", False),
        ("мы закроем порт", "Кремль", "ru", True),
        ("порт закроют", "Кремль", "ru", False),
        ("nous fermerons le port", "Moscou", "fr", True),
    ],
)
def test_a_pronoun_can_stand_for_the_state_that_speaks(words: str, speaker: str, lang: str, known: bool) -> None:
    assert ("@RU" in read_claim(claim(words, speaker, lang)).items) == known


def test_what_is_pointed_to_is_not_the_speakers_own() -> None:
    assert "@RU" not in read_claim(claim("it", "Russia", about="they closed the port")).items


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        ("2021-12-04", "2021-12-14", 10),
        ("2021-12-14T08:00", "2021-12-04", 10),
        ("20211204", "2021-12-05", 1),
        (None, "2021-12-05", 0),
        ("2021-12-05", None, 0),
    ],
)
def test_the_days_between_two_dates(a: str | None, b: str | None, days: int) -> None:
    assert days_between(a, b) == days
