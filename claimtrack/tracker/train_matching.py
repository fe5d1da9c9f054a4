"""Train the models of `matching`:

    python -m claimtrack.tracker.train_matching GOLD_DIR [ARTICLES ...] [--semantic] [--write]

GOLD_DIR holds stance/*.tsv (label, a, b), relations/*/story-*/ with articles and a story.json of marked
pairs, and relations/x/parallel.jsonl; ARTICLES are files or folders of articles on unrelated events.

Prints the figures of a cross-validation in which all the pairs of one rumour or story are left out together;
with --write it also puts weights learnt from everything into matching/weights.toml. With --semantic the
likenesses are also learnt with sentence embeddings (the extra `semantic`); without it those that were learnt
before stay.

Three logistic regressions with an L2 penalty: `likeness` (are two bare statements about one thing),
`claims` (the same for two claims among many) and `opposition` (do two about one thing oppose each other).
The marking of a story is not exhaustive: an unmarked pair of claims counts little as a bad example, and not
at all where its words are much alike. Neither do articles on unrelated events that tell of one after all.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice
from pathlib import Path
from typing import Any
from zlib import crc32

from sqlite_utils import Database

from claimtrack.ingest import read_paths
from claimtrack.matching import comparison
from claimtrack.matching.comparison import comparable, credible, relation_of, stand
from claimtrack.matching.features import Meeting, encounter, likeness, opposition
from claimtrack.matching.logistic import fit, probability
from claimtrack.matching.meaning import encoder, nearness
from claimtrack.matching.pairing import Pairing, pair
from claimtrack.matching.pointing import pointed_to
from claimtrack.matching.reading import Reading, read_statement
from claimtrack.matching.relating import candidates, excluded, meeting_of, read_claim, reports_of_denials, side_of
from claimtrack.model import Article, Claim
from claimtrack.store.reading import claims_by_id
from claimtrack.store.relations import topics
from claimtrack.store.writing import store_pointed_to
from claimtrack.tracker import Tracker, adding

FOLDS = 8
PENALTY = {"likeness": 1.0, "claims": 3.0, "opposition": 1.0}
MARKED, UNMARKED = 20.0, 0.5  # weight of a marked pair of claims, and of one that nobody has looked at
STRANGERS = 400  # articles that are read of each of ARTICLES
ONE_IN, STRANGE = 4, 1.0  # pairs of claims in unrelated articles is an example, and its weight
MUCH_ALIKE = {"dice": 0.5, "contained": 0.8}
MUCH_SHARED = 0.6  # of the feature "events": less than that may be alike by chance
WORD = re.compile(r"\w+")
STANCE = {"confirms": "confirms", "opposes": "denies", "neither": "unrelated"}
Weights = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Two statements: `group` is left out together, `kind` is the model that tells whether they are about one thing.

    `label` is a relation, or None for a pair that nobody has marked; `marks` are the numbers of the story's
    marked pairs that it covers, `tempting` those it should not; `distracting` counts its sides in distractors.
    """

    file: str
    group: str
    kind: str
    meeting: Meeting | None
    texts: tuple[str, str]
    words: Mapping[str, float]
    evidence: Mapping[str, float]
    sides: tuple[comparison.Side, comparison.Side]
    comparable: bool
    label: str | None
    marks: Mapping[int, str]
    tempting: frozenset[int]
    distracting: int = 0
    found: Pairing | None = None

    @property
    def much_alike(self) -> bool:
        alike = any(self.words[name] >= least for name, least in MUCH_ALIKE.items())
        return alike and self.words["events"] >= MUCH_SHARED


def statements(path: Path) -> Iterator[Example]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            a, b = read_statement(row["a"]), read_statement(row["b"])
            yield bare(path.name, path.name + row["a"], (row["a"], row["b"]), (a, b), STANCE[row["label"]])


