"""What a person asks of speakers and decides of them. Decisions are remembered by names, and outlive all ids."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Literal

from claimtrack.languages import available
from claimtrack.speakers.identity import is_bare, name_key
from claimtrack.speakers.imitation import imitated
from claimtrack.store import mentions as mention_store
from claimtrack.store import speakers as store
from claimtrack.store.decisions import Anchor, decide, decisions, forget, linked
from claimtrack.store.mentions import How, Mention
from claimtrack.store.opening import transaction
from claimtrack.store.roster import SpeakerRow, roster
from claimtrack.text.normal import match_key
from claimtrack.tracker.answers import NotFound

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A speaker with all its mentions, the earliest first.

    `shown` is the name to show, in the language that was asked for; `speaks_for` the codes of the countries of a
    state or a body; `qid` a Wikidata id that a person gave; `looks_like` the name that one of its names imitates.
    """

    row: SpeakerRow
    shown: str
    mentions: tuple[Mention, ...]
    speaks_for: tuple[str, ...]
    qid: str | None
    looks_like: str | None


def listed(
    db: Database, *, ids: Collection[int] | None = None, kinds: Collection[str] = (), lang: str | None = None,
    limit: int | None = None,
) -> list[Speaker]:  # fmt: skip
    """Those who made most statements first."""
    return [speaker_of(db, row, lang) for row in roster(db, ids=ids, kinds=kinds, limit=limit)]


def speaker_of(db: Database, row: SpeakerRow, lang: str | None, *, whole: bool = False) -> Speaker:
    return Speaker(
        row=row,
        shown=(store.name_in(db, row.id, lang) if lang else None) or row.name,
        mentions=tuple(sorted(mention_store.mentions_of(db, row.id), key=age)) if whole else (),
        speaks_for=row.countries if row.kind in ("state", "organisation") else (),
        qid=latest(db, "qid", linked(db, [Anchor(key, None, "") for key in row.keys])),
        looks_like=next(filter(None, map(imitated, row.names)), None),
    )


def age(mention: Mention) -> tuple[bool, str, int]:
    return mention.seen is None, mention.seen or "", mention.id


def whole(db: Database, speaker_id: int, lang: str | None = None) -> Speaker:
    (row,) = roster(db, ids=[speaker_id])
    return speaker_of(db, row, lang, whole=True)


# -- decisions --------------------------------------------------------------------------------


def merge(db: Database, keep: int, others: Iterable[int]) -> int:
    """Make speakers one, for good. Raises NotFound where there is nothing to merge."""
    others = [other for other in dict.fromkeys(others) if other != keep]
    if not others:
        raise NotFound("It takes two speakers to merge")
    with transaction(db):
        name, mine = store.shown_name(db, keep), anchors(db, keep, every=True)
        for other in others:
            theirs = mention_store.mentions_of(db, other)
            apart_no_more(db, mention_store.mentions_of(db, keep), theirs)
            for anchor in [*mine[1:], *anchors(db, other, every=True)]:
                decide(db, "same", anchor, mine[0])
            for mention in theirs:
                mention_store.move_mention(db, mention.id, keep, "hand", f"joined to {name} by hand")
            refresh(db, [other, keep])
        if store.shown_name(db, keep) != name:
            shown_as(db, keep, name, mine)
    return keep


def split(db: Database, speaker_id: int, *, names: Collection[str] = (), article_ids: Collection[int] = ()) -> int:
    """Take some names of a speaker, or its mentions in some articles, out into a speaker of their own; its id.

    Raises NotFound where the speaker has no such name or article, or where nothing would be left.
    """
    keys = {match_key(name) for name in names}
    own = mention_store.mentions_of(db, speaker_id)
    out = [m for m in own if match_key(m.portrait.name) in keys or m.article_id in article_ids]
    missing = [name for name in names if match_key(name) not in {match_key(m.portrait.name) for m in own}]
    missing += [f"a{id}" for id in article_ids if id not in {mention.article_id for mention in own}]
    shown = store.shown_name(db, speaker_id)
    if missing:
        raise NotFound(
            f"{shown} (s{speaker_id}) is not called {missing[0]}" if names else f"{shown} is not in {missing[0]}"
        )
    if not out or len(out) == len(own):
        raise NotFound(f"Nothing would be left of {shown} (s{speaker_id})")
    with transaction(db):
        return taken_out(db, own, out, in_articles=bool(article_ids))


