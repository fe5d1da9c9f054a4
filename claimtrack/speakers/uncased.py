"""Names where capitals do not tell them: by the roles that introduce them, known given names, and what may not
stand inside a name."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.attribution.document import Document, cues
from claimtrack.attribution.draft import Tokens
from claimtrack.speakers.given import is_given
from claimtrack.speakers.words import (
    after_preposition,
    country_of,
    is_definite,
    is_link,
    prefix_of,
    words_of,
    written_on,
)

COMMAS = frozenset(",،")
QUOTES = "«»“”\"'"
LONGEST = 5  # words of a name
USUAL = 4
NO_NAME = (
    "prepositions", "organisations", "unnamed", "states", "documents", "determiners", "outlets_heads", "collectives",
    "relatives", "negations", "subordinators", "complementisers", "auxiliaries", "time_words", "adverbs", "groups",
    "verbs", "claims", "question_words", "role_links",
)  # fmt: skip


def name_in(doc: Document, a: int, b: int) -> Tokens | None:
    """The person's name in a source phrase, without titles and roles; None where it has none."""
    b = next((k for k in range(a + 1, b) if doc.has(k, "relatives") or doc.words[k] in "()"), b)
    while a + 2 < b and doc.words[a + 1] == "." and f"{doc.keys[a]}." in doc.lang.words["abbreviations"]:
        a += 2
    if doc.has(a, "outlets_heads") and not is_definite(doc, a):
        return outlet(doc, a + 1, b)
    parts = list(pieces(doc, a, b))
    if len(parts) > 1:
        left, right = (has_role(doc, *part) for part in parts[:2])
        if left and not right:
            x, y = parts[1]
            return parts[1] if trimmed(doc, x, y) == (x, y) else behind_role(doc, *parts[0])
        if left and not doc.has(parts[1][0], "kin"):  # "the spokesman of the police, Colonel X"
            return behind_role(doc, *parts[0]) or behind_role(doc, *parts[1])
        b = parts[0][1]
    if not has_role(doc, a, b):
        name = trimmed(doc, a, b)
        return name if name and (name[1] == b or is_given(doc.keys[a]) or doc.has(name[1], "prepositions")) else None
    first = next(k for k in range(a, b) if is_role(doc, k))
    x = a + 1 if is_definite(doc, a) and country_of(doc, a) and begins_name(doc, a + 1) else a
    if first > x and not is_definite(doc, x) and trimmed(doc, x, first) == (x, first):
        return x, first  # "X, adviser to …" without its comma
    return behind_role(doc, a, b)


def outlet(doc: Document, x: int, b: int) -> Tokens | None:
    """The name of a newspaper, a channel or an agency behind that noun, in quotation marks or without."""
    while x < b and not doc.is_word(x):
        x += 1
    y = x
    while y < b and y - x < LONGEST and doc.is_word(y) and not doc.has(y, "relatives"):
        y += 1
    return (x, y) if x < y and all(doc.words[k] in QUOTES for k in range(y, b)) else None


def pieces(doc: Document, a: int, b: int) -> Iterator[Tokens]:
    start = a
    for k in range(a, b):
        if doc.words[k] in COMMAS:
            if start < k:
                yield start, k
            start = k + 1
    if start < b:
        yield start, b


def behind_role(doc: Document, a: int, b: int) -> Tokens | None:
    """The name behind a role and all that belongs to it; or the words of a name at the phrase's end."""
    for last in [k for k in range(b - 1, a - 1, -1) if is_role(doc, k)]:
        if is_others(doc, a, last):
            b = last
            continue
        x = last + 1
        while x < b and not begins_name(doc, x) and (modifies(doc, x) or in_genitive(doc, x, b)):
            x += 1
        if x == b and last + 2 == b and may_be_surname(doc, b - 1):
            return b - 1, b  # "President Sisi", whose article belongs to the name
        if x < b and (opens_genitive(doc, x - 1) or names_owner(doc, x - 1)):
            x = behind_genitive(doc, x, b) or b
        name = trimmed(doc, x, b) if x < b else None
        if name and ends_well(doc, name, b) and (is_known(doc, last, x) or is_given(doc.keys[x])):
            return name
    x = b
    while x > a and b - x < LONGEST and plain(doc, x - 1) and not is_definite(doc, x - 1):
        x -= 1
    return (x, b) if a < x and b - x > 1 and is_definite(doc, x - 1) else None


def is_others(doc: Document, a: int, k: int) -> bool:
    """Whether the role at token `k` is somebody else's, to whom the speaker of a phrase from token `a` on belongs.

    "the spokesman of the president", "the lawyer of the president", "the office of the president"; but a deputy of the
    president has that as his own title, and so has His Highness the prince.
    """
    if doc.has(k, "kin_of"):
        return True
    if k == a or opens_genitive(doc, k - 1):
        return k > a
    before = doc.bare_key(k - 1)
    if doc.has(k, "unnamed") or not is_definite(doc, k) or is_definite(doc, k - 1):
        return False
    own = before in words_of(doc.lang, "other_offices") or before in doc.lang.titles
    return doc.has(k - 1, "organisations") or (is_role(doc, k - 1) and not own)


