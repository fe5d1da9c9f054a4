"""Reports that the layout makes: a name and a colon in a headline, a mood of reports that goes on."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.attribution.by_pattern.contents import SHORTEST_CLAUSE, clause
from claimtrack.attribution.by_pattern.phrases import heads_source
from claimtrack.attribution.clauses import is_statement, without_final_mark
from claimtrack.attribution.document import Document, Sentence
from claimtrack.attribution.draft import Draft, Tokens

HEADLINE = 8  # tokens before the colon of a headline


def headline(doc: Document, n: int, sentence: Sentence, speakers: set[str]) -> Iterator[Draft]:
    """ "Peskov: the talks go on", at the start of a paragraph: of somebody who is heard elsewhere in the article,
    or whose office or body is named; `speakers` are the keys of the last words of sources. Other colons follow a
    topic ("Corée du Nord : …")."""
    if not sentence.opens_paragraph:
        return
    for k in range(sentence.start + 1, min(sentence.end - SHORTEST_CLAUSE, sentence.start + HEADLINE)):
        if doc.words[k] == ":":
            named = range(sentence.start, k)
            quoted = doc.quote_of[k + 1] >= 0 and is_statement(doc, doc.quote_of[k + 1])
            alone = len(doc.sentences) == 1  # a headline by itself: nothing else shows whether it is a speaker
            heard = quoted or alone or doc.keys[k - 1] in speakers or any(heads_source(doc, i) for i in named)
            if heard and all(may_name(doc, i) for i in named) and not is_place(doc, named):
                yield marked(
                    n,
                    (k, k + 1),
                    "colon",
                    (sentence.start, k),
                    without_final_mark(doc, k + 1, reach(doc, k + 1, sentence.end)),
                )
            return
        if not doc.is_word(k) or doc.quote_of[k] >= 0:
            return


def reach(doc: Document, start: int, end: int) -> int:
    """The end of a sentence, or of the quotation that begins with it and runs on."""
    return max(end, doc.quote_tokens[doc.quote_of[start]][1]) if doc.quote_of[start] >= 0 else end


def is_place(doc: Document, named: range) -> bool:
    return " ".join(doc.keys[k] for k in named) in doc.lang.countries


def may_name(doc: Document, i: int) -> bool:
    """Whether token i can stand in the name of whom a headline quotes."""
    return doc.words[i][0].isupper() or heads_source(doc, i) or doc.has(i, "naming_prepositions")


def reported_mood(doc: Document, n: int, sentence: Sentence, last: Draft | None) -> Draft | None:
    """A sentence in the mood of reports right after a report, as German has it: "Die Kosten seien hoch"."""
    if last is None or last.sentence != n - 1 or not last.subject or last.stance == "declines":
        return None
    for k in range(sentence.start, sentence.end):
        if doc.quote_of[k] >= 0 or doc.words[k] == ":":
            return None
        if doc.has(k, "reported_mood") and doc.words[k].islower():
            a, b = clause(doc, sentence.start, sentence.end)
            opened = doc.has(a, "subordinators") or k == a or k >= b
            return (
                None if opened or b - a < SHORTEST_CLAUSE else marked(n, (k, k + 1), "mood", last.sources, (a, b), last)
            )
        if doc.is_pronoun(k) and set(doc.lang.pronouns[doc.keys[k]]) & set("12"):
            return None
    return None


def marked(
    n: int, cue: Tokens, frame: str, sources: Tokens | list[Tokens], content: Tokens, last: Draft | None = None
) -> Draft:
    found = Draft(cue=cue, stance="asserts", kind="speech", sentence=n, content=[content], lemma=frame, frame=frame)
    found.sources = list(sources) if isinstance(sources, list) else [sources]
    found.subject = "who has just spoken" if last else "name before the colon"
    if last and not found.sources:
        found.subject = "not expressed"
    return found
