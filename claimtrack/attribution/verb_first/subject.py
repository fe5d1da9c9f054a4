"""Who speaks: the noun phrase after the cue, the one before it, or the speaker that the sentence has already named."""

from __future__ import annotations

from claimtrack.attribution.document import CueAt
from claimtrack.attribution.draft import Draft, Tokens
from claimtrack.attribution.verb_first.adjuncts import ADVERBIAL, attached_adjunct, skip_adjuncts
from claimtrack.attribution.verb_first.content_start import SAID
from claimtrack.attribution.verb_first.phrases import apposition_end, co_speakers, phrase_end, possessed
from claimtrack.attribution.verb_first.reading import COMMAS, FINITE, Reading, Unit

NUNATION = "\u064b"
WHAT = "ما"
LONGEST_NAME = 8  # tokens of a name in quotation marks
LONGEST_BEFORE = 22  # tokens of a speaker that stands before its cue


def subject_after(r: Reading, start: int, end: int, found: Draft) -> bool:
    """Take the speaker named between the cue and its content; False where none is."""
    limit = end
    start, end = r.doc.trimmed(start, end, ',;:،؛.—–-"«»“”')
    if end < limit and r.doc.quote_of[end] >= 0 and start < r.doc.quote_tokens[r.doc.quote_of[end]][0]:
        end += 1  # "قناتا «العربية» و«الجزيرة»"
    start = skip_adjuncts(r, start, end)
    if start >= end or (found.tag in FINITE and (found.features in PLURAL or oblique(r, start))):
        return False
    stop = phrase_end(r, start, end)
    if stop <= start or not may_speak(r, start) or points_back(r, start):
        return False
    found.sources = co_speakers(r, *r.doc.trimmed(start, stop))
    found.subject = "subject after the cue"
    return bool(found.sources)


PLURAL = ("mp", "fp")  # a verb before its subject is in the singular


def oblique(r: Reading, i: int) -> bool:
    """Whether a plural at token i is in no subject's case: "دعت الحوثيين إلى"."""
    return r.among(i, BODIES) and r.doc.keys[i].endswith("ين")


BODIES = frozenset(("groups", "unnamed"))


def may_speak(r: Reading, i: int) -> bool:
    """Whether a speaker's name can begin at token i."""
    if not (r.doc.is_word(i) or r.doc.quote_of[i] >= 0):
        return False
    quote = r.doc.quote_of[i]
    if quote >= 0:
        a, b = r.doc.quote_tokens[quote]
        if a == i:
            return b - a <= LONGEST_NAME
    if r.speaker(i) or r.has(i, "both_of"):
        return True
    if circumstantial(r, i) or attached_adjunct(r, i):
        return False
    if any(cue.form.tag == "part" and cue.form.cue.lemma == SAID for cue in r.cues.get(i, ())):
        return False  # "صرح قائلا"
    kind, key, words = r.kinds[i], r.doc.keys[i], r.doc.lang.words
    if key[:1] in words["attached_prepositions"] and any(key[1:] in words[name] for name in GOVERNED):
        return False  # "تروج لمقولة", "سلمت لمجلس الأمن"
    somebody = any(key.removesuffix(suffix) in r.doc.lang.roles for suffix in words["possessors"])
    if r.joined(i) and possessed(r, i) and not somebody:
        return False  # "تتبرأ منها وتنذره", but "وكيله"
    if r.surely_joined(i) or (r.has(i, "occasions") and r.doc.keys[i].endswith(tuple(r.doc.lang.words["possessors"]))):
        return False
    if reports_surely(r, i):
        return False  # "قال أعتقد"
    return kind.classes.isdisjoint(NO_SPEAKER) and r.doc.words[i][0] not in "0123456789"


GOVERNED = ("claims", "content_heads", "organisations")


def points_back(r: Reading, i: int) -> bool:
    """Whether a demonstrative at token i stands for what was said, not before who says it: "يفسر ذلك حجم المرور"."""
    return r.has(i, "determiners") and not (i + 1 < len(r.kinds) and (r.article(i + 1) or r.speaker(i + 1)))


def reports_surely(r: Reading, i: int) -> bool:
    """Whether token i is a reporting verb and can be no noun."""
    homographs = r.doc.lang.words["homographs"]
    if r.doc.keys[i] in homographs:
        return False
    finite = (c for c in r.cues.get(i, ()) if c.form.tag in FINITE and not c.suffix)
    return any(c.form.words[0] not in homographs for c in finite)


def circumstantial(r: Reading, i: int) -> bool:
    """Whether token i looks like an accusative that says how: by its vowel sign, or as a participle ("ملزما")."""
    key = r.doc.keys[i]
    if NUNATION in r.doc.words[i]:
        return True
    return len(key) > 4 and key[0] == "م" and key[-1] == "ا" and not r.kinds[i].classes