def bare(file: str, group: str, texts: tuple[str, str], readings: tuple[Reading, Reading], label: str) -> Example:
    a, b = readings
    found = pair(a, b)
    return Example(
        file=file,
        group=group,
        kind="likeness",
        meeting=None,
        texts=texts,
        words=likeness(a, b, found, denied=a.turned != b.turned),
        evidence=opposition(a, b, found),
        sides=("affirms", "affirms"),
        comparable=comparable(found),
        label=label,
        marks={},
        tempting=frozenset(),
    )


def translated(path: Path) -> Iterator[Example]:
    """Statements with their translation, and with another statement of the same article."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        a = read_statement(row["a"]["text"], row["a"]["lang"])
        for other, label in (("b", "confirms"), ("hard_negative", "unrelated")):
            b = read_statement(row[other]["text"], row[other]["lang"])
            yield bare(path.name, row["a"]["doc"], (row["a"]["text"], row[other]["text"]), (a, b), label)


def story(folder: Path) -> Iterator[Example]:
    """Every pair of claims in a story's articles that could be related."""
    marked = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    texts = {path.name: path.read_bytes().decode("utf-8") for path in folder.glob("*.txt")}
    claims, about = stored(found for found in read_paths([str(folder)]) if isinstance(found, Article))
    readings = {claim.id: read_claim(claim) for claim in claims}
    covered = [covering(claims, texts, two) for two in marked["pairs"]]
    tempting = [covering(claims, texts, two) for two in marked.get("not_pairs", [])]
    reporting = reports_of_denials(claims)
    for a, b in combinations(claims, 2):
        if {a.id, b.id} & reporting:
            continue
        marks = {n: marked["pairs"][n]["relation"] for n, two in enumerate(covered) if is_one(a, b, *two)}
        wrong = frozenset(n for n, two in enumerate(tempting) if is_one(a, b, *two))
        distracting = sum("distractor" in str(claim.path) for claim in (a, b))
        label = min(marks.values()) if marks else "unrelated" if wrong or distracting else None
        for one in two_claims(a, b, readings, about, file=folder.parent.name, group=str(folder), label=label):
            yield replace(one, marks=marks, tempting=wrong, distracting=distracting)


def two_claims(
    a: Claim,
    b: Claim,
    readings: Mapping[int, Reading],
    about: Mapping[int, Mapping[str, float]],
    *,
    file: str,
    group: str,
    label: str | None = "unrelated",
) -> Iterator[Example]:
    """The example that two claims are, or nothing where they are never compared."""
    sides = side_of(a), side_of(b)
    found = pair(readings[a.id], readings[b.id])
    if excluded(a, b) or "none" in sides or not comparable(found):
        return
    denied = (sides[0] != sides[1]) != (readings[a.id].turned != readings[b.id].turned)
    words = likeness(readings[a.id], readings[b.id], found, denied=denied)
    meeting = meeting_of(a, b, about)
    yield Example(
        file=file,
        group=group,
        kind="claims",
        meeting=meeting,
        texts=(a.about or a.proposition, b.about or b.proposition),
        words={**words, **encounter(meeting)},
        evidence=opposition(readings[a.id], readings[b.id], found),
        sides=sides,
        comparable=True,
        found=found,
        label=label,
        marks={},
        tempting=frozenset(),
    )


def stored(articles: Iterable[Article]) -> tuple[list[Claim], dict[int, dict[str, float]]]:
    """The claims of articles, and the articles' topics."""
    with tempfile.TemporaryDirectory() as temporary, Tracker(Path(temporary) / "story.db") as tracker:
        tracker.add(articles)
        claims = sorted(tracker.who_said(), key=lambda claim: claim.id)
        return claims, topics(tracker._db, {claim.article_id for claim in claims})


def only_what_is_pointed_to(db: Database, ids: list[int]) -> int:
    """In the place of `relate_claims`: the relations are what is to be learnt."""
    store_pointed_to(db, pointed_to(list(claims_by_id(db, ids).values())))
    return 0


def covering(claims: Sequence[Claim], texts: Mapping[str, str], two: Mapping[str, Any]) -> tuple[set[int], set[int]]:
    """For each of two quotes, the claims that have at least half of its words."""
    return covering_one(claims, texts, two["a"]), covering_one(claims, texts, two["b"])


