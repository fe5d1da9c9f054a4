"""Articles go in whole, once, and with everything that hangs on them."""

import json
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from sayings import article, said

from claimtrack.model import Article, Span
from claimtrack.store import DatabaseTrouble
from claimtrack.tracker import Tracker, adding

MOSCOW = said("Moscow said that the bridge stands.", "that the bridge stands", "Moscow")
KYIV = said("Kyiv denied that the bridge stands.", "that the bridge stands", "Kyiv", cue="denied", stance="denies")
EMPTY = {"articles": 0, "claims": 0, "speakers": 0, "relations": 0}


def rows(path, query):
    with sqlite3.connect(path) as db:
        db.row_factory = sqlite3.Row
        return [dict(row) for row in db.execute(query)]


def test_it_tells_what_was_stored(tracker):
    added = tracker.add([article(MOSCOW, KYIV, path="news/a.txt", published="2024-05-01", outlet="The Day")])
    assert (added.articles, added.duplicates, added.claims, added.relations) == (1, 0, 2, 1)
    assert added.speakers == {1, 2}
    (stored,) = added.stored
    assert (stored.id, stored.path, stored.outlet, stored.published, stored.claims) == (
        1, "news/a.txt", "The Day", "2024-05-01", 2,
    )  # fmt: skip
    assert tracker.counts() == {"articles": 1, "claims": 2, "speakers": 2, "relations": 1}


def test_a_claim_keeps_all_that_is_known_of_it(tracker, path):
    told = said(
        "“It stands,” said Ann Other, the Herald reported. “We saw it.”",
        "“It stands,” | “We saw it.”",
        "Ann Other",
        via="the Herald",
        type="direct",
    )
    tracker.add([article(MOSCOW, told, published="2024-05-01T10:00:00+02:00")])
    (row,) = rows(path, "select * from claims where id = 2")
    text = rows(path, "select text from articles")[0]["text"]
    assert row["text"] == text[row["start"] : row["end"]]
    assert row["text"].startswith("“It stands,” said") and row["text"].endswith("“We saw it.”")
    assert row["quote"] == "It stands, … We saw it."
    assert row["proposition"] == "It stands, We saw it"
    assert (row["cue"], text[row["cue_start"] : row["cue_end"]]) == ("said", "said")
    assert (row["via"], row["stance"], row["type"], row["kind"]) == ("the Herald", "asserts", "direct", "speech")
    assert (row["published"], row["said"], row["rule"]) == ("2024-05-01T10:00:00+02:00", None, "written down")
    spans = json.loads(row["spans"])
    assert [text[a:b] for a, b in spans["content"]] == ["“It stands,”", "“We saw it.”"]
    assert [text[a:b] for a, b in spans["sources"]] == ["Ann Other"]
    assert text[slice(*spans["via"])] == "the Herald"


@pytest.mark.parametrize(
    ("content", "type", "quote"),
    [
        ("that the bridge “will hold” for “a year”", "mixed", "will hold … a year"),
        ("that the bridge “will hold” for “a year”", "indirect", None),
        ("it is safe", "direct", "it is safe"),
    ],
)
def test_only_quoted_words_are_a_quotation(tracker, path, content, type, quote):
    tracker.add([article(said(f"Ann Other said {content}.", content, "Ann Other", type=type))])
    assert rows(path, "select quote from claims") == [{"quote": quote}]


def test_co_speakers_make_a_claim_each(tracker):
    tracker.add([article(said("Ann and Bob said that it rains.", "that it rains", "Ann", "Bob"))])
    assert [(claim.speaker, claim.text) for claim in tracker.who_said()] == [
        ("Ann", "that it rains"),
        ("Bob", "that it rains"),
    ]


@pytest.mark.parametrize("speakers", [(), (None,)])
def test_a_claim_may_have_no_known_speaker(tracker, speakers):
    tracker.add([article(said("It was said that it rains.", "that it rains", *speakers))])
    (claim,) = tracker.who_said()
    assert (claim.speaker_id, claim.speaker) == (None, None)


def test_a_statement_without_content_stands_at_its_cue(tracker):
    tracker.add([article(said("Ann declined to comment.", "", "Ann", cue="declined to comment", stance="declines"))])
    (claim,) = tracker.who_said()
    assert (claim.text, claim.proposition) == ("declined to comment", "")


def test_a_nested_claim_knows_the_claim_that_holds_it(tracker, path):
    sentence = "Ann and Bob said that Carl said that it rains."
    outer = said(sentence, "that Carl said that it rains", "Ann", "Bob")
    inner = said(sentence, "that it rains", "Carl", parent=1)
    first = said("Carl said it again.", "it again", "Carl", parent=2)  # a parent that comes later in the list
    tracker.add([article(first, outer, inner)])
    assert rows(path, "select id, parent_id from claims order by id") == [
        {"id": 1, "parent_id": 4},
        {"id": 2, "parent_id": None},
        {"id": 3, "parent_id": None},
        {"id": 4, "parent_id": 2},
    ]


