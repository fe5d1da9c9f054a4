"""Stories with their sources and cues marked, so that tests of speakers need no rules that find these.

A line is a sentence: "[Ann Other] <said> that it rains." The content is what stands behind the cue; where a line has
no source, it is not expressed. "{...}" marks a content that stands elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from claimtrack.attribution.document import Document, cues, read
from claimtrack.attribution.draft import Draft
from claimtrack.languages import load
from claimtrack.model import Portrait, Span
from claimtrack.speakers.resolution import resolve

MARK = re.compile(r"[\[\]<>{}]")


def portraits(story: str, lang: str) -> list[Portrait | None]:
    """The portraits of all sources of a story, in order."""
    text, marks = without_marks(story.strip())
    doc = read(text, load(lang), Span(0, len(text)))
    return [who for row in resolve(doc, drafts(doc, marks)) for who in row]


def speakers(story: str, lang: str) -> list[str | None]:
    return [who.name if who else None for who in portraits(story, lang)]


def without_marks(story: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The text, and "[", "<" or "{" with the offsets of what was marked so."""
    text, found, opened, at = "", [], [], 0
    for match in MARK.finditer(story):
        text += story[at : match.start()]
        at = match.end()
        if match[0] in "[<{":
            opened.append((match[0], len(text)))
        else:
            mark, start = opened.pop()
            found.append((mark, start, len(text)))
    return text + story[at:], sorted(found, key=lambda row: row[1])


def drafts(doc: Document, marks: list[tuple[str, int, int]]) -> list[Draft]:
    found = []
    for n, sentence in enumerate(doc.sentences):
        start, end = doc.starts[sentence.start], doc.ends[sentence.end - 1]
        own = {mark: [tokens(doc, a, b) for m, a, b in marks if m == mark and start <= a < end] for mark in "[<{"}
        for k, cue in enumerate(own["<"]):
            content = own["{"][k : k + 1] or [(cue[1], sentence.end)]
            sources = own["["] if len(own["<"]) == 1 else own["["][k : k + 1]
            form = next(cues(doc, *cue), None)
            found.append(
                Draft(cue, "asserts", "speech", n, content, sources=sources, subject="told",
                      features=form.form.features if form else "")
            )  # fmt: skip
    return found


def tokens(doc: Document, start: int, end: int) -> tuple[int, int]:
    return bisect_right(doc.starts, start) - 1, bisect_left(doc.starts, end)
