"""Arabic's verbs are conjugated rightly, from their paradigms, and its word classes hold what articles need."""

from __future__ import annotations

import re
from functools import cache

import pytest

from claimtrack.languages import Form, load
from claimtrack.text.normal import word_key


@cache
def forms() -> dict[str, list[Form]]:
    """Lemma -> its forms."""
    found: dict[str, list[Form]] = {}
    for listed in load("ar").forms.values():
        for form in listed:
            found.setdefault(form.cue.lemma, []).append(form)
    return found


def words(lemma: str, tag: str, features: str) -> set[str]:
    return {" ".join(f.words) for f in forms()[lemma] if (f.tag, f.features) == (tag, features)}


# lemma, tag and features, forms as they are written; a hyphen: before a pronoun written together
CONJUGATED = [
    # sound: أكد
    ("أكد", "past.ms", "أكد"),
    ("أكد", "past.fs", "أكدت"),
    ("أكد", "past.mp", "أكدوا أكدو-"),
    ("أكد", "past.md", "أكدا"),
    ("أكد", "past.fd", "أكدتا"),
    ("أكد", "pres.ms", "يؤكد"),
    ("أكد", "pres.fs", "تؤكد"),
    ("أكد", "pres.mp", "يؤكدون يؤكدوا يؤكدو-"),
    ("أكد", "pres.md", "يؤكدان يؤكدا"),
    ("أكد", "part.ms", "مؤكدا"),
    ("أكد", "part.fs", "مؤكدة"),
    ("أكد", "part.mp", "مؤكدين"),
    ("أكد", "noun.ms", "تأكيده بتأكيده لتأكيده تأكيداته بتأكيداته لتأكيداته"),
    # of the first stem, and beginning with a weak letter
    ("وصف", "past.ms", "وصف"),
    ("وصف", "pres.fs", "تصف"),
    ("وصف", "part.mp", "واصفين"),
    ("ذكر", "past.md", ""),  # its dual would be the noun ذكرا
    # of derived stems
    ("اعتبر", "pres.mp", "يعتبرون يعتبروا يعتبرو-"),
    ("استبعد", "past.fs", "استبعدت"),
    ("استبعد", "part.fs", "مستبعدة"),
    ("توقع", "pres.ms", "يتوقع"),
    ("توقع", "part.ms", "متوقعا"),
    # doubled
    ("حث", "past.fs", "حثت"),
    ("حث", "pres.ms", "يحث"),
    ("أصر", "pres.fs", "تصر"),
    ("أقر", "part.ms", "مقرا"),
    ("احتج", "past.mp", "احتجوا احتجو-"),
    # hollow
    ("قال", "past.ms", "قال"),
    ("قال", "past.fs", "قالت"),
    ("قال", "past.mp", "قالوا قالو-"),
    ("قال", "past.md", "قالا"),
    ("قال", "pres.ms", "يقول"),
    ("قال", "juss.ms", "يقل"),
    ("قال", "pres.mp", "يقولون يقولوا يقولو-"),
    ("قال", "part.ms", "قائلا"),
    ("قال", "pass.", "قيل يقال"),
    ("أضاف", "pres.fs", "تضيف"),
    ("أضاف", "juss.fs", "تضف"),
    ("أضاف", "part.fs", "مضيفة"),
    ("أشار", "noun.fs", "إشارتها بإشارتها لإشارتها"),
    # defective, present in ي
    ("نفى", "past.ms", "نفى نفي نفا-"),
    ("نفى", "past.fs", "نفت"),
    ("نفى", "past.mp", "نفوا نفو-"),
    ("نفى", "past.md", "نفيا"),
    ("نفى", "pres.ms", "ينفي ينفى"),
    ("نفى", "juss.ms", "ينف"),
    ("نفى", "pres.mp", "ينفون ينفوا ينفو-"),
    ("نفى", "part.ms", "نافيا"),
    ("نفى", "part.mp", "نافين"),
    ("ادعى", "pres.fs", "تدعي"),
    ("ادعى", "noun.fs", "ادعاءها ادعاؤها ادعائها بادعائها لادعائها ادعاءاتها بادعاءاتها لادعاءاتها"),
    # defective, present in و
    ("دعا", "past.ms", "دعا"),
    ("دعا", "past.fs", "دعت"),
    ("دعا", "past.mp", "دعوا دعو-"),
    ("دعا", "pres.ms", "يدعو"),
    ("دعا", "pres.mp", "يدعون يدعوا"),
    ("دعا", "part.ms", "داعيا"),
    ("دعا", "noun.ms", "دعوته بدعوته لدعوته"),
    # defective, in ى throughout
    ("تبنى", "past.fs", "تبنت"),
    ("تبنى", "pres.ms", "يتبنى يتبنا-"),
    ("تبنى", "pres.mp", "يتبنون يتبنوا يتبنو-"),
    # with a hamza
    ("رأى", "past.fs", "رأت"),
    ("رأى", "past.mp", "رأوا"),
    ("رأى", "pres.mp", "يرون يروا"),
    ("تنبأ", "past.fs", "تنبأت"),
    ("تنبأ", "pres.ms", "يتنبأ"),
    ("تنبأ", "part.ms", "متنبئا"),
    ("أومأ", "pres.ms", "يومئ"),
    ("تساءل", "part.ms", "متسائلا"),
    ("طمأن", "pres.ms", "يطمئن"),
]  # fmt: skip


