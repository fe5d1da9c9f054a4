"""The attributions of articles, as `extract` prints them."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from claimtrack.render.folding import cells
from claimtrack.render.safe import joined, styled
from claimtrack.render.whosaid import INDENT, MOST_LINES, NOT_NAMED, indented, styled_stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text

    from claimtrack.model import Article, Attribution
    from claimtrack.render.console import Screen


def attribution_row(article: Article, made: Attribution) -> dict[str, Any]:
    """An attribution for programs; spans are [start, end] in code points of the file's decoded text.

    `parent` is the number, from 0, of the article's attribution whose content holds this one.
    """
    return {
        "path": article.path,
        "article_id": article_name(article.path),
        "sources": made.sources,
        "cue": made.cue,
        "content": made.content,
        "type": made.type,
        "stance": made.stance,
        "speakers": made.speakers,
        "via": made.via,
        "kind": made.kind,
        "confidence": made.confidence,
        "parent": made.parent,
        "negated": made.negated,
        "rule": made.rule,
    }


def article_name(path: str | None) -> str | None:
    """The file's stem; an article of a JSON Lines file has the number of its line too: "wire:12"."""
    if path is None:
        return None
    name, colon, line = PurePath(path).name.rpartition(":")
    lined = bool(colon and line.isdecimal())
    stem = PurePath(name).stem if lined else PurePath(path).stem
    return f"{stem}:{line}" if lined else stem


def print_attributions(article: Article, found: Sequence[Attribution], screen: Screen) -> None:
    """An article's title and path, and its attributions in the order of the text."""
    for value, style in ((article.title, "bold"), (article.path, "dim")):
        if value:
            screen.print(*screen.lines(value, room=screen.width, style=style, most=1))
    for made in found:
        lines = [who_and_how(article, made, screen)]
        words = " … ".join(span.of(article.text) for span in made.content)
        lines += indented(screen.lines(words, room=screen.width - 2 - INDENT, most=MOST_LINES), 2)
        for line in indented(lines, 2):
            screen.print(line)


def who_and_how(article: Article, made: Attribution, screen: Screen) -> Text:
    """ "Maria Zakharova  = asserts (said)  direct 0.93" """
    cue = screen.value(made.cue.of(article.text) if made.cue else "", room=screen.width // 4)
    rest = [styled("  "), styled_stance(made.stance)]
    rest += [styled(" ("), cue, styled(")")] if cue.plain else []
    rest.append(styled(f"  {made.type} {made.confidence:.2f}", "dim"))
    room = max(screen.width - 2 - cells(joined(rest).plain), screen.width // 4)
    if made.via:
        rest = [styled(" (via "), screen.value(made.via, room=room // 2), styled(")"), *rest]
        room //= 2
    names = ", ".join(name or NOT_NAMED for name in made.speakers or (None,))
    return joined([screen.value(names, "bold", room=room), *rest])
