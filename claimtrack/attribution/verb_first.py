"""Rules for languages whose verb usually stands before its subject: Arabic.

For each cue: the content's beginning is looked for first (a complementiser, a quotation, a colon, a
noun phrase after the preposition that the cue takes); what stands between cue and content names the
speaker; where nothing does, the speaker stands before the cue or is not expressed.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.attribution.clauses import COMMAS, FINAL, without_final_mark
from claimtrack.attribution.document import CueAt, Document, Sentence, cues
from claimtrack.attribution.draft import Draft, Tokens, draft

FRAME_CONFIDENCE = {
    "quote": 0.95, "that": 0.94, "colon": 0.85, "source": 0.9, "relay": 0.92, "prep": 0.8, "person": 0.82, "np": 0.72,
}  # fmt: skip
REACH = 45  # tokens between a cue and its content, at most
LONGEST_SUBJECT = 16  # tokens of a speaker that stands before its cue


def drafts(doc: Document) -> Iterator[Draft]:
    for n, sentence in enumerate(doc.sentences):
        made: list[Draft] = []
        headline = colon_headline(doc, n, sentence)
        if headline:
            made.append(headline)
        relay: Draft | None = None
        for cue in cues(doc, sentence.start, sentence.end):
            if doc.quote_of[cue.start] >= 0 or impersonal(doc, cue):
                continue
            if covered(cue, made):
                continue
            found = attribution_at(doc, n, sentence, cue, made)
            if found is None or not found.content:
                continue
            found.confidence = FRAME_CONFIDENCE.get(found.frame, 0.7)
            if relay is not None and replaces(relay, found):
                made.remove(relay)
            relay = found if found.frame == "relay" else relay
            made.append(found)
        yield from made


def covered(cue: CueAt, made: list[Draft]) -> bool:
    """Whether the cue word is part of a speaker or a cue already found (the noun in a title)."""
    return any(a <= cue.start < b for m in made for a, b in [*m.sources, m.cue])


def replaces(relay: Draft, found: Draft) -> bool:
    """ "قولها" in a relayed statement is its cue, in place of the relaying verb."""
    return found.via is not None and relay.via == found.via


def impersonal(doc: Document, cue: CueAt) -> bool:
    phrases = doc.lang.words.get("impersonal", frozenset())
    for length in (2, 3, 4):
        for start in range(max(0, cue.start - length + 1), cue.start + 1):
            phrase = " ".join(doc.keys[start : start + length])
            if phrase in phrases or without_prefix(doc, phrase) in phrases:
                return True
    return False


def without_prefix(doc: Document, key: str) -> str:
    for prefix in doc.lang.prefixes:
        if key.startswith(prefix) and len(key) > 3:
            return key[len(prefix) :]
    return key


def attribution_at(doc: Document, n: int, sentence: Sentence, cue: CueAt, made: list[Draft]) -> Draft | None:
    tag = cue.form.tag
    if tag == "prep":
        return according_to(doc, n, sentence, cue)
    if doc.keys[cue.start] in doc.lang.words.get("relay", frozenset()) or stem_in(doc, cue, "relay"):
        relayed = relayed_statement(doc, n, sentence, cue)
        if relayed is not None:
            return relayed
    found = draft(cue, n, negated=negated(doc, sentence, cue))
    if tag == "noun":
        return noun_of_speech(doc, n, sentence, cue, made, found)
    place = content_place(doc, sentence, cue)
    if place is None:
        return None
    between, start, frame = place
    if cue.suffix and frame == "person":
        between = cue.end
    if tag == "part":
        dependent_source(doc, sentence, cue, made, found)
    elif between > cue.end:
        subject_after(doc, cue.end, between, found)
    if not found.sources and tag != "part":
        subject_before(doc, sentence, cue, made, found)
    end = content_end(doc, start, sentence.end)
    found.content = [content_tokens(doc, start, end, frame)]
    found.frame = frame
    return found


def stem_in(doc: Document, cue: CueAt, name: str) -> bool:
    key = doc.keys[cue.start]
    return key[len(cue.prefix) :] in doc.lang.words.get(name, frozenset())


def negated(doc: Document, sentence: Sentence, cue: CueAt) -> bool:
    before = cue.start - 1
    if before < sentence.start:
        return False
    return doc.has(before, "negations") or without_prefix(doc, doc.keys[before]) in doc.lang.words.get(
        "negations", frozenset()
    )


def content_tokens(doc: Document, start: int, end: int, frame: str) -> Tokens:
    """A quotation without complementiser that is all of the content is taken without its final mark."""
    return without_final_mark(doc, start, end)


def content_place(doc: Document, sentence: Sentence, cue: CueAt) -> tuple[int, int, str] | None:
    """Where the words between cue and content end, where the content begins, and by which frame."""
    frames = cue.form.cue.frames
    i, limit = cue.end, min(sentence.end, cue.end + REACH)
    while i < limit:
        adverbial = doc.has(i, "complementisers") and doc.has(i - 1, "clause_prepositions")
        if adverbial and i > cue.end:  # "after that …" is an adjunct, and the content came before it
            break
        if frames & {"that", "bare", "quote"} and doc.has(i, "complementisers"):
            lead = i - 1 if i > cue.end and doc.has(i - 1, "prepositions") else i
            return lead, lead, "that"
        quote = doc.quote_of[i]
        if quote >= 0:
            a, b = doc.quote_tokens[quote]
            if "quote" in frames and a == i and opens_quotation(doc, i, b, cue, sentence):
                return (i - 1 if doc.words[i - 1] == ":" else i), i, "quote"
            i = b
            continue
        if doc.words[i] == ":" and "quote" in frames:
            return (i, i + 1, "colon") if i + 1 < sentence.end else None
        if i > cue.end and doc.words[i] in ";؛":
            break
        if blocks(doc, i, cue):
            break
        i += 1
    return nominal_place(doc, sentence, cue, i)


def opens_quotation(doc: Document, a: int, b: int, cue: CueAt, sentence: Sentence) -> bool:
    """Whether a quotation is the statement itself: not a quoted name among the words that name the speaker."""
    if b - a - 2 <= 2 and a > cue.end:
        return False
    before = doc.words[a - 1]
    if a == cue.end or before in ":،," or before.isalnum():
        return b - a - 2 >= 3 or a == cue.end
    return b - a - 2 >= 5


def blocks(doc: Document, i: int, cue: CueAt) -> bool:
    """Whether another statement begins before this cue's content was found."""
    if i == cue.end:
        return False
    found = next(cues(doc, i, i + 1), None) if i < len(doc.words) else None
    if found is not None and found.form.tag in ("past", "pres", "part") and found.form.cue.frames & {"that", "quote"}:
        return found.prefix != "" or doc.words[i - 1] in COMMAS or found.form.tag == "part"
    return False