@pytest.mark.parametrize("change", [str.upper, lambda text: f"\n\n{text}  ".replace(" ", "\n"), lambda text: text])
def test_the_same_article_twice_is_stored_once(tracker, change):
    first = article(MOSCOW, path="a.txt")
    text = change(first.text)
    again = Article(text=text, body=Span(0, len(text)), lang="en", path="b.txt")
    added = tracker.add([first, again, first])
    assert (added.articles, added.duplicates, added.claims) == (1, 2, 1)
    assert tracker.add([again]).duplicates == 1
    assert tracker.counts()["articles"] == 1


def test_a_header_makes_no_other_article(tracker):
    first = article(MOSCOW)
    text = "Title: The Bridge\n\n" + first.text
    assert tracker.add([first, Article(text=text, body=Span(19, len(text)), lang="en")]).duplicates == 1


@pytest.mark.parametrize(
    ("lang", "told"), [("tlh", "has no data for its language (tlh)"), (None, "in no known language")]
)
def test_an_article_in_a_language_without_data_is_kept_without_claims(tracker, lang, told):
    added = tracker.add([Article(text="nuqneH", body=Span(0, 6), lang=lang, path="a.txt")])
    assert (added.articles, added.claims) == (1, 0)
    (notice,) = added.notices
    assert notice.startswith("a.txt") and told in notice and "stored without claims" in notice


@pytest.mark.parametrize("step", ["store_claims", "store_terms", "store_relations", "join"])
def test_an_interrupted_article_leaves_nothing_behind(tracker, path, monkeypatch, step):
    def interrupted(*_):
        raise KeyboardInterrupt

    added = tracker.add([])
    with monkeypatch.context() as patched:
        patched.setattr(adding, step, interrupted)
        with pytest.raises(KeyboardInterrupt):
            tracker.add([article(MOSCOW, KYIV)], added)
    assert added.articles == 0
    assert tracker.counts() == EMPTY
    assert rows(path, "select * from claim_terms union all select key, 0 from aliases") == []
    assert tracker.add([article(MOSCOW, KYIV)]).claims == 2


def test_what_came_before_an_interruption_is_kept_and_counted(tracker):
    def until_interrupted():
        yield article(MOSCOW)
        yield article(KYIV)
        raise KeyboardInterrupt

    added = tracker.add([])
    with pytest.raises(KeyboardInterrupt):
        tracker.add(until_interrupted(), added)
    assert added.articles == tracker.counts()["articles"] == 2


DIES = """
import os, sys
sys.path[:0] = [sys.argv[2]]
import sayings
from claimtrack.tracker import Tracker, adding
adding.attribute, adding.terms, adding.relate = sayings.attribute, sayings.words, sayings.relate
with Tracker(sys.argv[1]) as tracker:
    tracker.add([sayings.article(sayings.said("Ann said it rains.", "it rains", "Ann"))])
    adding.relate = lambda *_: os._exit(9)
    tracker.add([sayings.article(sayings.said("Bob said it snows.", "it snows", "Bob"))])
"""


def test_a_command_that_is_killed_leaves_whole_articles(path, request):
    here = str(request.path.parent)
    assert subprocess.run([sys.executable, "-c", DIES, path, here], check=False).returncode == 9
    with Tracker(path, readonly=True) as tracker:
        assert tracker.counts() == {"articles": 1, "claims": 1, "speakers": 1, "relations": 0}


def test_every_reference_holds(tracker, path):
    tracker.add([article(MOSCOW, KYIV), article(KYIV, said("A source said it rains.", "it rains", "A source"))])
    assert rows(path, "pragma foreign_key_check") == []
    assert rows(path, "pragma integrity_check") == [{"integrity_check": "ok"}]


def test_two_writers_wait_for_one_another(path):
    def add(name):
        with Tracker(path) as tracker:
            for n in range(15):
                told = said(f"{name} said that {n} bridges stand.", f"that {n} bridges stand", name)
                tracker.add([article(told), article(MOSCOW)])

    with ThreadPoolExecutor() as pool:
        assert list(pool.map(add, ["Ann", "Bob"])) == [None, None]
    with Tracker(path, readonly=True) as tracker:
        assert tracker.counts()["articles"] == 31
        assert tracker.counts()["claims"] == 31
    assert rows(path, "pragma foreign_key_check") == []


def test_a_readonly_tracker_says_that_it_cannot_add(tracker, path):
    with Tracker(path, readonly=True) as reader, pytest.raises(DatabaseTrouble, match="may not write"):
        reader.add([article(MOSCOW)])


def test_the_views_tell_the_story(tracker, path):
    tracker.add([article(MOSCOW, KYIV, outlet="The Day", published="2024-05-01")])
    (pair,) = rows(path, "select * from contradictions")
    assert (pair["a_speaker"], pair["a_stance"], pair["b_speaker"], pair["b_stance"]) == (
        "Moscow", "asserts", "Kyiv", "denies",
    )  # fmt: skip
    assert [row["id"] for row in rows(path, "select * from who_said")] == ["c1", "c2"]


def test_other_tools_find_the_full_text_index(tracker, path):
    tracker.add([article(MOSCOW, KYIV)])
    found = list(tracker._db["claims"].search("bridge", columns=["id"]))
    assert {row["id"] for row in found} == {1, 2}