def names_owner(doc: Document, k: int) -> bool:
    """Whether a word before a name shows that it is of somebody else: an indefinite body ("a foundation of Ann"), or
    a role with its preposition written on ("an adviser to president Ann")."""
    rest = after_preposition(doc.lang, doc.keys[k])
    return (doc.has(k, "organisations") and not is_definite(doc, k)) or rest in doc.lang.roles


def ends_well(doc: Document, name: Tokens, b: int) -> bool:
    """Whether nothing stands behind a name, or what can: "of …", or the role of somebody whose given name is known."""
    x, y = name
    return y == b or is_link(doc, y) or (is_role(doc, y) and begins_name(doc, x))


def is_known(doc: Document, a: int, b: int) -> bool:
    """Whether a role is definite: before a name it is, before an adjective of its own ("a Libyan official") not."""
    if has_indefinite_ending(doc, a):
        return False
    return any(is_definite(doc, k) or doc.keys[k] in doc.lang.countries for k in range(a, b)) or (
        doc.keys[a] in doc.lang.titles
    )


def has_indefinite_ending(doc: Document, k: int) -> bool:
    """Whether a role shows by its ending that it is indefinite (مسؤولا): no name follows."""
    key, nouns = doc.keys[k], words_of(doc.lang, "unnamed") | doc.lang.roles.keys()
    return any(key.endswith(e) and key[: -len(e)] in nouns for e in words_of(doc.lang, "indefinite_endings"))


def trimmed(doc: Document, x: int, b: int) -> Tokens | None:
    """The words from token `x` on that can all be parts of one name, if no more of them come than a name has."""
    y = x
    while (
        y < b and y - x <= LONGEST and (plain(doc, y) or is_family_name(doc, x, y)) and not (y > x and goes_on(doc, y))
    ):
        y += 1
    return (x, y) if x < y <= x + LONGEST else None


def is_family_name(doc: Document, x: int, y: int) -> bool:
    """Whether a role with the article is a family name: it stands behind a given one (Waleed al-Muallem)."""
    return y == x + 1 and is_given(doc.keys[x]) and is_definite(doc, y) and is_role(doc, y)


def plain(doc: Document, k: int) -> bool:
    """Whether a word can be part of a name: no function word, role, body, cue or number."""
    return (
        doc.is_word(k)
        and not doc.words[k][0].isdigit()
        and not doc.attached(k)
        and after_preposition(doc.lang, doc.keys[k]) is None
        and not is_role(doc, k)
        and (doc.keys[k] not in words_of(doc.lang, *NO_NAME) or doubles_as_name(doc, k))
        and doc.keys[k] not in doc.lang.pronouns
        and doc.keys[k] not in doc.lang.countries
        and not (is_definite(doc, k) and country_of(doc, k))
    )


def goes_on(doc: Document, k: int) -> bool:
    """Whether a conjunction is written together with a word, which is known without it: no name goes on there."""
    key, lang = doc.keys[k], doc.lang
    for prefix in lang.prefixes:
        rest = key[len(prefix) :]
        if key.startswith(prefix) and not is_given(key) and (
            is_given(rest) or rest in lang.roles or rest in lang.forms or rest in words_of(lang, "kin", *NO_NAME)
            or prefix_of(lang, rest, ("definite_prefixes",))
        ):  # fmt: skip
            return True
    return False


def doubles_as_name(doc: Document, k: int) -> bool:
    """A given name that is spelt like a preposition (Ali)."""
    return doc.has(k, "names_like_links")


def opens_genitive(doc: Document, k: int) -> bool:
    """Whether what follows is what this word is of: behind a preposition, or one with a noun but no article."""
    return is_link(doc, k) and not prefix_of(doc.lang, doc.keys[k], ("prepositional_prefixes",))


def behind_genitive(doc: Document, x: int, b: int) -> int | None:
    """Where a name begins behind what a role is of or for, which begins at token `x`.

    It is a known given name behind a word with the article, since there the genitive is over: "of the health service
    of the region, Y", but not "of the foundation Y".
    """
    for k in range(x, b):
        if k > x and begins_name(doc, k) and is_definite(doc, k - 1):
            return k
        if is_role(doc, k) or not (plain(doc, k) or modifies(doc, k)) or next(cues(doc, k, k + 1), None):
            break
    return None


def links(doc: Document) -> frozenset[str]:
    return words_of(doc.lang, "prepositions", "role_links")


def is_role(doc: Document, k: int) -> bool:
    """A role or title; or a noun for somebody unnamed with the article, behind which a name may stand (the citizen)."""
    key = doc.bare_key(k)
    return key in doc.lang.roles or key in doc.lang.titles or (doc.has(k, "unnamed") and is_definite(doc, k))


