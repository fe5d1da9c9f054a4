"""Article -> attributions: who is said, by which word, to have said what. Pure: no I/O, no clock, no globals.

`document` sees the text as tokens, sentences and quotations; `subject_first` and `verb_first` hold the
rules of the two word orders; `draft` turns what they find into `model.Attribution`. Who a speaker is
(pronouns, roles, unexpressed subjects) is the next room's job.
"""

from claimtrack.attribution import subject_first, verb_first
from claimtrack.attribution.document import Document, read
from claimtrack.attribution.draft import Draft, finished

__all__ = ["Document", "Draft", "drafts", "finished", "read"]


def drafts(doc: Document) -> list[Draft]:
    """The attributions of a document, in the order of their cues, without nested parents or names."""
    rules = verb_first if doc.lang.verb_first else subject_first
    return sorted(rules.drafts(doc), key=lambda d: d.cue)
