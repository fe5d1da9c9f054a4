"""Names where capitals tell them: inside a source phrase, and anywhere in an article."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from claimtrack.attribution.document import NONE, Document, Sentence, union
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.noun_phrases import is_name
from claimtrack.languages import Language
from claimtrack.speakers.given import is_given
from claimtrack.speakers.words import MANY, openers, words_of

LONGEST = 5  # words of a name
HEADLINE, FEW = 0.7, 5  # a sentence of more than a few longer words of which so many have a capital
CLASSES_OF_BODIES = ("organisations", "outlets_heads", "documents", "collectives", "unnamed")
OPENERS = (
    "subordinators", "coordinators", "question_words", "time_words", "adverbs", "prepositions", "auxiliaries",
    "complementisers", "negations", "possessives",
)  # fmt: skip
BEFORE_NAMES = ("epithets", *OPENERS)
NO_DESCRIPTION = ("verbs", "collectives", *OPENERS[:-1])


def name_in(doc: Document, a: int, b: int) -> Tokens | None:
    """The person's name in a source phrase, without titles and roles; None where it has none.

    "President John Smith", "John Smith, the president", "the president, John Smith" and "Smith's lawyer, Ann
    Other" have one; "the president", "Smith's lawyer" and "a spokesman for John Smith" have none.
    """
    parts = list(pieces(doc, a, b))
    for n, (x, y) in enumerate(parts[:2]):
        x = after_possessor(doc, x, y)
        role = last_role(doc, x, y)
        start = x if role is None else past_acronym(doc, role, y)
        run = None if role and start < y and doc.has(start, "prepositions") else run_at(doc, start, y)
        if run and stands_alone(doc, run, y) and not names_body(doc, run) and (role or n == 0 or run[1] == y):
            return run
        if role and (behind := behind_genitive(doc, role, y)):
            return behind
        if role is None:  # only a role lets the next part have the name
            return None
    return None


def behind_genitive(doc: Document, x: int, y: int) -> Tokens | None:
    """The name behind a role and what it is of, where nouns come first: "le porte-parole du Kremlin Dmitri Peskov".

    It begins with a known given name; right behind a preposition stands somebody else's.
    """
    if not doc.lang.heads_first:
        return None
    start = y
    while start > x and doc.words[start - 1][0].isupper():
        start -= 1
    first = next((k for k in range(start, y - 1) if is_given(doc.keys[k])), None)
    if first is None or (first == start > 0 and doc.has(start - 1, "prepositions")):
        return None
    return first, y


def past_acronym(doc: Document, x: int, y: int) -> int:
    """Where a name begins behind the letters of the body that its role is of, where nouns come first: "глава ООН
    Антониу Гутерриш"."""
    if not (doc.lang.heads_first and len(doc.words[x : x + 1]) and len(doc.words[x]) > 1 and doc.words[x].isupper()):
        return x
    start = x + 1
    while start < y and doc.keys[start] in doc.lang.countries:
        start += 1
    return start if start + 1 < y and doc.words[start].istitle() and doc.words[start + 1][0].isupper() else x


def pieces(doc: Document, a: int, b: int) -> Iterator[Tokens]:
    """The parts of a phrase between its commas, dashes and brackets."""
    start = a
    for k in range(a, b):
        if not doc.is_word(k) and doc.words[k] in ",،()—–":
            if start < k:
                yield start, k
            start = k + 1
    if start < b:
        yield start, b


def after_possessor(doc: Document, x: int, y: int) -> int:
    """ "Trump 's lawyer": where what he has begins."""
    return next((k + 1 for k in range(y - 1, x, -1) if is_possessive(doc, k)), x)


def is_possessive(doc: Document, k: int) -> bool:
    return doc.words[k] in ("'s", "’s", "'", "’") and k > 0 and doc.is_word(k - 1)


def last_role(doc: Document, x: int, y: int) -> int | None:
    """Where the last role or title ends that stands before any preposition; None where there is none."""
    end = None
    k = x
    while k < y and not (k > x and doc.has(k, "prepositions")):
        if length := role_at(doc, k, y):
            k += length
            end = k = k + is_dot(doc, k, y)
        else:
            k += 1
    return end


