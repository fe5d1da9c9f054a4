"""A person's own sentence beside what is stored, through all the rooms."""

from __future__ import annotations

import pytest

from claimtrack.model import Article, Span

TEXTS = {
    "en": "Ann Other said that Russia planned to attack the port of Odesa.\nBob Brown denied that Russia planned to "
    "attack the port of Odesa.\nCarl Cook said that the school was closed because of the rain.\n",
    "ar": "قال وزير الدفاع إن روسيا لا تخطط لهجوم على ميناء أوديسا.\n",
    "ru": "Министр заявил, что Россия готовит нападение на порт Одессы.\n",
}


@pytest.fixture
def stored(tracker, whole_house):
    tracker.add(Article(text=text, body=Span(0, len(text)), lang=lang) for lang, text in TEXTS.items())
    return tracker


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia plans an attack on the port of Odesa",
        "روسيا تخطط لهجوم على ميناء أوديسا",
        "Россия планирует атаку на порт Одессы",
    ],
)
def test_a_sentence_in_any_language(stored, sentence):
    found = {(match.claim.lang, match.claim.stance): match.relation for match in stored.compare(sentence)}
    assert found[("en", "denies")] == "denies"
    assert found[("ar", "asserts")] == "denies"
    assert all(
        relation != "denies" for (lang, stance), relation in found.items() if lang != "ar" and stance != "denies"
    )


@pytest.mark.parametrize("sentence", ["", "…", "Nobody spoke of this", "Whales sing"])
def test_a_sentence_that_nobody_said(stored, sentence):
    assert stored.compare(sentence) == []


def test_the_surest_come_first(stored):
    scores = [match.score for match in stored.compare("Russia plans an attack on the port of Odesa")]
    assert scores == sorted(scores, reverse=True)
    assert len(stored.compare("Russia plans an attack on the port of Odesa", limit=1)) == 1
