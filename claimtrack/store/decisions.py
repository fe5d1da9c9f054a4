"""What a person decided of speakers: kept apart from all that is derived, by names and by articles' digests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from sqlite_utils import Database

Act = Literal["same", "apart", "name", "qid"]


class Anchor(NamedTuple):
    """Whom a decision is about: who has this name, in one article (its digest) or, with None, in all others."""

    key: str
    article: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Decision:
    act: Act
    about: Anchor
    other: Anchor | None
    value: str | None
    made: str


COLUMNS = "act, key, article, name, other_key, other_article, other_name, value, made"


def decide(db: Database, act: Act, about: Anchor, other: Anchor | None = None, value: str | None = None) -> None:
    """Remember a decision; a later one on the same takes the place of the one before."""
    if act in ("same", "apart"):
        for old in ("same", "apart"):
            forget(db, old, about, other)
            forget(db, old, other, about)
    else:
        forget(db, act, about, None)
    made = datetime.now(UTC).isoformat(timespec="seconds")
    rest = (other.key, other.article, other.name) if other else (None, None, None)
    values = [act, about.key, about.article, about.name, *rest, value, made]
    db.execute(f"insert into decisions ({COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)


def forget(db: Database, act: str, about: Anchor | None, other: Anchor | None) -> None:
    if about is None:
        return
    db.execute(
        "delete from decisions where act = ? and key = ? and article is ? and other_key is ? and other_article is ?",
        [act, about.key, about.article, other.key if other else None, other.article if other else None],
    )


def decisions(db: Database, act: Act, key: str | None = None) -> list[Decision]:
    """All decisions of a sort, or those in which a name takes part, on either side; in the order they were made."""
    query = f"select {COLUMNS} from decisions where act = ?"
    values: list[object] = [act]
    if key is not None:
        query += " and (key = ? or other_key = ?)"
        values += [key, key]
    return [decision_of(row) for row in db.execute(f"{query} order by id", values)]


def decision_of(row: Iterable[object]) -> Decision:
    act, key, article, name, other_key, other_article, other_name, value, made = row
    other = Anchor(other_key, other_article, other_name) if other_key is not None else None  # type: ignore[arg-type]
    return Decision(act, Anchor(key, article, name), other, value, made)  # type: ignore[arg-type]


def shown_as(db: Database, name: str) -> list[str]:
    """The keys of those whom a person chose to show by this name."""
    query = "select key from decisions where act = 'name' and value = ? collate nocase order by id"
    return [key for (key,) in db.execute(query, [name])]


def linked(db: Database, start: Iterable[Anchor]) -> list[Anchor]:
    """Those whom a person has joined to these, directly or by way of others; these come first."""
    found = {(anchor.key, anchor.article): anchor for anchor in start}
    waiting = list(found.values())
    while waiting:
        anchor = waiting.pop()
        for decision in decisions(db, "same", anchor.key):
            assert decision.other
            for side, far in ((decision.about, decision.other), (decision.other, decision.about)):
                place = (far.key, far.article)
                if (side.key, side.article) == (anchor.key, anchor.article) and place not in found:
                    found[place] = far
                    waiting.append(far)
    return list(found.values())
