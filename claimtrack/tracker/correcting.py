"""Articles as a person marked them, in place of what was found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from claimtrack.model import Mark
from claimtrack.store.corrections import store_correction, stored_marks
from claimtrack.store.former import remember_ids
from claimtrack.store.opening import transaction
from claimtrack.store.reading import article_by_id, digest_of
from claimtrack.tracker.joining import rejoin
from claimtrack.tracker.rebuilding import rebuild_article

if TYPE_CHECKING:
    from sqlite_utils import Database


def correct(db: Database, marked: Iterable[tuple[int, Sequence[Mark]]]) -> list[int]:
    """Let marks be the attributions of articles, also after a rebuild; the ids of those that they changed.

    Statements that stay where they were keep their ids. The kind of a cue stays, which no annotation tells.
    """
    remember_ids(db)
    changed = []
    for article_id, marks in marked:
        before = stored_marks(db, article_id)
        kinds = {mark.cue: mark.kind for mark in before}
        now = normal(replace(mark, kind=kinds.get(mark.cue, mark.kind)) for mark in marks)
        if now == normal(before):
            continue
        made = datetime.now(UTC).isoformat(timespec="seconds")
        with transaction(db):
            store_correction(db, digest_of(db, article_id), article_by_id(db, article_id).text, now, made)
        rebuild_article(db, article_id)
        changed.append(article_id)
    if changed:
        with transaction(db):
            rejoin(db)
    return changed


def normal(marks: Iterable[Mark]) -> list[Mark]:
    """In the order of the text, with their parts in order too."""
    found = [replace(m, sources=tuple(sorted(m.sources)), content=tuple(sorted(m.content))) for m in marks]
    return sorted(found, key=lambda mark: (mark.start, mark.content, mark.sources, mark.stance))