def is_dot(doc: Document, k: int, y: int) -> bool:
    """Whether token `k` is the full stop of an abbreviated title."""
    return 0 < k < y and doc.words[k] == "." and f"{doc.keys[k - 1]}." in doc.lang.words["abbreviations"]


def role_at(doc: Document, k: int, y: int) -> int:
    """How many tokens the role or title of one person at token `k` has; 0 where there is none."""
    lang = doc.lang
    if k >= y or not opens_role(lang, doc.keys[k]):
        return 0
    if doc.keys[k] in long_roles(lang):
        for n in range(min(3, y - k), 1, -1):
            key = " ".join(doc.keys[k : k + n])
            if key in lang.titles or key in lang.roles:
                return n if is_one_persons(lang, key) else 0
    return int(is_role(lang, doc.keys[k]))


@lru_cache(maxsize=MANY)
def opens_role(lang: Language, key: str) -> bool:
    """Whether a role or title of one person, or of several words, can begin with a word."""
    return key in long_roles(lang) or is_role(lang, key)


@lru_cache(maxsize=MANY)
def is_role(lang: Language, key: str) -> bool:
    """Whether a word alone is a role or title of one person."""
    if key in lang.titles or key in lang.roles:
        return is_one_persons(lang, key)
    return key.endswith(tuple(words_of(lang, "compound_roles")))  # Außenministerin


def is_one_persons(lang: Language, key: str) -> bool:
    return key in lang.titles or "p" not in lang.roles[key]


@cache
def long_roles(lang: Language) -> frozenset[str]:
    """The first words of the roles and titles that have several words."""
    return openers((*lang.titles, *lang.roles))


def run_at(doc: Document, x: int, y: int) -> Tokens | None:
    """The capitalised words at token `x`, with the small words inside a name, and without epithets before it."""
    first = x
    while x < y and (doc.has(x, "epithets") or doc.keys[x] in doc.lang.nationalities):
        x += 1
    if first < x < y and doc.has(x, "prepositions"):
        return None
    k = x
    while k < y and belongs(doc, k, x, y):
        k += 1
    while k > x and not doc.is_word(k - 1):
        k -= 1
    return (x, k) if k > x else None


def belongs(doc: Document, k: int, x: int, y: int) -> bool:
    word = doc.words[k]
    if word == ".":
        return k > x and (len(doc.words[k - 1]) == 1 or f"{doc.keys[k - 1]}." in doc.lang.words["abbreviations"])
    if word[0].isupper() and is_name(doc, k) and not doc.is_pronoun(k):
        return True
    return doc.has(k, "particles") and k + 1 < y and (doc.words[k + 1][0].isupper() or doc.has(k + 1, "particles"))


def stands_alone(doc: Document, run: Tokens, y: int) -> bool:
    """Whether the run is all there is, but for "of …", "from …" or an age: else it describes a noun."""
    after = run[1]
    return after >= y or doc.has(after, "prepositions") or doc.words[after].isdigit() or doc.has(after, "adverbs")


def names_body(doc: Document, run: Tokens) -> bool:
    """Whether the run is a body's, a state's or a document's name."""
    keys = doc.keys[run[0] : run[1]]
    return not union(doc.lang, CLASSES_OF_BODIES).isdisjoint(keys) or " ".join(keys) in doc.lang.countries


def written_names(doc: Document) -> Iterator[tuple[Tokens, Tokens]]:
    """Names anywhere in the article but in headlines, each with the phrase that describes it."""
    for sentence, start, end in runs(doc):
        if name := inside(doc, start, end, opens=start == sentence.start):
            yield name, described(doc, name)


