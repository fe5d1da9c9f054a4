"""Questions to the Tracker: who said what, who denies it, and where it stands."""

import pytest
from sayings import article, said

from claimtrack.store import DatabaseTrouble
from claimtrack.tracker import NotFound, Tracker


def ids(claims):
    return " ".join(f"c{claim.id}" for claim in claims)


def stands(speaker, *, sentence="{} said that the old bridge stands.", number="", **meta):
    """An article in which a speaker says that the bridge stands."""
    content = f"that the {number}old bridge stands"
    return article(said(f"{speaker} said {content}.", content, speaker), **meta)


def denies(speaker, **meta):
    content = "that the old bridge stands"
    return article(said(f"{speaker} denied {content}.", content, speaker, cue="denied", stance="denies"), **meta)


@pytest.fixture
def story(tracker):
    """c1 Ann, c2 Bob denies, c3 Bob on the rain, c4 Ann again, c5 nobody known; from the middle of May on."""
    rain = said("Bob said that it rains on both banks.", "that it rains on both banks", "Bob")
    again = said("Ann demanded that they close the bridges.", "that they close the bridges", "Ann",
                 cue="demanded", stance="demands")  # fmt: skip
    unknown = said("It was thought that the weather turns.", "that the weather turns", None, cue="thought")
    tracker.add(
        [
            stands("Ann Other", published="2024-05-14", path="news/one.txt", outlet="The Day", title="Bridge"),
            article(*[(s, a) for s, a in [*pieces(denies("Bob Brown")), renamed(rain)]], published="2024-05-15T08:00Z"),
            article(renamed(again), published="2024-05-16", path="news/three.txt"),
            article(unknown),
        ]
    )
    return tracker


def pieces(made):
    from sayings import KNOWN

    return [(made.text.strip(), KNOWN[made.text][0])]


def renamed(saying):
    from dataclasses import replace

    full = {"Ann": "Ann Other", "Bob": "Bob Brown"}
    return saying[0], replace(saying[1], speakers=tuple(full[name] for name in saying[1].speakers))


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ({}, "c4 c2 c3 c1 c5"),
        ({"limit": 2}, "c4 c2"),
        ({"stance": "denies"}, "c2"),
        ({"stance": "doubts"}, ""),
        ({"speaker": "Ann Other"}, "c4 c1"),
        ({"speaker": "ann"}, "c4 c1"),
        ({"speaker": "BROWN"}, "c2 c3"),
        ({"speaker": "s2"}, "c2 c3"),
        ({"speaker": "Brown", "stance": "asserts"}, "c3"),
        ({"article": "a2"}, "c2 c3"),
        ({"article": "news/one.txt"}, "c1"),
        ({"article": "three.txt"}, "c4"),
        ({"since": "2024-05-15"}, "c4 c2 c3"),
        ({"until": "2024-05-15"}, "c2 c3 c1"),
        ({"since": "2024-05-15", "until": "2024-05-15"}, "c2 c3"),
        ({"since": "2024-05-17"}, ""),
        ({"text": "stands"}, "c2 c1"),
        ({"text": "bridge", "stance": "demands"}, "c4"),
        ({"text": "bridge stand"}, "c2 c1"),
        ({"text": "bridge", "limit": 1, "speaker": "Bob"}, "c2"),
        ({"text": "bridge", "article": "a1"}, "c1"),
        ({"text": "bridge", "since": "2024-05-15"}, "c4 c2"),
        ({"text": "brown rain"}, "c3"),
        ({"text": "nothing of it"}, ""),
        ({"text": "…"}, ""),
        ({"text": ""}, ""),
    ],
)
def test_who_said(story, question, wanted):
    found = story.who_said(**question)
    if "text" in question and "limit" not in question:  # best first; which is best is not told here
        assert {claim.id for claim in found} == {int(name[1:]) for name in wanted.split()}
    else:
        assert ids(found) == wanted


@pytest.mark.parametrize(
    ("question", "wanted", "others"),
    [
        ({"each": 9}, ["c4 c1", "c2 c3", "c5"], 0),
        ({"each": 1}, ["c4", "c2", "c5"], 0),
        ({"each": 1, "limit": 1}, ["c4"], 2),
        ({"each": 1, "until": "2024-05-15"}, ["c2", "c1"], 0),
        ({"each": 2, "stance": "asserts"}, ["c3", "c1", "c5"], 0),
        ({"each": 2, "since": "2024-05-17"}, [], 0),
    ],
)
def test_the_latest_of_each_speaker(story, question, wanted, others):
    groups, more = story.latest(**question)
    assert ([ids(group) for group in groups], more) == (wanted, others)


def test_a_claim_tells_where_it_comes_from(story):
    claim = story.who_said(article="a1")[0]
    assert (claim.outlet, claim.title, claim.path, claim.published) == (
        "The Day",
        "Bridge",
        "news/one.txt",
        "2024-05-14",
    )
    assert (claim.speaker, claim.stance, claim.cue, claim.lang) == ("Ann Other", "asserts", "said", "en")
    assert (claim.text, claim.proposition) == ("that the old bridge stands", "the old bridge stands")


