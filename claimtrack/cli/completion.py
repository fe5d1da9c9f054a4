"""What the shell offers when a person presses Tab. Trouble of any kind offers nothing.

A shell may evaluate what it is given, and names come from articles: only letters, digits and a few marks pass.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite_utils import Database

Offer = list[tuple[str, str]]
Complete = Callable[[Any, str], Offer]
NOT_HARMLESS = re.compile(r"[^\w .,–-]+")
LONGEST = 60  # characters of what is said of an offer


def words(*known: str) -> Complete:
    """One of a few words."""
    return lambda ctx, incomplete: [(word, "") for word in known if word.startswith(incomplete)]


def languages(ctx: Any, incomplete: str) -> Offer:
    from claimtrack.languages import available

    return [(code, "") for code in available() if code.startswith(incomplete)]


def speakers(ctx: Any, incomplete: str) -> Offer:
    """Words of names, which need no quotation marks, and ids."""

    def ask(db: Database) -> Offer:
        from claimtrack.store import completing

        ids = completing.ids(db, "s", incomplete) if re.fullmatch("s[0-9]*", incomplete) else []
        return [*ids, *completing.speaker_words(db, incomplete)]

    return asked(ctx, ask)


def ids(letters: str) -> Complete:
    """Ids of the kinds that begin with these letters; without a letter those of the first kind."""

    def complete(ctx: Any, incomplete: str) -> Offer:
        letter = incomplete[:1] or letters[0]
        if letter not in letters:
            return []

        def ask(db: Database) -> Offer:
            from claimtrack.store import completing

            return completing.ids(db, letter, incomplete)

        return asked(ctx, ask)

    return complete


def asked(ctx: Any, ask: Callable[[Database], Offer]) -> Offer:
    """What the database answers, made harmless."""
    from contextlib import closing

    from claimtrack.store import open_database

    try:
        with closing(open_database(database_of(ctx), write=False)) as db:
            return [(harmless(value), harmless(told)[:LONGEST]) for value, told in ask(db) if harmless(value) == value]
    except Exception:  # a shell that waits for words can do nothing with an error
        return []


def harmless(text: str) -> str:
    return NOT_HARMLESS.sub(" ", " ".join(text.split()))


def database_of(ctx: Any) -> Path:
    """The database that the command would read."""
    from claimtrack.cli.config import config_file, configured
    from claimtrack.cli.settings import user_database

    variables = os.environ
    stated = (ctx.find_root().params.get("db"), variables.get("CLAIMTRACK_DB"))
    named = next(filter(None, stated), None) or configured(config_file(variables)).get("db")
    return Path(named).expanduser() if named else user_database(variables)
