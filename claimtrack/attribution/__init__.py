"""Article -> attributions: who is said, by which word, to have said what. Pure: no I/O, no clock, no globals.

`document` sees the text as tokens, sentences and quotations; `subject_first` and `verb_first` hold the
rules of the two word orders, `by_pattern` those for languages with little data; `acceptance` says how sure
each finding is; `draft` turns what they find into `model.Attribution`. Who a speaker is (pronouns, roles,
unexpressed subjects) is the next room's job.
"""

from claimtrack.attribution import by_pattern, subject_first, verb_first
from claimtrack.attribution.acceptance import accepted
from claimtrack.attribution.document import Document, read
from claimtrack.attribution.draft import Draft, finished
from claimtrack.attribution.going_on import with_what_goes_on

__all__ = ["Document", "Draft", "all_drafts", "drafts", "finished", "read"]


def all_drafts(doc: Document) -> list[Draft]:
    """What the rules of the language's word order find, in the order of the cues."""
    rules = by_pattern if doc.lang.patterns else verb_first if doc.lang.verb_first else subject_first
    return sorted(rules.drafts(doc), key=lambda d: d.cue)


def drafts(doc: Document) -> list[Draft]:
    """The attributions of a document that are sure enough, in the order of their cues."""
    return with_what_goes_on(doc, accepted(doc, all_drafts(doc)))
