"""What a pair of statements is judged by: named numbers between 0 and 1, the same whichever comes first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from claimtrack.matching.pairing import Pairing
from claimtrack.matching.reading import Item, Reading

Pairs = Iterable[tuple[Item, Item]]
UNCOMMON = 4.0  # weight of shared words beyond which more of them tell nothing
ENTITIES = 2
SUPPOSED = 0.75  # of what both say, that only one of them says to be so
KNOWN_ABROAD, UNKNOWN_ABROAD = (
    0.75,
    0.4,
)  # share of a word\'s weight that counts against a statement in another language


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """How two stored claims meet, beside their words: `topic` is the likeness of their articles, 0 to 1;
    `days` lie between their dates, 0 where one has none."""

    topic: float = 0.0
    days: int = 0
    same_article: bool = False
    same_speaker: bool = False
    one_demands: bool = False


def likeness(a: Reading, b: Reading, pair: Pairing, *, denied: bool) -> dict[str, float]:
    """Whether both are about one proposition. `denied`: one side denies, so that a few words may stand for all."""
    shared = weight(pair.shared)
    total_a, total_b = portable_weight(a, b), portable_weight(b, a)
    contained = shared / max(min(total_a, total_b), shared, 1.0)
    dice = 2 * shared / max(total_a + total_b, 2 * shared, 1.0)
    return {
        "contained": contained,
        "dice": dice,
        "denied": contained if denied else 0.0,
        "events": min(weight(events(pair)), UNCOMMON) / UNCOMMON,
        "entities": min(sum(x.key[0] == "@" for x, _ in pair.shared), ENTITIES) / ENTITIES,
        "entities_differ": float(entities(pair.only_a) and entities(pair.only_b)),
        "numbers": 1.0 if pair.same_numbers else 0.0,
        "numbers_differ": 1.0 if pair.other_numbers else 0.0,
        "order": order(a, b, pair) * contained,
        "across": 1.0 if a.lang != b.lang else 0.0,
    }


def encounter(meeting: Meeting) -> dict[str, float]:
    """What the articles and speakers of two stored claims add to the likeness of their words."""
    return {
        "topic": meeting.topic,
        "same_article": float(meeting.same_article),
        "same_speaker": float(meeting.same_speaker),
        "one_demands": float(meeting.one_demands),
    }


def opposition(a: Reading, b: Reading, pair: Pairing) -> dict[str, float]:
    """Whether two statements about one proposition take opposite sides of it.

    A word of negation anywhere, another number or another name say much between two copies of one
    sentence, and little between two sentences that share a few words: they count by what is shared.
    """
    total = portable_weight(a, b) + portable_weight(b, a)
    dice = 2 * weight(pair.shared) / max(total, 1.0)
    voting = weight((x, y) for x, y in pair.shared if x.votes and y.votes)
    return {
        "untrue": float(a.turned != b.turned),
        "negated": weight(contrary(pair, words=False)) / voting if voting else 0.0,
        "kept_from": weight(kept_from(a, b, pair)) / voting if voting else 0.0,
        "negations": dice if bool(a.negations) != bool(b.negations) and a.turned == b.turned else 0.0,
        "opposite_words": dice if contrary(pair, words=True) else 0.0,
        "numbers_differ": dice if pair.other_numbers else 0.0,
        "entities_differ": dice * dice if entities(pair.only_a) and entities(pair.only_b) else 0.0,
    }


def weight(pairs: Pairs) -> float:
    return sum(min(x.weight, y.weight) for x, y in pairs)


def portable_weight(a: Reading, b: Reading) -> float:
    """The weight of a's items that could be found in b: a plain word has no counterpart in another language."""
    if a.lang == b.lang:
        return a.weight
    return sum(item.weight * abroad(item) for item in a.items.values())


def abroad(item: Item) -> float:
    """The share of its weight that an item without a counterpart has against a statement in another language."""
    if item.key[0] == "@" or item.name:
        return 1.0
    return KNOWN_ABROAD if item.key[0] == "#" else UNKNOWN_ABROAD


def events(pair: Pairing) -> list[tuple[Item, Item]]:
    """What both say, names left out: two statements that share nothing but names say different things of them."""
    return [(x, y) for x, y in pair.shared if not (x.key[0] == "@" or x.name or y.name)]


def only_supposed(pair: Pairing) -> bool:
    """Whether one statement supposes ("if it rains") what the other says to be so: that is no answer to it."""
    both = [(x, y) for x, y in events(pair) if x.supposed != y.supposed]
    return bool(both) and weight(both) >= SUPPOSED * weight(events(pair))


def entities(items: Iterable[Item]) -> bool:
    return any(item.key[0] == "@" for item in items)


def contrary(pair: Pairing, *, words: bool | None = None) -> list[tuple[Item, Item]]:
    """Shared items with opposite polarity: by the `words` themselves ("rise", "fall"), by a negation, or either."""
    both = [(x, y) for x, y in pair.shared if x.votes and y.votes and x.sign != y.sign]
    return both if words is None else [(x, y) for x, y in both if (x.axis != y.axis) == words]


def kept_from(a: Reading, b: Reading, pair: Pairing) -> list[tuple[Item, Item]]:
    """Shared items that one statement says to be refused or stopped, and the other, without such a word, not."""
    if a.failing == b.failing:
        return []
    return [(x, y) for x, y in pair.shared if x.failed != y.failed and x.sign == y.sign and x.votes and y.votes]


def order(a: Reading, b: Reading, pair: Pairing) -> float:
    """The share of neighbours among the shared items in a's order that are near one another in b too."""
    if len(pair.shared) < 2:
        return 0.0
    at_a = {key: n for n, key in enumerate(a.items)}
    at_b = {key: n for n, key in enumerate(b.items)}
    places = [(at_a[x.key], at_b[y.key]) for x, y in pair.shared]
    both = neighbours(places) + neighbours([(q, p) for p, q in places])
    return both / (2 * (len(places) - 1))


def neighbours(places: list[tuple[int, int]]) -> int:
    places.sort()
    return sum(r - p <= 2 and abs(s - q) <= 2 for (p, q), (r, s) in pairwise(places))
