"""Ctrl-C between two articles, so that what is told to be stored is what is stored."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from claimtrack.model import Article


class Patience:
    """Whether an article is at work, and whether somebody has pressed Ctrl-C meanwhile."""

    def __init__(self) -> None:
        self.busy = False
        self.asked = False

    def handle(self, number: int, frame: FrameType | None) -> None:
        """The first Ctrl-C waits for the article at work; a second does not, nor one while the next is read."""
        if self.asked or not self.busy:
            raise KeyboardInterrupt
        self.asked = True

    def whole(self, articles: Iterator[Article]) -> Iterator[Article]:
        """The articles, as they are asked for; after a Ctrl-C no more."""
        for article in articles:
            self.busy = True
            yield article
            self.busy = False
            if self.asked:
                raise KeyboardInterrupt


@contextmanager
def patient() -> Iterator[Patience]:
    patience = Patience()
    if threading.current_thread() is not threading.main_thread():  # which alone may listen
        yield patience
        return
    before = signal.signal(signal.SIGINT, patience.handle)
    try:
        yield patience
    finally:
        signal.signal(signal.SIGINT, before)