NO_SPEAKER = frozenset(
    """prepositions adverbs pronominals time_words subordinators complementisers auxiliaries negations relatives
    coordinators verbs questions clause_starters""".split()
)


def phrase_before(r: Reading, unit: Unit, cue: CueAt) -> Tokens | None:
    """The noun phrase before the cue, from its clause's beginning: "المصدر لفت إلى", "كان بايدن قد صرح"."""
    if cue.prefix and not resumes_topic(r, cue.start):
        return None
    doc = r.doc
    end = cue.start
    low = max(unit.start, end - LONGEST_BEFORE)
    if doc.quote_of[cue.start] >= 0:
        low = max(low, doc.quote_tokens[doc.quote_of[cue.start]][0] + 1)
    while end > low and (r.among(end - 1, ADVERBIAL) or r.has(end - 1, "negations")):
        end -= 1
        if r.bare(end) == WHAT and end > low and r.doc.has(end - 1, "before_what"):
            end -= 1  # "كثيرا ما قال"
    relative = end > low and r.has(end - 1, "relatives")
    if relative and (cue.suffix or (cue.end < len(r.kinds) and r.has(cue.end, "pronominals"))):
        return None  # "الإقليم الذي يتهمه", "الوقت الذي يؤكد فيه": the noun before is no speaker
    if relative:
        end -= 1
        while end > low and doc.words[end - 1] in COMMAS:
            end -= 1
    start = clause_start(r, low, end, cue)
    if relative:
        start = last_phrase(r, start, end)
    while start < end and (r.among(start, OPENERS) or r.comma(start)):
        start += 1
    if not relative and start > low and r.has(start - 1, "relatives"):
        return None  # "التقارير التي تصل إلى المركز تؤكد"
    start, end = doc.trimmed(start, end)
    if start >= end or not may_speak(r, start) or points_back(r, start) or begins_with_verb(r, start):
        return None
    if relative and not (r.speaker(start) or r.doc.keys[start] in r.named):
        return None
    stop = phrase_end(r, start, end)
    if stop < end and not follows_aside(r, stop, end):
        some = next((k for k in range(start + 1, end) if r.has(k, "unnamed")), end)  # "رأينا كثيرا من المسؤولين يقولون"
        return (some, end) if some < end and phrase_end(r, some, end) == end else None
    return start, stop


OPENERS = frozenset(
    "coordinators adversatives auxiliaries subordinators clause_starters complementisers topic_openers".split()
)
BREAKS = frozenset(
    "complementisers subordinators relatives coordinators adversatives topic_openers verbs auxiliaries".split()
)


def resumes_topic(r: Reading, i: int) -> bool:
    """ "أما الوزير فقال": the conjunction ف picks up a topic."""
    return r.doc.keys[i].startswith("ف")


def clause_start(r: Reading, low: int, end: int, cue: CueAt) -> int:
    """Back from the cue to where its clause begins."""
    doc = r.doc
    start = end
    commas = 0
    while start > low:
        k = start - 1
        if doc.words[k] in COMMAS:
            commas += 1
            if commas > 3 or not comma_inside(r, low, k, end):
                return start
        elif r.quoted(k, doc.quote_of[cue.start]):
            start = max(low, doc.quote_tokens[doc.quote_of[k]][0])
            continue
        elif (not doc.is_word(k) and doc.words[k] not in "/.'()-–") or r.among(k, BREAKS) or r.finite(k) is not None:
            return start
        start = k
    return start


def comma_inside(r: Reading, low: int, comma: int, end: int) -> bool:
    """Whether a comma before the cue closes or opens an apposition or an adverbial of the subject."""
    doc = r.doc
    if comma == end - 1:  # "X، الخبير في الشؤون، قال"
        opening = next((k for k in range(comma - 1, low, -1) if doc.words[k] in COMMAS), None)
        if opening is None:
            return comma - low <= 8
        return apposition_end(r, opening, low, comma) is not None or r.has(opening + 1, "prepositions")
    return apposition_end(r, comma, low, end) is not None or r.has(comma + 1, "prepositions")


def last_phrase(r: Reading, start: int, end: int) -> int:
    """Where the noun phrase before a relative pronoun begins: after the last preposition, verb or comma."""
    for k in range(end - 1, start - 1, -1):
        if (r.has(k, "prepositions") and not links(r, start, k)) or r.doc.words[k] in COMMAS or r.finite(k) is not None:
            return k + 1
    return start


def links(r: Reading, start: int, k: int) -> bool:
    return r.has(k, "title_prepositions") and k > start and r.speaker(k - 1)


def begins_with_verb(r: Reading, i: int) -> bool:
    return r.has(i, "verbs") or r.finite(i) is not None or r.past_like(i) or r.verb_like(i)


def follows_aside(r: Reading, stop: int, end: int) -> bool:
    """Whether an adverbial, not another clause, stands between the subject and its verb."""
    return r.comma(stop) or r.among(stop, ASIDES)


