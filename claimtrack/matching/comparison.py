"""How two statements stand to one another: whether they are about one thing, then on which side each is."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Literal

from claimtrack.matching.features import (
    Meeting,
    contrary,
    encounter,
    entities,
    events,
    likeness,
    only_supposed,
    opposition,
)
from claimtrack.matching.logistic import probability
from claimtrack.matching.meaning import encoder, nearness
from claimtrack.matching.pairing import Pairing, near_figures, pair
from claimtrack.matching.reading import Item, Quantity, Reading, read_statement
from claimtrack.model import Comparison, RelationName, Stance

Side = Literal["affirms", "denies", "none"]
SIDES: dict[Stance, Side] = {
    "asserts": "affirms", "confirms": "affirms", "accuses": "affirms", "demands": "affirms",
    "denies": "denies", "doubts": "denies", "declines": "none",
}  # fmt: skip

ALIKE = 0.35  # likeness at which two bare statements are taken to be about one thing: somebody set them side by side
ALIKE_CLAIMS = 0.36  # the same for two claims among many
LEAST_SHARED = 0.1  # of the words of both, however much their articles have in common
ALIKE_OPPOSED = 0.55  # and to oppose one another, since a disagreement that is none destroys trust
ALIKE_ANSWERED = 0.36  # the same where one of them denies outright: that answers somebody
ALIKE_COUNTED = 0.3  # the same where both count one thing of one event
ALIKE_CONFLICT = 0.4  # share of the words of both that must be the same for another figure or name to be of one thing
SOME_EVENT = 0.08  # likeness of two articles' topics below which they tell of different things
SOME_EVENT_ABROAD = 0.06  # the same in two languages, which have fewer keys in common
MUCH_SHARED, MOST_SHARED = 0.45, 0.6  # of the words of both, that makes up for it; for a disagreement
APART = 10  # days after which articles that are not much alike tell of different things
ONE_EVENT = 0.3  # likeness of two articles' topics from which they may well tell of one event
ALIKE_IN_ARTICLE = 0.75  # and in one article, which comes back to its matter again and again
OPPOSED = 0.63
NEAR_COPY = 0.75  # of what two statements share: there a single word of negation is what matters
SHOWN = 8  # shared words in a reason
POLARITY = ("untrue", "negated", "kept_from", "negations", "opposite_words")
NEGATING = ("untrue", "negated", "kept_from", "negations")

Content = Literal["same", "contrary", "conflict"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A comparison with the numbers that it rests on: `features` are those of both models that are not nought."""

    comparison: Comparison
    features: Mapping[str, float] = field(default_factory=dict)


UNRELATED = Judgement(Comparison("unrelated", 0.0))


def compare(a: str, b: str, *, semantic: bool = False) -> Comparison:
    """How two bare statements, each in any known language, stand to one another.

    With `semantic` their nearness in meaning counts too; raises `meaning.NoEncoder` where the extra is missing.
    """
    meaning = nearness(*encoder().encode([a, b])) if semantic else None
    return judge(read_statement(a), read_statement(b), "affirms", "affirms", meaning=meaning).comparison


def judge(
    a: Reading,
    b: Reading,
    side_a: Side,
    side_b: Side,
    meeting: Meeting | None = None,
    meaning: float | None = None,
) -> Judgement:
    """The same for readings whose speakers take these sides. `meeting` is for stored claims, which are many:
    there it takes more to be about one thing. `meaning` is the nearness of their embeddings, where there are any.
    """
    if "none" in (side_a, side_b):
        return UNRELATED
    found = pair(a, b)
    if not comparable(found):
        return UNRELATED
    denied = (side_a != side_b) != (a.turned != b.turned)
    words = likeness(a, b, found, denied=denied)
    met = {} if meeting is None else encounter(meeting)
    if meaning is not None:
        met["meaning"] = meaning
    score = round(probability(models()[model_name(meeting, meaning)], {**words, **met}), 3)
    if score < asked_of(meeting):
        return Judgement(Comparison("unrelated", score))
    evidence = opposition(a, b, found)
    content = stand(evidence, probability(models()["opposition"], evidence))
    relation = relation_of(content, side_a, side_b)
    if meeting is not None and not credible(relation, score, words, found, meeting):
        return Judgement(Comparison("unrelated", score))
    told = reasons(a, b, found, evidence, side_a, side_b)
    numbers = {**words, **met, **{f"opposed: {name}": value for name, value in evidence.items()}}
    features = {name: round(value, 3) for name, value in numbers.items() if value}
    return Judgement(Comparison(relation, score, told), features)


def model_name(meeting: Meeting | None, meaning: float | None) -> str:
    return ("likeness" if meeting is None else "claims") + ("" if meaning is None else "_semantic")


