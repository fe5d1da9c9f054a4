"""Rules for languages with little data, in any word order: punctuation and the complementiser tell most of it.

A cue's content is the clause behind its complementiser ("заявил, что …", "sagte, dass …"), the quotation or
the clause that it is set behind by a comma („…“, sagte X), or what follows its colon; its source is the noun
phrase on the side of the cue that is left. "По словам X, …" and its like have their source behind them.
`phrases` finds who speaks, `contents` what is said, `asides` what is said in passing, `layouts` what no word reports.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.attribution.by_pattern.asides import about_before, according_to, as_said
from claimtrack.attribution.by_pattern.contents import (
    bare_clause,
    clause,
    clause_aside,
    complementiser,
    infinitive,
    mark_after,
    quoted_after,
    quoted_before,
)
from claimtrack.attribution.by_pattern.layouts import headline, reported_mood
from claimtrack.attribution.by_pattern.phrases import (
    ends_clause,
    names_somebody,
    phrase_before,
    phrase_behind,
    phrase_inside,
)
from claimtrack.attribution.by_pattern.verbs import (
    auxiliary,
    describes,
    is_verb_form,
    particle,
    separable,
    with_particle,
)
from claimtrack.attribution.clauses import COMMAS, is_statement
from claimtrack.attribution.document import CueAt, Document, Sentence, cues
from claimtrack.attribution.draft import Draft, Tokens, draft
from claimtrack.attribution.going_on import goes_on

CONFIDENCE = {
    "quote": 0.9, "that": 0.9, "source": 0.85, "as": 0.85, "aside": 0.8, "colon": 0.8, "to": 0.8, "before": 0.75,
    "goes-on": 0.75, "bare": 0.7, "mood": 0.7, "np": 0.6, "passive": 0.6,
}  # fmt: skip
OPENERS = ("complementisers", "relatives")
NEAR_OBJECT = 10  # tokens in which the noun of an object stands
NO_SPEAKERS = ("adverbs", "time_words", "negations", "addressees", "prepositions", "coordinators", "clitics")
SHORTEST_PHRASE = 2  # words of a noun phrase that is a proposition in disguise


def drafts(doc: Document) -> Iterator[Draft]:
    """What is reported, sentence by sentence; each with the confidence of how it was found."""
    found: list[Draft] = []
    silent: list[tuple[int, Sentence]] = []
    for n, sentence in enumerate(doc.sentences):
        made = reported(doc, n, sentence)
        if not made:
            last = found[-1] if found else None
            one = goes_on(doc, n, sentence, last) or reported_mood(doc, n, sentence, last)
            made = [one] if one else []
        if not made:
            silent.append((n, sentence))
        found += made
    speakers = {doc.keys[one.sources[0][1] - 1] for one in found if one.sources}
    for n, sentence in silent:
        found += headline(doc, n, sentence, speakers)
    for one in found:
        one.confidence = CONFIDENCE[one.frame] * (1.0 if one.sources else 0.8)
        yield one


def reported(doc: Document, n: int, sentence: Sentence) -> list[Draft]:
    made: list[Draft] = []
    for cue in cues(doc, sentence.start, sentence.end):
        if doc.quote_of[cue.start] >= 0 or any(taken(one, cue.start) for one in made):
            continue
        one = reading(doc, n, sentence, cue, made[-1] if made else None)
        if one is not None and one.content:
            made.append(one)
    return made


def taken(one: Draft, k: int) -> bool:
    """Whether token k stands in a statement that was found, or between its cue and its content."""
    return any(a <= k < b for a, b in one.content) or one.cue[1] <= k < one.content[0][0]


def reading(doc: Document, n: int, sentence: Sentence, cue: CueAt, last: Draft | None) -> Draft | None:
    """The report that a cue makes, or None: first the asides, then by the cue's frames."""
    if cue.form.tag == "prep":
        return according_to(doc, n, sentence, cue)
    if not is_verb_form(doc, sentence, cue) or describes(doc, sentence, cue):
        return None
    left = cue.start
    passive = auxiliary(doc, sentence, cue, "passive_auxiliaries") if cue.form.tag != "part" else None
    if cue.form.tag == "pass" or passive is not None:
        return told_of(doc, n, sentence, cue, cue.start if passive is None else min(passive, cue.start))
    if cue.form.tag == "pp":
        perfect = auxiliary(doc, sentence, cue, "perfect_auxiliaries")
        if perfect is None:
            return None
        left = min(perfect, left)
        if not doc.lang.capital_nouns:
            cue = cue._replace(start=left)  # the words of the verb stand together
    close = None
    if len(cue.form.words) == 1 and doc.keys[cue.start] in separable(doc.lang):
        close = particle(doc, sentence, cue)
        if close is None:
            return None
        cue = with_particle(doc, cue, close)
    aside = as_said(doc, n, sentence, cue) or about_before(doc, n, sentence, cue)
    if aside is not None:
        return aside
    return said(doc, n, sentence, cue, left, last, close)


