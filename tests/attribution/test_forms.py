"""Every form of attribution in a sentence of our own: what is found is exactly what is marked."""

from __future__ import annotations

import pytest
from marked import parse

import claimtrack

FORMS = [
    # English
    ("en", "indirect", "asserts", "{S The minister} {Q said} {C that the bridge would reopen in May}."),
    ("en", "indirect", "asserts", "{S Anna Petersen} {Q said} {C the bridge would reopen in May}."),
    ("en", "direct", "asserts", "{C “The bridge will reopen in May,”} {Q said} {S Anna Petersen}."),
    ("en", "direct", "asserts", "{C “The bridge will reopen in May,”} {S she} {Q said}."),
    ("en", "direct", "asserts", "{S Anna Petersen} {Q said}: {C “The bridge will reopen in May.”}"),
    ("en", "direct", "asserts", '{S Anna Petersen} {Q said}, {C "The bridge will reopen in May."}'),
    ("en", "direct", "asserts", "{C “The bridge,”} {S she} {Q said}, {C “will reopen in May.”}"),
    ("en", "direct", "asserts", "{C “It is safe,”} {S she} {Q said}. {C “We tested each bolt of it.”}"),
    ("en", "mixed", "asserts", "{S The minister} {Q said} {C that the bridge was “as good as new” again}."),
    ("en", "indirect", "asserts", "{C The bridge will reopen in May}, {S the minister} {Q said}."),
    ("en", "indirect", "asserts", "{C The bridge will reopen in May}, {Q according to} {S the ministry}."),
    ("en", "indirect", "asserts", "{Q According to} {S the ministry}, {C the bridge will reopen in May}."),
    ("en", "indirect", "asserts", "{S Peter Novak}{Q :} {C We will not pay for the bridge}"),
    ("en", "indirect", "asserts", "{S Two senior officials} {Q told} reporters {C that the bridge was safe}."),
    ("en", "indirect", "denies", "{S The ministry} {Q denied} {C that it had closed the bridge}."),
    ("en", "indirect", "denies", "{S The ministry} {Q denied} {C the reports of a collapse}."),
    ("en", "indirect", "accuses", "{S The mayor} {Q accused} {C the ministry of hiding the cracks}."),
    ("en", "indirect", "asserts", "{S The ministry} has repeatedly {Q said} {C that the bridge is safe}."),
    ("en", "indirect", "asserts", "{S Anna Petersen, the minister}, {Q said} {C that the bridge was safe}."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "kind", "stance", "marked"), FORMS)
def test_form(lang: str, kind: str, stance: str, marked: str) -> None:
    text, spans = parse(marked)
    found = claimtrack.extract(text, lang)
    assert [(row.sources, row.cue, row.content, row.type, row.stance) for row in found] == [
        (tuple(spans["S"]), spans["Q"][0], tuple(spans["C"]), kind, stance)
    ]


NOTHING = [
    ("en", "He thanked the king for the dinner."),
    ("en", "The so-called “peace bridge” was closed on Monday."),
]


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_no_attribution(lang: str, text: str) -> None:
    assert claimtrack.extract(text, lang) == []


def test_negated_denial_takes_no_side() -> None:
    (row,) = claimtrack.extract("The ministry did not deny that it had closed the bridge.", "en")
    assert (row.stance, row.negated) == ("declines", True)


def test_an_unpaired_mark_costs_its_own_paragraph_only() -> None:
    text = "“The bridge is old, he said.\n\nThe mayor said that the bridge is safe."
    assert "that the bridge is safe" in [row.content[0].of(text) for row in claimtrack.extract(text, "en")]
