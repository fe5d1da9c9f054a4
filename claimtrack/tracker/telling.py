"""Errors of the database, told as DatabaseTrouble whatever method meets them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from claimtrack.store.opening import told


class AtPath(Protocol):
    path: Path


Self = TypeVar("Self", bound=AtPath)
Args = ParamSpec("Args")
Answer = TypeVar("Answer")


def telling(method: Callable[Concatenate[Self, Args], Answer]) -> Callable[Concatenate[Self, Args], Answer]:
    """Say what SQLite complains of as DatabaseTrouble."""

    @wraps(method)
    def wrapped(self: Self, /, *args: Args.args, **kwargs: Args.kwargs) -> Answer:
        with told(self.path):
            return method(self, *args, **kwargs)

    return wrapped