def told_of(doc: Document, n: int, sentence: Sentence, cue: CueAt, left: int) -> Draft | None:
    """A passive: "X is accused of …", "the report was denied by X"; whom or what it is about belongs to the content."""
    found = draft(cue, n)
    found.frame = "passive"
    about = phrase_before(doc, sentence.start, left)
    by = next((k for k in range(cue.end, sentence.end) if doc.has(k, "agents")), None)
    agent = phrase_behind(doc, by + 1, sentence.end) if by is not None and by <= cue.end + 1 else None
    found.sources, found.subject = ([agent], "agent") if agent else ([], "")
    if found.stance == "accuses":
        start = agent[1] if agent else cue.end
        rest = clause(doc, doc.trimmed(start, sentence.end)[0], sentence.end)
        found.content = [part for part in (about, rest) if part and part[0] < part[1]] if about else []
        return found if rest[1] - rest[0] >= SHORTEST_PHRASE else None
    if about is None or agent is None or about[1] - about[0] < SHORTEST_PHRASE or not cue.form.cue.frames & {"np"}:
        return None
    found.content = [about]
    return found


def said(
    doc: Document, n: int, sentence: Sentence, cue: CueAt, left: int, last: Draft | None, close: int | None
) -> Draft | None:
    """An active cue, its auxiliary at token `left` and its particle at `close`: the first of its frames that fits."""
    found = draft(cue, n, negated=is_negated(doc, sentence, left, cue.start))
    frames = cue.form.cue.frames
    impersonal = doc.has(cue.start, "impersonal_cues")
    before = phrase_before(doc, sentence.start, left) if not impersonal else None
    if left == sentence.start + 1 and doc.has(left - 1, "question_words"):
        return None  # "what the mayor said nobody heard"
    if left > sentence.start and doc.has(left - 1, "impersonal_clitics"):
        return None  # nobody in particular is said to say it
    that = complementiser(doc, sentence, cue) if frames & {"that", "bare"} else None
    quote = quoted_before(doc, sentence, cue) if "quote" in frames and that is None else None
    if that is None and "np" in frames and close is not None and not doc.has(cue.end, "prepositions"):
        held = object_of(doc, sentence, cue, found, before, last, left, close)
        if held is not None:
            return held
    if that is not None:
        found.content, found.frame = [clause(doc, that, subordinate_end(doc, sentence, cue, that))], "that"
    elif quote is not None:
        return quoted(doc, sentence, cue, found, quote, left)
    elif "quote" in frames and (after := quoted_after(doc, sentence, cue)):
        found.frame, found.content = after[0], [after[1]]
    elif frames & {"bare", "that", "quote"} and found.tag != "part" and aside(doc, sentence, cue, found, left):
        return found
    elif "bare" in frames and (bare := bare_clause(doc, sentence, cue)):
        found.frame, found.content = "bare", [bare]
    elif "to" in frames and infinitive(doc, cue.end, sentence.end):
        found.frame, found.content = "to", [clause(doc, cue.end, sentence.end)]
    elif frames & {"np", "claim"}:
        return object_of(doc, sentence, cue, found, before, last, left, close)
    else:
        return None
    set_source(doc, found, before, (cue.end, found.content[0][0]), left, last)
    return found


def is_negated(doc: Document, sentence: Sentence, left: int, cue: int) -> bool:
    """Whether a negation stands in the verb group or right before it, in its clause."""
    low = left
    while low > max(sentence.start, left - 3) and not ends_clause(doc, low - 1) and doc.quote_of[low - 1] < 0:
        low -= 1
    return any(doc.has(k, "negations") and doc.quote_of[k] < 0 for k in range(low, cue))


def subordinate_end(doc: Document, sentence: Sentence, cue: CueAt, that: int) -> int:
    """Where the clause of a cue ends: "When X said that …, nobody …" goes on without it."""
    opens = doc.has(sentence.start, "subordinators")
    if not opens or any(doc.words[k] in COMMAS for k in range(sentence.start, cue.start)):
        return sentence.end
    return next((k for k in range(that + 1, sentence.end) if doc.words[k] in COMMAS), sentence.end)


def quoted(doc: Document, sentence: Sentence, cue: CueAt, found: Draft, quote: int, left: int) -> Draft:
    """„…“, sagte X, „…“: the quotation before the cue, and the one that goes on behind its speaker."""
    a, b = doc.quote_tokens[quote]
    found.content, found.frame = [(a, b)], "quote"
    behind = mark_after(doc, cue.end, sentence.end)
    set_source(doc, found, phrase_before(doc, b, left), (cue.end, behind), left, None)
    if not found.sources and behind == cue.end + 1 and doc.is_word(cue.end) and not doc.has_any(cue.end, NO_SPEAKERS):
        found.sources, found.subject = [(cue.end, behind)], "behind the cue"  # "…", отвечает игрок
    following = doc.quote_of[behind + 1] if behind + 1 < sentence.end else -1
    if following >= 0 and following != quote and is_statement(doc, following):
        found.content.append(doc.quote_tokens[following])
    return found