def nominal_place(doc: Document, sentence: Sentence, cue: CueAt, stop: int) -> tuple[int, int, str] | None:
    """A content that is a noun phrase: after the preposition that the cue takes, else right away."""
    frames = cue.form.cue.frames
    limit = min(sentence.end, cue.end + REACH, max(stop, cue.end))
    if frames & {"person"}:
        place = person_place(doc, cue, limit)
        if place:
            return place
    if cue.form.cue.content_prepositions:
        for i in range(cue.end, limit):
            if doc.words[i] in FINAL:
                break
            if preposition_of(doc, i, cue.form.cue.content_prepositions):
                return i, i, "prep"
            if i > cue.end and doc.words[i] in COMMAS and not doc.has(i + 1 if i + 1 < limit else i, "roles"):
                break
    if "np" in frames:
        i = cue.end
        subject = before_phrase(doc, sentence, cue)
        if subject is not None and heads_speaker(doc, doc.keys[subject[0]]):
            return (i, i, "np") if i < sentence.end and (doc.is_word(i) or doc.quote_of[i] >= 0) else None
        heads = doc.lang.words.get("content_heads", frozenset())
        for k in range(cue.end, limit):
            if doc.keys[k] in heads and (k > cue.end or cue.prefix):
                return k, k, "np"
            if doc.words[k] in FINAL:
                break
        first = cue.end
        while first < limit and doc.has(first, "adverbs"):
            first += 1
        end = subject_end(doc, first, limit)
        if end < limit and doc.is_word(end) and not adjunct(doc, end):
            return end, end, "np"
    return None


def person_place(doc: Document, cue: CueAt, limit: int) -> tuple[int, int, str] | None:
    """ "اتهم X Y بكذا", "دعا X Y إلى كذا": the addressee and the matter are the content."""
    wanted = cue.form.cue.person_prepositions
    for i in range(cue.end, limit):
        if doc.words[i] in FINAL:
            return None
        if preposition_of(doc, i, wanted) and (i > cue.end or cue.suffix):
            first = subject_end(doc, cue.end, i)
            if cue.suffix:
                return cue.end, i, "person"
            if first >= i:  # one noun phrase alone: it is the addressee where a speaker stands before the cue
                return (cue.end, cue.end, "person")
            return first, first, "person"
    return None