def test_the_best_match_comes_first(tracker):
    weak = said(
        "Ann said that there is much to say of roads, of rivers, of boats, of a bridge and of the weather.",
        "that there is much to say of roads, of rivers, of boats, of a bridge and of the weather",
        "Ann",
    )
    strong = said("Bob said that a bridge is a bridge.", "that a bridge is a bridge", "Bob")
    tracker.add([article(weak, strong)])
    assert ids(tracker.who_said("bridge")) == "c2 c1"


@pytest.mark.parametrize(
    ("ask", "nearest"),
    [
        (lambda tracker: tracker.who_said(speaker="Ann Othr"), ("Ann Other (2 statements)",)),
        (lambda tracker: tracker.who_said(speaker="Qqq"), ()),
        (lambda tracker: tracker.who_said(speaker="s99"), ()),
        (lambda tracker: tracker.who_said(speaker=""), ()),
        (lambda tracker: tracker.contradictions(speaker="Ann Othr"), ("Ann Other (2 statements)",)),
        (lambda tracker: tracker.who_said(article="a99"), ()),
        (lambda tracker: tracker.who_said(article="one"), ()),
        (lambda tracker: tracker.who_said(article="%"), ()),
        (lambda tracker: tracker.show("c99"), ()),
        (lambda tracker: tracker.show("a1"), ()),
        (lambda tracker: tracker.show("c"), ()),
        (lambda tracker: tracker.show("c1; drop table claims"), ()),
        (lambda tracker: tracker.show("c" + "9" * 30), ()),
        (lambda tracker: tracker.show("c١"), ()),
    ],
)
def test_what_is_not_there_is_told(story, ask, nearest):
    with pytest.raises(NotFound) as caught:
        ask(story)
    assert caught.value.nearest == nearest


def test_a_speaker_is_found_by_a_name_in_another_script(tracker):
    tracker.add([stands("Dmitry Peskov"), denies("Ann Other")])
    assert ids(tracker.who_said(speaker="بيسكوف")) == ids(tracker.who_said(speaker="Песков")) == "c1"


def test_several_articles_may_come_from_one_file(tracker):
    tracker.add([stands("Ann Other", path="all.jsonl"), denies("Bob Brown", path="all.jsonl"), stands("Carl Cook")])
    assert ids(tracker.who_said(article="all.jsonl")) == "c1 c2"


def sides(group):
    return {name: ids(getattr(group, name)) for name in ("affirming", "denying", "conflicting") if getattr(group, name)}


def test_a_disagreement_has_its_sides_and_reasons(tracker):
    tracker.add(
        [
            denies("Bob Brown", published="2024-05-01"),
            stands("Ann Other", published="2024-05-03"),
            stands("Carl Cook", published="2024-05-02"),
            stands("Dan Dale", number="12 ", published="2024-05-04"),
        ]
    )
    (group,) = tracker.contradictions()
    assert group.title == "the old bridge stands"
    assert sides(group) == {"affirming": "c3 c2", "denying": "c1", "conflicting": "c4"}
    assert {(pair.a.id, pair.b.id, pair.relation.relation) for pair in group.pairs} == {
        (1, 2, "denies"), (1, 3, "denies"), (1, 4, "conflicts"), (2, 3, "confirms"), (2, 4, "conflicts"),
        (3, 4, "conflicts"),
    }  # fmt: skip
    assert group.pairs[0].relation.reasons == ("the same words",)


def test_a_difference_alone_is_a_disagreement(tracker):
    tracker.add([stands("Ann Other", number="12 "), stands("Bob Brown", number="13 ")])
    (group,) = tracker.contradictions()
    assert sides(group) == {"affirming": "c1", "conflicting": "c2"}


def test_agreement_is_shown_on_request(tracker):
    tracker.add([stands("Ann Other"), stands("Bob Brown")])
    assert tracker.contradictions() == tracker.relations() == []
    (group,) = tracker.contradictions(confirmations=True)
    assert sides(group) == {"affirming": "c1 c2"}
    (pair,) = tracker.relations(confirmations=True)
    assert (pair.a.id, pair.b.id, pair.relation.relation) == (1, 2, "confirms")


def test_a_speaker_may_be_against_their_own_earlier_words(tracker):
    tracker.add([stands("Ann Other", published="2024-05-01"), denies("Ann Other", published="2024-05-08")])
    (group,) = tracker.contradictions(speaker="Ann")
    assert [claim.speaker for claim in (*group.affirming, *group.denying)] == ["Ann Other", "Ann Other"]