def aside(doc: Document, sentence: Sentence, cue: CueAt, found: Draft, left: int) -> bool:
    """ "…, X said." and "…, said X, …"; in "X, the mayor, said …" the comma closes an apposition."""
    what = clause_aside(doc, sentence, cue)
    if what is None or found.stance == "denies":
        return False
    content, k = what
    behind = mark_after(doc, cue.end, sentence.end)
    closed = behind >= sentence.end - 1
    before = phrase_before(doc, k, left) if k < left else None
    after = phrase_behind(doc, cue.end, behind)
    if k < left and (before is None or not closed or any(doc.has_any(i, OPENERS) for i in range(k, before[0]))):
        return False  # also "…, a charge that the mayor denies"
    impersonal = doc.has(cue.start, "impersonal_cues")
    if impersonal:
        after = phrase_inside(doc, cue.end, behind)
    if k >= left and after is None and not (closed and (cue.form.features or impersonal)):
        return False
    found.frame, found.content = "aside", [content]
    if before is None and after is not None and "np" in cue.form.cue.frames and not names_speaker(doc, *after):
        return False  # "X, the expert, confirmed the report"
    chosen = before or after
    found.sources, found.subject = (
        ([chosen], "beside the cue") if chosen else ([], "" if impersonal else "not expressed")
    )
    return True


def may_be_object(doc: Document, cue: CueAt, start: int, end: int, source: Tokens | None) -> bool:
    """Whether a noun phrase that begins at `start` is what somebody says, and nothing that just happens to it.

    What a cue is said of itself (se dit prêt à) is no phrase with its preposition or article; who demands is
    somebody, and demands no victims; and a cue that takes claims alone has one of their nouns near.
    """
    if doc.has(start, "subordinators"):
        return False
    if doc.has(cue.start, "reflexives") and doc.has_any(start, ("prepositions", "determiners", "adverbs")):
        return False
    near = range(start, min(end, start + NEAR_OBJECT))
    if "claim" in cue.form.cue.frames and not any(doc.has(k, "claims") or doc.has(k, "wrappers") for k in near):
        return False
    if cue.form.cue.stance != "demands":
        return True
    return not any(doc.has(k, "costs") for k in near) and (source is None or names_speaker(doc, *source))


def names_speaker(doc: Document, a: int, b: int) -> bool:
    return doc.is_pronoun(a) or names_somebody(doc, a, b)


def object_of(
    doc: Document,
    sentence: Sentence,
    cue: CueAt,
    found: Draft,
    before: Tokens | None,
    last: Draft | None,
    left: int,
    close: int | None,
) -> Draft | None:
    """A noun phrase that is a proposition in disguise: denied the report; its subject before it or, inverted, first."""
    start = cue.end
    if before is None and last is None and left > sentence.start:
        before = phrase_behind(doc, cue.end, sentence.end)
        if before is None:
            return None
        start = before[1]
    end = sentence.end if close is None else close
    if start >= end or not (doc.is_word(start) or doc.quote_of[start] >= 0) or doc.has(start, "auxiliaries"):
        return None
    if not may_be_object(doc, cue, start, end, before or (last.sources[0] if last and last.sources else None)):
        return None
    found.content, found.frame = [clause(doc, start, end)], "np"
    if close is not None and close + 1 < sentence.end and doc.words[close + 1] in COMMAS:
        found.content.append(clause(doc, close + 2, sentence.end))  # "wirft der Firma | vor, | den Bau zu verzögern"
    if sum(doc.is_word(k) for a, b in found.content for k in range(a, b)) < SHORTEST_PHRASE:
        return None
    set_source(doc, found, before, None, left, last)
    return found


def set_source(
    doc: Document, found: Draft, before: Tokens | None, right: Tokens | None, left: int, last: Draft | None
) -> None:
    """The source is the noun phrase before the cue where there is one, else the one behind it, else that of a cue
    that it is joined to; that of an impersonal cue is the document or body that it is said in."""
    impersonal = doc.has(found.cue[0], "impersonal_cues")
    find = phrase_inside if impersonal else phrase_behind
    joined = doc.has(left - 1, "coordinators") and not impersonal
    chosen = before or (find(doc, *right) if right and not joined else None)
    if chosen is not None and doc.has(chosen[0], "nobody"):
        found.subject = ""  # "on dit que"
    elif chosen is not None:
        found.sources, found.subject = [chosen], "before the cue" if before else "behind the cue"
    elif impersonal:
        found.subject = ""
    elif last is not None and found.tag in ("past", "pres") and joined:
        found.sources, found.subject = list(last.sources), last.subject
    else:
        # what stands there is no speaker that is understood: only a verb without anything before it goes on for one
        alone = found.tag == "part" or left == doc.sentences[found.sentence].start or bool(found.features)
        opens = alone or not doc.is_word(left - 1) or doc.has(left - 1, "coordinators")
        found.subject = "not expressed" if opens else ""