def runs(doc: Document) -> Iterator[tuple[Sentence, int, int]]:
    """Capitalised words that stand together, two at least, with the small words inside a name."""
    particles = doc.lang.words.get("particles", NONE)
    for sentence in doc.sentences:
        capitals = doc.capitals_among(sentence.start, sentence.end)
        reached, headline = sentence.start, None
        for start, following in pairwise([*capitals, sentence.end]):
            second = start + 1
            if start < reached or second == sentence.end:
                continue
            if second != following and doc.words[second] != "." and doc.keys[second] not in particles:
                continue
            headline = is_headline(doc, sentence, len(capitals)) if headline is None else headline
            if headline:
                break
            reached = second
            while reached < sentence.end and belongs(doc, reached, start, sentence.end):
                reached += 1
            if reached > second:
                yield sentence, start, reached


def is_headline(doc: Document, sentence: Sentence, capitals: int) -> bool:
    """Whether capitals tell nothing, since nearly all words have one; `capitals` is how many have."""
    if capitals <= HEADLINE * FEW:
        return False
    words = [word for word in doc.words[sentence.start : sentence.end] if len(word) > 3 and word[0].isalpha()]
    return len(words) > FEW and sum([word[0].isupper() for word in words]) > HEADLINE * len(words)


def inside(doc: Document, start: int, end: int, *, opens: bool) -> Tokens | None:
    """The name in a run of capitalised words, without what stands before it: roles, epithets, another noun.

    Where the run opens its sentence, the first word may have its capital from that alone.
    """
    first = start
    while start < end and (doc.has_any(start, BEFORE_NAMES) or doc.keys[start] in doc.lang.nationalities):
        start += 1
    role = last_role(doc, start, end)
    start = start if role is None else role
    if start < end and start > 0 and is_role(doc.lang, doc.keys[start - 1]):
        start = past_acronym(doc, start, end)
    while end > start and not doc.is_word(end - 1):
        end -= 1
    if start < end and not is_given(doc.keys[start]):
        start = next((k for k in range(start + 1, end - 1) if is_given(doc.keys[k])), start)
    run = (start, end)
    if start >= end or end - start > LONGEST or (role is None and end - start == 1) or names_body(doc, run):
        return None
    if any(doc.has(k, "time_words") for k in range(start, end)):
        return None
    if opens and start == first and not is_given(doc.keys[start]):
        return None
    return run


def described(doc: Document, name: Tokens) -> Tokens:
    """The name with the role before it, and with an apposition behind it that has one."""
    x, y = name
    start, low = x, doc.sentences[doc.sentence_of(x)].start
    while start > low and x - start < 6 and describes(doc, start - 1):
        start -= 1
    if not any(role_at(doc, k, x) for k in range(start, x)):
        start = before_comma(doc, x) if x > 1 and doc.words[x - 1] == "," else x
    end = y
    if y + 1 < len(doc.words) and doc.words[y] == ",":
        close = next((k for k in range(y + 1, min(y + 13, len(doc.words))) if doc.words[k] in ",.;:—"), None)
        if close and apposed(doc, y + 1, close):
            end = close
    return start, end


def before_comma(doc: Document, x: int) -> int:
    """ "his wife, Ann Other": where the short phrase with a role begins that a name stands behind."""
    for start in range(x - 2, max(x - 6, -1), -1):
        if not describes(doc, start):
            break
        if (doc.has(start, "possessives") or doc.has(start, "definites")) and last_role(doc, start, x - 1) == x - 1:
            return start
    return x


def describes(doc: Document, k: int) -> bool:
    if doc.words[k] == ".":
        return is_dot(doc, k, k + 1) and role_at(doc, k - 1, k) > 0
    if is_role(doc.lang, doc.keys[k]):
        return True
    apart = doc.has_any(k, NO_DESCRIPTION) or doc.keys[k] in doc.lang.forms
    return not apart and (doc.is_word(k) or is_possessive(doc, k))


def apposed(doc: Document, x: int, y: int) -> bool:
    opens = doc.has(x, "determiners") or doc.has(x, "possessives") or role_at(doc, x, y) or doc.words[x][0].isupper()
    return bool(opens) and last_role(doc, x, y) is not None and not any(doc.has(k, "auxiliaries") for k in range(x, y))
