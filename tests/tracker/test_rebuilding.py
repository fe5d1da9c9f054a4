"""A rebuild makes everything anew from the stored texts."""

from __future__ import annotations

import pytest
from sayings import KNOWN, article, moved, said

from claimtrack.tracker import Tracker, rebuilding

ANN = said("Ann Other said that the bridge stands.", "that the bridge stands", "Ann Other")
BOB = said(
    "Bob Brown denied that the bridge stands.", "that the bridge stands", "Bob Brown", cue="denied", stance="denies"
)
CARL = said("Carl Cook said that it rains.", "that it rains", "Carl Cook")


def dump(tracker):
    """All that is stored, but when."""
    tables = ("articles", "claims", "claim_terms", "relations", "speakers", "copies", "shingles", "claims_fts")
    return {table: sorted(map(repr, tracker._db.query(f"select * from {table}"))) for table in tables}


def test_nothing_changes_where_nothing_has_to(tracker):
    tracker.add([article(ANN, BOB), article(CARL), article(BOB, CARL)])
    before = dump(tracker)
    told = []
    assert tracker.rebuild(lambda done, whole: told.append((done, whole))) == 3
    assert dump(tracker) == before
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_the_whole_house_is_rebuilt_as_it_was_built(tracker, whole_house, request):
    from claimtrack.ingest import read_paths

    tracker.add(read_paths([str(request.config.rootpath / "data")]))
    before = dump(tracker)
    tracker.rebuild()
    assert dump(tracker) == before


def test_statements_that_are_found_again_keep_their_ids(tracker):
    both = article(ANN, CARL)
    tracker.add([both, article(BOB)])
    sentence, made = CARL
    KNOWN[both.text] = [moved(made, both.text.index(sentence))]  # the first is found no more
    tracker.rebuild()
    assert {claim.id: claim.speaker for claim in tracker.who_said()} == {2: "Carl Cook", 3: "Bob Brown"}
    KNOWN[both.text] = [moved(m, both.text.index(s)) for s, m in (ANN, CARL)]
    tracker.rebuild()
    found = {claim.speaker: claim.id for claim in tracker.who_said()}
    assert found["Carl Cook"] == 2 and found["Bob Brown"] == 3 and found["Ann Other"] > 3
    assert [pair.relation.relation for pair in tracker.relations()] == ["denies"]


def test_what_is_found_no_more_is_searched_no_more(tracker):
    one = article(ANN)
    tracker.add([one])
    KNOWN[one.text] = []
    tracker.rebuild()
    assert tracker.who_said("bridge") == []
    assert tracker.counts()["claims"] == 0


def test_interrupted_it_leaves_each_article_old_or_new(tracker, path, monkeypatch):
    tracker.add([article(ANN), article(BOB), article(CARL)])
    before = dump(tracker)
    done = rebuilding.rebuild_article

    def interrupted(db, article_id):
        if article_id == 2:
            raise KeyboardInterrupt
        done(db, article_id)

    monkeypatch.setattr(rebuilding, "rebuild_article", interrupted)
    with pytest.raises(KeyboardInterrupt):
        tracker.rebuild()
    assert dump(tracker) == before
    with Tracker(path, readonly=True) as reader:
        assert reader.counts()["claims"] == 3
