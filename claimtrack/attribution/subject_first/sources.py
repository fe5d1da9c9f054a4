"""Who may be said to speak by a cue: the candidates, each with how it was found.

They are looked for in every place that the grammar allows; `speaker.choose` weighs them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from claimtrack.attribution.clauses import COMMAS, DASHES, is_statement, quote_ending_at
from claimtrack.attribution.document import CueAt, Document, Sentence
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.noun_phrases import is_name, phrase_after, phrase_before
from claimtrack.attribution.subject_first.verbs import VerbGroup, is_owner_mark

Candidate = tuple[Tokens, str]
"""A noun phrase, and how it was found."""
LONGEST_PARTICIPLE = 40  # tokens of a participle's clause at the beginning of a sentence
REACH = 20  # tokens between a relaying verb and its "as"
APPOSITIONS = 3  # commas that are looked back over for the beginning of what stands between them
GROUP = ("auxiliaries", "adverbs", "negations")  # words of a verb group
RELAYED = "relayed speaker"  # "the agency quoted X as saying"
NEAR = 4  # tokens between an owner and its noun: "Trump's many bold claims"


def verb_speakers(doc: Document, sentence: Sentence, cue: CueAt, group: VerbGroup) -> Iterator[Candidate]:
    """The candidates of a verb or participle."""
    low, i = sentence.start, group.start
    after = inverted(doc, sentence, cue, group)
    if after:
        yield after, "inverted subject"
    if i > low:
        if doc.words[i - 1] in COMMAS or closes_apposition(doc, cue, i):
            yield from around_apposition(doc, low, i - 1)
        elif doc.words[i - 1] in DASHES:
            yield from before_dashes(doc, low, i - 1)
        elif doc.has(i - 1, "relatives"):
            yield from antecedent(doc, low, i)
        elif doc.has(i - 1, "relay_as") and cue.form.tag == "part":
            phrase = relayed_speaker(doc, low, i - 1)
            if phrase:
                yield phrase, RELAYED
        elif doc.quote_of[i - 1] < 0 or not is_statement(doc, doc.quote_of[i - 1]):
            phrase = phrase_before(doc, low, i)
            if phrase:
                yield phrase, "subject"
    yield from clause_subjects(doc, low, i)
    opening = phrase_after(doc, low, i) if starts_speaker(doc, low) else None
    if opening:
        yield opening, "what opens the sentence"
    if cue.form.tag == "part" and not group.progressive:
        yield from main_subject_after(doc, sentence, cue.end)


def main_subject_after(doc: Document, sentence: Sentence, start: int) -> Iterator[Candidate]:
    """ "Citing the report, the mayor closed it": the subject after the comma that ends a participle's clause."""
    for k in range(start, min(sentence.end - 1, start + LONGEST_PARTICIPLE)):
        if doc.words[k] in COMMAS and starts_speaker(doc, k + 1):
            phrase = phrase_after(doc, k + 1, sentence.end)
            if phrase and doc.has_verb(phrase[1], phrase[1] + 2):
                yield phrase, "subject after the participle"
                return


def before_dashes(doc: Document, low: int, dash: int) -> Iterator[Candidate]:
    """ "The film — a long one — explains": what stands before the first of two dashes."""
    first = next((k for k in range(dash - 1, low, -1) if doc.words[k] in DASHES and doc.quote_of[k] < 0), None)
    phrase = phrase_before(doc, low, first) if first is not None else None
    if phrase:
        yield phrase, "subject before an aside"


def inverted(doc: Document, sentence: Sentence, cue: CueAt, group: VerbGroup) -> Tokens | None:
    """The speaker after the verb: "…", said the minister."""
    if group.auxiliary or group.start <= sentence.start:
        return None
    quoted = quote_ending_at(doc, cue.start) is not None
    if not quoted and doc.words[group.start - 1] not in COMMAS:
        return None
    phrase = phrase_after(doc, cue.end, sentence.end)
    if phrase and starts_speaker(doc, phrase[0]) and (quoted or ends_aside(doc, phrase[1], sentence)):
        return phrase
    return None


def starts_speaker(doc: Document, i: int) -> bool:
    key = doc.keys[i]
    return (
        is_name(doc, i) or doc.has(i, "determiners") or doc.has(i, "possessives") or key in doc.lang.roles
        or key in doc.lang.pronouns or doc.has(i, "unnamed") or key in doc.lang.titles or doc.has(i, "numbers")
    )  # fmt: skip


def ends_aside(doc: Document, i: int, sentence: Sentence) -> bool:
    return i >= sentence.end or not doc.is_word(i) or doc.has(i, "prepositions") or doc.has(i, "time_words")


