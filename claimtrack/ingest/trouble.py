"""What is told to people about input that cannot be read: the cause, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that gave no article; `path` is as the person wrote it, "-" for standard input."""

    path: str
    cause: str
    advice: str


class UnreadableInput(ValueError):
    """Bytes that hold no readable article, with the cause and what to do about it."""

    def __init__(self, cause: str, advice: str) -> None:
        super().__init__(f"{cause}. {advice}")
        self.cause = cause
        self.advice = advice
