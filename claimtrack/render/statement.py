"""One statement in its sentence and paragraph, with what confirms or denies it."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from claimtrack.model import Span
from claimtrack.render.console import HasColor, console, value
from claimtrack.render.safe import isolated, one_line
from claimtrack.render.sides import reason_line
from claimtrack.render.whosaid import heading, indented
from claimtrack.tracker import Statement

MARKS = {"source": ("[", "]", "bold"), "cue": ("_", "_", "underline"), "content": ("<", ">", "cyan")}


def print_statement(found: Statement, *, settings: HasColor) -> None:
    to = console(settings)
    to.print(heading(found.claim, to))
    for label, text in (("article", found.claim.title or found.claim.path or ""), ("url", "")):
        if text:
            to.print(indented(Text(f"{label}: ").append_text(value(text, to)), to))
    to.print(indented(Text("[source] _cue_ <content>", style="dim"), to))
    to.print(Text("sentence:"))
    to.print(indented(marked(found, found.sentence, to), to))
    if found.paragraph != found.sentence:
        to.print(Text("paragraph:"))
        to.print(indented(marked(found, found.paragraph, to), to))
    if found.pairs:
        to.print(Text("related:"))
    for pair in found.pairs:
        other = pair.b if pair.a.id == found.claim.id else pair.a
        to.print(indented(heading(other, to), to))
        to.print(indented(Text("  ").append_text(value(other.text, to)), to))
        to.print(indented(Text("  why: ").append_text(value(reason_line(pair), to, "dim")), to))


def marked(found: Statement, span: Span, to: Console) -> Text:
    """The words of a span with source, cue and content told apart by signs, which need no colour."""
    signs: list[tuple[int, int, str]] = []
    for name, spans in (
        ("source", found.sources), ("cue", (found.cue,) if found.cue else ()), ("content", found.content),
    ):  # fmt: skip
        for part in spans:
            start, end = max(part.start, span.start), min(part.end, span.end)
            if start < end:
                signs += [(start, 1, MARKS[name][0]), (end, 0, MARKS[name][1])]
    text, at = "", span.start
    for place, _, sign in sorted(signs, key=lambda s: (s[0], s[1])):
        text += found.text[at:place] + sign
        at = place
    text += found.text[at : span.end]
    return Text(isolated(one_line(text), terminal=to.is_terminal))
