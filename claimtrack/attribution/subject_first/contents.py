"""The contents that a cue's place allows, and which of them it has."""

from __future__ import annotations

from typing import NamedTuple

from claimtrack.attribution.boundaries import bucket, clause_end
from claimtrack.attribution.clauses import without_final_mark
from claimtrack.attribution.document import CueAt, Document, Sentence
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.linear import Weights, load_weights

# Without weights: how sure each shape is; the surest is chosen.
SURENESS = {
    "quote": 0.95, "quote-after": 0.94, "that": 0.92, "source": 0.92, "aside": 0.9, "colon": 0.88, "bare": 0.85,
    "wh": 0.8, "mixed": 0.78, "to": 0.7, "prep": 0.65, "np": 0.6,
}  # fmt: skip


class Content(NamedTuple):
    """`frame` names the shape, with "passive-" or "noun-" before it and "-gap" after it where words stand between.

    `open` tells that the last span reaches to the end of the sentence only until its end is looked for.
    """

    frame: str
    spans: list[Tokens]
    open: bool = False

    @property
    def shape(self) -> str:
        return self.frame.removeprefix("passive-").removesuffix("-gap")


def licensed(frame: str, cue: CueAt) -> bool:
    """Whether the cue's data says that it takes such a content."""
    shape = frame.removeprefix("passive-").removeprefix("noun-").removesuffix("-gap")
    return bool(cue.form.cue.frames & WANTED.get(shape, frozenset((shape,))))


WANTED = {
    "mixed": frozenset(("quote", "that", "bare", "np")),
    "aside": frozenset(("quote", "bare", "that")),
    "colon": frozenset(("quote",)),
    "quote-after": frozenset(("quote",)),
    "np": frozenset(("np", "person")),
}


def choose_content(doc: Document, cue: CueAt, options: list[Content]) -> Content | None:
    """The option that fits best; None where there is none."""
    models = load_weights(doc.lang.code)
    if models is None or "choice" not in models:
        kept = [one for one in options if licensed(one.frame, cue)]
        return max(kept, key=sureness, default=None)
    if len(options) < 2:
        return options[0] if options else None
    weights = models["choice"]
    return max(options, key=lambda one: choice_score(weights, doc, cue, one))


def sureness(content: Content) -> float:
    return SURENESS.get(content.shape.removeprefix("noun-"), 0.5)


def closed(doc: Document, sentence: Sentence, cue: CueAt, content: Content) -> Content:
    """The content with its end found; a quotation that it ends in is never cut, however many sentences it holds."""
    if not content.open:
        return content
    start, _ = content.spans[-1]
    end = clause_end(doc, start, sentence.end, content.shape, cue)
    quote = doc.quote_of[end - 1]
    if quote >= 0 and doc.quote_tokens[quote][1] > end:
        last = (start, doc.quote_tokens[quote][1])
    else:
        last = without_final_mark(doc, start, end)
    return Content(content.frame, [*content.spans[:-1], last])


def choice_score(w: Weights, doc: Document, cue: CueAt, content: Content) -> float:
    """What tells the right content of a cue from the others that its place allows, whatever its end."""
    tags = doc.tags
    start, end = content.spans[-1] if content.open else content.spans[0]
    frame, form = content.frame, cue.form
    after = tags[cue.end] if cue.end < len(tags) else "END"
    total = w["frame"].get(f"{frame}+{form.cue.kind}", 0.0)
    total += w["lemma"].get(f"{form.cue.lemma}+{frame}", 0.0)
    total += w["licensed"].get(f"{licensed(frame, cue)}+{frame}", 0.0)
    total += w["next"].get(f"{after}+{frame}", 0.0)
    total += w["first"].get(f"{tags[start]}+{frame}", 0.0)
    total += w["first2"].get(f"{tags[start]}+{tags[start + 1] if start + 1 < end else 'END'}", 0.0)
    total += w["ahead"].get(f"{tags[start - 1] if start else 'START'}+{frame}", 0.0)
    total += w["length"].get(f"{bucket(end - start)}+{frame}", 0.0)
    total += w["gap"].get(f"{min(start - cue.end, 6) if start >= cue.end else 'before'}+{frame}", 0.0)
    return total
