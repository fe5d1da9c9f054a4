"""What a source phrase says of its speaker: name, role, gender and number, named or unnamed."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.attribution.document import Document
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.noun_phrases import is_name

COMMAS = frozenset(",،")
ARTICLE = "ال"  # written together with its noun; only scripts that do so have words that begin with it


@dataclass(frozen=True, slots=True)
class Mention:
    """`head` is the role or other noun by which later mentions may point back ("spokesman")."""

    name: str
    features: str
    head: str
    proper: bool
    last_key: str = ""
    definite: bool = False
    words: frozenset[str] = frozenset()  # what describes the speaker: "the Russian foreign ministry"

    def heads(self) -> tuple[str, ...]:
        return tuple(self.head.split("|"))


def read_mention(doc: Document, source: Tokens) -> Mention:
    a, b = source
    skip = doc.attached(a) if not doc.lang.has_case else 0
    features = role_features(doc, a, b)
    heads = "|".join(bare(doc, k) for k in range(a, b) if is_head(doc, k))
    words = frozenset(bare(doc, k) for k in range(a, b) if doc.is_word(k) and not doc.has(k, "determiners"))
    definite = doc.has(a, "determiners") or doc.keys[a].startswith(ARTICLE)
    name = proper_name(doc, a, b)
    if name:
        x, y = name
        return Mention(doc.phrase(x, y), features, heads, True, doc.keys[y - 1], definite, words)
    return Mention(doc.phrase(a, b)[skip:], features, heads, False, "", definite, words)


def is_head(doc: Document, k: int) -> bool:
    key = doc.bare_key(k)
    words = doc.lang.words
    return key in doc.lang.roles or key in words["unnamed"] or key in words["organisations"]


def bare(doc: Document, k: int) -> str:
    key = doc.bare_key(k)
    return key[len(ARTICLE) :] if key.startswith(ARTICLE) else key


def role_features(doc: Document, a: int, b: int) -> str:
    for k in range(a, b):
        features = doc.lang.roles.get(doc.keys[k]) or doc.lang.titles.get(doc.keys[k])
        if features:
            return features
    return ""


def proper_name(doc: Document, a: int, b: int) -> Tokens | None:
    """The person's name inside a source phrase, without titles and roles; None where it has none."""
    return cased_name(doc, a, b) if doc.lang.has_case else uncased_name(doc, a, b)


def cased_name(doc: Document, a: int, b: int) -> Tokens | None:
    runs = [r for r in capital_runs(doc, a, b) if not names_body(doc, r)]
    persons = [r for r in runs if not adjective_before_role(doc, r, b)]
    if not persons:
        return None
    role_at = next((k for k in range(a, b) if doc.keys[k] in doc.lang.roles), None)
    comma = next((k for k in range(a, b) if doc.words[k] in COMMAS), b)
    inside = [r for r in persons if r[1] <= comma] or persons
    if role_at is not None and role_at < comma:
        after = [r for r in inside if r[0] > role_at and not preceded_by_preposition(doc, a, r)]
        if after:
            return after[-1]
        if any(r[0] >= comma for r in persons):
            return next(r for r in persons if r[0] >= comma)
        return None
    first = inside[0]
    stands_alone = first[1] >= comma or not doc.is_word(first[1])  # else it describes a noun: "The Russian ministry"
    return first if stands_alone and not preceded_by_preposition(doc, a, first) else None


def preceded_by_preposition(doc: Document, a: int, run: Tokens) -> bool:
    before = run[0] - 1
    while before >= a and doc.has(before, "determiners"):
        before -= 1
    return before >= a and doc.has(before, "prepositions")


def capital_runs(doc: Document, a: int, b: int) -> list[Tokens]:
    runs: list[Tokens] = []
    k = a
    while k < b:
        if is_name(doc, k) and doc.keys[k] not in doc.lang.titles and doc.keys[k] not in doc.lang.pronouns:
            start = k
            while k < b and (is_name(doc, k) or (doc.words[k] == "." and len(doc.words[k - 1]) <= 3)):
                k += 1
            while k > start and not doc.is_word(k - 1):
                k -= 1
            runs.append((start, k))
        k += 1
    return runs


def names_body(doc: Document, run: Tokens) -> bool:
    return any(doc.has(k, "organisations") or doc.has(k, "states") or doc.has(k, "documents") for k in range(*run))


def adjective_before_role(doc: Document, run: Tokens, b: int) -> bool:
    """ "Kremlin spokesman": the run belongs to the role and names no person."""
    return run[1] < b and (doc.keys[run[1]] in doc.lang.roles or doc.has(run[1], "unnamed"))