ASIDES = frozenset("prepositions adjunct_starters time_words".split())


def earlier_speaker(r: Reading, unit: Unit, cue: CueAt, made: list[Draft], found: Draft) -> None:
    """The speaker of this sentence's statement before, else its main clause's subject; else it is not expressed."""
    inside = [m for m in made if any(a <= cue.start < b for a, b in m.content)]
    for model in reversed(made):
        if inside and cue.form.tag != "part" and model.cue[0] <= inside[-1].cue[0]:
            break  # whom the content speaks of is not its speaker
        if r.has(model.cue[0] - 1, "relatives") and model.subject == "subject after the cue":
            continue  # "القضية التي نشرت الصحيفة أن …، مشيرا": who speaks in a relative clause does not go on
        if model.frame == "source" or r.doc.quote_of[model.cue[0]] >= 0 > r.doc.quote_of[cue.start]:
            continue  # who speaks inside a quotation does not speak on outside
        if model.sources and model.cue[0] < cue.start and agrees(r, model.sources[0], found.features):
            unsure = model.subject == "subject of the main clause"
            found.sources = list(model.sources)
            found.subject = model.subject if unsure else "speaker of the statement before"
            return
    found.subject = "not expressed"
    if inside:
        return
    main = main_subject(r, unit, cue)
    if main is not None and agrees(r, main, found.features):
        found.sources, found.subject = co_speakers(r, *main), "subject of the main clause"
        if main[0] > 0 and r.finite(main[0] - 1) is not None and main[1] == cue.start:
            found.subject = "subject of the verb before"  # "وأضاف الوزير قائلا"


def main_subject(r: Reading, unit: Unit, cue: CueAt) -> Tokens | None:
    """The subject of the sentence's first clause, whose verb need not be one of speech: "استقبل الوزير …، مؤكدا"."""
    doc = r.doc
    i = unit.start
    while i < cue.start and (r.comma(i) or r.among(i, OPENERS | ADVERBIAL) or r.phrase_has(i, "clause_starters")):
        i += 1
    if i >= cue.start:
        return None
    own = doc.quote_of[cue.start]
    verbs = (k for k in range(cue.start - 1, i - 1, -1) if r.finite(k) is not None or r.has(k, "verbs"))
    verb = next((k for k in verbs if not r.quoted(k, own)), None)
    if verb is not None or r.has(i, "prepositions") or r.has(i, "subordinators"):
        if verb is None or verb + 1 >= cue.start:
            return None
        told = r.finite(verb)
        before = phrase_before(r, unit, told) if told is not None else None
        if before is not None and r.speaker(before[0]):
            return before
        i = verb + 1
    elif known_noun(r, i):
        pass
    elif not r.kinds[i].classes & NO_SPEAKER - {"verbs"}:
        i += 1  # it is a verb: the subject follows
    i = skip_adjuncts(r, i, cue.start, persons=False)
    if i >= cue.start or not may_speak(r, i) or points_back(r, i):
        return None
    stop = min(phrase_end(r, i, cue.start), i + LONGEST_BEFORE)
    stop = next((k for k in range(i + 1, stop) if begins_object(r, i, k)), stop)
    return doc.trimmed(i, stop) if stop > i else None


OBJECTS = frozenset(("courtesies", "content_heads"))


def begins_object(r: Reading, start: int, k: int) -> bool:
    """Whether a verb's object begins at token k, its subject being complete: "أدانت منظمة «…» | اختطاف فلان"."""
    before = k - 1
    whole = r.article(before) or r.doc.quote_of[before] >= 0 or r.doc.keys[before] in r.named or r.has(before, "states")
    return whole and not r.joined(k) and (r.noun_shaped(k) or r.among(k, OBJECTS)) and not r.has(before, "titles")


def known_noun(r: Reading, i: int) -> bool:
    """Whether token i, a conjunction aside, is a noun for sure: a body, a definite noun, a speaker met before."""
    key = r.doc.keys[i]
    return r.speaker(i) or r.article(i) or key in r.named or (key[:1] in r.doc.lang.prefixes and key[1:] in r.named)


def agrees(r: Reading, source: Tokens, features: str) -> bool:
    """Whether the cue's gender does not speak against a speaker."""
    wanted = set(features) & set("mf")
    known = set(phrase_features(r, source)) & set("mf")
    return not wanted or not known or bool(wanted & known)


FEMININE = frozenset("organisations documents outlets_heads".split())


def phrase_features(r: Reading, phrase: Tokens) -> str:
    """Gender and number of a phrase by its head, as far as they are known."""
    for k in range(*phrase):
        features = r.doc.lang.roles.get(r.bare(k)) or r.doc.lang.titles.get(r.bare(k))
        if features:
            return features
        if r.among(k, FEMININE) and r.doc.keys[k].endswith(("ة", "ات")):
            return "f"
        if r.has(k, "organisations") or r.has(k, "states"):
            return ""
    return ""
