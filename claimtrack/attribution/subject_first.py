"""Rules for languages whose subject stands before its verb: English and its neighbours.

For each cue: the verb group is read leftwards (negation, auxiliaries), then the subject, then the
content by the frames that the cue's data gives it, the surest first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimtrack.attribution.clauses import (
    COMMAS,
    DASHES,
    FINAL,
    clause_end,
    is_statement,
    opens_statement,
    quote_ending_at,
    same_paragraph_quotes_before,
    without_final_mark,
)
from claimtrack.attribution.document import CueAt, Document, Sentence, cues
from claimtrack.attribution.draft import Draft, Tokens, draft
from claimtrack.attribution.noun_phrases import (
    is_name,
    name_core,
    phrase_after,
    phrase_before,
    split_co_speakers,
)

FRAME_CONFIDENCE = {
    "quote": 0.95, "that": 0.92, "aside": 0.93, "source": 0.92, "bare": 0.88, "wh": 0.8,
    "colon": 0.8, "to": 0.7, "person": 0.75, "prep": 0.65, "np": 0.6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Where the verb group begins, and what its auxiliaries say."""

    start: int
    negated: bool = False
    passive: bool = False
    infinitive: bool = False
    progressive: bool = False
    auxiliary: bool = False


def drafts(doc: Document) -> Iterator[Draft]:
    """The attributions of each sentence, cue by cue."""
    for n, sentence in enumerate(doc.sentences):
        made: list[Draft] = []
        headline = colon_headline(doc, n, sentence)
        if headline:
            made.append(headline)
        for cue in cues(doc, sentence.start, sentence.end):
            if doc.quote_of[cue.start] >= 0:
                continue
            found = attribution_at(doc, n, sentence, cue, made)
            if found and found.content:
                found.confidence = FRAME_CONFIDENCE.get(found.frame, 0.7) * (1.0 if found.sources else 0.8)
                made.append(found)
        yield from made


def attribution_at(doc: Document, n: int, sentence: Sentence, cue: CueAt, made: list[Draft]) -> Draft | None:
    tag = cue.form.tag
    if tag == "prep":
        return according_to(doc, n, sentence, cue)
    if tag == "noun":
        return noun_of_speech(doc, n, sentence, cue)
    group = verb_group(doc, sentence.start, cue)
    if group.passive:
        return None
    if is_noun_here(doc, sentence, cue, group):
        noun = next(
            (f for f in doc.lang.forms[cue.form.words[0]] if f.tag == "noun" and f.words == cue.form.words), None
        )
        return noun_of_speech(doc, n, sentence, replace(cue, form=noun)) if noun else None
    found = draft(cue, n, negated=group.negated)
    if tag == "part" and not group.progressive:
        dependent_source(doc, sentence, cue, made, found)
    elif group.infinitive:
        return None
    else:
        find_source(doc, sentence, cue, group, made, found)
    find_content(doc, sentence, cue, group, found)
    return found


def verb_group(doc: Document, low: int, cue: CueAt) -> VerbGroup:
    i = cue.start
    negated = passive = infinitive = progressive = auxiliary = False
    while i > low:
        key = doc.keys[i - 1]
        if doc.has(i - 1, "negations"):
            negated = True
            auxiliary = auxiliary or key.endswith("n't")
        elif doc.has(i - 1, "auxiliaries") or (key in ("'s", "'ve", "'ll", "'d", "'re", "'m") and verbal(doc, low, i)):
            be = key in BE
            passive = passive or (be and cue.form.tag in ("past", "pp"))
            progressive = progressive or (be and cue.form.tag == "part")
            auxiliary = True
        elif key == "to" and cue.form.tag == "base":
            infinitive = True
        elif not doc.has(i - 1, "adverbs"):
            break
        i -= 1
    return VerbGroup(i, negated, passive, infinitive, progressive, auxiliary)


BE = frozenset(
    "is are was were be been being am 's 're isn't aren't wasn't weren't".split()  # the passive's verb
)


def verbal(doc: Document, low: int, i: int) -> bool:
    """Whether a shortened form before token i is a verb (he's saying) and not a possessive."""
    return i - 2 >= low and doc.keys[i - 2] in doc.lang.pronouns


