"""Articles that outlets took from one wire."""

from __future__ import annotations

import pytest

from claimtrack.matching import contained, samples, sequences
from claimtrack.model import Article, Span

WIRE = " ".join(
    f"The council of town {n} met on Monday to speak of the bridge over river {n}, which has been closed since the "
    f"flood of year {n}, and asked the ministry for {n} million crowns." for n in range(1, 21)
)  # fmt: skip
OTHER = " ".join(f"In village {n} the harvest was better than in any year since {n}, say farmers." for n in range(40))


def wire(text, outlet):
    return Article(text=text, body=Span(0, len(text)), lang="en", outlet=outlet)


def copies(tracker):
    return {row["article_id"]: row["origin_id"] for row in tracker._db.query("select * from copies")}


@pytest.mark.parametrize(
    "text",
    [
        "By our reporter. " + WIRE,
        WIRE[: len(WIRE) // 2],
        WIRE.replace("Monday", "Tuesday", 3),
        WIRE.upper() + " THE END.",
        WIRE + " " + OTHER[: len(WIRE) // 3],
    ],
)
def test_a_copy_is_found(tracker, whole_house, text):
    tracker.add([wire(WIRE, "A"), wire(OTHER, "B"), wire(text, "C")])
    assert copies(tracker) == {3: 1}


def test_copies_of_copies_have_one_origin(tracker, whole_house):
    tracker.add([wire(f"{WIRE} {name}.", name) for name in "ABC"])
    assert copies(tracker) == {2: 1, 3: 1}


@pytest.mark.parametrize("text", [OTHER, WIRE[:200] + " " + OTHER, "", "One word"])
def test_another_text_is_no_copy(tracker, whole_house, text):
    tracker.add([wire(WIRE, "A"), wire(text, "B")])
    assert copies(tracker) == {}


def test_containment():
    one, other = sequences(WIRE), sequences(OTHER)
    assert contained(one, one) == 1.0
    assert contained(one, other) == contained(other, one) < 0.05
    assert contained(one, sequences("")) == 0.0
    assert set(samples(one)) < one