def test_a_title_is_what_is_claimed_and_not_who_reported_it(tracker):
    sentence = "Ann said that Carl said that the old bridge stands."
    outer = said(sentence, "that Carl said that the old bridge stands", "Ann")
    inner = said(sentence, "that the old bridge stands", "Carl", parent=0)
    tracker.add([article(outer, inner), denies("Bob Brown")])
    tracker._db.execute(  # as a matching might have it that looks through the report
        "insert into relations (a, b, relation, score, reasons) values (1, 3, 'denies', 1.0, '[]')"
    )
    (group,) = tracker.contradictions()
    assert (group.title, sides(group)) == ("the old bridge stands", {"affirming": "c1 c2", "denying": "c3"})


@pytest.fixture
def two_disputes(tracker):
    """c1 and c2 on the bridge, c3 and c4 on the rain."""
    rain = "that it rains on both banks"
    tracker.add(
        [
            stands("Ann Other"),
            denies("Bob Brown"),
            article(said(f"Carl Cook said {rain}.", rain, "Carl Cook")),
            article(said(f"Bob Brown denied {rain}.", rain, "Bob Brown", cue="denied", stance="denies")),
        ]
    )
    return tracker


@pytest.mark.parametrize(
    ("question", "groups", "pairs"),
    [
        ({}, ["c1 | c2", "c3 | c4"], ["c1 c2", "c3 c4"]),
        ({"limit": 1}, ["c1 | c2"], ["c1 c2"]),
        ({"text": "rain"}, ["c3 | c4"], ["c3 c4"]),
        ({"text": "bridges"}, ["c1 | c2"], ["c1 c2"]),
        ({"text": "cook"}, ["c3 | c4"], ["c3 c4"]),
        ({"text": "sunshine"}, [], []),
        ({"text": "?"}, [], []),
        ({"speaker": "Carl"}, ["c3 | c4"], ["c3 c4"]),
        ({"speaker": "Bob"}, ["c1 | c2", "c3 | c4"], ["c1 c2", "c3 c4"]),
        ({"speaker": "Bob", "text": "bridge"}, ["c1 | c2"], ["c1 c2"]),
        ({"speaker": "Carl", "text": "bridge"}, [], []),
    ],
)
def test_disagreements_are_filtered(two_disputes, question, groups, pairs):
    found = two_disputes.contradictions(**question)
    assert [f"{ids(group.affirming)} | {ids(group.denying)}" for group in found] == groups
    assert [ids([pair.a, pair.b]) for pair in two_disputes.relations(**question)] == pairs


def test_show_tells_where_a_statement_stands(tracker):
    lead = said(
        "Rain fell. Ann Other said that it rains, the Herald wrote.", "that it rains", "Ann Other", via="the Herald"
    )
    second = said("Bob Brown said it was late.", "it was late", "Bob Brown")
    tracker.add([article(lead, second, title="Weather"), stands("Carl Cook")])
    found = tracker.show("c1")
    assert found.claim.id == 1
    assert found.article.title == "Weather"
    assert found.sentence.of(found.text) == "Ann Other said that it rains, the Herald wrote."
    assert found.paragraph.of(found.text) == "Rain fell. Ann Other said that it rains, the Herald wrote."
    assert [span.of(found.text) for span in found.sources] == ["Ann Other"]
    assert found.cue is not None and found.cue.of(found.text) == "said"
    assert [span.of(found.text) for span in found.content] == ["that it rains"]
    assert found.pairs == ()
    assert tracker.show("2").claim.id == 2


def test_show_reaches_over_all_of_a_statement(tracker):
    text = "Ann Other said it rains.\n“All day.” It stopped.\nThen it was dry.\n"
    made = said(text, "it rains | “All day.”", "Ann Other")
    tracker.add([article(made)])
    found = tracker.show("c1")
    assert found.sentence.of(found.text) == "Ann Other said it rains.\n“All day.”"
    assert found.paragraph.of(found.text) == "Ann Other said it rains.\n“All day.” It stopped."


def test_show_lists_what_is_related(tracker):
    tracker.add([stands("Ann Other"), stands("Bob Brown"), denies("Carl Cook"), stands("Dan Dale", number="2 ")])
    found = tracker.show("c2")
    assert [(pair.a.id, pair.b.id, pair.relation.relation) for pair in found.pairs] == [
        (1, 2, "confirms"), (2, 3, "denies"), (2, 4, "conflicts"),
    ]  # fmt: skip


def test_a_statement_without_a_cue_is_shown(tracker):
    tracker.add([article(said("“It rains.” — Ann Other", "“It rains.”", "Ann Other", cue="", type="direct"))])
    found = tracker.show("c1")
    assert found.cue is None
    assert found.claim.cue == ""
    assert "Ann Other" in found.sentence.of(found.text)


def test_reading_needs_a_database(path):
    with pytest.raises(DatabaseTrouble, match="Nothing is stored yet"):
        Tracker(path, readonly=True)
    assert not path.exists()


def test_a_path_may_be_text(path):
    with Tracker(str(path)) as tracker:
        assert tracker.path == path


def test_trouble_on_the_way_is_told_as_such(path):
    with Tracker(path) as tracker:
        tracker._db.execute("drop table claims_fts")
        with pytest.raises(DatabaseTrouble, match="cannot be used"):
            tracker.who_said("bridge")