def is_noun_here(doc: Document, sentence: Sentence, cue: CueAt, group: VerbGroup) -> bool:
    """Whether a form that could be a noun or an adjective is one in this place."""
    if group.auxiliary or group.infinitive:
        return False
    before = cue.start - 1
    if before < sentence.start:
        return cue.form.tag in ("base", "pp")
    noun_lead = doc.has(before, "determiners") or doc.has(before, "possessives") or doc.words[before] in ("'s", "’s")
    if noun_lead and not (doc.keys[before] in doc.lang.pronouns and cue.form.tag != "part"):
        return True
    if cue.form.tag == "base":
        return doc.has(before, "prepositions") or singular_subject(doc, before)
    if cue.form.tag == "pp":
        return True
    return cue.form.tag == "part" and doc.has(before, "prepositions") and "quote" not in cue.form.cue.frames


def singular_subject(doc: Document, i: int) -> bool:
    features = doc.lang.pronouns.get(doc.keys[i], doc.lang.roles.get(doc.keys[i], ""))
    plural = "p" in features or "1" in features or "2" in features or doc.keys[i].endswith("s")
    return not plural and not doc.has(i, "relatives") and doc.is_word(i)


def find_source(
    doc: Document, sentence: Sentence, cue: CueAt, group: VerbGroup, made: list[Draft], found: Draft
) -> None:
    """The subject: after the cue in an inversion, else before the verb group, else the verb before's."""
    low, i = sentence.start, group.start
    quoted = quote_ending_at(doc, cue.start)
    if (quoted is not None or (i - 1 > low and doc.words[i - 1] in COMMAS)) and not group.auxiliary:
        inverted = phrase_after(doc, cue.end, sentence.end)
        if (
            inverted
            and starts_speaker(doc, inverted[0])
            and (quoted is not None or ends_aside(doc, inverted[1], sentence))
        ):
            set_source(doc, found, inverted, "inverted subject")
            return
    if i <= low:
        return
    if doc.words[i - 1] in COMMAS:
        outer = before_apposition(doc, low, i - 1)
        if outer:
            set_source(doc, found, outer, "subject with apposition")
        elif made:
            copy_source(made[-1], found)
        return
    if doc.has(i - 1, "relatives") and doc.keys[i - 1] != "that":
        antecedent = phrase_before(doc, low, i - 2 if doc.words[i - 2] in COMMAS else i - 1)
        if antecedent:
            set_source(doc, found, antecedent, "antecedent of a relative clause")
        return
    if doc.has(i - 1, "coordinators") or doc.keys[i - 1] == "then":
        shared = made[-1] if made else None
        if shared:
            copy_source(shared, found)
        else:
            first = sentence_subject(doc, sentence, i - 1)
            if first:
                set_source(doc, found, first, "subject of the co-ordinated verb")
        return
    subject = phrase_before(doc, low, i)
    if subject:
        set_source(doc, found, subject, "subject")


def set_source(doc: Document, found: Draft, phrase: Tokens, how: str) -> None:
    found.sources = split_co_speakers(doc, *phrase)
    found.subject = how


def copy_source(model: Draft, found: Draft) -> None:
    found.sources, found.subject = list(model.sources), "shared subject"


def starts_speaker(doc: Document, i: int) -> bool:
    key = doc.keys[i]
    return (
        is_name(doc, i) or doc.has(i, "determiners") or doc.has(i, "possessives") or key in doc.lang.roles
        or key in doc.lang.pronouns or doc.has(i, "unnamed") or key in doc.lang.titles or doc.has(i, "numbers")
    )  # fmt: skip


def ends_aside(doc: Document, i: int, sentence: Sentence) -> bool:
    return i >= sentence.end or not doc.is_word(i) or doc.has(i, "prepositions") or doc.has(i, "time_words")


def before_apposition(doc: Document, low: int, comma: int) -> Tokens | None:
    """ "Peskov, the spokesman," or "Peskov, who …,": the whole phrase, found from its closing comma."""
    for k in range(comma - 1, max(low, comma - 30), -1):
        if doc.words[k] in COMMAS and doc.quote_of[k] < 0:
            opens = k + 1
            core = phrase_before(doc, low, k)
            if core is None:
                return None
            fits = (
                doc.has(opens, "determiners") or doc.has(opens, "relatives") or doc.keys[opens] in doc.lang.roles
                or is_name(doc, opens) or doc.has(opens, "possessives") or doc.words[opens].isdigit()
                or doc.has(opens, "prepositions") or doc.words[opens].endswith("ing")
            )  # fmt: skip
            return (core[0], comma) if fits and is_subject_like(doc, core) else None
    return None


def is_subject_like(doc: Document, phrase: Tokens) -> bool:
    a, b = phrase
    return any(is_name(doc, k) for k in range(a, b)) or doc.keys[b - 1] in doc.lang.roles or doc.has(a, "determiners")