def covering_one(claims: Sequence[Claim], texts: Mapping[str, str], side: Mapping[str, Any]) -> set[int]:
    text, quote, start = texts[side["file"]], side["quote"], side.get("start")
    if start is None or not text.startswith(quote, start):
        start = text.index(quote)
    words = {m.start() for m in WORD.finditer(text, start, start + len(quote))}
    mine = {c.id: (c.start, c.end) for c in claims if Path(str(c.path)).name == side["file"]}
    return {
        id
        for id, span in mine.items()
        if 2 * len(words & {m.start() for m in WORD.finditer(text, *span)}) >= len(words)
    }


def is_one(a: Claim, b: Claim, first: set[int], second: set[int]) -> bool:
    return (a.id in first and b.id in second) or (b.id in first and a.id in second)


def strangers(path: str) -> Iterator[Example]:
    """Pairs of claims in articles on unrelated events that have words in common."""
    articles = islice((found for found in read_paths([path]) if isinstance(found, Article)), STRANGERS)
    claims, about = stored(articles)
    readings = {claim.id: read_claim(claim) for claim in claims}
    index: dict[str, list[Claim]] = defaultdict(list)
    for a in claims:
        for b in candidates(a, readings[a.id], index):
            if a.article_id != b.article_id and crc32(f"{a.id} {b.id}".encode()) % ONE_IN == 0:
                yield from two_claims(a, b, readings, about, file="strangers", group=f"{path} {a.article_id}")
        for key in readings[a.id].items:
            index[key].append(a)


def with_meaning(examples: Sequence[Example]) -> list[Example]:
    """The examples as the semantic models see them: with the nearness of their texts' embeddings."""
    texts = list(dict.fromkeys(text for one in examples for text in one.texts))
    vectors = dict(zip(texts, encoder().encode(texts), strict=True))
    return [
        replace(one, words={**one.words, "meaning": nearness(*(vectors[text] for text in one.texts))})
        for one in examples
    ]


def learn(examples: Sequence[Example]) -> dict[str, dict[str, float]]:
    """The weights of the three models."""
    alike: dict[str, list[tuple[Mapping[str, float], bool, float]]] = {"likeness": [], "claims": []}
    opposed = []
    for one in examples:
        related = one.label not in (None, "unrelated")
        if one.kind == "likeness":
            alike["likeness"].append((one.words, related, 1.0))
        elif not one.much_alike or (one.label is not None and one.file != "strangers"):
            weight = MARKED if related else UNMARKED if one.label is None else STRANGE
            alike["claims"].append((one.words, related, weight))
        if related:
            opposed.append((one.evidence, (one.label != "confirms") == (one.sides[0] == one.sides[1]), 1.0))
    return {
        "likeness": fit(alike["likeness"], PENALTY["likeness"]),
        "claims": fit(alike["claims"], PENALTY["claims"]),
        "opposition": fit(opposed, PENALTY["opposition"]),
    }


def verdict(one: Example, weights: Weights) -> str:
    """What the comparison says of an example with these weights."""
    score = probability(weights[one.kind], one.words)
    if not one.comparable or score < comparison.asked_of(one.meeting):
        return "unrelated"
    opposed = probability(weights["opposition"], one.evidence)
    relation = relation_of(stand(one.evidence, opposed), *one.sides)
    return (
        relation
        if one.meeting is None or one.found is None or credible(relation, score, one.words, one.found, one.meeting)
        else "unrelated"
    )


def cross_validated(examples: Sequence[Example]) -> list[tuple[Example, str]]:
    """Every example with the verdict of weights that were learnt without its group."""
    fold = [crc32(one.group.encode()) % FOLDS for one in examples]
    found = []
    for n in range(FOLDS):
        weights = learn([one for one, m in zip(examples, fold, strict=True) if m != n])
        found += [(one, verdict(one, weights)) for one, m in zip(examples, fold, strict=True) if m == n]
    return found


