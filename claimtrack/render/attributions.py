"""The attributions of articles, as `extract` prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.render.folding import cells
from claimtrack.render.safe import joined, styled
from claimtrack.render.whosaid import INDENT, MOST_LINES, NOT_NAMED, indented, styled_stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.text import Text

    from claimtrack.model import Article, Attribution
    from claimtrack.render.console import Screen

    Numbered = Sequence[tuple[int, Attribution]]  # each with its number among the article's

ROOMY = 60  # columns of a terminal from which on the type and the confidence are shown


def print_articles(found: Iterable[tuple[Article, Numbered]], screen: Screen, *, explain: bool = False) -> None:
    for n, (article, all_made) in enumerate(found):
        if n:
            screen.print()
        print_attributions(article, all_made, screen, explain=explain)


def print_attributions(article: Article, found: Numbered, screen: Screen, *, explain: bool) -> None:
    """An article's title and path, and its attributions in the order of the text."""
    for value, style in ((article.title, "bold"), (article.path, "dim")):
        if value:
            screen.print(*screen.lines(value, room=screen.width, style=style, most=1))
    for n, (index, made) in enumerate(found):
        if explain and n:
            screen.print()
        number = styled(f"{index}. " if explain else "", "dim")
        lines = [joined([number, who_and_how(article, made, screen, room=screen.width - 2 - cells(number.plain))])]
        words = " … ".join(span.of(article.text) for span in made.content)
        lines += indented(screen.lines(words, room=screen.width - 2 - INDENT, most=MOST_LINES), 2)
        if explain:
            from claimtrack.render.explain import explained

            lines += indented(explained(article, made, screen, margin=INDENT + 2), INDENT)
        screen.print_all(indented(lines, 2))


def who_and_how(article: Article, made: Attribution, screen: Screen, *, room: int) -> Text:
    """ "Maria Zakharova  = asserts (said)  direct 0.93" """
    cue = screen.value(made.cue.of(article.text) if made.cue else "", room=screen.width // 4)
    rest = [styled("  "), styled_stance(made.stance)]
    rest += [styled(" ("), cue, styled(")")] if cue.plain else []
    if not screen.terminal or screen.width >= ROOMY:
        rest.append(styled(f"  {made.type} {made.confidence:.2f}", "dim"))
    room = max(room - cells(joined(rest).plain), screen.width // 4)
    if made.via:
        room -= len(" (via )")
        rest = [styled(" (via "), screen.value(made.via, room=room // 2), styled(")"), *rest]
        room //= 2
    names = ", ".join(name or NOT_NAMED for name in made.speakers or (None,))
    return joined([screen.value(names, "bold", room=room), *rest])
