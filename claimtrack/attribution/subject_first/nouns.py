"""Nouns of speech, and prepositions whose object speaks."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.attribution.clauses import COMMAS, FINAL, without_final_mark
from claimtrack.attribution.document import CueAt, Document, Sentence
from claimtrack.attribution.noun_phrases import name_core, phrase_after, split_co_speakers
from claimtrack.attribution.subject_first.after import can_open, frame_of, next_paragraph, reach_of_quote
from claimtrack.attribution.subject_first.contents import Content
from claimtrack.attribution.subject_first.speaker import Source


def noun_contents(doc: Document, sentence: Sentence, cue: CueAt) -> Iterator[Content]:
    """ "Trump's claim that …", "his warning to …", "claims by the ministry that …" """
    i = cue.end
    if i < sentence.end and doc.has(i, "agent_of_nouns") and not doc.has(i, "content_prepositions"):
        phrase = phrase_after(doc, i + 1, sentence.end)
        i = phrase[1] if phrase else i
    if i < sentence.end and doc.words[i] == ":":
        if i == sentence.end - 1:
            yield from (one._replace(frame="noun-colon") for one in next_paragraph(doc, sentence, i))
        i += 1
    if i < sentence.end and can_open(doc, i):
        frame = frame_of(doc, i, sentence.end)
        if frame in ("that", "to", "wh", "prep", "mixed"):
            yield Content(f"noun-{frame}", [(i, sentence.end)], open=True)


def according_to(doc: Document, sentence: Sentence, cue: CueAt) -> tuple[Source, Content] | None:
    """ "According to X, …", "…, according to X", "…, according to X, …" """
    source = phrase_after(doc, cue.end, sentence.end)
    if source is None:
        return None
    if cue.start - sentence.start <= 1:
        core = name_core(doc, *source)
        start = next((k + 1 for k in range(cue.end, sentence.end) if doc.words[k] in COMMAS), sentence.end)
        if start >= sentence.end:
            return None
        span = without_final_mark(doc, start, reach_of_quote(doc, doc.quote_of[sentence.end - 1], sentence.end))
        return (split_co_speakers(doc, *core), "object of a leading preposition"), Content("source", [span])
    end = cue.start - 1 if doc.words[cue.start - 1] in COMMAS else cue.start
    if end - sentence.start < 2:
        return None
    found = split_co_speakers(doc, *source), "object of the preposition"
    right = source[1]
    if right + 1 < sentence.end - 3 and doc.words[right] in COMMAS and doc.words[right + 1] not in FINAL:
        return found, Content("source", [(sentence.start, end), (right + 1, sentence.end)], open=True)
    return found, Content("source", [(sentence.start, end)])
