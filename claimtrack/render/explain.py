"""Why an attribution was read as it was: its cue, what the cue takes, and the rules that found who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.languages.schema import FRAMES
from claimtrack.render.cards import field

if TYPE_CHECKING:
    from rich.text import Text

    from claimtrack.model import Article, Attribution
    from claimtrack.render.console import Screen

CONTENT = {
    "quote": "words in quotation marks",
    "that": "a clause after a joining word (that …, أن …)",
    "bare": "a clause that stands beside the cue",
    "wh": "a clause with a question word (how …, ماذا …)",
    "to": "an infinitive (to stay)",
    "np": "a noun phrase (the report)",
    "prep": "what follows the cue's preposition (of an attack)",
    "person": "a person or body, and the matter (accused X of Y)",
    "source": "the rest of the sentence (according to X, …)",
    "colon": "what follows a colon",
    "aside": "the sentence that the cue interrupts",
    "relay": "what somebody passes on (quoted X as saying …)",
}


def explained(article: Article, made: Attribution, screen: Screen, margin: int) -> list[Text]:
    """Labelled lines, for below the attribution."""
    lemma, frame, source = parts_of(made.rule)
    cue = made.cue.of(article.text) if made.cue else ""
    named = " … ".join(span.of(article.text) for span in made.sources)
    lines = [
        ("cue", f"“{cue}”, of {lemma}: {made.kind}" if cue else f"none: {lemma}"),
        ("content", CONTENT.get(frame) or FRAMES.get(frame) or FRAMES.get(f"{frame}:") or frame),
        ("source", f"“{named}”: {source}" if named else source),
        ("speaker", "; ".join(name or "not known" for name in made.speakers or (None,))),
        ("stance", f"{made.stance}, turned by a negation" if made.negated else made.stance),
        ("sure", f"{made.confidence:.2f} of 1 that the article says so"),
    ]
    if made.parent is not None:
        lines.append(("inside", f"what attribution {made.parent} reports"))
    return [line for name, value in lines for line in field(name, value, screen, margin=margin)]


def parts_of(rule: str) -> tuple[str, str, str]:
    """ "say: that; source: subject" -> lemma, frame and how the source was found."""
    found, _, source = rule.partition("; source: ")
    lemma, _, frame = found.rpartition(": ")
    return lemma.strip(), frame.strip(), source.strip() or "none"