@pytest.mark.parametrize(("lemma", "label", "expected"), CONJUGATED)
def test_form(lemma: str, label: str, expected: str) -> None:
    tag, _, features = label.partition(".")
    assert words(lemma, tag, features) == {word_key(word) for word in expected.split()}


# What a careless join of stem and ending makes: no form may hold it.
MALFORMED = re.compile(r"اا|ىا|ىو|ىي|يوا$|يون-|[^روح]ووا|ةه|ةا|ءت|_|\d|ياا|^-|--|ييي")


def test_no_form_is_malformed() -> None:
    spelt = {word for listed in forms().values() for form in listed for word in form.words}
    assert sorted(word for word in spelt if MALFORMED.search(word)) == []


def test_finite_forms_begin_as_their_person_does() -> None:
    wrong = [
        form.words
        for listed in forms().values()
        for form in listed
        if form.tag in ("pres", "juss") and form.words[0][0] != {"m": "ي", "f": "ت"}[form.features[0]]
    ]
    assert wrong == []


@pytest.mark.parametrize(("what", "least"), [("lemmas", 220), ("roles", 300), ("states", 180), ("forms", 5000)])
def test_the_data_is_wide(what: str, least: int) -> None:
    language = load("ar")
    held = {
        "lemmas": len(forms()),
        "roles": len(language.roles),
        "states": len(language.words["states"]),
        "forms": len(language.forms),
    }
    assert held[what] >= least


KNOWN = [
    ("roles", "وزير الوزير وزيرة الوزيرة متحدث المتحدثة سفير السفيرة رئيس الرئيسة محافظ قائد القائد مستشار خبيرة"),
    ("organisations", "وزارة الوزارة هيئة المرصد الائتلاف محكمة البرلمان"),
    ("unnamed", "مصدر المصدر مصادر مسؤولون المسؤولين شهود ناشطون"),
    ("documents", "تقرير التقرير دراسة البيان"),
    ("states", "السعودية روسيا واشنطن طهران الكرملين"),
    ("months", "يناير كانون_الثاني جانفي آب أغسطس غشت"),
    ("weekdays", "الإثنين الاثنين الجمعة"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "listed"), KNOWN)
def test_words_are_known(name: str, listed: str) -> None:
    language = load("ar")
    held = getattr(language, name, None) or language.words[name]
    assert [word for word in listed.split() if word_key(word).replace("_", " ") not in held] == []
