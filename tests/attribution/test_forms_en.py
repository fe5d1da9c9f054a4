"""English forms of attribution in sentences of our own: what is found is exactly what is marked."""

from __future__ import annotations

import pytest
from marked import parse

import claimtrack

FORMS = [
    # reported clauses
    ("indirect", "asserts", "{S The minister} {Q said} {C that the bridge would reopen in May}."),
    ("indirect", "asserts", "{S Anna Petersen} {Q said} {C the bridge would reopen in May}."),
    ("indirect", "asserts", "{S The ministry} has repeatedly {Q said} {C that the bridge is safe}."),
    ("indirect", "asserts", "{S The ministry} {Q said} on Monday {C that the bridge is safe}."),
    ("indirect", "asserts", "{S The ministry} {Q said} in a statement {C that the bridge is safe}."),
    ("indirect", "asserts", "{S They} {Q believe} {C that the bridge will be closed for years}."),
    ("indirect", "asserts", "{S The engineer} {Q explained} {C how the cracks had been found}."),
    ("indirect", "asserts", "{S The company} {Q announced} {C that it would rebuild the bridge}."),
    # where the clause ends
    ("indirect", "asserts", "{S The mayor} {Q said} {C the bridge was safe}, but the traffic did not return."),
    ("indirect", "asserts", "{S The mayor} {Q said} {C that the bridge and the tunnel would be closed}."),
    ("indirect", "asserts", "{S The mayor} {Q said} {C that the bridge, which was built in 1931, was safe}."),
    # addressees
    ("indirect", "asserts", "{S Two senior officials} {Q told} reporters {C that the bridge was safe}."),
    ("indirect", "asserts", "{S The mayor} {Q told} the council on Friday {C that the bridge was safe}."),
    ("indirect", "asserts", "{C The bridge will reopen in May}, {S a city engineer} {Q told} reporters."),
    # quotations
    ("direct", "asserts", "{C “The bridge will reopen in May,”} {Q said} {S Anna Petersen}."),
    ("direct", "asserts", "{C “The bridge will reopen in May,”} {S she} {Q said}."),
    ("direct", "asserts", "{S Anna Petersen} {Q said}: {C “The bridge will reopen in May.”}"),
    ("direct", "asserts", '{S Anna Petersen} {Q said}, {C "The bridge will reopen in May."}'),
    ("direct", "asserts", "{C “The bridge,”} {S she} {Q said}, {C “will reopen in May.”}"),
    ("direct", "asserts", "{C “It is safe,”} {S she} {Q said}. {C “We tested each bolt of it.”}"),
    ("direct", "asserts", "{C ''The bridge will reopen in May,''} {Q said} {S Anna Petersen}."),
    ("direct", "asserts", "{C “The bridge will reopen in May,\"} {Q said} {S Anna Petersen}."),
    ("direct", "asserts", "{C “Will the bridge reopen? I hope so,”} {Q said} {S Peter Novak, a bus driver}."),
    ("direct", "asserts", "{C “It is closed for good,”} {Q said} {S Peter Novak}, who drives a bus."),
    ("direct", "asserts", "{S Anna Petersen}{Q :} {C “The bridge will reopen in May, I promise you.”}"),
    ("mixed", "asserts", "{S The minister} {Q said} {C that the bridge was “as good as new” again}."),
    ("mixed", "asserts", "{S The minister} {Q called} {C the bridge “a wonder of the age”}."),
    ("direct", "asserts", "{S The mayor} {Q went on}:\n\n{C “Nobody will cross it this year.”}"),
    # set aside
    ("indirect", "asserts", "{C The bridge will reopen in May}, {S the minister} {Q said}."),
    ("indirect", "asserts", "{C The bridge will reopen in May}, {S the minister} {Q said} on Monday."),
    ("indirect", "asserts", "{C The bridge}, {S the minister} {Q said}, {C will reopen in May}."),
    ("indirect", "asserts", "{C The bridge was closed for two days}, {S the mayor} and {S the ministry} {Q said}."),
    # according to
    ("indirect", "asserts", "{C The bridge will reopen in May}, {Q according to} {S the ministry}."),
    ("indirect", "asserts", "{Q According to} {S the ministry}, {C the bridge will reopen in May}."),
    ("indirect", "asserts", "{C The bridge}, {Q according to} {S the ministry}, {C will reopen in May}."),
    # layouts
    ("indirect", "asserts", "{S Peter Novak}{Q :} {C We will not pay for the bridge}\n\nThe vote is near.\n\nRain."),
    ("direct", "asserts", "{C “I cross it every day of the year.”} {Q —} {S Peter Novak}"),
    # sources
    ("indirect", "asserts", "{S Anna Petersen, the minister}, {Q said} {C that the bridge was safe}."),
    ("indirect", "asserts", "{S Anna Petersen, who leads the ministry}, {Q said} {C that the bridge was safe}."),
    ("indirect", "asserts", "{S A source close to the ministry} {Q said} {C that the bridge was safe}."),
    ("indirect", "asserts", "{S A report by the ministry} {Q says} {C that the bridge is safe}."),
    ("indirect", "asserts", "{S Mr. Novak} {Q says} {C he has never seen such a crowd}."),
    # nouns of speech
    ("indirect", "asserts", "{S The minister}’s {Q claim} {C that the bridge is safe} made few friends."),
    ("indirect", "asserts", "{S Her} {Q warning} {C that the bridge could fall} came late."),
    # denial, doubt, accusation, demand, refusal, confirmation
    ("indirect", "denies", "{S The ministry} {Q denied} {C that it had closed the bridge}."),
    ("indirect", "denies", "{S The ministry} {Q denied} on Friday {C that it had closed the bridge}."),
    ("indirect", "denies", "{S The ministry} {Q denied} {C the reports of a collapse}."),
    ("indirect", "denies", "{S Russia} {Q denied} {C that it planned to close the bridge}."),
    ("indirect", "denies", "{S The company} {Q denies} {C any part in the accident}."),
    ("indirect", "denies", "{S The mayor} {Q rejected} {C the claim that the bridge was unsafe}."),
    ("indirect", "doubts", "{S The engineer} {Q doubted} {C that the bridge would reopen in May}."),
    ("indirect", "accuses", "{S The mayor} {Q accused} {C the ministry of hiding the cracks}."),
    ("indirect", "demands", "{S The mayor} {Q urged} {C the ministry to close the bridge}."),
    ("indirect", "demands", "{S The council} {Q called on} {C the ministry to close the bridge}."),
    ("indirect", "confirms", "{S The ministry} {Q confirmed} {C that the bridge had been closed}."),
    ("indirect", "confirms", "{S The ministry} {Q acknowledged} {C that the bridge was old}."),
    ("indirect", "declines", "{S The ministry} {Q declined} {C to say when the bridge would reopen}."),
    # pledges and threats
    ("indirect", "asserts", "{S The mayor} {Q vowed} {C to rebuild the bridge within a year}."),
    ("indirect", "asserts", "{S The union} {Q threatened} {C to block the bridge}."),
    # relays
    ("indirect", "asserts", "The Herald quoted {S the minister} as {Q saying} {C that the bridge was safe}."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "stance", "marked"), FORMS)
