"""What matching costs as the database grows, by hand: python tests/benchmarks/matching_scale.py CORPUS.jsonl.gz

CORPUS has an article a line (text, lang, outlet, published). Claims are made from its statements: for more
than it has, the terms of two statements are crossed. Prints, as ratios of one run:

- candidates for a new article's claims at 10^4, 10^5 and 10^6 stored claims: at most 3 times the cost for each
  ten times (10^6 takes some minutes and 2 GB; leave it out with --most 100000);
- the recall of the candidates among 5,000 claims: the share of pairs that the comparison accepts, of all pairs;
- the first page of contradictions at each size.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from claimtrack.matching import relate, terms
from claimtrack.model import Article, Claim, Span
from claimtrack.store.relations import candidates
from claimtrack.tracker import Tracker, adding

SIZES = (10_000, 100_000, 1_000_000)
PROBES = 30  # articles whose claims are looked up
RECALL_CLAIMS, RECALL_PROBES = 5_000, 500
PAGE = 20
RELATED = 50  # claims for one disagreement, as in a store that has news of many things


def articles(path: Path) -> Iterator[Article]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = row["text"]
            yield Article(text=text, body=Span(0, len(text)), lang=row["lang"], outlet=row.get("outlet"))


def real_claims(path: Path, least: int) -> list[list[Claim]]:
    """The claims of as many articles as have so many claims together."""
    adding.relate_claims = lambda db, ids: 0
    found: list[list[Claim]] = []
    with tempfile.TemporaryDirectory() as folder, Tracker(Path(folder) / "claims.db") as tracker:
        stream = articles(path)
        while sum(map(len, found)) < least:
            batch = list(islice(stream, 200))
            if not batch:
                break
            tracker.add(batch)
            claims = sorted(tracker.who_said(), key=lambda claim: claim.id)
            found = [[c for c in claims if c.article_id == n] for n in sorted({c.article_id for c in claims})]
    return found


def crossed(keys: list[frozenset[str]], number: int, rng: random.Random) -> Iterator[frozenset[str]]:
    """Terms of so many claims: the real ones, then halves of two put together."""
    yield from keys[:number]
    for _ in range(number - len(keys)):
        a, b = (sorted(rng.choice(keys)) for _ in range(2))
        yield frozenset(a[: len(a) // 2] + b[len(b) // 2 :])


def filled(db: Database, keys: Iterator[frozenset[str]], first: int, rng: random.Random) -> int:
    """Store claims with these terms, and a disagreement for every RELATED of them; the number after the last."""
    claim = (
        'insert into claims (id, article_id, stance, proposition, text, cue, kind, type, published, start, "end", '
        "spans, negated, confidence, rule, search) values (?, 1, 'asserts', ?, ?, 'said', 'speech', 'indirect', "
        "'2021-12-01', 0, 0, '{}', 0, 1.0, '', '')"
    )
    with db.conn:
        for n, some in enumerate(keys, start=first):
            db.conn.execute(claim, [n, " ".join(some), " ".join(some)])
            db.conn.executemany("insert into claim_terms values (?, ?)", [(term, n) for term in some])
            if n % RELATED == 0 and n > 1:
                row = [rng.randrange(1, n), n, "denies", rng.random()]
                db.conn.execute("insert into relations (a, b, relation, score, reasons) values (?, ?, ?, ?, '[]')", row)
    return n + 1


def growth(path: Path, most: int) -> None:
    rng = random.Random(1)
    grouped = real_claims(path, 8_000)
    probes, rest = grouped[:PROBES], grouped[PROBES:]
    keys = [terms(claim) for claims in rest for claim in claims]
    stream = crossed(keys, max(SIZES), rng)
    with tempfile.TemporaryDirectory() as folder, Tracker(Path(folder) / "claims.db") as tracker:
        text = "A line."
        tracker.add([Article(text=text, body=Span(0, len(text)), lang="en")])
        db, at, before = tracker._db, 1, 0.0
        for size in (size for size in SIZES if size <= most):
            at = filled(db, islice(stream, size - at + 1), at, rng)
            began = time.perf_counter()
            touched = [len({n for claim in claims for n in candidates(db, terms(claim))}) for claims in probes]
            cost = (time.perf_counter() - began) / len(probes)
            began = time.perf_counter()
            page = tracker.contradictions(limit=PAGE)
            shown = time.perf_counter() - began
            ratio = f", {cost / before:.1f} times" if before else ""
            print(
                f"{size:>9,} claims: candidates of an article {1000 * cost:6.1f} ms{ratio}; touches {max(touched):,} "
                f"at most; first page of contradictions {1000 * shown:.0f} ms ({len(page)} groups)",
                flush=True,
            )
            before = cost


def recall(path: Path) -> None:
    claims = [claim for some in real_claims(path, RECALL_CLAIMS) for claim in some][:RECALL_CLAIMS]
    rng = random.Random(2)
    probes = rng.sample(claims, min(RECALL_PROBES, len(claims)))
    with tempfile.TemporaryDirectory() as folder, Tracker(Path(folder) / "claims.db") as tracker:
        text = "A line."
        tracker.add([Article(text=text, body=Span(0, len(text)), lang="en")])
        filled(tracker._db, (terms(claim) for claim in claims), 1, rng)
        place = {claim.id: n for n, claim in enumerate(claims, start=1)}
        accepted = found = 0
        for claim in probes:
            others = [other for other in claims if other.id != claim.id]
            near = set(candidates(tracker._db, terms(claim)))
            new = replace(claim, id=0)
            for other in others:
                if relate([new], [other]):
                    accepted += 1
                    found += place[other.id] in near
    print(f"recall of the candidates among {len(claims):,} claims: {found}/{accepted} = {found / max(accepted, 1):.3f}")


def main(path: str, *options: str) -> None:
    most = int(options[options.index("--most") + 1]) if "--most" in options else max(SIZES)
    recall(Path(path))
    growth(Path(path), most)


if __name__ == "__main__":
    main(*sys.argv[1:])