def sentence_subject(doc: Document, sentence: Sentence, before: int) -> Tokens | None:
    """The subject of the sentence's first finite verb."""
    for k in range(sentence.start + 1, before):
        finite = doc.has(k, "auxiliaries") or (doc.has(k, "verbs") and doc.words[k].islower())
        if finite or (doc.keys[k] in doc.lang.forms and doc.words[k].islower()):
            return phrase_before(doc, sentence.start, k)
    return None


def dependent_source(doc: Document, sentence: Sentence, cue: CueAt, made: list[Draft], found: Draft) -> None:
    """A participle's source: the speaker of the statement before it, else the noun it follows, else the subject."""
    before = cue.start - 1
    if made and made[-1].sources:
        copy_source(made[-1], found)
        return
    if before >= sentence.start and doc.is_word(before) and not doc.has(before, "prepositions"):
        noun = phrase_before(doc, sentence.start, cue.start)
        if noun:
            set_source(doc, found, noun, "noun before the participle")
            return
    first = sentence_subject(doc, sentence, cue.start)
    if first:
        set_source(doc, found, first, "subject of the main clause")


def find_content(doc: Document, sentence: Sentence, cue: CueAt, group: VerbGroup, found: Draft) -> None:
    frames = cue.form.cue.frames
    speaks = bool(frames & {"quote", "bare", "that"})
    if speaks and quotation_before(doc, sentence, cue, found):
        return
    start = after_addressee(doc, sentence, cue, found)
    if quotation_after(doc, sentence, start, found):
        return
    if aside(doc, sentence, cue, found):
        return
    clause_after(doc, sentence, cue, start, found)


def left_edge(found: Draft) -> int:
    """Where cue and source together begin."""
    starts = [a for a, _ in found.sources if a <= found.cue[0]]
    return min([found.cue[0], *starts])


def right_edge(found: Draft) -> int:
    ends = [b for a, b in found.sources if a >= found.cue[1]]
    return max([found.cue[1], *ends])


def quotation_before(doc: Document, sentence: Sentence, cue: CueAt, found: Draft) -> bool:
    quote = quote_ending_at(doc, left_edge(found))
    if quote is None or not is_statement(doc, quote):
        return False
    a, b = doc.quote_tokens[quote]
    if b <= sentence.start and (doc.words[b - 2] == "." or sentence.opens_paragraph):
        return False  # that sentence was over
    spans = same_paragraph_quotes_before(doc, quote, sentence)
    if a > sentence.start and doc.is_word(a - 1):
        spans[-1] = (clause_start(doc, sentence, a), b)
    found.content = spans
    found.frame = "quote"
    continue_after_aside(doc, sentence, found)
    return True


def clause_start(doc: Document, sentence: Sentence, i: int) -> int:
    """Where the clause that leads into a quotation at token i begins."""
    for k in range(i - 1, sentence.start - 1, -1):
        if doc.words[k] in DASHES or doc.words[k] in ";:":
            return k + 1
    return sentence.start


def continue_after_aside(doc: Document, sentence: Sentence, found: Draft) -> None:
    """The rest of a statement that the cue splits: “…,” she said, “…”, and “…,” she said. “…”."""
    i = right_edge(found)
    while i < sentence.end and doc.quote_of[i] < 0 and doc.words[i] not in FINAL:
        i += 1
    if i < sentence.end and doc.quote_of[i] >= 0:
        a, b = doc.quote_tokens[doc.quote_of[i]]
        if doc.words[i - 1] in COMMAS or doc.words[i - 1] in ":—–":
            found.content = [*found.content, (a, b)]
            return
    n = found.sentence + 1
    if i >= sentence.end - 1 and n < len(doc.sentences) and doc.sentences[n].paragraph == sentence.paragraph:
        following = doc.quote_of[doc.sentences[n].start]
        if following >= 0 and is_statement(doc, following):
            a, b = doc.quote_tokens[following]
            if a == doc.sentences[n].start and not spoken_by_other(doc, b):
                found.content = [*found.content, (a, b)]


def spoken_by_other(doc: Document, i: int) -> bool:
    """Whether a cue of its own follows a quotation that ends at token i."""
    return any(doc.quote_of[c.start] < 0 for c in cues(doc, i, min(len(doc.words), i + 6)))


