"""Inside one article: which person, body or unnamed source a mention stands for."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.attribution.document import Document
from claimtrack.attribution.draft import Draft, Tokens
from claimtrack.attribution.noun_phrases import is_name
from claimtrack.speakers.mentions import Mention, article_names, read_mention


def resolve(doc: Document, found: list[Draft]) -> list[list[str | None]]:
    """For each attribution the name of each of its sources, or of its one unexpressed speaker."""
    names = article_names(doc, [source for made in found for source in made.sources])
    known: list[Mention] = []  # speakers so far, the latest last
    answers: list[list[str | None]] = []
    for made in found:
        if made.sources:
            mentions = [speaker_of(doc, source, names, known) for source in made.sources]
        elif made.subject == "not expressed":
            mentions = [latest(known, made.features)]
        else:
            mentions = [None]
        answers.append([m.name if m else None for m in mentions])
        known += [m for m in mentions if m is not None]
    return answers


def speaker_of(doc: Document, source: Tokens, names: dict[str, str], known: list[Mention]) -> Mention | None:
    a, b = source
    key = doc.keys[a]
    if b - a == 1 and key in doc.lang.pronouns:
        return latest(known, doc.lang.pronouns[key])
    mention = read_mention(doc, source)
    if mention.proper:
        full = names.get(doc.keys[a] if b - a == 1 else mention.last_key, mention.name)
        chosen = full if mention.name in full else mention.name
        return replace(mention, name=chosen)
    if mention.definite and mention.head:
        earlier = same_head(known, mention)
        if earlier:
            return earlier
    return mention


def latest(known: list[Mention], features: str) -> Mention | None:
    """The latest speaker that the features of a pronoun or verb do not speak against."""
    if "1" in features or "2" in features:
        return None
    for mention in reversed(known):
        if compatible(mention.features, features):
            return mention
    return None


def compatible(have: str, wanted: str) -> bool:
    for group in ("mf", "sdp"):
        a, b = set(have) & set(group), set(wanted) & set(group)
        if a and b and not a & b:
            return False
    return True


def same_head(known: list[Mention], mention: Mention) -> Mention | None:
    """ "the spokesman", "المصدر": the latest speaker that was introduced by this noun and all that describes it."""
    for earlier in reversed(known):
        if mention.head and mention.head in earlier.heads() and mention.words <= earlier.words:
            return earlier
    return None


__all__ = ["is_name", "resolve"]
