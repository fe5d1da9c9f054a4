"""How many independent origins stand behind the same statement."""

import pytest
from sayings import article, said

from claimtrack.tracker.origins import independent, origins

WORDS = "that the old bridge stands"


def told(tracker, speaker, via=None, outlet=None):
    """An article in which a speaker says that the bridge stands, perhaps by way of a relay."""
    number = tracker.counts()["claims"]
    by_way = f", {via} reported" if via else ""
    tracker.add([article(said(f"{speaker} said {WORDS}{by_way} ({number}).", WORDS, speaker, via=via), outlet=outlet)])


@pytest.mark.parametrize(
    ("statements", "wanted"),
    [
        # who is named is one origin, whoever relays it
        ([("Ann Cole", None, "The Day"), ("Ann Cole", "Reuters", "The Week"), ("Ann Cole", "TASS", None)], "Ann Cole"),
        ([("Ann Cole", None, "The Day"), ("Bob Brown", None, "The Day")], "Ann Cole, Bob Brown"),
        # who is not named is known to the agency alone
        ([("a US official", "Reuters", "The Day"), ("a US official", "Reuters", "The Week"),
          ("an official", "Reuters", None)], "Reuters"),
        ([("Reuters", None, "The Day"), ("a US official", "Reuters", "The Week")], "Reuters"),
        ([("a US official", "Reuters", "The Day"), ("a US official", "TASS", "The Day")], "Reuters, TASS"),
        # or to the outlet
        ([("a US official", None, "The Day"), ("a diplomat", None, "The Day")], "The Day"),
        ([("a US official", None, "The Day"), ("a US official", None, "The Week")], "The Day, The Week"),
        ([("a US official", None, "Reuters"), ("Reuters", None, "The Day")], "Reuters"),
        ([("a US official", None, None), ("a US official", None, None)], "article a1, article a2"),
        # a state is one, whatever stands for it
        ([("Moscow", None, "The Day"), ("Russia", None, "The Week"), ("the Kremlin", None, None)], "Moscow"),
        ([("Moscow", None, "The Day"), ("Washington", None, "The Day")], "Moscow, Washington"),
    ],
)  # fmt: skip
def test_independent_origins(tracker, statements, wanted):
    for statement in statements:
        told(tracker, *statement)
    found = origins(tracker._db, range(1, len(statements) + 1))
    assert ", ".join(independent(found.values())) == wanted


def test_who_reports_a_statement_in_the_same_sentence_relays_it(tracker):
    sentence = "The Daily Herald said that an official said that the bridge stands."
    outer = said(sentence, "that an official said that the bridge stands", "The Daily Herald")
    inner = said(sentence, "that the bridge stands", "an official", parent=0)
    tracker.add([article(outer, inner, outlet="The Week")])
    assert origins(tracker._db, [2])[2].name == "The Daily Herald"


def test_a_statement_tells_who_passed_it_on(tracker):
    sentence = "The Daily Herald said that an official said that the bridge stands, Reuters reported."
    outer = said(sentence, "that an official said that the bridge stands", "The Daily Herald", via="Reuters")
    inner = said(sentence, "that the bridge stands", "an official", parent=0)
    tracker.add([article(outer, inner, outlet="The Week")])
    assert tracker.show("c2").chain == ("The Week", "Reuters", "The Daily Herald", "an official")
    assert tracker.show("c1").chain == ("The Week", "Reuters", "The Daily Herald")


def test_origins_are_counted_for_a_statement_and_for_the_sides_of_a_disagreement(tracker):
    told(tracker, "a US official", "Reuters", "The Day")
    told(tracker, "an official", "Reuters", "The Week")
    told(tracker, "Ann Cole", None, "The Week")
    denial = said("Bob Brown denied that the old bridge stands.", WORDS, "Bob Brown", cue="denied", stance="denies")
    tracker.add([article(denial)])
    (group,) = tracker.contradictions()
    assert (group.affirming_origins, group.denying_origins) == (("Reuters", "Ann Cole"), ("Bob Brown",))
    assert tracker.show("c1").origins == tracker.show("c2").origins == ("Reuters", "Ann Cole")
    assert tracker.show("c4").origins == ("Bob Brown",)