def test_form(kind: str, stance: str, marked: str) -> None:
    text, spans = parse(marked)
    found = claimtrack.extract(text, "en")
    assert [(row.sources, row.cue, row.content, row.type, row.stance) for row in found] == [
        (tuple(spans["S"]), spans["Q"][0], tuple(spans["C"]), kind, stance)
    ]


TWO = [
    ("The mayor said that the bridge was safe and added that it would reopen.", ["said", "added"]),
    ("The mayor said the bridge was safe, adding that it would reopen in May.", ["said", "adding"]),
    ("The ministry said that Russia denied the reports of an attack.", ["said", "denied"]),
    ("“It is safe,” the mayor said, adding: “It will reopen in May.”", ["said", "adding"]),
]


@pytest.mark.parametrize(("text", "cues"), TWO)
def test_each_cue_has_its_own(text: str, cues: list[str]) -> None:
    assert [row.cue.of(text) for row in claimtrack.extract(text, "en") if row.cue] == cues


NOTHING = [
    "He thanked the king for the dinner.",
    "The so-called “peace bridge” was closed on Monday.",
    "They met in Geneva and discussed the weather.",
    "The song “Bridge of Sighs” was played twice.",
    "It is worth noting that the bridge was built in 1931.",
    "The bridge was closed on Monday and reopened on Friday.",
    "The said bridge is old.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_attribution(text: str) -> None:
    assert claimtrack.extract(text, "en") == []


def test_negated_denial_takes_no_side() -> None:
    (row,) = claimtrack.extract("The ministry did not deny that it had closed the bridge.", "en")
    assert (row.stance, row.negated) == ("declines", True)


def test_co_speakers_are_one_span_each() -> None:
    text = "The bridge is safe, the Kremlin and the White House said."
    (row,) = claimtrack.extract(text, "en")
    assert [source.of(text) for source in row.sources] == ["the Kremlin", "the White House"]


RELAYED = [
    "TASS quoted Peskov as saying that the bridge was safe.",
    "Peskov was quoted by TASS as saying that the bridge was safe.",
]


@pytest.mark.parametrize("text", RELAYED)
def test_relayed_speech_names_the_relay(text: str) -> None:
    (row,) = claimtrack.extract(text, "en")
    assert (row.via, [s.of(text) for s in row.sources]) == ("TASS", ["Peskov"])


def test_an_unpaired_mark_costs_its_own_paragraph_only() -> None:
    text = "“The bridge is old, he said.\n\nThe mayor said that the bridge is safe."
    assert "that the bridge is safe" in [row.content[0].of(text) for row in claimtrack.extract(text, "en")]


def test_a_quotation_over_paragraphs_is_one_statement() -> None:
    text = "“The bridge is old,” the mayor said. “It was built by my grandfather.\n\n“It will stand for ever.”"
    (row,) = claimtrack.extract(text, "en")
    assert [part.of(text) for part in row.content] == [
        "“The bridge is old,”", "“It was built by my grandfather.", "“It will stand for ever.”",
    ]  # fmt: skip
