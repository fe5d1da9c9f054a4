"""How far a finding is to be trusted: the product of a few shares, each of what its name says.

There are no marked articles in Arabic to train on. The shares were read off findings in unmarked articles and off
marked ones kept for measuring: how often a content found by this frame was one, how often a speaker found in this
way was the right one. A clause with its complementiser and a speaker right after the verb is nearly always right;
a noun phrase, or a speaker carried over from the sentence's beginning, is less sure.
"""

from __future__ import annotations

from claimtrack.attribution.draft import Draft, Tokens
from claimtrack.attribution.verb_first.phrases import possessed
from claimtrack.attribution.verb_first.reading import FINITE, Reading

FRAMES = {
    "quote": 0.98, "colon": 0.97, "that": 0.97, "relay": 0.97, "decline": 0.95, "prep": 0.92, "np": 0.91, "person": 0.9,
    "source": 0.91, "quote before": 0.9, "headline": 0.92, "noun colon": 0.9, "noun quote": 0.9, "noun that": 0.85,
    "noun prep": 0.7, "noun accused": 0.7, "noun np": 0.75,
}  # fmt: skip
SUBJECTS = {
    "subject after the cue": 1.0, "subject before the cue": 0.98, "object of the relaying verb": 1.0,
    "object of the preposition": 1.0, "subject of the as-clause": 0.9, "name before the colon": 1.0,
    "possessor of the noun": 1.0, "speaker of the statement before": 0.96, "not expressed": 0.96, "none": 0.9,
    "subject of the main clause": 0.7, "subject of the verb before": 0.96,
}  # fmt: skip
FAR = 22  # tokens between cue and content: what stands between may be another statement
SHORT = 2  # tokens of a content that is hardly one


def confidence(r: Reading, found: Draft, made: list[Draft]) -> float:
    """The confidence of a draft, `made` being the sentence's other ones: between 0 and 1."""
    start, end = found.content[0]
    share = FRAMES.get(found.frame, 0.7) * SUBJECTS.get(found.subject, 0.8)
    if found.sources:
        share *= head_share(r, found.sources[0])
    if found.subject == "not expressed" and found.tag in FINITE and not resumes(r, found.cue[0]):
        share *= 0.85
    if start - found.cue[1] > FAR:
        share *= 0.9
    if end - start <= SHORT:
        share *= 0.9
    if any(a <= found.cue[0] < b for other in made for a, b in other.content):
        share *= 0.97
    if r.doc.quote_of[found.cue[0]] >= 0:
        share *= 0.9
    return share


def resumes(r: Reading, i: int) -> bool:
    """Whether a verb without subject opens its clause: who spoke before goes on. Elsewhere it often is no verb."""
    if i == 0 or not r.doc.is_word(i - 1) or r.among(i - 1, OPENING):
        return True
    return any(cue.prefix for cue in r.cues.get(i, ()))


OPENING = frozenset("auxiliaries as_said adversatives negations pronouns adverbs time_words".split())


def head_share(r: Reading, source: Tokens) -> float:
    """How surely a phrase names one who speaks: a role or body, a name, or some other noun."""
    head = source[0]
    if r.speaker(head) or r.doc.bare_key(head) in r.doc.lang.roles or r.doc.keys[head] in r.named:
        return 1.0
    if possessed(r, head):
        return 0.9
    return 0.95 if r.article(head) and not r.doc.keys[head].endswith("ي") else 0.99