def preposition_of(doc: Document, i: int, wanted: frozenset[str]) -> bool:
    key = doc.keys[i]
    if key in wanted:
        return True
    attached = [p for p in wanted if len(p) == 1]
    return (
        any(key.startswith(p) and len(key) > 3 for p in attached)
        and not doc.has(i, "complementisers")
        and key not in doc.lang.words.get("names_with_attached_letter", frozenset())
    )


def adjunct(doc: Document, i: int) -> bool:
    """Whether an adverbial begins at token i: it belongs neither to the speaker nor to the content."""
    return (
        doc.has(i, "prepositions") or doc.has(i, "subordinators") or doc.has(i, "adverbs") or doc.has(i, "time_words")
        or doc.has(i, "adjunct_starters")
    )  # fmt: skip


def subject_after(doc: Document, start: int, end: int, found: Draft) -> None:
    """The speaker named between the cue and the content."""
    start, end = doc.trimmed(start, end, ',;:،؛.—–-"«»“”')
    while start < end and (doc.has(start, "adverbs") or doc.has(start, "time_words") or doc.keys[start] in FILLERS):
        start += 1
    addressees = tuple(doc.lang.words.get("addressee_prefixes", ()))
    if start < end and addressees and doc.keys[start].startswith(addressees):
        return
    stop = subject_end(doc, start, end)
    if stop > start:
        found.sources = co_speakers(doc, *doc.trimmed(start, stop))
        found.subject = "subject after the cue"


FILLERS = frozenset({"كل", "من"})


def subject_end(doc: Document, start: int, end: int) -> int:
    """Where the noun phrase that begins at token `start` ends: before an adjunct or another noun phrase."""
    i = start
    if i < end and starts_adjunct(doc, i, start):
        return start
    while i < end:
        if doc.words[i] in COMMAS or doc.words[i] in DASHES:
            if not apposition(doc, i + 1, start, end):
                return i
        elif doc.quote_of[i] >= 0:
            i = min(end, doc.quote_tokens[doc.quote_of[i]][1])
            continue
        elif not doc.is_word(i):
            if doc.words[i] == "(":
                close = next((k for k in range(i, min(end, i + 6)) if doc.words[k] == ")"), None)
                if close is None:
                    return i
                i = close + 1
                continue
            if doc.words[i] not in "/.'-":
                return i
        elif i > start and starts_adjunct(doc, i, start):
            return i
        i += 1
    return i


DASHES = frozenset("-—–")


def starts_adjunct(doc: Document, i: int, start: int) -> bool:
    if doc.keys[i] in doc.lang.words.get("relatives", frozenset()):
        return False
    if doc.has(i, "prepositions"):
        return not (i - start <= 2 and names_nobody(doc, start, i))
    return (
        doc.has(i, "adverbs")
        or doc.has(i, "time_words")
        or doc.has(i, "subordinators")
        or doc.has(i, "adjunct_starters")
    )


def names_nobody(doc: Document, start: int, end: int) -> bool:
    """Whether only a noun such as "official" has been said, which a preposition may still specify."""
    return any(doc.has(k, "unnamed") or doc.keys[k] in doc.lang.roles for k in range(start, end))


def apposition(doc: Document, i: int, start: int, end: int) -> bool:
    """Whether a role and a name stand on the two sides of a comma: "the spokesman, X," or "X, the adviser …"."""
    if i >= end or adjunct(doc, i):
        return False
    after = doc.keys[i] in doc.lang.roles or doc.keys[i] in doc.lang.titles
    before = any(doc.keys[k] in doc.lang.roles for k in range(start, i - 1))
    stop = next((k for k in range(i, end) if doc.words[k] in COMMAS), end)
    return (after or before) and stop - i <= 9


def co_speakers(doc: Document, start: int, end: int) -> list[Tokens]:
    """The speakers that a written conjunction joins where both are persons or bodies of their own."""
    for k in range(start + 1, end):
        if doc.attached(k) and heads_speaker(doc, doc.keys[start]):
            return [(start, k), (k, end)]
    return [(start, end)]