def after_addressee(doc: Document, sentence: Sentence, cue: CueAt, found: Draft) -> int:
    """The token where the content may begin: after adverbs, times, places and whom it was said to."""
    i = right_edge(found)
    if "addressee" in cue.form.cue.frames and i < sentence.end:
        phrase = phrase_after(doc, i, sentence.end)
        if phrase and phrase[0] == i:
            i = name_core(doc, *phrase)[1]
    limit = min(sentence.end, i + 14)
    k = i
    while k < limit:
        if doc.quote_of[k] >= 0 or doc.has(k, "complementisers") or doc.words[k] == ":":
            return k
        if doc.words[k] in FINAL or doc.words[k] in COMMAS or doc.words[k] in DASHES:
            following = k + 1
            if following < sentence.end and doc.words[k] in COMMAS and doc.quote_of[following] >= 0:
                return following
            return i
        if k == i and not (doc.has(k, "prepositions") or doc.has(k, "time_words") or doc.has(k, "adverbs")):
            return i
        k += 1
    return i


def quotation_after(doc: Document, sentence: Sentence, start: int, found: Draft) -> bool:
    i = start
    if (i < sentence.end and doc.words[i] in ",:") or (i < sentence.end and doc.keys[i] == "that"):
        i += 1
    limit = len(doc.words) if i >= sentence.end else sentence.end
    if i >= limit and doc.words[i - 1] != ":":
        return False
    if i >= len(doc.words) or doc.quote_of[i] < 0:
        return False
    a, b = doc.quote_tokens[doc.quote_of[i]]
    if a != i:
        return False
    end = b
    if (b < sentence.end and doc.is_word(b)) or not is_statement(doc, doc.quote_of[i]):
        end = clause_end(doc, b, sentence.end)
        a = start if doc.keys[start] == "that" else a
    found.content = [without_final_mark(doc, a, max(end, b))]
    found.frame = "quote"
    following_quotations(doc, found)
    return True


def following_quotations(doc: Document, found: Draft) -> None:
    """A quotation that runs on in the next paragraph, opened again by its own mark."""
    _, b = found.content[-1]
    quote = doc.quote_of[b - 1]
    while 0 <= quote < len(doc.quotes) - 1 and not doc.quotes[quote].closed and doc.quotes[quote + 1].resumed:
        quote += 1
        found.content.append(doc.quote_tokens[quote])


def aside(doc: Document, sentence: Sentence, cue: CueAt, found: Draft) -> bool:
    """ "The talks failed, he said" and "The talks, he said, failed"."""
    if not cue.form.cue.frames & {"bare", "quote", "that"} or cue.form.tag == "part":
        return False
    left = left_edge(found) if found.sources else cue.start
    right = right_edge(found)
    if left - 1 <= sentence.start or (doc.words[left - 1] not in COMMAS and doc.words[left - 1] not in DASHES):
        return False
    if right < sentence.end and doc.is_word(right):
        adjunct = doc.has(right, "prepositions") or doc.has(right, "time_words") or doc.has(right, "adverbs")
        if not adjunct or doc.has(right, "complementisers"):
            return False
    low = sentence.start
    first = (low, left - 1)
    if first[1] - first[0] < 2 or subordinate(doc, low, left - 1):
        return False
    found.content = [without_final_mark(doc, *first)]
    goes_on = right < sentence.end and doc.words[right] in COMMAS and sentence.end - right > 3
    if goes_on and not opens_statement(doc, right + 1, sentence.end):
        rest = clause_end(doc, right + 1, sentence.end)
        if rest - right > 3:
            found.content.append(without_final_mark(doc, right + 1, rest))
    found.frame = "aside"
    return True


def subordinate(doc: Document, start: int, end: int) -> bool:
    """Whether what stands before the comma is only an adjunct ("On Monday", "When asked")."""
    if doc.has(start, "subordinators") or doc.has(start, "prepositions") or doc.words[start].endswith("ing"):
        return not any(doc.words[k] in COMMAS for k in range(start, end))
    return end - start < 3


def clause_after(doc: Document, sentence: Sentence, cue: CueAt, start: int, found: Draft) -> None:
    frames = cue.form.cue.frames
    end = sentence.end
    if start >= end:
        return
    key = doc.keys[start]
    prepositions = cue.form.cue.content_prepositions
    if doc.has(start, "complementisers") and frames & {"that", "bare", "wh"}:
        frame = "that" if key == "that" else "wh"
    elif doc.words[start] == ":" and "quote" in frames:
        start, frame = start + 1, "colon"
    elif "wh" in frames and doc.has(start, "question_words"):
        frame = "wh"
    elif "to" in frames and key == "to":
        frame = "to"
    elif key in prepositions:
        frame = "prep"
    elif frames & {"person"} and doc.is_word(start) and has_preposition(doc, start, end, cue):
        frame = "person"
    elif "bare" in frames and opens_clause(doc, start, end):
        frame = "bare"
    elif "np" in frames and opens_phrase(doc, start):
        frame = "np"
    else:
        return
    last = clause_end(doc, start, end)
    if last > start:
        found.content = [without_final_mark(doc, start, last)]
        found.frame = frame
        following_quotations(doc, found)


