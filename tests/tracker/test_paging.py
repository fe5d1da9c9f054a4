"""The first disagreements are those that looking at all of them gives."""

from __future__ import annotations

import random

import pytest
from sayings import article, said

from claimtrack.store.relations import all_relations, related_claims
from claimtrack.tracker.disagreements import stars
from claimtrack.tracker.paging import first_stars


@pytest.fixture(params=range(6))
def tangled(tracker, request):
    """Sixty claims of ten days with relations among them at random."""
    rng = random.Random(request.param)
    for n in range(60):
        words = f"that thing {'x' * n} stands"
        day = None if n % 9 == 0 else f"2024-05-{rng.randrange(1, 11):02}"
        tracker.add([article(said(f"Ann said {words}.", words, "Ann"), published=day)])
    tracker._db.execute("delete from relations")
    pairs = {tuple(sorted(rng.sample(range(1, 61), 2))) for _ in range(50)}
    for a, b in pairs:
        kind = rng.choice(["denies", "conflicts", "confirms", "confirms"])
        score = rng.choice([0.5, 0.7, 0.7, 0.9, rng.random()])
        tracker._db.execute(
            "insert into relations (a, b, relation, score, reasons) values (?, ?, ?, ?, '[]')", [a, b, kind, score]
        )
    return tracker


@pytest.mark.parametrize("confirmations", [False, True])
@pytest.mark.parametrize("limit", [1, 3, 10, 100])
def test_the_first_of_all(tangled, limit, confirmations):
    db = tangled._db
    everything = stars(all_relations(db), related_claims(db), confirmations=confirmations)
    assert first_stars(db, limit, confirmations=confirmations) == everything[:limit]


def test_an_empty_database_has_none(tracker):
    assert first_stars(tracker._db, 5, confirmations=True) == []
