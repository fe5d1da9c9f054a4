"""What people decide of relations holds against matching, and through a rebuild."""

from __future__ import annotations

import pytest
from sayings import article, said

from claimtrack.tracker import NotFound

STANDS = "that the old bridge stands"


def stands(name, **meta):
    return article(said(f"{name} said {STANDS}.", STANDS, name), **meta)


def rains(name):
    return article(said(f"{name} said that it rains.", "that it rains", name))


def relations(tracker):
    return {(pair.a.id, pair.b.id): pair.relation.relation for pair in tracker.relations(confirmations=True)}


@pytest.fixture
def three(tracker):
    """c1 and c2 say one thing, c3 another."""
    tracker.add([stands("Ann Other"), stands("Bob Brown"), rains("Carl Cook")])
    assert relations(tracker) == {(1, 2): "confirms"}
    return tracker


@pytest.mark.parametrize("pair", [("c1", "c3"), ("c3", "c1"), ("1", "3")])
@pytest.mark.parametrize("relation", ["confirms", "denies", "conflicts"])
def test_a_person_relates_two_statements(three, pair, relation):
    made = three.link(*pair, relation)
    assert (made.a.id, made.b.id, made.relation.relation, made.relation.score) == (1, 3, relation, 1.0)
    assert relations(three)[1, 3] == relation


def test_a_person_changes_the_side(three):
    three.link("c1", "c2", "denies")
    assert relations(three) == {(1, 2): "denies"}
    (pair,) = three.show("c1").pairs
    assert pair.relation.reasons == ("a person decided it",)


def test_the_last_decision_counts(three):
    three.link("c1", "c3", "denies")
    three.unlink("c3", "c1")
    assert relations(three) == {(1, 2): "confirms"}
    assert [review.relation for review in three.reviewed()] == ["unrelated"]


@pytest.mark.parametrize("steps", [1, 2])
def test_decisions_survive_a_rebuild(three, steps):
    three.link("c1", "c3", "denies")
    three.unlink("c1", "c2")
    for _ in range(steps):
        assert three.rebuild() == 3
    assert relations(three) == {(1, 3): "denies"}


def test_decisions_wait_for_a_statement_that_comes_back(tracker, path):
    tracker.add([stands("Ann Other"), rains("Carl Cook")])
    tracker.link("c1", "c2", "conflicts")
    tracker._db.execute("delete from claims_fts")
    tracker._db.execute("delete from claims where id = 2")
    (review,) = tracker.reviewed()
    assert (review.a is None, review.b is None) in ((True, False), (False, True))
    tracker._db.execute("delete from articles where id = 2")
    tracker.add([rains("Carl Cook")])
    assert list(relations(tracker).values()) == ["conflicts"]


def test_a_decision_is_an_example_to_train_on(three):
    three.link("c1", "c3", "denies")
    (review,) = three.reviewed()
    assert {review.a_words, review.b_words} == {"that the old bridge stands", "that it rains"}
    assert review.features


def test_what_was_decided_is_not_proposed_again(three):
    assert [(pair.a.id, pair.b.id) for pair in three.proposed()] == [(1, 2)]
    three.link("c1", "c2", "confirms")
    assert three.proposed() == []


@pytest.mark.parametrize("pair", [("c1", "c9"), ("c9", "c1"), ("c1", "c1"), ("c1", "x")])
def test_a_relation_needs_two_statements(three, pair):
    with pytest.raises(NotFound):
        three.link(*pair, "denies")
    assert three.reviewed() == []