def heads_speaker(doc: Document, key: str) -> bool:
    words = doc.lang.words
    return (
        key in doc.lang.roles or key in words.get("unnamed", frozenset()) or key in words.get("states", frozenset())
        or key in words.get("organisations", frozenset()) or key in doc.lang.titles
    )  # fmt: skip


def before_phrase(doc: Document, sentence: Sentence, cue: CueAt) -> Tokens | None:
    """The noun phrase right before the cue: "المصدر لفت إلى", from the clause's beginning."""
    if cue.prefix:
        return None
    end = cue.start
    while end > sentence.start and (
        doc.has(end - 1, "auxiliaries") or doc.has(end - 1, "negations") or doc.has(end - 1, "adverbs")
    ):
        end -= 1
    start = end
    while start > sentence.start:
        k = start - 1
        if doc.words[k] in COMMAS:
            if not comma_inside(doc, sentence, k, end):
                break
        elif (not doc.is_word(k) and doc.quote_of[k] < 0 and doc.words[k] not in "/.'()") or breaks_before(doc, k):
            break
        start = k
    while start < end and (adjunct(doc, start) or doc.has(start, "coordinators") or doc.has(start, "auxiliaries")):
        start += 1
    start, end = doc.trimmed(start, end)
    return (start, end) if start < end and end - start <= LONGEST_SUBJECT and heads_phrase(doc, start) else None


def breaks_before(doc: Document, k: int) -> bool:
    if any(doc.has(k, name) for name in ("complementisers", "subordinators", "relatives", "clause_starters")):
        return True
    found = next(cues(doc, k, k + 1), None)
    verb = found is not None and found.form.tag in ("past", "pres") and not doc.keys[k].startswith("ال")
    return verb or doc.has(k, "verbs")


def comma_inside(doc: Document, sentence: Sentence, comma: int, end: int) -> bool:
    """Whether a comma before the cue closes or opens an apposition of the subject."""
    if comma == end - 1:
        return any(doc.words[k] in COMMAS for k in range(sentence.start, comma)) or comma - sentence.start <= 8
    return apposition(doc, comma + 1, sentence.start, end)


def subject_before(doc: Document, sentence: Sentence, cue: CueAt, made: list[Draft], found: Draft) -> None:
    """The speaker before the cue, else the one of this sentence's statement before; else it is not expressed."""
    phrase = before_phrase(doc, sentence, cue)
    if phrase:
        found.sources, found.subject = co_speakers(doc, *phrase), "subject before the cue"
        return
    for model in reversed(made):
        if model.sources and agrees(doc, model, found):
            found.sources, found.subject = list(model.sources), "speaker of the statement before"
            return
    found.subject = "not expressed"
    main = next((c for c in cues(doc, sentence.start, cue.start) if c.form.tag in ("past", "pres")), None)
    if main is not None and main.end < cue.start:
        stop = subject_end(doc, main.end, cue.start)
        if stop > main.end and heads_speaker(doc, doc.keys[main.end]):
            found.sources, found.subject = [doc.trimmed(main.end, stop)], "subject of the main clause"


def heads_phrase(doc: Document, i: int) -> bool:
    """Whether a speaker can begin at token i: no verb, adverbial or conjunction written together with one."""
    if not (doc.is_word(i) or doc.quote_of[i] >= 0) or doc.has(i, "verbs") or doc.has(i, "clause_starters"):
        return False
    rest = without_prefix(doc, doc.keys[i])
    return rest == doc.keys[i] or heads_speaker(doc, rest)


def agrees(doc: Document, model: Draft, found: Draft) -> bool:
    """Whether the cue's person, gender and number do not speak against a speaker."""
    wanted = set(found.features) & set("mf")
    known = set(phrase_features(doc, model.sources[0])) & set("mf")
    return not wanted or not known or bool(wanted & known)


def phrase_features(doc: Document, phrase: Tokens) -> str:
    for k in range(*phrase):
        features = doc.lang.roles.get(doc.keys[k]) or doc.lang.titles.get(doc.keys[k])
        if features:
            return features
    return ""


def dependent_source(doc: Document, sentence: Sentence, cue: CueAt, made: list[Draft], found: Draft) -> None:
    for model in reversed(made):
        if model.cue[0] < cue.start:
            found.sources, found.subject = list(model.sources), "speaker of the statement before"
            return
    found.subject = "not expressed"
    first = next((c for c in cues(doc, sentence.start, cue.start) if c.form.tag in ("past", "pres")), None)
    start = first.end if first else sentence.start + 1
    stop = subject_end(doc, start, cue.start)
    if stop > start:
        found.sources, found.subject = [doc.trimmed(start, stop)], "subject of the main clause"