def has_preposition(doc: Document, start: int, end: int, cue: CueAt) -> bool:
    wanted = cue.form.cue.person_prepositions
    return any(doc.keys[k] in wanted for k in range(start + 1, min(end, start + 12)))


def opens_phrase(doc: Document, i: int) -> bool:
    if not doc.is_word(i) or doc.has(i, "coordinators") or doc.has(i, "subordinators"):
        return doc.quote_of[i] >= 0
    return not (doc.has(i, "prepositions") or doc.has(i, "adverbs") or doc.has(i, "time_words"))


def opens_clause(doc: Document, i: int, end: int) -> bool:
    """Whether a finite clause with a subject of its own begins at token i."""
    if not opens_phrase(doc, i) and not doc.has(i, "prepositions") and not doc.has(i, "subordinators"):
        return False
    for k in range(i + 1, min(end, i + 16)):
        if doc.words[k] in FINAL:
            return False
        if doc.has(k, "auxiliaries") or doc.words[k] in (
            "'s",
            "’s",
            "'re",
            "’re",
            "'ll",
            "’ll",
            "'ve",
            "’ve",
            "'d",
            "’d",
        ):
            return True
        if doc.has(k, "verbs") and doc.words[k].islower():
            return True
        if doc.keys[k] in doc.lang.forms and doc.words[k].islower() and doc.words[k].endswith(("ed", "s")):
            return True
    return False


def according_to(doc: Document, n: int, sentence: Sentence, cue: CueAt) -> Draft | None:
    """ "According to X, …", "…, according to X" """
    found = draft(cue, n)
    source = phrase_after(doc, cue.end, sentence.end)
    if source is None:
        return None
    initial = cue.start - sentence.start <= 1
    how = "object of a leading preposition" if initial else "object of the preposition"
    set_source(doc, found, name_core(doc, *source) if initial else source, how)
    found.frame = "source"
    if initial:
        start = next((k + 1 for k in range(cue.end, sentence.end) if doc.words[k] in COMMAS), sentence.end)
        if start < sentence.end:
            found.content = [without_final_mark(doc, start, sentence.end)]
    else:
        end = cue.start - 1 if doc.words[cue.start - 1] in COMMAS else cue.start
        found.content = [(sentence.start, end)] if end - sentence.start > 1 else []
    return found


def noun_of_speech(doc: Document, n: int, sentence: Sentence, cue: CueAt) -> Draft | None:
    """ "Trump's claim that …", "his warning that …", "claims by the ministry that …" """
    i = cue.end
    if i >= sentence.end or doc.keys[i] != "that" or not cue.form.cue.frames & {"that", "bare"}:
        return None
    found = draft(cue, n)
    before = cue.start - 1
    while before > sentence.start and doc.is_word(before) and not owns(doc, before) and cue.start - before < 4:
        before -= 1
    if before >= sentence.start and doc.has(before, "possessives"):
        set_source(doc, found, (before, before + 1), "possessive")
    elif before > sentence.start and doc.words[before] in ("'s", "’s", "'", "’"):
        owner = phrase_before(doc, sentence.start, before)
        if owner:
            set_source(doc, found, owner, "possessor")
    if not found.sources:
        return None
    found.content = [without_final_mark(doc, i, clause_end(doc, i, sentence.end))]
    found.frame = "that"
    return found


def owns(doc: Document, i: int) -> bool:
    return doc.has(i, "possessives") or doc.words[i] in ("'s", "’s", "'", "’")


def colon_headline(doc: Document, n: int, sentence: Sentence) -> Draft | None:
    """ "Minister: we shall not pay", at the start of a paragraph."""
    if not sentence.opens_paragraph:
        return None
    for k in range(sentence.start + 1, min(sentence.end - 2, sentence.start + 9)):
        if doc.words[k] == ":":
            if not all(
                is_name(doc, i) or doc.has(i, "prepositions") for i in range(sentence.start, k) if doc.is_word(i)
            ):
                return None
            found = Draft(cue=(k, k + 1), stance="asserts", kind="speech", sentence=n, content=[], lemma=":")
            found.sources, found.subject, found.frame = (
                [(sentence.start, k)],
                "name before the colon",
                "colon",
            )
            found.content = [without_final_mark(doc, k + 1, sentence.end)]
            return found if sentence.end - k > 3 else None
        if doc.words[k] in COMMAS or doc.quote_of[k] >= 0:
            return None
    return None
