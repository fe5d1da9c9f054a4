"""A speaker in an article -> the stored speaker: a known one where the name and what is told of it say so, else new.

Two speakers joined is worse than one speaker twice. What a person decided comes first; who is not named is nobody's
double; a whole name joins unless something speaks against it; a part of one (a surname) waits until something tells.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from functools import partial
from typing import NamedTuple

from sqlite_utils import Database

from claimtrack.model import Portrait
from claimtrack.speakers.agreement import PART, WHOLE, Agreement, agreement
from claimtrack.speakers.given import is_given
from claimtrack.speakers.identity import (
    IN_ONE_ARTICLE,
    MAY_BE,
    Profile,
    against,
    alone,
    evidence,
    is_bare,
    may_be_one,
    name_key,
    profile_of,
    unlike,
)
from claimtrack.speakers.letters import words
from claimtrack.speakers.names import name_keys
from claimtrack.speakers.skeleton import last_keys
from claimtrack.store import mentions as store
from claimtrack.store import speakers
from claimtrack.store.decisions import Anchor, decisions, linked
from claimtrack.store.mentions import How, Mention
from claimtrack.store.speakers import Alias
from claimtrack.tracker.looking_up import whole_keys

SURE = 10.0  # nats that a single word in two scripts needs to be one name


class Found(NamedTuple):
    """A stored speaker, None for a new one; how and why it is the one."""

    speaker_id: int | None
    how: How
    why: str | None = None


NEW = Found(None, "new")


def join(db: Database, portrait: Portrait, lang: str, article_id: int, digest: str, seen: str | None) -> None:
    """Store a speaker of an article under the speaker that it is. `seen` is the article's date."""
    key = name_key(portrait.name, lang)
    if store.mention_in(db, article_id, key):
        return
    me = Mention(id=0, article_id=article_id, digest=digest, speaker_id=0, portrait=portrait, key=key, lang=lang,
                 how="new", why=None, seen=seen)  # fmt: skip
    found = identified(db, me)
    speaker = found.speaker_id or new_speaker(db, me, found)
    store.store_mention(db, replace(me, speaker_id=speaker, how=found.how, why=found.why))
    joined(db, me, found, speaker)


def joined(db: Database, me: Mention, found: Found, speaker: int) -> None:
    """What follows where a mention has come to a speaker: its names and, of a new one, whose surname it may be."""
    take_in(db, replace(me, how=found.how), speaker)
    show(db, speaker)
    if found.speaker_id is None and found.how != "article":
        settle(db, me.portrait)


def new_speaker(db: Database, me: Mention, found: Found) -> int:
    scope = me.article_id if found.how == "article" else None
    return speakers.store_speaker(db, me.portrait.name, me.portrait.kind, scope, formerly=(me.key, me.digest))


def leave(db: Database, article_id: int) -> None:
    """Forget the speakers of an article whose claims are forgotten."""
    own = store.mentions_where(db, "m.article_id = ?", article_id)
    store.forget_mentions(db, article_id)
    for mention in own:
        speakers.uncount_alias(db, mention.speaker_id, mention.portrait.name)
    for speaker in {mention.speaker_id for mention in own}:
        if not store.is_mentioned(db, speaker):
            speakers.forget_speaker(db, speaker)


def rejoin(db: Database) -> None:
    """Find out anew who each mention is, from the first article on, as if they came one after the other.

    So no speaker is what it is because of how names were read and joined in former times.
    """
    waiting = store.mentions_where(db, "true")
    db.execute("pragma defer_foreign_keys = on")  # until each mention has its speaker again
    speakers.forget_all(db)
    for me in waiting:
        found = identified(db, me)
        speaker = found.speaker_id or new_speaker(db, me, found)
        store.move_mention(db, me.id, speaker, found.how, found.why)
        joined(db, me, found, speaker)


def take_in(db: Database, mention: Mention, speaker: int) -> None:
    """Add to a speaker what a mention says of it: a name, a kind, a profile."""
    portrait = mention.portrait
    quiet = mention.how == "article" and not is_bare(portrait)  # no other article looks for its name
    sounds = frozenset() if quiet else name_keys(portrait.name)
    speakers.store_alias(
        db, speaker, portrait.name, mention.lang, mention.key, sounds, mention.seen,
        is_name=portrait.kind not in IN_ONE_ARTICLE,
    )  # fmt: skip
    if speakers.speaker_kind(db, speaker) == "named" != portrait.kind:
        speakers.set_kind(db, speaker, portrait.kind)
    known, told = profile_in(db, speaker), profile_of(portrait, mention.lang)
    if mention.how != "part" and known | told != known:  # a surname alone tells nothing of whose it is
        speakers.set_profile(db, speaker, asdict(known | told))


def profile_in(db: Database, speaker: int) -> Profile:
    return Profile(**{name: frozenset(values) for name, values in speakers.stored_profile(db, speaker).items()})


