"""What changes from one statement to a later one."""

from __future__ import annotations

import pytest
from sayings import article, said

STANDS = "that {} old bridges stand"


def on(day, name, count="two", *, denies=False):
    words = STANDS.format(count)
    cue, stance = ("denied", "denies") if denies else ("said", "asserts")
    sentence = f"{name} {cue} {words} ({day})."
    return article(said(sentence, words, name, cue=cue, stance=stance), published=f"2024-05-{day:02}")


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        (on(1, "Ann Other"), on(2, "Bob Brown"), "confirms"),
        (on(1, "Ann Other"), on(2, "Ann Other"), "repeats"),
        (on(1, "Ann Other"), on(2, "Bob Brown", denies=True), "denies"),
        (on(1, "Ann Other", denies=True), on(2, "Bob Brown"), "denies"),
        (on(1, "Ann Other"), on(2, "Ann Other", denies=True), "changed position"),
        (on(1, "Ann Other", "12"), on(2, "Bob Brown", "14"), "another figure"),
    ],
)
def test_what_a_statement_does_to_an_earlier_one(tracker, earlier, later, kind):
    tracker.add([later, earlier])
    first, second = tracker.timeline("bridges")
    assert first.changes == ()
    assert [(change.kind, change.since.id) for change in second.changes] == [(kind, first.claim.id)]


def test_what_goes_back_furthest_is_told_once(tracker):
    tracker.add([on(n, name) for n, name in enumerate(("Ann Other", "Bob Brown", "Carl Cook"), start=1)])
    *_, last = tracker.timeline("bridges")
    assert [(change.kind, change.since.speaker) for change in last.changes] == [("confirms", "Ann Other")]


def test_a_speaker_s_own_line(tracker):
    tracker.add([on(1, "Ann Other"), on(2, "Bob Brown", denies=True), on(3, "Ann Other", denies=True)])
    moments = tracker.timeline(speaker="Ann Other")
    assert [moment.claim.published for moment in moments] == ["2024-05-01", "2024-05-03"]
    assert [change.kind for change in moments[1].changes] == ["changed position"]


def test_without_words_all_that_is_related(tracker):
    tracker.add(
        [on(1, "Ann Other"), on(2, "Bob Brown"), article(said("Carl Cook said it rains.", "it rains", "Carl Cook"))]
    )
    assert [moment.claim.speaker for moment in tracker.timeline()] == ["Ann Other", "Bob Brown"]
