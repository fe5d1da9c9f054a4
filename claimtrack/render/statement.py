"""One statement in its sentence and paragraph, with what confirms or denies it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimtrack.render.cards import field
from claimtrack.render.folding import Word, cells
from claimtrack.render.safe import joined, safe, styled
from claimtrack.render.sides import counted_origins, named, reason_of
from claimtrack.render.stance import relation_label
from claimtrack.render.whosaid import INDENT, identity, indented, print_claims, speaker_and_stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimtrack.model import Article, Claim, Span
    from claimtrack.render.console import Screen
    from claimtrack.tracker import Pair, Statement

WORD = re.compile(r"\S+")
STYLES = {"cue": "bold underline", "source": "bold", "content": "cyan"}
MARKS = {"cue": ("_", "_"), "source": ("[", "]"), "content": ("<", ">")}
LEGEND = "[source] _cue_ <content>"


def print_article(id: str, article: Article, added: str, claims: Sequence[Claim], screen: Screen) -> None:
    """An article's data, and its statements in the order of the text."""
    print_fields(
        {
            "article": id, "title": article.title, "outlet": article.outlet, "date": article.published,
            "added": added[:10], "language": article.lang, "path": article.path, "url": article.url,
        }, screen,
    )  # fmt: skip
    print_claims_below(sorted(claims, key=lambda claim: claim.id), screen)


def print_speaker(id: str, claims: Sequence[Claim], screen: Screen) -> None:
    """A speaker's name, and the statements, the newest first."""
    print_fields({"speaker": id, "name": claims[0].speaker if claims else None}, screen)
    print_claims_below(claims, screen)


def print_fields(fields: Mapping[str, str | None], screen: Screen) -> None:
    for name, value in fields.items():
        screen.print_all(field(name, value, screen))


def print_claims_below(claims: Sequence[Claim], screen: Screen) -> None:
    if claims:
        screen.print()
    print_claims(claims, screen)


def print_statement(found: Statement, screen: Screen) -> None:
    claim = found.claim
    screen.print(identity(claim, screen, room=screen.width))
    screen.print(*indented([speaker_and_stance(claim, screen, room=screen.width - INDENT)]))
    screen.print()
    print_fields(
        {
            "title": claim.title,
            "path": claim.path,
            "url": found.article.url,
            "article": f"a{claim.article_id}, characters {claim.start} to {claim.end}, added {found.added[:10]}",
            "source": words_at(found, found.sources),
            "cue": words_at(found, [found.cue] if found.cue else []),
            "content": words_at(found, found.content),
        },
        screen,
    )
    if len(found.chain) > 2:
        screen.print_all(named("chain", found.chain, screen))
    if found.pairs:
        screen.print_all(named("origins", [counted_origins(found.origins), *found.origins], screen))
    print_passage("sentence", found, found.sentence, screen)
    if found.paragraph != found.sentence:
        print_passage("paragraph", found, found.paragraph, screen)
    for n, pair in enumerate(found.pairs):
        print_related(found, pair, screen, first=n == 0)


def words_at(found: Statement, spans: Iterator[Span] | list[Span] | tuple[Span, ...]) -> str:
    return " … ".join(span.of(found.text) for span in spans)


def print_passage(name: str, found: Statement, span: Span, screen: Screen) -> None:
    screen.print()
    signs = not screen.color or screen.bidi == "visual"  # which leaves no styles inside a line
    legend = f"  {LEGEND}" if signs else ""
    screen.print(styled(name, "dim"), styled(legend, "dim"))
    words = list(marked(found, span, signs=signs))
    for line in indented(screen.lines(words, room=screen.width - INDENT)):
        screen.print(line)


def marked(found: Statement, span: Span, *, signs: bool) -> Iterator[Word]:
    """The words of a passage, each in the style of the part that it belongs to, or with signs round the parts."""
    words = [(m.start(), m.end()) for m in WORD.finditer(found.text, span.start, span.end)]
    parts = [part_of(found, start, end) for start, end in words]
    for n, (start, end) in enumerate(words):
        text, part = safe(found.text[start:end]), parts[n]
        if part and signs:
            opener, closer = MARKS[part]
            text = (opener if parts[n - 1 : n] != [part] else "") + text
            text += closer if parts[n + 1 : n + 2] != [part] else ""
        yield Word(text, STYLES.get(part, ""))


def part_of(found: Statement, start: int, end: int) -> str:
    """The part that a word belongs to, where it is all or partly inside one: no word is in two styles."""
    for part, spans in (
        ("cue", [found.cue] if found.cue else []),
        ("source", found.sources),
        ("content", found.content),
    ):
        if any(span.start < end and start < span.end for span in spans):
            return part
    return ""


def print_related(found: Statement, pair: Pair, screen: Screen, *, first: bool) -> None:
    """The other claim of a pair, and what it does to this one."""
    other = pair.b if pair.a.id == found.claim.id else pair.a
    screen.print()
    if first:
        screen.say("related", "dim")
    label = styled(f"{relation_label(pair.relation.relation)}  ", "bold")
    lines = [
        joined([label, identity(other, screen, room=screen.width - INDENT - cells(label.plain))]),
        speaker_and_stance(other, screen, room=screen.width - INDENT),
        *screen.lines(other.text, room=screen.width - INDENT),
        *field("why", reason_of(pair), screen, margin=INDENT),
    ]
    for line in indented(lines):
        screen.print(line)
