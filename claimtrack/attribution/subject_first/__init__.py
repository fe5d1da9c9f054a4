"""Rules for languages whose subject stands before its verb: English and its neighbours.

They propose: each cue word is given its likeliest source and its likeliest content, of those that its place allows.
`acceptance` says whether that is an attribution.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimtrack.attribution.document import CueAt, Document, cues
from claimtrack.attribution.draft import Draft, Tokens, draft
from claimtrack.attribution.subject_first.after import contents_after
from claimtrack.attribution.subject_first.before import contents_before
from claimtrack.attribution.subject_first.contents import Content, choose_content, closed, licensed, sureness
from claimtrack.attribution.subject_first.gate import worth_a_look
from claimtrack.attribution.subject_first.layouts import by_layout
from claimtrack.attribution.subject_first.nouns import according_to, noun_contents
from claimtrack.attribution.subject_first.sources import RELAYED, Candidate, agent, owner, verb_speakers
from claimtrack.attribution.subject_first.speaker import SHARED, Source, choose
from claimtrack.attribution.subject_first.verbs import VerbGroup, is_noun, verb_group

BESIDE = ("subject", "subject with apposition", "subject before an aside", "inverted subject")


class Proposal(NamedTuple):
    """A cue with its source and all the contents that its place allows."""

    cue: CueAt
    group: VerbGroup
    source: Source
    contents: list[Content]


def drafts(doc: Document) -> Iterator[Draft]:
    """One draft for each cue that may report something, and those that the layout makes."""
    for n, sentence in enumerate(doc.sentences):
        yield from by_layout(doc, n, sentence)
        made: list[Draft] = []
        for one in proposals(doc, n):
            content = choose_content(doc, one.cue, one.contents)
            if content is not None:
                found = drafted(n, one, closed(doc, sentence, one.cue, content))
                if found.subject == RELAYED:
                    made = relayed(doc, found, made)
                made.append(found)
        yield from made


def relayed(doc: Document, found: Draft, made: list[Draft]) -> list[Draft]:
    """ "TASS quoted Peskov as saying …" is one statement, Peskov's, that TASS relays: the quoting itself goes."""
    verb = next((one for one in reversed(made) if doc.has(one.cue[0], "relay")), None)
    if verb is None:
        return made
    if verb.sources and verb.sources != found.sources:
        found.via = verb.sources[0][0], verb.sources[-1][1]
    return [one for one in made if one is not verb]


def drafted(n: int, proposal: Proposal, content: Content) -> Draft:
    found = draft(proposal.cue, n, negated=proposal.group.negated)
    found.sources, found.subject = proposal.source
    found.frame, found.content = content.frame, content.spans
    found.licensed = licensed(content.frame, proposal.cue)
    found.confidence = sureness(content) * (1.0 if proposal.source[0] else 0.8)
    found.group, found.left = proposal.group.flags, proposal.group.start
    return found


def proposals(doc: Document, n: int) -> Iterator[Proposal]:
    """The cues of sentence `n`, left to right: the speaker of one may be that of the next."""
    sentence = doc.sentences[n]
    before: Tokens | None = None
    for cue in cues(doc, sentence.start, sentence.end):
        if doc.quote_of[cue.start] >= 0 or not worth_a_look(doc, cue):
            continue
        if cue.form.tag == "prep":
            found = according_to(doc, sentence, cue)
            if found:
                yield Proposal(cue, VerbGroup(cue.start), found[0], [found[1]])
            continue
        one = proposal(doc, n, cue, before)
        yield one
        if one.source[0]:
            before = one.source[0][0][0], one.source[0][-1][1]


def proposal(doc: Document, n: int, cue: CueAt, before: Tokens | None) -> Proposal:
    sentence = doc.sentences[n]
    noun, group = part_of_speech(doc, n, cue)
    found = list(candidates(doc, n, noun or cue, group, is_noun=noun is not None))
    source = choose(doc, noun or cue, group, found + ([(before, SHARED)] if before else []))
    if noun is not None:
        return Proposal(noun, group, source, list(noun_contents(doc, sentence, noun)))
    if group.passive:
        patient = [phrase for phrase, how in found if how in BESIDE][:1]
        after = contents_after(doc, sentence, cue.end)
        return Proposal(cue, group, source, [with_patient(patient, one) for one in after])
    left, right = edges(cue, group, found, source)
    before_cue = list(contents_before(doc, n, left, right, addressed="addressee" in cue.form.cue.frames))
    follows = cue.end < sentence.end and doc.has(cue.end, "bare_complementisers")
    if before_cue and before_cue[0].frame == "quote" and not follows:
        # nothing speaks louder than a quotation that ends here
        return Proposal(cue, group, source, before_cue)
    return Proposal(cue, group, source, [*before_cue, *contents_after(doc, sentence, cue.end)])


def with_patient(patient: list[Tokens], content: Content) -> Content:
    """ "He is said to be ill": the subject of the passive belongs to what is said."""
    return content._replace(frame=f"passive-{content.frame}", spans=[*patient, *content.spans])


def part_of_speech(doc: Document, n: int, cue: CueAt) -> tuple[CueAt | None, VerbGroup]:
    """The cue as a noun, where it stands as one, and the verb group it otherwise stands in."""
    plain = VerbGroup(cue.start)
    if cue.form.tag == "noun":
        return cue, plain
    low = doc.sentences[n].start
    group = verb_group(doc, low, cue)
    if not is_noun(doc, low, cue, group):
        return None, group
    forms = doc.lang.forms[cue.form.words[0]]
    noun = next((f for f in forms if f.tag == "noun" and f.words == cue.form.words), cue.form)
    return cue._replace(form=noun), plain


def candidates(doc: Document, n: int, cue: CueAt, group: VerbGroup, *, is_noun: bool) -> Iterable[Candidate]:
    """Who may be said to speak."""
    sentence = doc.sentences[n]
    if is_noun:
        yield from owner(doc, sentence, cue.start)
        if cue.end < sentence.end and doc.has(cue.end, "agent_of_nouns"):
            yield from agent(doc, sentence, cue.end)
        return
    yield from verb_speakers(doc, sentence, cue, group)
    if group.passive:
        yield from agent(doc, sentence, cue.end)


def edges(cue: CueAt, group: VerbGroup, found: list[Candidate], source: Source) -> Tokens:
    """Where the cue and its speaker together begin and end, where they stand side by side."""
    spans = source[0]
    beside = [p for p, how in found if how in BESIDE and any(a >= p[0] and b <= p[1] for a, b in spans)]
    left = min([group.start, *(a for a, _ in beside if a <= cue.start)])
    return left, max([cue.end, *(b for a, b in beside if a >= cue.end)])