def around_apposition(doc: Document, low: int, comma: int) -> Iterator[Candidate]:
    """ "Peskov, the spokesman," and "Peskov, who …,": the whole phrase, or its head where the rest is an adverbial."""
    left = APPOSITIONS
    end = comma if doc.quote_of[comma] < 0 else doc.quote_tokens[doc.quote_of[comma]][1]
    for k in range(comma - 1, max(low, comma - 40), -1):
        if doc.words[k] in COMMAS and doc.quote_of[k] < 0:
            core = phrase_before(doc, low, k)
            if core and sets_apart(doc, k + 1):
                yield (core[0], end), "subject with apposition"
                return
            if core and (doc.has(k + 1, "adverbs") or doc.has(k + 1, "prepositions") or doc.is_participle(k + 1)):
                yield core, "subject before an aside"
            left -= 1
            if not left:
                return


def closes_apposition(doc: Document, cue: CueAt, i: int) -> bool:
    """ "Novak, known as “Speedy,” said that": the comma stands inside the marks, and what they hold is not said."""
    return doc.quote_of[i - 1] >= 0 and doc.words[i - 2] in COMMAS and doc.has(cue.end, "bare_complementisers")


def sets_apart(doc: Document, i: int) -> bool:
    """Whether an apposition or a relative clause can begin at token i."""
    return (
        doc.has(i, "determiners") or doc.has(i, "relatives") or doc.keys[i] in doc.lang.roles or is_name(doc, i)
        or doc.has(i, "possessives") or doc.words[i].isdigit()
    )  # fmt: skip


def antecedent(doc: Document, low: int, i: int) -> Iterator[Candidate]:
    """ "the official who said": the noun and its relative pronoun, which ends before token i."""
    end = i - 1
    if end > low and doc.words[end - 1] in COMMAS:
        end -= 1
    phrase = phrase_before(doc, low, end)
    if phrase:
        yield (phrase[0], i), "antecedent of a relative clause"


def relayed_speaker(doc: Document, low: int, end: int) -> Tokens | None:
    """ "The agency quoted X as saying", "X was quoted by the agency as saying": X, where "as" is token `end`."""
    verb = next((k for k in range(end - 1, max(low, end - REACH), -1) if doc.has(k, "relay")), None)
    if verb is None:
        return None
    if verb + 1 < end and not doc.has(verb + 1, "agent_prepositions"):
        return verb + 1, end
    while verb > low and doc.has_any(verb - 1, GROUP):
        verb -= 1
    return phrase_before(doc, low, verb)


def clause_subjects(doc: Document, low: int, high: int) -> Iterator[Candidate]:
    """The subjects of the nearest and of the first finite verb before token `high`, outside quotations."""
    verbs = range(bisect_left(doc.finite, low + 1), bisect_left(doc.finite, high))
    last = next((doc.finite[k] for k in reversed(verbs) if doc.quote_of[doc.finite[k]] < 0), None)
    if last is None:
        return
    first = next(doc.finite[k] for k in verbs if doc.quote_of[doc.finite[k]] < 0)
    ways = [(last, "subject of the verb before")]
    if first != last:
        ways.append((first, "subject of the main clause"))
    for verb, how in ways:
        start = verb
        while start > low and doc.has_any(start - 1, GROUP):
            start -= 1
        if start > low and doc.has(start - 1, "relatives"):
            start -= 1
            how = "head of the clause before"
        if start > low and doc.words[start - 1] in COMMAS:
            start -= 1
        phrase = phrase_before(doc, low, start)
        if phrase:
            yield phrase, how


def agent(doc: Document, sentence: Sentence, start: int) -> Iterator[Candidate]:
    """Who did it, in a passive: "was accused by the mayor of …"."""
    for k in range(start, min(sentence.end, start + 12)):
        if doc.has(k, "agent_prepositions"):
            phrase = phrase_after(doc, k + 1, sentence.end)
            if phrase:
                yield phrase, "agent"
            return
        if doc.words[k] in COMMAS or doc.quote_of[k] >= 0:
            return


def owner(doc: Document, sentence: Sentence, noun: int) -> Iterator[Candidate]:
    """Whose word a noun is: a possessive pronoun, a possessor, or who stands after "by", "from" or "of"."""
    before = noun - 1
    while before > sentence.start and doc.is_word(before) and not owns(doc, before) and noun - before < NEAR:
        before -= 1
    if before >= sentence.start and doc.has(before, "possessives"):
        yield (before, before + 1), "possessive"
    elif before > sentence.start and is_owner_mark(doc, before):
        phrase = phrase_before(doc, sentence.start, before)
        if phrase:
            yield phrase, "possessor"
    yield from clause_subjects(doc, sentence.start, noun)


def owns(doc: Document, i: int) -> bool:
    return doc.has(i, "possessives") or is_owner_mark(doc, i)