def show(db: Database, speaker: int) -> None:
    """Show a speaker by the name that a person chose for one of its names, else by the fullest."""
    own = [Anchor(alias.key, None, alias.name) for alias in speakers.speaker_by_id(db, speaker)]
    keys = {anchor.key for anchor in linked(db, own)}
    chosen = sorted((d for key in keys for d in decisions(db, "name", key)), key=lambda d: d.made)
    speakers.show_fullest_name(db, speaker, chosen[-1].value if chosen else None)


def identified(db: Database, me: Mention) -> Found:
    """Whom a person decided, else whom the name and all that is told of it say."""
    scoped = alone(me.portrait, me.lang)
    by_hand = decided(db, me, scoped=scoped)
    if by_hand:
        return by_hand
    if is_bare(me.portrait):
        return of_surname(db, me, scoped=scoped) or of_word(db, me, scoped=scoped)
    if scoped:
        return Found(None, "article")
    found = of_name(db, me)
    personal = found is NEW and me.portrait.kind in ("person", "named")
    return (of_surname(db, me, scoped=False) if personal else None) or found


def anchors(me: Mention, *, scoped: bool) -> list[Anchor]:
    """What decisions may call a mention: the name in this article, and the name anywhere."""
    own = [Anchor(me.key, me.digest, me.portrait.name)]
    return own if scoped else [*own, Anchor(me.key, None, me.portrait.name)]


def decided(db: Database, me: Mention, *, scoped: bool) -> Found | None:
    """The speaker to whom a person joined this one; a new one where that one has not come yet."""
    groups = [linked(db, [anchor]) for anchor in anchors(me, scoped=scoped)]
    others = [anchor for group in groups if len(group) > 1 for anchor in group]
    for anchor in others:
        for other in store.mentions_where(
            db, "m.speaker_id > 0 and m.key = ? and (? is null or a.digest = ?)", anchor.key, *[anchor.article] * 2
        ):
            joins = other.id != me.id and (anchor.article or other.how != "article")
            if joins and not parted(db, me, other.speaker_id):
                return Found(other.speaker_id, "hand", by_hand(me, anchor, others))
    return Found(None, "hand", by_hand(me, others[0], others)) if others else None


def by_hand(me: Mention, anchor: Anchor, others: list[Anchor]) -> str:
    other = anchor if anchor.key != me.key else next((other for other in others if other.key != me.key), anchor)
    return f"joined to {other.name} by hand"


def parted(db: Database, me: Mention, speaker: int) -> bool:
    """Whether a person decided that a mention is not this speaker's."""
    for decision in decisions(db, "apart", me.key):
        assert decision.other
        for mine, theirs in ((decision.about, decision.other), (decision.other, decision.about)):
            if covers(mine, me.key, me.digest) and any(
                covers(theirs, other.key, other.digest) and other.id != me.id
                for other in store.mentions_of(db, speaker)
            ):
                return True
    return False


def covers(anchor: Anchor, key: str, digest: str) -> bool:
    return anchor.key == key and anchor.article in (None, digest)


# -- whole names ------------------------------------------------------------------------------


def of_name(db: Database, me: Mention) -> Found:
    """A speaker of the same name, or of another spelling of it."""
    same = fitting(db, me, speakers.named(db, me.key))
    if same:
        chosen = the_one(db, me, same)
        return Found(chosen, "name", "the same name") if chosen else Found(None, "article")
    like = speakers.like_named(db, whole_keys(me.portrait.name), MAY_BE.get(me.portrait.kind, ()))
    spelt = [alias for alias in like if agreement(me.portrait.name, alias.name).extent == WHOLE]
    chosen = the_one(db, me, fitting(db, me, spelt))
    if chosen:
        name = next(alias.name for alias in spelt if alias.speaker_id == chosen)
        return Found(chosen, "spelling", f"another spelling of {name}")
    return NEW


def fitting(db: Database, me: Mention, found: Iterable[Alias]) -> list[int]:
    """The speakers, each once, against whom neither a decision nor what is told of both speaks."""
    profile = profile_of(me.portrait, me.lang)
    ids = dict.fromkeys(alias.speaker_id for alias in found)
    return [
        speaker
        for speaker in ids
        if may_be_one(me.portrait.kind, speakers.speaker_kind(db, speaker))
        and not against(profile, profile_in(db, speaker))
        and not parted(db, me, speaker)
    ]


def the_one(db: Database, me: Mention, found: list[int]) -> int | None:
    """The only one, or the only one for whom something tells beside the name."""
    if len(found) > 1:
        profile = profile_of(me.portrait, me.lang)
        found = [speaker for speaker in found if evidence(profile, profile_in(db, speaker))]
    return found[0] if len(found) == 1 else None


# -- surnames ---------------------------------------------------------------------------------