def content_end(doc: Document, start: int, end: int) -> int:
    """Where a content ends: before a comma (or a conjunction) that opens another statement."""
    i = start
    while i < end:
        quote = doc.quote_of[i]
        if quote >= 0:
            b = doc.quote_tokens[quote][1]
            if b >= end:
                return b
            if quote_is_all(doc, start, i):
                return after_quotation(doc, b, end)
            i = max(i + 1, b)
            continue
        if i > start and (doc.words[i] in COMMAS or doc.words[i] in "؛;") and opens_statement(doc, i + 1, end):
            return i
        if i > start + 2 and opens_statement(doc, i, end, strict=True):
            return i
        i += 1
    return end


def quote_is_all(doc: Document, start: int, i: int) -> bool:
    """Whether only a complementiser stands before the quotation."""
    return all(doc.has(k, "complementisers") or doc.has(k, "prepositions") for k in range(start, i)) and (
        doc.quote_tokens[doc.quote_of[i]][1] - i > 6
    )


def after_quotation(doc: Document, b: int, end: int) -> int:
    """A quotation that is the whole content ends it, unless the sentence goes on without a break."""
    if b < end and doc.is_word(b) and not opens_statement(doc, b, end, strict=True):
        return content_end(doc, b, end)
    if b < end and doc.words[b] in COMMAS and doc.is_word(b + 1 if b + 1 < end else b):
        return b if opens_statement(doc, b + 1, end) else content_end(doc, b + 1, end)
    return b


def opens_statement(doc: Document, i: int, end: int, *, strict: bool = False) -> bool:
    if i >= end:
        return True
    if not strict and (doc.has(i, "clause_starters") or starts_with_phrase(doc, i, "clause_starters")):
        return True
    found = next(cues(doc, i, min(end, i + 3)), None)
    if found is None or found.start != i:
        if not strict and i + 1 < end and without_prefix(doc, doc.keys[i]) in ("كما", "قد"):
            return opens_statement(doc, i + 1, end)
        return False
    form = found.form
    if form.tag == "part":
        return takes_content(doc, found, end)
    if form.tag == "prep":
        return not strict and not found.prefix
    if form.tag in ("past", "pres") and form.cue.frames & {"that", "quote", "person"}:
        return (found.prefix != "" or not strict) and takes_content(doc, found, end)
    return False


def starts_with_phrase(doc: Document, i: int, name: str) -> bool:
    two = " ".join(doc.keys[i : i + 2])
    return two in doc.lang.words.get(name, frozenset())


def takes_content(doc: Document, cue: CueAt, end: int) -> bool:
    """Whether a complementiser, a quotation or a colon follows the cue soon."""
    for k in range(cue.end, min(end, cue.end + 12)):
        if doc.has(k, "complementisers") or doc.quote_of[k] >= 0 or doc.words[k] == ":":
            return True
        if doc.words[k] in COMMAS:
            return False
        if preposition_of(doc, k, cue.form.cue.content_prepositions | cue.form.cue.person_prepositions):
            return True
    return False


def relayed_statement(doc: Document, n: int, sentence: Sentence, cue: CueAt) -> Draft | None:
    """ "نقلت صحيفة A عن B أن …": B speaks, A relays."""
    prepositions = doc.lang.words.get("relay_prepositions", frozenset())
    limit = min(sentence.end, cue.end + REACH)
    at = next((k for k in range(cue.end, limit) if doc.keys[k] in prepositions), None)
    if at is None:
        return None
    start = next((k for k in range(at + 1, limit) if begins_content(doc, k)), None)
    if start is None:
        return None
    found = draft(cue, n)
    source_stop = next((k for k in range(at + 1, start) if is_noun_cue(doc, k)), start)
    stop = subject_end(doc, at + 1, source_stop)
    if stop <= at + 1:
        return None
    found.sources, found.subject = [doc.trimmed(at + 1, stop)], "object of the relaying verb"
    outlet = doc.trimmed(cue.end, at)
    if outlet[0] < outlet[1]:
        found.via = outlet
    else:
        before = before_phrase(doc, sentence, cue)
        found.via = before
    if found.via:
        found.via = trim_adverbs(doc, *found.via)
    if source_stop < start:
        found.cue = (source_stop, source_stop + 1)
    begin = start - 1 if doc.has(start - 1, "prepositions") and start - 1 > at else start
    found.content = [without_final_mark(doc, begin, content_end(doc, begin, sentence.end))]
    found.frame = "relay"
    return found


