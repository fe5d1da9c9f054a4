"""`Tracker.people`: the speakers, and what a person decides of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from claimtrack.model import SpeakerKind
from claimtrack.tracker import speakers
from claimtrack.tracker.answers import NotFound
from claimtrack.tracker.looking_up import meant, nearest, only
from claimtrack.tracker.speakers import Speaker
from claimtrack.tracker.telling import telling

if TYPE_CHECKING:
    from sqlite_utils import Database

    from claimtrack.tracker.suggesting import Suggestion


class People:
    """Speakers of one database. Each may be named by an id ("s5") or by any name that is theirs alone.

    Methods may raise NotFound for whom nobody is called so, or several are. What is decided is kept apart from
    what is read out of articles, and outlives reading them anew.
    """

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self.path = path

    @telling
    def all(
        self,
        name: str | None = None,
        *,
        kinds: Collection[SpeakerKind] = (),
        lang: str | None = None,
        limit: int | None = None,
    ) -> list[Speaker]:
        """Those who made most statements first; with `name` all who may be called so.

        `lang` is the language in which their names are shown, where they have some in it.
        """
        ids = None if name is None else meant(self._db, name)
        return speakers.listed(self._db, ids=ids, kinds=kinds, lang=lang, limit=limit)

    @telling
    def show(self, name: str, *, lang: str | None = None) -> Speaker:
        """One speaker with all its mentions."""
        return speakers.whole(self._db, only(self._db, name), lang)

    @telling
    def merge(self, keep: str, *others: str) -> Speaker:
        """Make speakers one, for good."""
        kept = only(self._db, keep)
        return speakers.whole(self._db, speakers.merge(self._db, kept, [only(self._db, other) for other in others]))

    @telling
    def split(self, name: str, *, names: Collection[str] = (), articles: Collection[str] = ()) -> Speaker:
        """Take names of a speaker, or its mentions in articles ("a3"), out into a speaker of their own: the new one."""
        own = only(self._db, name)
        ids = [article_number(article) for article in articles]
        return speakers.whole(self._db, speakers.split(self._db, own, names=names, article_ids=ids))

    @telling
    def rename(self, name: str, shown: str) -> Speaker:
        """Show a speaker by another name from now on."""
        own = only(self._db, name)
        speakers.rename(self._db, own, shown)
        return speakers.whole(self._db, own)

    @telling
    def keep_apart(self, name: str, other: str) -> tuple[Speaker, Speaker]:
        """Never join two speakers, nor suggest it again."""
        a, b = only(self._db, name), only(self._db, other)
        if a == b:
            raise NotFound(f"{name} and {other} are one speaker: see claimtrack speakers split")
        speakers.keep_apart(self._db, a, b)
        return speakers.whole(self._db, a), speakers.whole(self._db, b)

    @telling
    def suggest(self, name: str | None = None, *, limit: int | None = None) -> list[Suggestion]:
        """Speakers that may be one, the surest first."""
        from claimtrack.tracker.suggesting import suggestions

        return suggestions(self._db, ids=() if name is None else meant(self._db, name), limit=limit)

    @telling
    def names(self) -> list[Mapping[str, str]]:
        """A row for each name of those who are known in all articles: speaker, alias, lang, kind, qid."""
        return [*speakers.exported(self._db)]

    @telling
    def add_names(self, rows: Iterable[Mapping[str, str]]) -> int:
        """Take over such rows, also of names that no article has yet; how many."""
        return speakers.imported(self._db, rows)

    @telling
    def nearest(self, name: str) -> tuple[str, ...]:
        """Those whom a mistyped name may mean, with how much they said."""
        return nearest(self._db, name)


def article_number(id: str) -> int:
    if not id.removeprefix("a").isdecimal():
        raise NotFound(f"{id} is no article: ids look like a3")
    return int(id.removeprefix("a"))
