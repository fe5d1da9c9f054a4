"""Speakers: a few lines each for people, an object each for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from claimtrack.render.cards import field
from claimtrack.render.safe import joined, styled
from claimtrack.render.whosaid import INDENT, day, indented

if TYPE_CHECKING:
    from claimtrack.render.console import Screen
    from claimtrack.store.mentions import Mention
    from claimtrack.tracker.speakers import Speaker
    from claimtrack.tracker.suggesting import Suggestion

SPEAKER_FIELDS = (
    "id", "name", "kind", "type", "statements", "articles", "first", "last", "names", "roles", "countries",
    "speaks_for", "qid", "article_id", "looks_like",
)  # fmt: skip
SPEAKER_SHOWN = ("id", "name", "kind", "statements", "articles", "last", "names")
SPEAKER_DEEP = ("mentions",)
SUGGESTION_FIELDS = ("score", "keep.id", "keep.name", "other.id", "other.name", "reasons")
NAME_FIELDS = ("speaker", "alias", "lang", "kind", "qid")
MOST_NAMES = 3  # other names, and roles, of a speaker in a list


def speaker_row(speaker: Speaker) -> dict[str, Any]:
    """A speaker with SPEAKER_FIELDS; `name` is the one that is shown."""
    row = speaker.row
    return {
        "id": f"s{row.id}",
        "name": speaker.shown,
        "kind": row.kind,
        "type": row.type,
        "statements": row.statements,
        "articles": row.articles,
        "first": row.first,
        "last": row.last,
        "names": list(row.names),
        "roles": list(row.roles),
        "countries": list(row.countries),
        "speaks_for": list(speaker.speaks_for),
        "qid": speaker.qid,
        "article_id": None if row.article_id is None else f"a{row.article_id}",
        "looks_like": speaker.looks_like,
    }


def whole_row(speaker: Speaker) -> dict[str, Any]:
    """A speaker with SPEAKER_FIELDS and all its `mentions`."""
    return speaker_row(speaker) | {"mentions": [mention_row(mention) for mention in speaker.mentions]}


def mention_row(mention: Mention) -> dict[str, Any]:
    return {
        "article_id": f"a{mention.article_id}",
        "published": mention.seen,
        "outlet": mention.outlet,
        "name": mention.portrait.name,
        "lang": mention.lang,
        "roles": list(mention.portrait.roles),
        "how": mention.how,
        "why": mention.why,
    }


def suggestion_row(found: Suggestion) -> dict[str, Any]:
    """Two speakers that may be one: score, `keep` and `other` with id and name, reasons."""
    keep, other = ({"id": f"s{row.id}", "name": row.name} for row in (found.keep, found.other))
    return {"score": found.score, "keep": keep, "other": other, "reasons": list(found.reasons)}


def print_speakers(found: Sequence[Speaker], screen: Screen) -> None:
    for n, speaker in enumerate(found):
        if n and screen.terminal:
            screen.print()
        print_head(speaker, screen)
        others = [name for name in speaker.row.names if name != speaker.shown]
        print_some("also", others, screen)
        print_some("role", speaker.row.roles, screen)


def print_head(speaker: Speaker, screen: Screen) -> None:
    """ "s3  Dmitry Peskov", then "person  12 statements in 6 articles  2021-12-04 to 2021-12-12"."""
    id = f"s{speaker.row.id}"
    screen.print(styled(f"{id:<{INDENT}}", "bold"), screen.value(speaker.shown, "bold", room=screen.width - INDENT))
    screen.print_all(indented([styled(told(speaker), "dim")]))
    if speaker.looks_like:
        screen.print_all(
            indented(field("warning", f"imitates {speaker.looks_like} with letters of another script", screen))
        )


def told(speaker: Speaker) -> str:
    row = speaker.row
    kind = f"{row.kind} ({row.type})" if row.type else row.kind
    parts = [kind, f"{counted(row.statements, 'statement')} in {counted(row.articles, 'article')}"]
    if row.first and row.last:
        first, last = day(row.first), day(row.last)
        parts.append(first if first == last else f"{first} to {last}")
    if speaker.speaks_for:
        parts.append(f"speaks for {', '.join(speaker.speaks_for)}")
    if row.article_id is not None:
        parts.append(f"known in a{row.article_id} alone")
    return "  ".join([*parts, *([speaker.qid] if speaker.qid else [])])


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def print_some(label: str, values: Sequence[str], screen: Screen) -> None:
    """A line for each value, on a terminal for the first few."""
    shown = values[:MOST_NAMES] if screen.terminal else values
    for n, value in enumerate(shown):
        screen.print_all(indented(field("" if n else label, value, screen, most=1, margin=INDENT)))
    if len(shown) < len(values):
        screen.print_all(indented(field("", f"… and {len(values) - len(shown)} more", screen, margin=INDENT)))


def print_speaker(speaker: Speaker, screen: Screen) -> None:
    """A speaker, and each article that names it: by which name, in which role, and how it was found to be the one."""
    print_head(speaker, screen)
    for mention in speaker.mentions:
        screen.print()
        place = [f"a{mention.article_id}", day(mention.seen)]
        line = joined([styled("  ".join(place)), styled("  "), screen.value(mention.outlet, room=screen.width // 2)])
        screen.print_all(indented([line]))
        lines = field("name", mention.portrait.name, screen, margin=INDENT)
        for role in mention.portrait.roles:
            lines += field("role", role, screen, margin=INDENT)
        lines += field("joined", HOW.get(mention.how) or mention.why, screen, margin=INDENT)
        screen.print_all(indented(lines))


HOW = {"new": "the first of this name", "article": "known in this article alone"}


def print_suggestions(found: Iterable[Suggestion], screen: Screen) -> None:
    for n, suggestion in enumerate(found):
        if n:
            screen.print()
        print_suggestion(suggestion, screen)


def print_suggestion(found: Suggestion, screen: Screen) -> None:
    """Both speakers, a line each, and why they may be one."""
    for row in (found.keep, found.other):
        id = f"s{row.id}"
        counts = f"  {counted(row.statements, 'statement')}"
        name = screen.value(row.name, "bold", room=screen.width - INDENT - len(counts))
        screen.print(styled(f"{id:<{INDENT}}", "bold"), name, styled(counts, "dim"))
    for n, reason in enumerate(found.reasons):
        screen.print_all(indented(field("" if n else "why", reason, screen, margin=INDENT)))
