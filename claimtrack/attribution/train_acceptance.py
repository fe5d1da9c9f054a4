"""Train the acceptance model: python -m claimtrack.attribution.train_acceptance LANG GOLD_DIR

GOLD_DIR holds texts/ID.txt and attributions.jsonl (one marked attribution a line, content spans in code
points). A draft of the rules is a positive example where its content words and those of a marked content
have a Jaccard index of 0.5 or more. Logistic regression by stochastic gradient descent with an L2 penalty;
the weights go beside the language's data file, the rarest and smallest left out.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from claimtrack.attribution import all_drafts
from claimtrack.attribution.acceptance import features, probability
from claimtrack.attribution.document import read
from claimtrack.languages import load
from claimtrack.model import Span

EPOCHS, RATE, PENALTY = 12, 0.1, 2e-4
RAREST, SMALLEST = 4, 0.05
WORD = re.compile(r"\w+")
Example = tuple[list[str], bool]


def words(text: str, spans: list[tuple[int, int]]) -> set[int]:
    return {m.start() for a, b in spans for m in WORD.finditer(text, a, b)}


def examples(lang: str, folder: Path) -> list[Example]:
    marked: dict[str, list[list[tuple[int, int]]]] = defaultdict(list)
    for line in (folder / "attributions.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        marked[row["article_id"]].append(row["content"])
    found: list[Example] = []
    for path in sorted((folder / "texts").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        gold = [words(text, spans) for spans in marked[path.stem]]
        doc = read(text, load(lang), Span(0, len(text)))
        made = all_drafts(doc)
        mine = [words(text, [doc.span(a, b) for a, b in one.content]) for one in made]
        right = matched(mine, gold)
        found += [(list(features(doc, one)), n in right) for n, one in enumerate(made)]
    return found


def matched(mine: list[set[int]], gold: list[set[int]]) -> set[int]:
    """The indexes of the drafts that match a marked content, one to one, the best first."""
    pairs = [(len(a & b) / len(a | b), i, j) for i, a in enumerate(mine) for j, b in enumerate(gold) if a & b]
    right: dict[int, int] = {}
    for share, i, j in sorted(pairs, reverse=True):
        if share >= 0.5 and i not in right and j not in right.values():
            right[i] = j
    return set(right)


def train(data: list[Example]) -> dict[str, float]:
    counts = Counter(name for names, _ in data for name in names)
    kept = [([n for n in names if counts[n] >= RAREST], right) for names, right in data]
    weights: dict[str, float] = defaultdict(float)
    order = random.Random(1)
    for epoch in range(EPOCHS):
        order.shuffle(kept)
        rate = RATE / (1 + epoch)
        for names, right in kept:
            error = right - probability(weights, iter(names))
            for name in names:
                weights[name] += rate * (error - PENALTY * weights[name])
    return {n: round(w, 2) for n, w in sorted(weights.items()) if abs(w) >= SMALLEST}


def main(lang: str, folder: str) -> None:
    data = examples(lang, Path(folder))
    weights = train(data)
    target = Path(__file__).parent.parent / "languages" / f"{lang}.weights.json"
    target.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(data)} examples, {sum(right for _, right in data)} right; {len(weights)} weights in {target.name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