def trim_adverbs(doc: Document, start: int, end: int) -> Tokens:
    while end > start + 1 and (
        doc.has(end - 1, "auxiliaries") or doc.has(end - 1, "adverbs") or doc.has(end - 1, "time_words")
    ):
        end -= 1
    while start < end - 1 and doc.has(start, "auxiliaries"):
        start += 1
    return start, end


def begins_content(doc: Document, k: int) -> bool:
    quote = doc.quote_of[k]
    long_quote = quote >= 0 and doc.quote_tokens[quote][0] == k and doc.quote_tokens[quote][1] - k > 5
    return doc.has(k, "complementisers") or long_quote or doc.words[k] == ":"


def is_noun_cue(doc: Document, k: int) -> bool:
    found = next(cues(doc, k, k + 1), None)
    return found is not None and found.form.tag in ("noun", "part") and not doc.keys[k].startswith("ال")


def noun_of_speech(
    doc: Document, n: int, sentence: Sentence, cue: CueAt, made: list[Draft], found: Draft
) -> Draft | None:
    """ "قوله إن …", "تأكيده أن …", "ادعاءات X بأن …" """
    limit = min(sentence.end, cue.end + 14)
    start = next((k for k in range(cue.end, limit) if begins_content(doc, k)), None)
    if start is None or any(doc.words[k] in FINAL for k in range(cue.end, start)):
        return None
    if any(is_finite_cue(doc, k) for k in range(cue.end, start)):
        return None
    begin = start - 1 if start > cue.end and doc.has(start - 1, "prepositions") else start
    if begin > cue.end:
        subject_after(doc, cue.end, begin, found)
        if not found.sources:
            return None
    elif cue.form.features:
        dependent_source(doc, sentence, cue, made, found)
    else:
        return None
    found.content = [without_final_mark(doc, begin, content_end(doc, begin, sentence.end))]
    found.frame = "that"
    return found


def is_finite_cue(doc: Document, k: int) -> bool:
    found = next(cues(doc, k, k + 1), None)
    return found is not None and found.form.tag in ("past", "pres")


def according_to(doc: Document, n: int, sentence: Sentence, cue: CueAt) -> Draft | None:
    """ "بحسب X" after its content, or before it at the sentence's beginning."""
    found = draft(cue, n)
    stop = subject_end(doc, cue.end, sentence.end)
    initial = cue.start - sentence.start <= 1
    if initial:
        stop = next(
            (k for k in range(cue.end, stop) if doc.keys[k].startswith("فقد") or doc.has(k, "complementisers")),
            stop,
        )
    if stop <= cue.end:
        return None
    found.sources, found.subject = [doc.trimmed(cue.end, stop)], "object of the preposition"
    found.frame = "source"
    if initial:
        start = stop
        while start < sentence.end and doc.words[start] in COMMAS:
            start += 1
        if start < sentence.end:
            found.content = [without_final_mark(doc, start, content_end(doc, start, sentence.end))]
        return found
    end = cue.start
    begin = sentence.start
    for k in range(end - 2, sentence.start, -1):
        if doc.words[k] in COMMAS and end - k > 6:
            begin = k + 1
            break
    begin, end = doc.trimmed(begin, end)
    if end - begin > 2:
        found.content = [(begin, end)]
    return found


def colon_headline(doc: Document, n: int, sentence: Sentence) -> Draft | None:
    """ "وزير: لن ندفع", at the beginning of a paragraph of one sentence."""
    if not sentence.opens_paragraph:
        return None
    for k in range(sentence.start + 1, min(sentence.end - 2, sentence.start + 9)):
        if doc.words[k] == ":":
            low, high = doc.trimmed(sentence.start, k, '«»"“”')
            byline = any(doc.words[i] in DASHES for i in range(low, high))
            if (
                byline
                or low >= high
                or any(is_finite_cue(doc, i) or doc.has(i, "prepositions") for i in range(low, high))
            ):
                return None
            found = Draft(cue=(k, k + 1), stance="asserts", kind="speech", sentence=n, content=[], lemma=":")
            found.sources, found.subject, found.frame = [(low, high)], "name before the colon", "colon"
            found.content = [without_final_mark(doc, k + 1, sentence.end)]
            return found
        if doc.words[k] in COMMAS:
            return None
    return None