def taken_out(db: Database, own: list[Mention], out: list[Mention], *, in_articles: bool) -> int:
    ids = {mention.id for mention in out}
    left = [mention for mention in own if mention.id not in ids]
    taken = once(Anchor(m.key, m.digest if in_articles else None, m.portrait.name) for m in out)
    by_hand = joined_by_hand(db, left)
    for anchor, other in product(taken, [*by_hand, *once(Anchor(m.key, None, m.portrait.name) for m in left)]):
        forget(db, "same", anchor, other)
        forget(db, "same", other, anchor)
        decide(db, "apart", anchor, other._replace(article=None))
    scope = out[0].article_id if in_articles and len({m.article_id for m in out}) == 1 else None
    speaker = store.store_speaker(db, out[0].portrait.name, out[0].portrait.kind, scope)
    for mention in out:
        mention_store.move_mention(db, mention.id, speaker, "hand", "taken out by hand")
    refresh(db, [own[0].speaker_id, speaker])
    for whole in (own[0].speaker_id, speaker):  # what they were joined by may be gone
        first, *others = anchors(db, whole, every=True)
        for anchor in others:
            decide(db, "same", anchor, first)
    return speaker


def joined_by_hand(db: Database, own: list[Mention]) -> list[Anchor]:
    """What stands for these mentions in what a person joined."""
    sides = (side for m in own for d in decisions(db, "same", m.key) for side in (d.about, d.other) if side)
    mine = places(own)
    return once(side for side in sides if (side.key, side.article) in mine)


def keep_apart(db: Database, a: int, b: int) -> None:
    """Remember that two are not one: they are never joined, nor is it suggested."""
    with transaction(db):
        for mine, theirs in product(anchors(db, a, every=True), anchors(db, b, every=True)):
            decide(db, "apart", mine, theirs)


def apart_no_more(db: Database, own: list[Mention], others: list[Mention]) -> None:
    """Forget whatever keeps some of these mentions from some of those."""
    mine, theirs = places(own), places(others)
    for key in {key for key, _ in mine}:
        for found in decisions(db, "apart", key):
            assert found.other
            here, there = ((side.key, side.article) for side in (found.about, found.other))
            if (here in mine and there in theirs) or (there in mine and here in theirs):
                forget(db, "apart", found.about, found.other)


def places(own: Iterable[Mention]) -> set[tuple[str, str | None]]:
    """The keys and articles of all anchors that can stand for one of these mentions."""
    return {(mention.key, article) for mention in own for article in (mention.digest, None)}


def rename(db: Database, speaker_id: int, name: str) -> None:
    """Show a speaker by this name from now on. Raises NotFound for an empty one."""
    if not name.strip():
        raise NotFound("A speaker needs a name")
    with transaction(db):
        shown_as(db, speaker_id, name.strip(), anchors(db, speaker_id))


def shown_as(db: Database, speaker_id: int, name: str, anchors: Iterable[Anchor]) -> None:
    for anchor in anchors:
        decide(db, "name", anchor, value=name)
    refresh(db, [speaker_id])


def anchors(db: Database, speaker_id: int, *, every: bool = False) -> list[Anchor]:
    """What stands for a speaker in decisions: its shown name, or all its names; with the article where it is known
    in one alone, where another speaker has the same name, or where it is a surname that others may have."""
    own = mention_store.mentions_of(db, speaker_id)
    shown = store.shown_name(db, speaker_id)
    wanted = own if every else [m for m in own if m.portrait.name == shown] or own[:1]
    full = any(not is_bare(mention.portrait) for mention in own)
    found = []
    for mention in wanted:
        shared = {alias.speaker_id for alias in store.named(db, mention.key)} != {speaker_id}
        here = shared or (full and is_bare(mention.portrait))
        found.append(Anchor(mention.key, mention.digest if here else None, mention.portrait.name))
    return once(found)