def has_role(doc: Document, a: int, b: int) -> bool:
    return any(is_role(doc, k) for k in range(a, b))


def modifies(doc: Document, k: int) -> bool:
    """What belongs to the role before it: an adjective, a body's name, "of …" (الروسي, الخارجية, في)."""
    key = doc.keys[k]
    return (
        is_definite(doc, k)
        or is_link(doc, k)
        or doc.has(k, "organisations")
        or doc.has(k, "role_adjectives")
        or key in doc.lang.nationalities
    )


def in_genitive(doc: Document, k: int, b: int) -> bool:
    return k + 1 < b and (doc.has(k, "states") or doc.keys[k] in doc.lang.countries)


def may_be_surname(doc: Document, k: int) -> bool:
    """A word with the article behind a role that is none of the adjectives which stand there."""
    return (
        is_definite(doc, k)
        and plain(doc, k)
        and not doc.has(k, "role_adjectives")
        and not doc.has(k - 1, "prepositions")
        and is_role(doc, k - 1)
        and is_definite(doc, k - 1)
    )


def written_names(doc: Document) -> Iterator[tuple[Tokens, Tokens]]:
    """Names anywhere in the article, each with the phrase that describes it.

    They begin behind a role and what belongs to it, or with a known given name, and end where a word comes that
    cannot be in one.
    """
    k = 0
    while k < len(doc.words):
        x = after_roles(doc, k) if is_role(doc, k) else k if begins_name(doc, k) else None
        name = trimmed(doc, x, before_cue(doc, x)) if x is not None and x < len(doc.words) else None
        if name and (is_purpose(doc, name) or next(cues(doc, name[0], name[0] + 1), None)):
            name = None
        if name and name[1] - name[0] > 2 and doc.has(name[1] - 1, "particles"):
            name = name[0], name[1] - 1  # "Ann bint Cole bint …"
        if name and x is not None and (name[1] - name[0] > 1 or x != k):
            start = next((r for r in range(x - 1, k, -1) if is_role(doc, r) and is_others(doc, k, r)), k)
            yield name, (x if doc.has(start, "kin_of") else start, described_to(doc, name[1]))
            k = name[1]
        else:
            k += 1


def is_purpose(doc: Document, name: Tokens) -> bool:
    """Whether it is rather "for the security of …": a preposition may be written together with the first word."""
    x, y = name
    key = doc.keys[x]
    return y - x > 1 and key.startswith(written_on(doc.lang)) and not is_given(key) and is_definite(doc, x + 1)


def before_cue(doc: Document, x: int) -> int:
    """Where a name that begins at token `x` ends at the latest: where somebody says something, or it is too long."""
    end = min(x + USUAL, len(doc.words))
    return next((cue.start for cue in cues(doc, x + 1, end)), end)


def behind_roles(doc: Document, k: int) -> int:
    """Where a name can begin behind the role at token `k`, its adjectives, its body and further roles."""
    x = k + 1
    while x < len(doc.words) and x - k <= 10 and (
        (doc.words[x] in COMMAS and x + 1 < len(doc.words) and not is_role(doc, x + 1) and x == k + 1)
        or modifies(doc, x) or is_role(doc, x) or doc.has(x, "states") or doc.keys[x] in doc.lang.countries
    ):  # fmt: skip
        x += 1
    return x


def after_roles(doc: Document, k: int) -> int | None:
    """Where a name can begin behind the role at token `k` and what it is of or for."""
    x = behind_roles(doc, k)
    of_others = opens_genitive(doc, x - 1) or names_owner(doc, x - 1)
    return behind_genitive(doc, x, min(x + LONGEST, len(doc.words))) if of_others else x


def named_before(doc: Document, k: int) -> Tokens | None:
    """The full name that ends at token `k`, of which the last word alone is known to name somebody.

    Before it stands one word that can be a given name, and before that a role, an adjective or a verb of saying.
    """
    first = k - 1
    if first < 1 or not plain(doc, first) or is_definite(doc, first):
        return None
    if is_given(doc.keys[first]):
        return first, k + 1
    key = doc.keys[first]
    if key.startswith((*written_on(doc.lang), *doc.lang.prefixes)) or next(cues(doc, first, k), None):
        return None
    opens = is_role(doc, first - 1) or is_definite(doc, first - 1) or next(cues(doc, first - 1, first), None)
    return (first, k + 1) if opens else None


def begins_name(doc: Document, k: int) -> bool:
    return is_given(doc.keys[k]) and plain(doc, k)


def described_to(doc: Document, y: int) -> int:
    """Where a role ends that stands behind a name, at once or after a comma."""
    start = y + 1 if y < len(doc.words) and doc.words[y] in COMMAS else y
    if start >= len(doc.words) or not is_role(doc, start):
        return y
    end = start + 1
    while end < len(doc.words) and end - start < 6 and (modifies(doc, end) or is_role(doc, end)):
        end += 1
    return end