def of_surname(db: Database, me: Mention, *, scoped: bool) -> Found | None:
    """The person whose full name ends in this one, if something tells who it is, or nobody else is known.

    Where it is not sure that the word is a name at all (`scoped`), or in another script that it is this one, something
    must tell.
    """
    name = me.portrait.name
    like = speakers.like_named(db, last_keys(name), ("person",))
    full = [alias for alias in like if is_part(name, alias.name)]
    found = fitting(db, me, full)
    profile = profile_of(me.portrait, me.lang)
    told = {speaker: evidence(profile, profile_in(db, speaker)) for speaker in found}
    with_evidence = [speaker for speaker in found if told[speaker]]
    if len(with_evidence) == 1:
        speaker = with_evidence[0]
        return Found(speaker, "part", f"part of the name {shown(full, speaker)}; {told[speaker]}")
    certain = any(alias.speaker_id in found and surely_part(name, alias.name) for alias in full)
    if len(found) == 1 and certain and not (scoped or is_given(name) or unlike(profile, profile_in(db, found[0]))):
        return Found(found[0], "part", f"part of the name {shown(full, found[0])}; nobody else of that name is known")
    return None


def is_part(name: str, other: str) -> bool:
    """Whether a name is the end of the other, longer one."""
    return len(words(name)) < len(words(other)) and agreement(name, other).extent == PART


def surely_part(name: str, other: str) -> bool:
    return words(name)[-1].script == words(other)[-1].script or agreement(name, other).nats >= SURE


def shown(aliases: list[Alias], speaker: int) -> str:
    return next(alias.name for alias in aliases if alias.speaker_id == speaker)


def of_word(db: Database, me: Mention, *, scoped: bool) -> Found:
    """Who is called by the same single word and by nothing else, in this script or surely so in another.

    Where it is not sure that the word is a name at all (`scoped`), another script must show it.
    """
    like = speakers.like_named(db, last_keys(me.portrait.name), MAY_BE[me.portrait.kind])
    spelt = [alias for alias in like if same_word(me.portrait.name, alias.name, scoped=scoped)]
    known = [alias for alias in [*speakers.named(db, me.key), *spelt] if not scoped or alias in spelt]
    profile = profile_of(me.portrait, me.lang)
    found = [
        speaker
        for speaker in fitting(db, me, known)
        if called_alone(db, speaker) and not unlike(profile, profile_in(db, speaker))
    ]
    chosen = the_one(db, me, found) or next((s for s in found if profile_in(db, s) == Profile()), None)
    if chosen is None:
        return Found(None, "article") if scoped else NEW
    alias = next(alias for alias in known if alias.speaker_id == chosen)
    if alias.key == me.key:
        return Found(chosen, "name", "the same name")
    return Found(chosen, "spelling", f"another spelling of {alias.name}")


def same_word(name: str, other: str, *, scoped: bool) -> bool:
    if words(name)[-1].script != words(other)[-1].script:
        return sure(agreement(name, other))
    return not scoped and agreement(name, other).extent == WHOLE


def sure(found: Agreement) -> bool:
    return found.extent == WHOLE and found.nats >= SURE


def called_alone(db: Database, speaker: int) -> bool:
    return all(len(words(alias.name)) == 1 for alias in speakers.speaker_by_id(db, speaker))


def settle(db: Database, portrait: Portrait) -> None:
    """Look again at those who were called by a part of somebody's name, or by one word that another script shows
    to be it, now that this one has come: the name may be theirs, or no longer tell."""
    if portrait.kind not in ("person", "named"):
        return
    name = portrait.name
    single = len(words(name)) == 1
    like = speakers.like_named(db, last_keys(name), scoped=True)
    fits = partial(same_word, scoped=True) if single else is_part
    keys = {alias.key for alias in like if fits(alias.name, name)}
    for mention in store.mentions_called(db, keys):
        found = identified(db, mention)
        if found.speaker_id != mention.speaker_id and (found.speaker_id is not None or mention.how == "part"):
            move(db, mention, found)


# -- moving -----------------------------------------------------------------------------------


def move(db: Database, mention: Mention, found: Found) -> int:
    """Make a mention the found speaker's, a new one's where there is none; the speaker's id."""
    speaker = found.speaker_id
    if speaker is None:
        speaker = new_speaker(db, mention, found)
    store.move_mention(db, mention.id, speaker, found.how, found.why)
    for changed in {mention.speaker_id, speaker}:
        refresh(db, changed)
    return speaker


def refresh(db: Database, speaker: int) -> None:
    """Count a speaker's names anew; forget a speaker that no article has."""
    speakers.forget_aliases(db, speaker)
    speakers.set_profile(db, speaker, {})
    left = store.mentions_of(db, speaker)
    for mention in left:
        take_in(db, mention, speaker)
    if left:
        show(db, speaker)
    else:
        speakers.forget_speaker(db, speaker)