def once(values: Iterable[Anchor]) -> list[Anchor]:
    return list({(anchor.key, anchor.article): anchor for anchor in values}.values())


def refresh(db: Database, speaker_ids: Iterable[int]) -> None:
    from claimtrack.tracker.joining import refresh as anew  # which only writers need

    for id in speaker_ids:
        anew(db, id)


# -- lists of names ---------------------------------------------------------------------------

COLUMNS = ("speaker", "alias", "lang", "kind", "qid")


def latest(db: Database, act: Literal["name", "qid"], anchors: Iterable[Anchor]) -> str | None:
    """What was last decided of those who are one speaker."""
    found = (decision for anchor in anchors for decision in decisions(db, act, anchor.key))
    last = max(found, key=lambda decision: decision.made, default=None)
    return last.value if last else None


def exported(db: Database) -> Iterator[dict[str, str]]:
    """A row for each name of each speaker that is known in all articles, and for those that a person gave and no
    article has yet, with COLUMNS."""
    for speaker in listed(db):
        if speaker.row.article_id is None:
            for name, lang in store.names_of(db, speaker.row.id):
                yield {
                    "speaker": speaker.row.name, "alias": name, "lang": lang or "", "kind": speaker.row.kind,
                    "qid": speaker.qid or "",
                }  # fmt: skip
    yield from awaited(db)


def awaited(db: Database) -> Iterator[dict[str, str]]:
    """Names that a person gave to speakers, and that no article has yet."""
    made = [decision for act in ("name", "same", "qid") for decision in decisions(db, act)]
    given = dict.fromkeys(anchor for decision in made for anchor in (decision.about, decision.other) if anchor)
    for key, name in {anchor.key: anchor.name for anchor in given if anchor.article is None}.items():
        if store.named(db, key):
            continue
        group = linked(db, [Anchor(key, None, name)])
        met = next((alias.speaker_id for anchor in group for alias in store.named(db, anchor.key)), None)
        row = roster(db, ids=[met])[0] if met is not None else None
        lang = next((code for code in ("", *available()) if name_key(name, code) == key), "")
        yield {
            "speaker": row.name if row else latest(db, "name", group) or name, "alias": name, "lang": lang,
            "kind": row.kind if row else "", "qid": latest(db, "qid", group) or "",
        }  # fmt: skip


def imported(db: Database, rows: Iterable[Mapping[str, str]]) -> int:
    """Take over names of speakers as a person's decisions, whether articles have them yet or not; how many rows."""
    number, named = 0, set[Anchor]()
    with transaction(db):
        for row in rows:
            number += 1
            name, alias, qid = row["speaker"].strip(), (row.get("alias") or "").strip(), (row.get("qid") or "").strip()
            lang = row.get("lang") or ""
            one, other = (Anchor(name_key(n, lang if lang in available() else ""), None, n) for n in (name, alias))
            if alias and other.key != one.key:
                decide(db, "same", other, one)
                join_known(db, one, other)
            if qid:
                decide(db, "qid", one, value=qid)
            if one not in named:
                named.add(one)
                decide(db, "name", one, value=name)
                refresh(db, {alias.speaker_id for alias in store.named(db, one.key)})
    return number


def join_known(db: Database, one: Anchor, other: Anchor) -> None:
    """Join those who are called so already, where each name is one speaker's alone."""
    a, b = ({alias.speaker_id for alias in store.named(db, anchor.key)} for anchor in (one, other))
    if len(a) == len(b) == 1 and a != b:
        (keep,), (gone,) = a, b
        for mention in mention_store.mentions_of(db, gone):
            how: How = "hand"
            mention_store.move_mention(db, mention.id, keep, how, f"joined to {one.name} by a list of names")
        refresh(db, [gone, keep])