def asked_of(meeting: Meeting | None) -> float:
    """The likeness at which two statements are taken to be about one thing."""
    if meeting is None:
        return ALIKE
    return ALIKE_IN_ARTICLE if meeting.same_article else min(ALIKE_CLAIMS, ALIKE_ANSWERED, ALIKE_COUNTED)


def credible(
    relation: RelationName, score: float, words: Mapping[str, float], found: Pairing, meeting: Meeting
) -> bool:
    """Whether a relation of two claims can be shown, given that they are about one thing with this likeness.

    Who denies outright answers somebody. Dead and wounded are counted everywhere: figures differ only where the
    rest is much the same, or where two articles on one event count the same thing.
    """
    if only_supposed(found) or (words["dice"] < LEAST_SHARED and not words["denied"]):
        return False
    strange = meeting.topic < (SOME_EVENT_ABROAD if words["across"] else SOME_EVENT)
    strange |= meeting.topic < ONE_EVENT and meeting.days > APART
    if (
        strange
        and not meeting.same_article
        and words["dice"] < (MUCH_SHARED if relation == "confirms" else MOST_SHARED)
    ):
        return False
    if relation == "confirms":
        return score >= ALIKE_CLAIMS
    if len(found.shared) < 2 and meeting.topic < ONE_EVENT and not words["across"]:
        return False
    if meeting.same_article and relation == "denies" and not (words["denied"] or contrary(found)):
        return False
    if relation == "conflicts" and counts_again(found, meeting):
        return score >= ALIKE_COUNTED
    if relation == "denies" and words["denied"]:
        return score >= ALIKE_ANSWERED
    return score >= ALIKE_OPPOSED and (relation == "denies" or words["dice"] >= ALIKE_CONFLICT)


def counts_again(found: Pairing, meeting: Meeting) -> bool:
    """Whether articles on one event have two figures of one thing that are not far apart, as tolls are."""
    return meeting.topic >= ONE_EVENT and any(map(near_figures, found.other_numbers))


def comparable(found: Pairing) -> bool:
    """Whether two statements share more than a name: of states and bodies there is too much to say."""
    persons = sum((x.name or y.name) and x.key[0] != "@" for x, y in found.shared)
    return bool(events(found) or found.same_numbers or persons > 1)


def stand(evidence: Mapping[str, float], opposition: float) -> Content:
    """How the contents stand, whoever takes which side; `opposition` is its probability."""
    opposed = opposition >= OPPOSED
    if any(evidence[name] for name in POLARITY) and (opposed or evidence["negations"] >= NEAR_COPY):
        return "contrary"
    if opposed or evidence["numbers_differ"]:
        return "conflict"
    return "same"


def relation_of(content: Content, side_a: Side, side_b: Side) -> RelationName:
    if content == "conflict":
        return "conflicts"
    # To deny the opposite of what is affirmed is to affirm it.
    return "confirms" if (content == "same") == (side_a == side_b) else "denies"


@cache
def models() -> dict[str, dict[str, float]]:
    text = resources.files("claimtrack.matching").joinpath("weights.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def reasons(
    a: Reading, b: Reading, found: Pairing, evidence: Mapping[str, float], side_a: Side, side_b: Side
) -> tuple[str, ...]:
    """What a person can check: shared names and words, who denies, the negation, the figures that differ."""
    named = [both for both in found.shared if both[0].key[0] == "@" or both[0].name or both[1].name]
    plain = [both for both in found.shared if both not in named]
    told = []
    if named:
        told.append("shared names: " + ", ".join(map(shown, named[:SHOWN])))
    if plain:
        told.append("shared words: " + ", ".join(map(shown, plain[:SHOWN])))
    if found.same_numbers:
        told.append("the same number: " + ", ".join(dict.fromkeys(str(x.number) for x, _ in found.same_numbers)))
    if side_a != side_b:
        told.append("one affirms it, the other denies it")
    elif side_a == "denies":
        told.append("both deny it")
    if any(evidence[name] for name in NEGATING):
        negations = [word for reading in (a, b) for word in reading.negations]
        if negations:
            told.append("negation: " + ", ".join(dict.fromkeys(negations)))
        elif a.failing != b.failing:
            told.append("one tells of a refusal or a stop")
    if words := contrary(found, words=True):
        told.append("opposite words: " + ", ".join(map(shown, words)))
    told += [f"numbers differ: {figure(x)} against {figure(y)}" for x, y in found.other_numbers[:3]]
    if evidence["entities_differ"]:
        names_a, names_b = (", ".join(i.word for i in items if entities([i])) for items in (found.only_a, found.only_b))
        told.append(f"names differ: {names_a} against {names_b}")
    return tuple(told)


def shown(both: tuple[Item, Item]) -> str:
    a, b = both[0].word, both[1].word
    return a if a == b else f"{a} / {b}"


def figure(quantity: Quantity) -> str:
    percent = quantity.number.percent
    return str(quantity.number) if percent or not quantity.unit_words else f"{quantity.number} {quantity.unit_words}"
