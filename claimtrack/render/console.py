"""Where people read: a terminal, or a file or pipe, which has no edge and takes no colours, boxes or marks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, TextIO

from claimtrack.render.folding import Line, Word, fold
from claimtrack.render.safe import Direction, direction, has_right_to_left, isolated, joined, marked, one_line, styled

if TYPE_CHECKING:
    from rich.text import Text

CODES = {
    "bold": "1", "dim": "2", "underline": "4", "red": "31", "green": "32", "yellow": "33", "blue": "34",
    "magenta": "35", "cyan": "36",
}  # fmt: skip
NARROWEST = 30  # columns: below it a terminal folds the lines itself


Bidi = Literal["isolate", "mark", "visual", "none"]  # what is done for right-to-left values


class Screen:
    """A stream to print on. Lines are folded to `width`, and values isolated, on a terminal alone."""

    def __init__(
        self,
        stream: TextIO,
        *,
        terminal: bool = False,
        width: int = 80,
        color: bool = False,
        bidi: Bidi | None = None,
    ) -> None:
        self.terminal = terminal
        self.width = max(width, NARROWEST)
        self.color = color
        self.bidi: Bidi = bidi or ("isolate" if terminal else "none")
        self.stream = stream

    def print(self, *parts: Text) -> None:
        """The parts as one line."""
        line = joined(parts)
        self.stream.write((coloured(line) if self.color else line.plain) + "\n")

    def print_all(self, lines: Iterable[Text]) -> None:
        for line in lines:
            self.print(line)

    def say(self, text: str, style: str = "") -> None:
        """A line of the program's own words, with what an article or a path put into them made safe."""
        self.print(styled(text.replace("\n", "\\n"), style))

    def ask(self, question: str) -> None:
        """A question in the program's own words, whose answer is typed behind it."""
        self.stream.write(styled(question).plain + " ")
        self.stream.flush()

    def lines(self, text: str | Iterable[Word], *, room: int, style: str = "", most: int | None = None) -> list[Text]:
        """A value as lines of at most `room` columns and `most` lines; off a terminal always one whole line."""
        words = plain_words(text, style) if isinstance(text, str) else list(text)
        room -= self.bidi == "mark"  # a column that such a terminal may give to the mark
        folded = fold(words, room, most) if self.terminal else [words]
        whole = " ".join(word.text for word in words)
        if self.bidi == "none" or not has_right_to_left(whole):
            return [together(line) for line in folded]
        way: Direction = "auto" if len(folded) == 1 else direction(whole)
        if self.bidi == "visual":
            return [seen(line, way) for line in folded]
        if self.bidi == "mark":
            return [marked(together(line)) for line in folded]
        return [isolated(together(line), way) for line in folded]

    def value(self, text: str | None, style: str = "", *, room: int | None = None) -> Text:
        """A value in one line, on a terminal shortened to `room` columns."""
        found = self.lines(text or "", room=room or self.width, style=style, most=1)
        return found[0] if found else styled("")


def plain_words(text: str, style: str = "") -> list[Word]:
    return [Word(word, style) for word in one_line(text).split(" ") if word]


def together(line: Line) -> Text:
    runs = groupby(line, key=attrgetter("style"))
    return joined([styled(" ".join(word.text for word in run), style) for style, run in runs], " ")


def seen(line: Line, way: Direction) -> Text:
    """The line in the order in which it is seen; in one style, since the words have changed places."""
    from claimtrack.render.visual import visual

    styles = {word.style for word in line}
    return styled(visual(" ".join(word.text for word in line), way), styles.pop() if len(styles) == 1 else "")


def coloured(line: Text) -> str:
    """The line with the codes of its styles, in the sixteen colours that a terminal's owner has chosen."""
    spans = [(span.start, span.end, str(span.style)) for span in line.spans if span.style]
    edges = sorted({0, len(line.plain), *(edge for start, end, _ in spans for edge in (start, end))})
    parts = []
    for start, end in pairwise(edges):
        styles = " ".join(style for a, b, style in spans if a <= start and end <= b)
        codes = ";".join(CODES[word] for word in styles.split())
        text = line.plain[start:end]
        parts.append(f"\x1b[{codes}m{text}\x1b[0m" if codes else text)
    return "".join(parts)
