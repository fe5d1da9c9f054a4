"""Which items and numbers of two readings stand for one thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from claimtrack.matching.reading import Item, Quantity, Reading
from claimtrack.speakers.names import name_keys, same_name

FUZZY = 84  # rapidfuzz ratio at which two long stems are one word
LONG = 5  # letters of a stem that may be compared so
SAME_NAME = 0.5
ROUNDING = 0.006  # share by which two figures may differ and be one figure, rounded
ABOUT = 0.1  # the same, where the text says "about"
NEAR = 2.5  # times larger that one of two counts of a thing may be

ItemPairs = tuple[tuple[Item, Item], ...]
NumberPairs = tuple[tuple[Quantity, Quantity], ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Items that both have, and those that one has alone; `other_numbers` differ where they should be the same."""

    shared: ItemPairs
    only_a: tuple[Item, ...]
    only_b: tuple[Item, ...]
    same_numbers: NumberPairs
    other_numbers: NumberPairs

    def mirrored(self) -> Pairing:
        return Pairing(
            shared=tuple((y, x) for x, y in self.shared),
            only_a=self.only_b,
            only_b=self.only_a,
            same_numbers=tuple((y, x) for x, y in self.same_numbers),
            other_numbers=tuple((y, x) for x, y in self.other_numbers),
        )


def pair(a: Reading, b: Reading) -> Pairing:
    """The pairing, the same whichever reading comes first."""
    if (len(a.items), *a.items) > (len(b.items), *b.items):
        return paired(b, a).mirrored()
    return paired(a, b)


def paired(a: Reading, b: Reading) -> Pairing:
    shared = [(item, b.items[key]) for key, item in a.items.items() if key in b.items]
    taken_a = {x.key for x, _ in shared}
    taken_b = set(taken_a)
    for x, y in nearly_same(a, b, taken_a):
        if x.key not in taken_a and y.key not in taken_b:
            shared.append((x, y))
            taken_a.add(x.key)
            taken_b.add(y.key)
    same, other = numbers_of(a, b)
    return Pairing(
        shared=tuple(shared),
        only_a=tuple(item for key, item in a.items.items() if key not in taken_a),
        only_b=tuple(item for key, item in b.items.items() if key not in taken_b),
        same_numbers=same,
        other_numbers=other,
    )


def nearly_same(a: Reading, b: Reading, taken: set[str]) -> Iterator[tuple[Item, Item]]:
    rest_a = [item for key, item in a.items.items() if key not in taken]
    rest_b = [item for key, item in b.items.items() if key not in taken]
    if not rest_a or not rest_b:
        return
    by_form = {form: item for item in rest_b for form in (item.key, *item.loose)}
    for item in rest_a:
        found = next((by_form[form] for form in (item.key, *item.loose) if form in by_form), None)
        if found is not None:
            yield item, found
    yield from alike(rest_a, rest_b)
    if a.lang != b.lang:
        yield from same_names(rest_a, rest_b)


def alike(rest_a: list[Item], rest_b: list[Item]) -> Iterator[tuple[Item, Item]]:
    """Words that differ in a few letters: forms of one word, and what languages have from one another."""
    long_b = [item for item in rest_b if comparable_word(item)]
    for item in rest_a:
        for other in long_b if comparable_word(item) else ():
            if other.key[:2] == item.key[:2] and fuzz.ratio(item.key, other.key) >= FUZZY:
                yield item, other


def comparable_word(item: Item) -> bool:
    """Letters tell nothing about a known word, and little about a short one or one with digits in it."""
    return len(item.key) >= LONG and item.key.isalpha()


def same_names(rest_a: list[Item], rest_b: list[Item]) -> Iterator[tuple[Item, Item]]:
    """Names in two scripts: one of the two must be known for a name by its capital."""
    for item in rest_a:
        for other in rest_b:
            if (item.capital or other.capital) and item.key.isalpha() and other.key.isalpha():
                a, b = item.word, other.word
                if not name_keys(a).isdisjoint(name_keys(b)) and same_name(a, b) >= SAME_NAME:
                    yield item, other


def numbers_of(a: Reading, b: Reading) -> tuple[NumberPairs, NumberPairs]:
    """Pairs of equal numbers, and pairs of different numbers of one unit where neither has its equal."""
    if not (a.quantities and b.quantities):
        return (), ()
    same = tuple((x, y) for x in a.quantities for y in b.quantities if equal(x, y))
    done = {id(q) for both in same for q in both}
    rest_a = [q for q in a.quantities if id(q) not in done]
    rest_b = [q for q in b.quantities if id(q) not in done]
    lone = len(rest_a) == len(rest_b) == 1
    other = tuple((x, y) for x in rest_a for y in rest_b if comparable(x, y, lone=lone))
    return same, other


def equal(x: Quantity, y: Quantity) -> bool:
    """Whether two figures can be one: equal, rounded, or within the bound that a text gives."""
    a, b = x.number.value, y.number.value
    if x.number.percent != y.number.percent:
        return False
    if a == b:
        return True
    if x.number.year or y.number.year:
        return False
    if within_bound(x, b) and within_bound(y, a) and (x.bound != y.bound):
        return abs(a - b) <= ABOUT * max(a, b)
    return abs(a - b) <= ROUNDING * max(a, b) and (max(a, b) >= 1000 or a % 1 != 0 or b % 1 != 0)


def near_figures(both: tuple[Quantity, Quantity]) -> bool:
    """Whether two figures that differ can be two counts of one thing."""
    small, large = sorted(quantity.number.value for quantity in both)
    return not both[0].number.year and small * NEAR >= large


def within_bound(x: Quantity, value: float) -> bool:
    if x.bound == "at_least":
        return value >= x.number.value
    if x.bound == "at_most":
        return value <= x.number.value
    return True


def comparable(x: Quantity, y: Quantity, *, lone: bool) -> bool:
    """Whether two figures count one thing. `lone`: no other is left on either side, so that units may be missing."""
    if x.number.year != y.number.year or x.vague != y.vague or x.number.percent != y.number.percent:
        return False
    if x.number.year or not set(x.unit).isdisjoint(y.unit):
        return True
    return lone and not x.unit and not y.unit and near_figures((x, y))