def uncased_name(doc: Document, a: int, b: int) -> Tokens | None:
    """Where capitals do not tell: what stands after a role or title and its adjectives, or across the comma."""
    comma = next((k for k in range(a, b) if doc.words[k] in COMMAS), None)
    if comma is not None:
        left_role = has_role(doc, a, comma)
        right_role = has_role(doc, comma + 1, b)
        if left_role != right_role:
            x, y = (comma + 1, b) if left_role else (a, comma)
            return x, min(y, x + 5)
    b = next((k for k in range(a + 1, b) if doc.has(k, "relatives") or doc.words[k] == "("), b)
    first = next((k for k in range(a, b) if is_role(doc, k)), b)
    if first > a:  # "X, adviser to …" without its comma
        return (a, first) if plain_name(doc, a, first) else None
    last = max(k for k in range(a, b) if is_role(doc, k))
    x = last + 1
    while x < b and (modifies(doc, x) or follows_in_genitive(doc, x, b)):
        x += 1
    return (x, b) if x < b and b - x <= 5 and plain_name(doc, x, b) else None


def is_role(doc: Document, k: int) -> bool:
    return doc.keys[k] in doc.lang.roles or doc.keys[k] in doc.lang.titles


def has_role(doc: Document, a: int, b: int) -> bool:
    return any(is_role(doc, k) for k in range(a, b))


def modifies(doc: Document, k: int) -> bool:
    """An adjective or a body's name after a role (الروسي, الخارجية)."""
    return doc.keys[k].startswith(ARTICLE) or doc.has(k, "prepositions") or doc.has(k, "organisations")


def follows_in_genitive(doc: Document, k: int, b: int) -> bool:
    return doc.has(k, "states") and k + 1 < b


def plain_name(doc: Document, a: int, b: int) -> bool:
    """Words that could all be parts of one name: no function words, roles or bodies among them."""
    return b - a <= 5 and not doc.attached(a) and not any(
        doc.has(k, "prepositions") or doc.has(k, "organisations") or doc.has(k, "unnamed") or doc.has(k, "states")
        or doc.has(k, "documents") or doc.has(k, "determiners") or is_role(doc, k) or doc.has(k, "outlets_heads")
        for k in range(a, b)
    )  # fmt: skip


def article_names(doc: Document, sources: list[Tokens]) -> dict[str, str]:
    """Last name (as key) -> the fullest name that the article gives with it; ambiguous ones are left out."""
    found: dict[str, set[str]] = {}
    spoken = [name for name in (proper_name(doc, a, b) for a, b in sources) if name and name[1] - name[0] > 1]
    written = cased_full_names(doc) if doc.lang.has_case else uncased_full_names(doc)
    for x, y in [*spoken, *written]:
        found.setdefault(doc.keys[y - 1], set()).add(doc.phrase(x, y))
    return {last: max(full, key=len) for last, full in found.items() if one_person(full)}


def one_person(names: set[str]) -> bool:
    """Whether the names with one last name can all be the same person's: each is part of the fullest."""
    fullest = set(max(names, key=len).split())
    return all(set(n.split()) <= fullest or n.split()[0] in fullest for n in names)


def cased_full_names(doc: Document) -> list[Tokens]:
    runs = capital_runs(doc, 0, len(doc.words))
    return [
        (x, y) for x, y in runs
        if 2 <= y - x <= 4 and not names_body(doc, (x, y)) and not doc.has(x, "prepositions") and not starts(doc, x)
    ]  # fmt: skip


def starts(doc: Document, x: int) -> bool:
    return any(
        doc.has(x, name) for name in ("subordinators", "coordinators", "question_words", "time_words", "adverbs")
    )


def uncased_full_names(doc: Document) -> list[Tokens]:
    """Two or three words after a title or role and its adjectives, up to the next function word or mark."""
    names = []
    for k in range(len(doc.words) - 2):
        if not is_role(doc, k):
            continue
        x = k + 1
        while (
            x < len(doc.words)
            and x - k <= 6
            and (doc.words[x] in COMMAS or doc.keys[x].startswith(ARTICLE) or doc.has(x, "states") or is_role(doc, x))
        ):
            x += 1
        y = x
        while y < len(doc.words) and y - x < 3 and doc.is_word(y) and nameable(doc, y) and not is_role(doc, y):
            y += 1
        # where the name ends is not written: each beginning of it counts, the last word tells which is meant
        names += [(x, end) for end in range(x + 2, y + 1)]
    return names


def nameable(doc: Document, k: int) -> bool:
    classes = ("prepositions", "verbs", "adverbs", "time_words", "subordinators", "relatives", "complementisers",
               "auxiliaries", "negations", "organisations", "unnamed", "states")  # fmt: skip
    return not any(doc.has(k, c) for c in classes) and doc.keys[k] not in doc.lang.forms and not doc.words[k].isdigit()
