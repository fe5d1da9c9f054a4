"""Rules for languages with little data, in any word order: punctuation and the complementiser tell most of it.

A cue's content is the clause behind its complementiser ("заявил, что …", "sagte, dass …"), the quotation or
the clause that it is set behind by a comma („…“, sagte X), or what follows its colon; its source is the noun
phrase on the side of the cue that is left. "По словам X, …" and its like have their source behind them.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.attribution.clauses import COMMAS, DASHES, FINAL, is_statement, without_final_mark
from claimtrack.attribution.document import CueAt, Document, Sentence, cues
from claimtrack.attribution.draft import Draft, Tokens, draft

CONFIDENCE = {"quote": 0.9, "that": 0.9, "source": 0.85, "aside": 0.8, "colon": 0.8, "bare": 0.7, "np": 0.6}
NEAR = 14  # tokens between a cue and its complementiser, for its source and whom it was said to
LONGEST_SOURCE = 16
SHORTEST_CLAUSE = 4
HEADLINE = 8  # tokens before the colon of a headline


def drafts(doc: Document) -> Iterator[Draft]:
    for n, sentence in enumerate(doc.sentences):
        made: list[Draft] = []
        for cue in cues(doc, sentence.start, sentence.end):
            if cue.form.tag == "pp" or doc.quote_of[cue.start] >= 0 or any(taken(one, cue.start) for one in made):
                continue
            found = according_to(doc, n, sentence, cue) if cue.form.tag == "prep" else said(doc, n, sentence, cue)
            if found is not None and found.content:
                found.confidence = CONFIDENCE[found.frame] * (1.0 if found.sources else 0.8)
                made.append(found)
        if not made:
            made += headline(doc, n, sentence)
        yield from made


def taken(one: Draft, k: int) -> bool:
    """Whether token k stands in a statement that was found, or between its cue and its content."""
    return any(a <= k < b for a, b in one.content) or one.cue[1] <= k < one.content[0][0]


def said(doc: Document, n: int, sentence: Sentence, cue: CueAt) -> Draft | None:
    before = [k for k in range(max(sentence.start, cue.start - 3), cue.start) if doc.has(k, "negations")]
    found = draft(cue, n, negated=bool(before))
    frames = cue.form.cue.frames
    left = clause_before(doc, sentence, cue.start)
    first = left[0] if left else cue.start
    if first == sentence.start + 1 and doc.has(first - 1, "question_words"):
        return None  # "what the mayor said nobody heard"
    that = complementiser(doc, sentence, cue) if frames & {"that", "bare"} else None
    if that is not None:
        found.content = [without_final_mark(doc, that, sentence.end)]
        found.frame = "that"
        set_source(doc, found, left, (cue.end, that))
    elif "quote" in frames and quoted_before(doc, sentence, found, cue):
        found.frame = "quote"
    elif "quote" in frames and quoted_after(doc, sentence, found, cue):
        found.frame = "quote" if found.frame == "" else found.frame
        set_source(doc, found, left, (cue.end, found.content[0][0]))
    elif frames & {"bare", "that", "quote"} and set_behind(doc, sentence, found, cue):
        found.frame = "aside"
    elif "bare" in frames and bare_clause(doc, sentence, found, cue):
        found.frame = "bare"
        set_source(doc, found, left, (cue.end, found.content[0][0]))
    elif "np" in frames and cue.end < sentence.end and doc.is_word(cue.end):
        found.content = [without_final_mark(doc, cue.end, clause_limit(doc, cue.end, sentence.end))]
        found.frame = "np"
        set_source(doc, found, left, None)
    return found


def complementiser(doc: Document, sentence: Sentence, cue: CueAt) -> int | None:
    """Where the complementiser clause of a cue begins: no other cue and no end of a clause may stand between."""
    for k in range(cue.end, min(sentence.end, cue.end + NEAR)):
        if doc.has(k, "complementisers"):
            return k if k == cue.end or doc.words[k - 1] in COMMAS or not doc.has(k, "relatives") else None
        if doc.words[k] in FINAL or doc.words[k] in ":;" or doc.quote_of[k] >= 0:
            return None
        if doc.keys[k] in doc.lang.forms and any(form.tag in ("past", "pres") for form in doc.lang.forms[doc.keys[k]]):
            return None
    return None


def clause_before(doc: Document, sentence: Sentence, cue: int) -> Tokens | None:
    """The tokens between the last mark before the cue and the cue."""
    k = cue
    while k > sentence.start and (doc.is_word(k - 1) or doc.words[k - 1] in "-’'.(" or in_quoted_name(doc, k - 1)):
        if doc.quote_of[k - 1] >= 0 and not in_quoted_name(doc, k - 1):
            break
        if doc.has(k - 1, "relatives") or doc.has(k - 1, "complementisers"):
            break
        k -= 1
    return (k, cue) if k < cue else None


def in_quoted_name(doc: Document, k: int) -> bool:
    """Whether token k stands in quotation marks that set off a name and no statement: the newspaper «…» reports."""
    return doc.quote_of[k] >= 0 and not is_statement(doc, doc.quote_of[k])


def quoted_before(doc: Document, sentence: Sentence, found: Draft, cue: CueAt) -> bool:
    """„…“, sagte X; «…», — сказал X; « … », X a dit: the quotations of the sentence that stand before the cue."""
    quotes = sorted({doc.quote_of[k] for k in range(sentence.start, cue.start)} - {-1})
    if not quotes or not is_statement(doc, quotes[-1]):
        return False
    a, b = doc.quote_tokens[quotes[-1]]
    between = [k for k in range(b, cue.start) if doc.is_word(k)]
    if len(between) > LONGEST_SOURCE or not any(doc.words[k] in COMMAS or doc.words[k] in DASHES for k in (b, b - 2)):
        return False
    found.content = [(max(a, sentence.start), b)]
    behind = mark_after(doc, cue.end, sentence.end)
    set_source(doc, found, (between[0], cue.start) if between else None, (cue.end, behind))
    following = doc.quote_of[behind + 1] if behind + 1 < sentence.end else -1
    if following >= 0 and is_statement(doc, following):
        found.content.append(doc.quote_tokens[following])
    return True


def quoted_after(doc: Document, sentence: Sentence, found: Draft, cue: CueAt) -> bool:
    """X said: “…”, or X said “…”; also a clause without quotation marks behind a colon."""
    for k in range(cue.end, min(sentence.end, cue.end + NEAR)):
        if doc.quote_of[k] >= 0:
            a, b = doc.quote_tokens[doc.quote_of[k]]
            if not is_statement(doc, doc.quote_of[k]):
                return False
            found.content = [(a, max(b, sentence.end - 1) if b < sentence.end - 1 and doc.is_word(b) else b)]
            return True
        if doc.words[k] == ":":
            if k + SHORTEST_CLAUSE < sentence.end and doc.quote_of[k + 1] < 0:
                found.content, found.frame = [without_final_mark(doc, k + 1, sentence.end)], "colon"
                return True
        elif doc.words[k] in FINAL or doc.words[k] in COMMAS:
            return False
    return False


def set_behind(doc: Document, sentence: Sentence, found: Draft, cue: CueAt) -> bool:
    """ "The bridge is closed, said the mayor": what stands before the comma is the content."""
    k = cue.start
    while k > sentence.start and doc.words[k - 1] not in COMMAS and doc.words[k - 1] not in DASHES:
        k -= 1
    if k == sentence.start or cue.start - k > LONGEST_SOURCE:
        return False
    a, b = doc.trimmed(sentence.start, k - 1)
    if b - a < SHORTEST_CLAUSE or doc.has(a, "subordinators") or doc.has(k, "relatives"):
        return False
    left = (k, cue.start) if k < cue.start else None
    behind = mark_after(doc, cue.end, sentence.end)
    # "…, X said." and "…, said X, …"; in "X, the mayor, said …" the comma closes an apposition
    if (left is None) == (behind == cue.end) or (left is not None and behind < sentence.end - 1):
        return False
    if left is None and (behind - cue.end > LONGEST_SOURCE or not opens_source(doc, cue.end)):
        return False
    found.content = [(a, b)]
    set_source(doc, found, left, (cue.end, behind))
    return True


def bare_clause(doc: Document, sentence: Sentence, found: Draft, cue: CueAt) -> bool:
    """ "Er sagte, die Brücke sei gesperrt": the clause behind the comma right after the cue and its adjuncts."""
    comma = mark_after(doc, cue.end, min(sentence.end, cue.end + NEAR))
    if sentence.end - comma <= SHORTEST_CLAUSE or doc.words[comma] not in COMMAS:
        return False
    found.content = [without_final_mark(doc, comma + 1, sentence.end)]
    return True


def according_to(doc: Document, n: int, sentence: Sentence, cue: CueAt) -> Draft:
    found = draft(cue, n)
    found.frame = "source"
    behind = mark_after(doc, cue.end, sentence.end)
    if cue.start - sentence.start <= 1:
        if behind >= sentence.end - SHORTEST_CLAUSE or behind - cue.end > LONGEST_SOURCE:
            return found
        start = behind + 1
        if doc.has(start, "complementisers"):
            start += 1
    else:
        start = sentence.start
    source = doc.trimmed(cue.end, behind)
    if source[0] < source[1]:
        found.sources, found.subject = [source], "behind the cue"
    else:
        found.subject = "not expressed"  # "in her words"
    a, b = without_final_mark(doc, *doc.trimmed(start, sentence.end if start > cue.start else cue.start))
    found.content = [(a, b)] if b - a >= SHORTEST_CLAUSE else []
    return found


def headline(doc: Document, n: int, sentence: Sentence) -> Iterator[Draft]:
    """ "Peskov: the talks go on", at the start of a paragraph."""
    if not sentence.opens_paragraph:
        return
    for k in range(sentence.start + 1, min(sentence.end - SHORTEST_CLAUSE, sentence.start + HEADLINE)):
        if doc.words[k] == ":" and all(may_name(doc, i) for i in range(sentence.start, k)):
            yield Draft(
                cue=(k, k + 1), stance="asserts", kind="speech", sentence=n, lemma=":", frame="colon",
                subject="name before the colon", sources=[(sentence.start, k)], confidence=CONFIDENCE["colon"],
                content=[without_final_mark(doc, k + 1, sentence.end)],
            )  # fmt: skip
        if not doc.is_word(k) or doc.quote_of[k] >= 0:
            return


def may_name(doc: Document, i: int) -> bool:
    """Whether token i can stand in the name of whom a headline quotes."""
    return doc.words[i][0].isupper() or doc.keys[i] in doc.lang.roles or doc.has(i, "prepositions")


def opens_source(doc: Document, k: int) -> bool:
    """Whether a speaker, or whom it was said to, can begin at token k."""
    return (
        doc.words[k][0].isupper() or doc.keys[k] in doc.lang.roles or doc.is_pronoun(k)
        or any(doc.has(k, name) for name in ("determiners", "unnamed", "organisations", "addressees", "outlets_heads"))
    )  # fmt: skip


def mark_after(doc: Document, start: int, end: int) -> int:
    """The first token from `start` on that is a mark between clauses or opens a quotation, or `end`."""
    for k in range(start, end):
        if doc.words[k] in COMMAS or doc.words[k] in DASHES or doc.words[k] in FINAL or doc.words[k] in ":;":
            return k
        if doc.quote_of[k] >= 0:
            return k
    return end


def clause_limit(doc: Document, start: int, end: int) -> int:
    for k in range(start, end):
        if doc.words[k] == ";" or (doc.words[k] in COMMAS and k + 1 < end and doc.has(k + 1, "clause_starters")):
            return k
    return end


def set_source(doc: Document, found: Draft, left: Tokens | None, right: Tokens | None) -> None:
    """The source is the noun phrase before the cue where there is one, else the one behind it."""
    for where, place in (("before the cue", left), ("behind the cue", right)):
        phrase = noun_phrase(doc, *place) if place else None
        if phrase is not None:
            found.sources, found.subject = [phrase], where
            return
    # what stands there is no speaker that is understood: only a verb without anything before it goes on for one
    found.subject = "not expressed" if left is None else ""


def noun_phrase(doc: Document, start: int, end: int) -> Tokens | None:
    """What is left of a stretch of tokens without function words, adverbs and times at its ends."""
    idle = ("adverbs", "time_words", "coordinators", "auxiliaries", "negations", "subordinators", "addressees")
    start, end = doc.trimmed(start, end, ",;:،.—–-«»„“”\"'")
    while start < end and any(doc.has(start, name) for name in idle):
        start += 1
    while end > start and (any(doc.has(end - 1, name) for name in idle) or doc.has(end - 1, "prepositions")):
        end -= 1
    if start >= end or end - start > LONGEST_SOURCE:
        return None
    quote = doc.quote_of[end - 1]
    if quote >= 0 and doc.quote_tokens[quote][0] > start:
        end = doc.quote_tokens[quote][1]  # a name keeps its closing mark: the newspaper «…»
    if doc.has(start, "prepositions") and start + 1 < end and doc.has(start + 1, "organisations"):
        return start + 1, end  # "in the ministry they said"
    if doc.has(start, "prepositions"):
        # "in Kyiv", "to reporters": an adjunct, and the source behind it where another noun phrase begins
        name = next((k for k in range(start + 2, end) if opens_phrase(doc, k)), None)
        return (name, end) if name is not None else None
    heads = ("unnamed", "organisations", "documents", "outlets_heads")
    named = any(may_name(doc, k) or any(doc.has(k, name) for name in heads) for k in range(start, end))
    return (start, end) if named or doc.is_pronoun(start) or doc.has(start, "determiners") else None


def opens_phrase(doc: Document, k: int) -> bool:
    return (doc.has(k, "determiners") or doc.keys[k] in doc.lang.roles) and not doc.has(k - 1, "prepositions")