def report(found: Sequence[tuple[Example, str]], marked: Mapping[str, Counter[str]]) -> None:
    by_file: dict[str, list[tuple[Example, str]]] = defaultdict(list)
    for one, said in found:
        by_file[one.file].append((one, said))
    for file, pairs in sorted(by_file.items()):
        print(file, figures(pairs, marked[file]))


def figures(pairs: Sequence[tuple[Example, str]], marked: Counter[str]) -> str:
    if pairs[0][0].kind == "likeness":
        return stance_figures(pairs)
    if marked["pairs"]:
        return story_figures(pairs, marked)
    said = Counter(said for _, said in pairs)
    return f"pairs {len(pairs)}, " + ", ".join(f"{name} {n}" for name, n in said.most_common())


def stance_figures(pairs: Sequence[tuple[Example, str]]) -> str:
    fold: Callable[[str | None], str] = lambda name: "denies" if name == "conflicts" else str(name)  # noqa: E731
    table = Counter((fold(one.label), fold(said)) for one, said in pairs)
    labels = sorted({a for a, _ in table})
    right = sum(table[x, x] for x in labels)
    f1 = [2 * table[x, x] / sum(n * ((a == x) + (b == x)) for (a, b), n in table.items()) for x in labels]
    confirming = sum(n for (a, _), n in table.items() if a == "confirms")
    return (
        f"accuracy {right / len(pairs):.3f}, macro F1 {sum(f1) / len(f1):.3f}, "
        f"confirming called opposed {table['confirms', 'denies'] / confirming:.3f}"
    )


def story_figures(pairs: Sequence[tuple[Example, str]], marked: Counter[str]) -> str:
    printed = [(one, said) for one, said in pairs if said != "unrelated"]
    hits: dict[tuple[str, int], set[tuple[str, str]]] = defaultdict(set)
    for one, said in printed:
        for n, relation in one.marks.items():
            hits[one.group, n].add((relation, said))
    right = sum(any((a == "confirms") == (b == "confirms") for a, b in both) for both in hits.values())
    tempted = {(one.group, n) for one, _ in printed for n in one.tempting}
    distracting = sum(one.distracting for one, _ in printed)
    return (
        f"found {len(hits) / marked['pairs']:.3f}, side right {right / marked['pairs']:.3f}, "
        f"wrong side {(len(hits) - right) / marked['pairs']:.3f}, tempted {len(tempted) / marked['not_pairs']:.3f}, "
        f"printed {len(printed)}, sides in distractors {distracting / max(len(printed), 1):.3f}"
    )


def main(gold: str, *options: str) -> None:
    examples: list[Example] = []
    marked: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted(Path(gold, "stance").glob("*.tsv")):
        examples += statements(path)
    examples += translated(Path(gold, "relations", "x", "parallel.jsonl"))
    adding.relate_claims = only_what_is_pointed_to
    for folder in sorted(Path(gold, "relations").glob("*/story-*")):
        examples += story(folder)
        told = json.loads((folder / "story.json").read_text(encoding="utf-8"))
        marked[folder.parent.name] += Counter(pairs=len(told["pairs"]), not_pairs=len(told.get("not_pairs", [])))
    for articles in [option for option in options if not option.startswith("--")]:
        examples += strangers(articles)
    report(cross_validated(examples), marked)
    weights = learn(examples)
    if "--semantic" in options:
        seen = with_meaning(examples)
        print("with embeddings:")
        report(cross_validated(seen), marked)
        learnt = learn(seen)
        weights |= {f"{name}_semantic": learnt[name] for name in ("likeness", "claims")}
    else:
        weights |= {name: dict(model) for name, model in comparison.models().items() if name.endswith("_semantic")}
    for name, model in weights.items():
        print(name, {feature: round(value, 2) for feature, value in model.items()})
    if "--write" in options:
        write(weights)


def write(weights: Weights) -> None:
    lines = ["# Written by tracker/train_matching.py: how much each feature tells. features.py says what they are."]
    for name, model in weights.items():
        lines += ["", f"[{name}]", *(f"{feature} = {value:.2f}" for feature, value in model.items())]
    target = Path(comparison.__file__).with_name("weights.toml")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
