"""How two statements stand to one another, one fact a line."""

from __future__ import annotations

import pytest

from claimtrack.matching.comparison import compare, judge
from claimtrack.matching.features import Meeting
from claimtrack.matching.reading import read_statement

PAIRS = [
    ("confirms", "The old harbour bridge will be closed in May", "The harbour bridge is to be closed in May"),
    ("denies", "The old harbour bridge will be closed in May", "The harbour bridge will not be closed in May"),
    ("denies", "The harbour bridge will be closed in May", "Reports that the harbour bridge will close are false"),
    ("denies", "The mayor will visit the flooded villages", "The mayor denies he will visit the flooded villages"),
    ("denies", "Wheat prices rose sharply this week", "Wheat prices fell sharply this week"),
    ("conflicts", "The storm killed 12 people on the island", "The storm killed 120 people on the island"),
    ("confirms", "The storm killed twelve people on the island", "The storm killed 12 people on the island"),
    ("confirms", "Some 175,000 soldiers stand near the border", "175 thousand soldiers are standing near the border"),
    ("unrelated", "The mayor opened a new school in the north", "Wheat prices fell sharply this week"),
    ("unrelated", "France and Germany signed a trade agreement", "France and Germany lost their matches"),
    ("confirms", "روسيا تخطط لهجوم على الميناء", "تخطط روسيا لهجوم على الميناء القديم"),
    ("denies", "روسيا تخطط لهجوم على الميناء", "روسيا لا تخطط لأي هجوم على الميناء"),
    ("denies", "إغلاق الجسر القديم في العاصمة", "لا صحة لما يتداول عن إغلاق الجسر القديم في العاصمة"),
    ("denies", "ارتفاع أسعار القمح في السوق", "انخفاض أسعار القمح في السوق"),
    ("conflicts", "مقتل 12 شخصا في العاصفة على الجزيرة", "مقتل 40 شخصا في العاصفة على الجزيرة"),
    ("confirms", "روسيا تخطط لهجوم على أوكرانيا", "Russia is planning an attack on Ukraine"),
    ("denies", "روسيا لا تخطط لهجوم على أوكرانيا", "Russia is planning an attack on Ukraine"),
    ("conflicts", "حشدت روسيا 175 ألف جندي قرب الحدود", "Russia has 94,000 troops near the border"),
]


@pytest.mark.parametrize(("relation", "a", "b"), PAIRS)
def test_how_two_statements_stand(relation: str, a: str, b: str) -> None:
    found = compare(a, b)
    assert found.relation == relation, found
    assert 0 <= found.score <= 1
    assert bool(found.reasons) == (relation != "unrelated")


@pytest.mark.parametrize(("relation", "a", "b"), PAIRS)
def test_it_is_the_same_the_other_way_round(relation: str, a: str, b: str) -> None:
    there, back = compare(a, b), compare(b, a)
    assert (there.relation, there.score) == (back.relation, back.score)


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("12 people died in Oslo", "14 people died in Oslo", "numbers differ: 12 people died against 14 people died"),
        ("The port of Oslo is safe", "The port of Oslo is not safe", "negation: not"),
        ("Oil prices rose in Oslo", "Oil prices fell in Oslo", "opposite words: rose / fell"),
        ("The port of Oslo is open", "ميناء أوسلو مفتوح", "shared names: Oslo / أوسلو"),
    ],
)
def test_reasons_are_words_that_a_person_can_check(a: str, b: str, reason: str) -> None:
    assert any(told.startswith(reason) for told in compare(a, b).reasons), compare(a, b)


@pytest.mark.parametrize("text", ["", " ", "…", "12", "!?", "\u202e", "nuqneH", "x" * 5000])
def test_nothing_is_raised_for_odd_text(text: str) -> None:
    assert compare(text, "The bridge is closed").relation == "unrelated"
    assert compare(text, text).relation in ("unrelated", "confirms")


@pytest.mark.parametrize(
    ("sides", "relation"),
    [
        (("affirms", "affirms"), "confirms"),
        (("affirms", "denies"), "denies"),
        (("denies", "denies"), "confirms"),
        (("affirms", "none"), "unrelated"),
    ],
)
def test_the_stances_decide_the_sides(sides: tuple[str, str], relation: str) -> None:
    a = read_statement("the old harbour bridge will be closed in May", "en")
    b = read_statement("the harbour bridge would be closed in May", "en")
    found = judge(a, b, *sides, Meeting(topic=0.5))  # type: ignore[arg-type]
    assert found.comparison.relation == relation


def test_to_deny_the_opposite_is_to_confirm() -> None:
    a = read_statement("the old harbour bridge will not be closed in May", "en")
    b = read_statement("the harbour bridge would be closed in May", "en")
    found = judge(a, b, "affirms", "denies", Meeting(topic=0.5))
    assert found.comparison.relation == "confirms"
    assert {"topic", "contained", "opposed: negated"} <= set(found.features)


@pytest.mark.parametrize(
    ("topic", "toll", "relation"), [(0.5, 31, "conflicts"), (0.0, 31, "unrelated"), (0.5, 4, "unrelated")]
)
def test_tolls_differ_where_articles_tell_of_one_event(topic: float, toll: int, relation: str) -> None:
    a = read_statement("the blast killed 30 people and left the old hall in ruins", "en")
    b = read_statement(f"{toll} people were killed and the guards had been warned by the ministry", "en")
    assert judge(a, b, "affirms", "affirms", Meeting(topic=topic)).comparison.relation == relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("the ferry is a Boeing 777", "the ferry is a Boeing 17", "confirms"),
        ("the ferry is worth $10 billion", "the ferry is worth $4.5 billion", "conflicts"),
    ],
)
def test_a_number_without_a_unit_may_be_part_of_a_name(a: str, b: str, relation: str) -> None:
    assert compare(a, b).relation == relation


@pytest.mark.parametrize(
    ("topic", "a", "b", "relation"),
    [
        (0.4, "the union will block the port", "the union will not block the port", "denies"),
        (0.4, "ferries stop if the union blocks the port", "the union will not block the port", "unrelated"),
        (0.0, "the union will block the old port of Bergen in May", "no union has a plan to block it", "unrelated"),
        (0.4, "the union will block the old port of Bergen in May", "no union has a plan to block it", "denies"),
        (0.0, "the union will block the port", "the union will not block the port", "denies"),
    ],
)
def test_two_claims_disagree_on_what_is_said_to_be_so_in_one_story(topic: float, a: str, b: str, relation: str) -> None:
    readings = read_statement(a, "en"), read_statement(b, "en")
    assert judge(*readings, "affirms", "affirms", Meeting(topic=topic)).comparison.relation == relation
