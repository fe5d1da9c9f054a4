"""Groups are stars round the earliest claim; every disagreement is shown, and chains join nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.model import Relation
from claimtrack.tracker.disagreements import stars

NAMES = {"=": "confirms", "-": "confirms", "!": "denies", "~": "conflicts"}


def relations(text):
    """ "1=2 1!3": claim 1 confirms claim 2 and denies claim 3; "~" for conflicts, "-" for a doubtful confirmation."""
    found = []
    for pair in text.split():
        sign = next(sign for sign in NAMES if sign in pair)
        a, b = map(int, pair.split(sign))
        found.append(Relation(a=a, b=b, relation=NAMES[sign], score=0.5 if sign == "-" else 1 - b / 100))
    return found


def told(star):
    """Each side's claims: "1 2 | 3 | 4" has 1 and 2 on the centre's side, 3 opposed and 4 different."""
    sides = [
        [claim for claim in sorted(star.sides) if star.sides[claim] == side] for side in ("same", "opposed", "differs")
    ]
    return " | ".join(" ".join(map(str, claims)) for claims in sides).rstrip(" |")


def groups(text, *, confirmations=False):
    found = relations(text)
    earliest = sorted({claim for relation in found for claim in (relation.a, relation.b)})
    return [told(star) for star in stars(found, earliest, confirmations=confirmations)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        ("1=2", []),
        ("1!2", ["1 | 2"]),
        ("1~2", ["1 |  | 2"]),
        ("1!2 1=3", ["1 3 | 2"]),
        ("1!2 2=3", ["1 | 2 3"]),  # a claim may be related to a denial of the centre
        ("1!2 2!3", ["1 3 | 2"]),
        ("1!2 2~3", ["1 | 2 | 3"]),
        ("1!2 1!3 2=3", ["1 | 2 3"]),
        ("1=2 2!3", ["2 1 | 3".replace("2 1", "1 2")]),
        ("1!2 1~3 2!3", ["1 | 2 | 3"]),
        ("1!2 3!4", ["1 | 2", "3 | 4"]),
        # chains: 3 is like 2, and 4 like 3, but neither is like 1 or denies it
        ("1~2 2=3 3=4", ["1 |  | 2"]),
        ("1!2 2=3 3=4", ["1 | 2 3"]),
        ("1!2 1=3 3=4", ["1 3 | 2"]),
        # a disagreement that the sides of one group would hide has a group of its own
        ("1!2 1=3 1=4 3!4", ["1 3 4 | 2", "3 | 4"]),
        ("1!2 1=3 3=4 4!5", ["1 3 | 2", "3 4 | 5"]),
        # who hardly agrees with one side, or agrees with both, takes none
        ("1!2 1-3", ["1 | 2"]),
        ("1!2 1-3 2!3", ["1 3 | 2"]),
        ("1~2 1=3 2=3", ["1 |  | 2"]),
        ("1!2 1=3 2-3", ["1 | 2"]),
        # denials come before differences, the surest first
        ("1~2 3!9 4!5", ["4 | 5", "3 | 9", "1 |  | 2"]),
    ],
)
def test_groups_of_disagreement(text, wanted):
    assert groups(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1=2", ["1 2"]),
        ("1=2 2=3", ["1 2", "2 3"]),
        ("1=2 1=3 2=3", ["1 2 3"]),
        ("1!2 3=4", ["1 | 2", "3 4"]),
        ("1!2 1=3", ["1 3 | 2"]),
        ("1!2 1=3 3=4", ["1 3 | 2", "3 4"]),
        ("1!2 1-3", ["1 | 2", "1 3"]),
    ],
)
def test_groups_of_agreement_follow_on_request(text, wanted):
    assert groups(text, confirmations=True) == wanted


def test_the_centre_is_the_earliest_and_not_the_first_stored():
    (star,) = stars(relations("1!2 2=3"), [3, 2, 1])
    assert (star.centre, told(star)) == (2, "2 3 | 1")


def test_reasons_are_those_that_the_sides_follow_from():
    (star,) = stars(relations("1!2 1=3 1=4 3=4"), [1, 2, 3, 4])
    assert [(relation.a, relation.b) for relation in star.relations] == [(1, 2), (1, 3), (1, 4)]


pairs = st.tuples(st.integers(1, 8), st.integers(1, 8)).filter(lambda pair: pair[0] < pair[1])


@given(st.dictionaries(pairs, st.sampled_from("=-!~"), max_size=20), st.booleans())
def test_every_disagreement_is_shown_once_and_only_what_is_related_is_joined(drawn, confirmations):
    found = relations(" ".join(f"{a}{sign}{b}" for (a, b), sign in drawn.items()))
    known = {(relation.a, relation.b): relation.relation for relation in found}
    grouped = stars(found, list(range(1, 9)), confirmations=confirmations)
    shown = [(r.a, r.b) for star in grouped for r in star.relations if r.relation != "confirms"]
    assert sorted(shown) == sorted(pair for pair, name in known.items() if name != "confirms")
    for star in grouped:
        denials = {claim for claim, side in star.sides.items() if side == "opposed"}
        for claim in set(star.sides) - {star.centre}:
            near = {star.centre} | denials
            assert any(tuple(sorted((claim, other))) in known for other in near - {claim})
        for relation in star.relations:
            assert relation.relation != "denies" or star.sides[relation.a] != star.sides[relation.b]
