"""What a look-up of a name costs among ten thousand and among a million, as ratios of one run.

    python tests/benchmarks/names.py [--largest 1000000]

The names are made of syllables, so that they crowd as real ones do. Each is looked up in a spelling of its own.
"""

from __future__ import annotations

import argparse
import random
import time

from claimtrack.speakers.names import NameIndex

SYLLABLES = """ba be bi bo da de di do ka ke ki ko ku la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so
ta te ti to va vi vo za ze shi cha zha han lin man ton sky son berg vich ov""".split()
SMALL, LOOK_UPS, ROUNDS = 10_000, 400, 5


def made_up(number: int, chance: random.Random) -> list[str]:
    names: dict[str, None] = {}
    while len(names) < number:
        first, last = ("".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3, 4)))) for _ in range(2))
        names[f"{first} {last}".title()] = None
    return list(names)


def respelt(name: str, chance: random.Random) -> str:
    return name.replace("k", "c", 1) if chance.random() < 0.5 else name[:-1]


def seconds(index: NameIndex, queries: list[str]) -> float:
    began = time.perf_counter()
    for name in queries:
        index.match(name)
    return (time.perf_counter() - began) / len(queries)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--largest", type=int, default=1_000_000)
    chance = random.Random(1)
    names = made_up(parser.parse_args().largest, chance)
    small, large = NameIndex(names[:SMALL]), NameIndex(names)
    ratios = []
    for _ in range(ROUNDS):
        among_few = [respelt(name, chance) for name in chance.sample(names[:SMALL], LOOK_UPS)]
        among_many = [respelt(name, chance) for name in chance.sample(names, LOOK_UPS)]
        few, many = seconds(small, among_few), seconds(large, among_many)
        ratios.append(many / few)
        print(f"{SMALL:>9,} names: {1 / few:7,.0f} look-ups/s   {len(names):>9,} names: {1 / many:7,.0f} look-ups/s")
    print(f"among {len(names):,} a look-up costs {sorted(ratios)[ROUNDS // 2]:.1f} times what it costs among {SMALL:,}")


if __name__ == "__main__":
    main()
