"""Which attribution is reported inside which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Stretch = tuple[int, int]  # start and end, exclusive, of tokens or of characters


def holders(cues: Sequence[Stretch], contents: Sequence[Iterable[Stretch]]) -> list[int | None]:
    """For each attribution the one with the shortest content that holds its whole cue, in one sweep."""
    found: list[int | None] = [None] * len(cues)
    lengths = [sum(end - start for start, end in content) for content in contents]
    starts = sorted((start, end, k) for k, content in enumerate(contents) for start, end in content)
    open_contents: list[tuple[int, int]] = []
    at = 0
    for cue, n in sorted((cue, n) for n, cue in enumerate(cues)):
        while at < len(starts) and starts[at][0] <= cue[0]:
            open_contents.append(starts[at][1:])
            at += 1
        open_contents = [(end, k) for end, k in open_contents if end > cue[0]]
        holding = (k for end, k in open_contents if k != n and end >= cue[1])
        found[n] = min(holding, key=lengths.__getitem__, default=None)
    return found
