"""Every form of attribution in an Arabic sentence of our own: what is found is exactly what is marked."""

from __future__ import annotations

import pytest
from marked import parse

import claimtrack

# type, stance, sentence
FORMS = [
    # the verb first, its clause after it
    ("indirect", "asserts", "{Q قال} {S الوزير} {C إن الجسر سيفتح في مايو}."),
    ("indirect", "asserts", "و{Q أكد} {S وزير النقل سامي الخطيب} {C أن الجسر آمن تماما}."),
    ("indirect", "asserts", "{Q أعلنت} {S هيئة الطرق} {C أنها ستفتح الجسر في مايو}."),
    ("indirect", "asserts", "{Q ذكر} {S مصدر في الوزارة} {C أن الجسر آمن}."),
    ("indirect", "asserts", "{Q أفاد} {S شهود عيان} {C بأن الجسر أغلق ليلا}."),
    ("indirect", "asserts", "{Q يرى} {S خبراء النقل} {C أن الجسر يحتاج إلى صيانة}."),
    ("indirect", "asserts", "{Q توقع} {S المهندس سالم الغامدي} {C أن يفتح الجسر في مايو}."),
    ("indirect", "asserts", "{Q رجحت} {S الشركة} {C أن تنتهي الأعمال قبل الشتاء}."),
    # a preposition before the clause
    ("indirect", "asserts", "{Q أشار} {S المسؤول} {C إلى أن الجسر قديم}."),
    ("indirect", "asserts", "{Q شدد} {S الوزير} {C على أن الجسر آمن}."),
    ("indirect", "asserts", "{Q كشف} {S المهندس} {C عن أن الجسر بني على عجل}."),
    ("indirect", "asserts", "{Q حذر} {S الخبراء} {C من أن الجسر قد ينهار}."),
    ("indirect", "demands", "{Q دعا} {S الوزير} {C إلى أن تغلق الطرق القديمة}."),
    # the subject first
    ("indirect", "asserts", "{S المتحدثة باسم الوزارة} {Q قالت} {C إن الجسر سيفتح في مايو}."),
    ("indirect", "asserts", "{S الوزارة}، {Q قالت} {C إن الجسر آمن}."),
    ("indirect", "asserts", "لكن {S المتحدثة باسم البلدية، ليلى حداد}، {Q قالت} {C إن الجسر آمن}."),
    ("indirect", "asserts", "كان {S رئيس البلدية} قد {Q أكد} {C أن الجسر آمن}."),
    ("indirect", "asserts", "أما {S رئيس البلدية} ف{Q قال} {C إن الجسر آمن}."),
    # names that look like verbs, and those who will not be named
    ("indirect", "asserts", "{S فالح العنزي} {Q قال} {C إن الجسر آمن}."),
    ("indirect", "asserts", "{Q قال} {S الوزير يوليوس مالينا} {C إن الجسر آمن}."),
    ("indirect", "asserts", "{Q قال} {S مسؤول} طلب عدم نشر اسمه {C إن الجسر آمن}."),
    ("indirect", "asserts", "{Q أكد} {S مصدر حكومي} رفض الكشف عن اسمه {C أن الجسر آمن}."),
    ("direct", "asserts", '{Q أضاف} {S الوزير}: {C " سنغلق الجسر غدا "}.'),
    # whom it is told to stands before the speaker
    ("indirect", "asserts", "{Q قال} للصحفيين {S وزير النقل سامي الخطيب} {C إن الجسر آمن}."),
    ("indirect", "asserts", "{Q بينت} لـ «عكاظ» {S مصادر بوزارة النقل}، {C أن الجسر آمن}."),
    ("indirect", "asserts", "{Q قال} لرويترز {S سامي الخطيب} {C إن الجسر آمن}."),
    ("indirect", "asserts", "{Q قال} في بيان أمس {S مدير الهيئة} {C إن الجسر آمن}."),
    ("indirect", "asserts", "{Q قال} في المؤتمر الصحفي الذي عقده أمس {C إن الجسر آمن}."),
    ("indirect", "asserts", "{Q صرح} {S الوزير} امام مجلس المدينة {C بأن الجسر آمن}."),
    ("indirect", "asserts", "{Q قال} {S إمام المسجد} {C إن الجسر آمن}."),
    # whom it is asked of
    ("indirect", "demands", "و{Q حث} {S الوزير} {C جميع السائقين على تجنب الجسر}."),
    ("indirect", "demands", "{Q دعا} {S المهندس سالم الغامدي} {C من يرغب إلى زيارة الجسر}."),
    ("indirect", "accuses", "{Q يتهم} {S معارضون} {C البلدية بإهمال الجسر}."),
    ("indirect", "asserts", "الجسر قديم، و{Q بحسب} {S الهيئة} {C فإن الجسر آمن}."),
    ("indirect", "asserts", "{Q ذكرت} {S شبكة (تي إن) الإخبارية} {C أن الجسر آمن}."),
    # the letters as old systems wrote them
    ("indirect", "asserts", "{Q ﻗﺎﻝ} {S ﺍﻟﻮﺯﻳﺮ} {C ﺇﻥ ﺍﻟﺠﺴﺮ ﺁﻣﻦ}."),
    # speakers: titles, appositions, what stands between them and the content
    ("indirect", "asserts", "{Q قال} {S وزير الدولة للشؤون الخارجية عادل الجابري} {C إن الجسر آمن}."),
    ("indirect", "asserts", "{Q قال} {S سامي الخطيب، وزير النقل السابق}، {C إن الجسر آمن}."),
    ("indirect", "asserts", "{Q قال} {S المتحدث باسم الوزارة، سامي الخطيب}، أمس، {C إن الجسر آمن}."),
    ("indirect", "asserts", "{Q قال} {S الوزير} في مؤتمر صحفي عقده بالعاصمة {C إن الجسر آمن}."),
    ("indirect", "asserts", "{Q أكد} {S رئيس اللجنة}، خلال اجتماع أمس الأحد، {C أن الجسر آمن}."),
    ("indirect", "asserts", "{Q قال} {S الوزير} لـ«رويترز» {C إن الجسر سيفتح في مايو}."),
    ("indirect", "asserts", "{Q قال} {S مصدر في البلدية} لوكالة الأنباء {C إن الجسر أغلق}."),
    ("indirect", "asserts", "{Q قال} أمس {S وزير النقل} {C إن الجسر آمن}."),
    ("indirect", "asserts", "من جانبه، {Q أوضح} {S المهندس سالم الغامدي} {C أن العمل انتهى}."),
    # quotations
    ("direct", "asserts", "و{Q قال} {S الوزير}: {C «الجسر آمن تماما ولا خطر فيه على أحد»}."),
    ("direct", "asserts", "و{Q قال} {S الوزير} {C “الجسر آمن تماما ولا خطر فيه على أحد”}."),
    ("direct", "asserts", "و{Q قال} {S الوزير}: {C \"الجسر آمن تماما ولا خطر فيه على أحد\"}."),
    ("direct", "asserts", "و{Q قال} {S الوزير} {C ''الجسر آمن تماما ولا خطر فيه على أحد''}."),
    ("direct", "asserts", "{C «الجسر آمن تماما ولا خطر فيه على أحد»}، {Q قال} {S الوزير}."),
    ("direct", "asserts", "و{Q قال} {S الوزير}: {C «الجسر آمن. لا خطر فيه على أحد. سنفتحه في مايو»}."),
    ("mixed", "asserts", "{Q قال} {S الوزير} {C إن الجسر «آمن كما كان يوم افتتاحه» وإنه سيفتح قريبا}."),
    ("direct", "asserts", "{Q أكد} {S الوزير} {C أن «الجسر آمن تماما ولا خطر فيه على أحد»}."),
    # nominal contents
    ("indirect", "asserts", "{Q أكد} {S وزير النقل} {C أهمية إصلاح الجسر}."),
    ("indirect", "asserts", "{Q أعلنت} {S الشرطة} {C وفاة عاملين في انهيار الجسر}."),
    ("indirect", "asserts", "{S البلدية} {Q تعلن} {C افتتاح الجسر الجديد}"),
    ("indirect", "asserts", "{Q أعرب} {S السفير} {C عن قلق بلاده من حالة الجسر}."),
    ("indirect", "asserts", "{Q كشفت} {S الوزارة} {C عن خطة لإصلاح الجسر}."),
    ("indirect", "asserts", "{Q اعتبرت} {S المعارضة} {C الحادث دليلا على الإهمال}."),
    ("indirect", "demands", "{Q أكد} {S الوزير} {C على ضرورة إغلاق الجسر}."),
    # denial, doubt, refusal
    ("indirect", "denies", "{Q نفت} {S الوزارة} {C صحة تقارير عن انهيار الجسر}."),
    ("indirect", "denies", "{Q نفى} {S المتحدث باسم الوزارة} {C أن يكون الجسر قد أغلق}."),
    ("indirect", "denies", "{Q نفت} {S البلدية} {C ما نشرته الصحف عن الجسر}."),
    ("indirect", "denies", "{Q فند} {S الوزير} {C مزاعم المقاول}."),
    ("indirect", "denies", "{Q رفض} {S وزير النقل} {C الاتهامات الموجهة إلى وزارته}."),
    ("indirect", "doubts", "{Q شكك} {S الخبراء} {C في سلامة الجسر}."),
    # what is denied, where no mark parts it from who denies it
    ("indirect", "denies", "و{Q نفى} {S المقاولون} {C مهاجمة مهندسي البلدية}."),
    ("indirect", "denies", "و{Q تنفي} {S البلدية} {C أي علم لها بالشقوق}."),
    ("indirect", "denies", "{Q نفى} {S وزير النقل سامي الخطيب} {C أي خطر على السائقين}."),
    ("indirect", "denies", "{Q نفى} {S حزب العمران} {C عقد أي لقاء مع المقاول}."),
    ("indirect", "denies", "{Q نفى} {C وضع أي حاجز على الجسر}."),
    ("indirect", "denies", "{Q نفت} {S مصادر بارزة في البلدية} {C ذلك}."),
    ("indirect", "denies", "{Q نفى} {C ذلك} {S مدير الهيئة}."),
    ("mixed", "denies", "لكن {S البلدية} {Q فندت} {C هذه «الشائعات»}."),
    ("indirect", "denies", "و{Q نفى} {S المتهم} {C كل هذه الاتهامات}."),
    ("indirect", "denies", "{Q نفت} {S مصادر محلية مسؤولة} {C ما تردد عن انهيار الجسر}."),
    ("indirect", "denies", "{Q نفى} {S رئيس البلدية، المهندس سالم الغامدي}، {C ما تداوله مغردون عن الجسر}."),
    ("indirect", "denies", "{Q نفت} {S البلدية}، بما في ذلك إدارة الطرق، {C وجود شقوق في الجسر}."),
    ("indirect", "denies", "{Q فند} {S المصدر} {C كثيرا من المغالطات التي نشرت عن الجسر}."),
    ("indirect", "denies", "لكن {S البلدية} سرعان ما {Q نفت} {C هذه الأنباء}."),
    ("indirect", "denies", "{Q نفي} {S المتحدث باسم الوزارة} {C صحة الخبر}."),
    ("indirect", "denies", "{Q نفى} {S الوزير سالم} بقوة الجمعة {C الاتهامات بان البلدية عطلت الجسر}."),
    ("indirect", "denies", "{Q نفى} {S المشتبه به خالد} {C كل هذه الاتهامات}."),
    ("indirect", "denies", "{Q نفى} {S مسؤول في مكتب آية الله العبيدي} {C أنباء عن انهيار الجسر}."),
    ("indirect", "denies", "{Q نفت} {S البلدية} {C أي إهمال في الصيانة} وهي تعد سكان الحي بجسر جديد."),
    ("indirect", "denies", "{Q نفى} {S الوزير} {C وجود شقوق في الجسر}؛ حيث فحصه المهندسون أمس."),
    ("indirect", "denies", "سارعت {S البلدية} إلى {Q نفي} {C هذه الاتهامات} على لسان مديرها."),
    ("indirect", "denies", "ونقلت الوكالة عن {S سالم العبيدي} {Q نفيه} {C الإضرار بالجسر}."),
    # where the speaker ends, and who is none
    ("indirect", "asserts", "{Q وفقا} لما نشرته {S صحيفة المدينة الصباحية}، {C فإن الجسر آمن}."),
    ("mixed", "demands", "و{Q طالب} {S العبيدي} {C البلدية بإغلاق الجسر و«منع السير عليه نهائيا»}."),
    ("mixed", "confirms", "{Q اعترف} {S السائق} {C بالسير «فوق الجسر المغلق منذ عام كامل»}."),
    ("indirect", "asserts", "أدانت {S منظمة السلامة} إغلاق الجسر {Q قائلة} {C إنه سليم}."),
    ("indirect", "asserts", "{Q وصف} {S الوزير} {C هذه المخاوف بأنها مبالغة}."),
    ("indirect", "demands", "و{Q طالبوا} {C البلدية بتحمل مسؤولياتها}."),
    ("indirect", "demands", "و{Q دعت} {C المواطنين إلى ترك الجسر}."),
    ("indirect", "asserts", "و{Q قال} {S وكيله المحامي سامي الخطيب} {C إن الجسر آمن}."),
    ("mixed", "asserts", "{Q أكد} {S الوزير} {C أهمية الجسر «لكل سكان المدينة وزوارها»}."),
    # what spreads, and who spreads it
    ("indirect", "asserts", "وكانت {S أنباء} {Q راجت} {C عن انهيار الجسر}."),
    ("indirect", "asserts", "وكانت قد {Q ترددت} {S أنباء غير رسمية} أمس {C حول إغلاق الجسر}."),
    ("indirect", "asserts", "و{Q تردد} {C أن الجسر سينهار}."),
    ("indirect", "asserts", "{Q تناقلت} {S مواقع التواصل} {C خبر انهيار الجسر}."),
    ("indirect", "confirms", "وفي المساء {Q أكدت} {S وزارة النقل} {C ذلك} في بيان."),
    ("indirect", "doubts", "{Q استبعدت} {S مصادر هندسية} {C انهيار الجسر قبل الشتاء}."),
    ("indirect", "doubts", "كما {Q استبعد} {S المهندس} {C إغلاق الجسر هذا العام}."),
    ("indirect", "doubts", "{Q استبعد} {S الوزير} {C أن يفتح الجسر هذا العام}."),
    ("indirect", "declines", "{Q رفض} {S الوزير} {C التعليق على الحادث}."),
    ("indirect", "declines", "{Q امتنعت} {S الشركة} {C عن الإدلاء بأي تصريح}."),
    ("indirect", "confirms", "{Q اعترف} {S المقاول} {C بوجود شقوق في الجسر}."),
    ("indirect", "confirms", "{Q أقرت} {S الشركة} {C بأنها أخفت التقرير}."),
    # a person or body, and the matter
    ("indirect", "accuses", "{S روسيا} {Q اتهمت} {C واشنطن بتصعيد الموقف}."),
    ("indirect", "accuses", "{Q اتهم} {S وزير النقل} {C المقاول بإخفاء الشقوق}."),
    ("indirect", "demands", "{Q دعت} {S الأمم المتحدة} {C الطرفين إلى وقف القتال}."),
    ("indirect", "demands", "{Q طالب} {S الأهالي} {C البلدية بإغلاق الجسر}."),
    ("indirect", "demands", "{Q حث} {S السفير} {C الحكومة على إصلاح الجسر}."),
    ("indirect", "asserts", "{Q وصف} {S الوزير} {C الحادث بأنه خطأ بشري}."),
    ("indirect", "asserts", "{Q عزا} {S المهندس} {C الانهيار إلى سوء الصيانة}."),
    # pledges, threats, claims of responsibility
    ("indirect", "asserts", "{Q تعهدت} {S الحكومة} {C بإصلاح الجسر قبل الشتاء}."),
    ("indirect", "asserts", "{Q هدد} {S العمال} {C بالإضراب عن العمل}."),
    ("indirect", "asserts", "{Q أعلنت} {S الجماعة} {C مسؤوليتها عن تفجير الجسر}."),
    ("indirect", "asserts", "{Q تبنى} {S التنظيم} {C مسؤولية تفجير الجسر}."),
    # according to
    ("indirect", "asserts", "{C انهار جزء من الجسر مساء الأحد}، {Q بحسب} {S الشرطة}."),
    ("indirect", "asserts", "و{Q بحسب} {S وزارة النقل}، {C سيفتح الجسر في مايو المقبل}."),
    ("indirect", "asserts", "{Q وفقا} {S للوزارة}، {C فإن الجسر سيفتح في مايو المقبل}."),
    ("indirect", "asserts", "يزور الوزير الجسر القديم الذي، {Q بحسب} {S الهيئة}، {C سيفتح في مايو المقبل}."),
    ("indirect", "asserts", "{C انهار جزء من الجسر مساء الأحد}، حسبما {Q ذكرت} {S وكالة الأنباء}."),
    ("indirect", "asserts", "{C انهار جزء من الجسر مساء الأحد}، كما {Q قالت} {S الشرطة}."),
    ("indirect", "asserts", "{C انهار جزء من الجسر مساء الأحد}، {Q على حد قول} {S المهندس}."),
    # headlines with a colon
    ("indirect", "asserts", "{S وزير النقل}{Q :} {C لن نغلق الجسر}"),
    ("direct", "asserts", "{S وزير النقل}{Q :} {C «لن نغلق الجسر أمام الناس»}"),
    ("indirect", "asserts", "{S وزير النقل} لـ«المرفأ»{Q :} {C لن نغلق الجسر}"),
    # passives, and verbs without a speaker
    ("indirect", "asserts", "{Q قيل} {C إن الجسر بني على عجل}."),
    ("indirect", "asserts", "{Q يقال} {C إن الجسر بني على عجل}."),
    ("indirect", "accuses", "وكان المقاول {Q متهما} {C بإخفاء الشقوق}."),
    # a verb alone: who speaks is told before
    ("indirect", "asserts", "و{Q أضاف} {C أن العمل في الجسر انتهى}."),
    ("direct", "asserts", "و{Q تابع}: {C «سنفتح الجسر في مايو المقبل»}."),
    # contents that go on: "and" inside them, an adverbial, a relative clause
    ("indirect", "asserts", "{Q قال} {S الوزير} {C إن الجسر آمن، وإن العمل فيه انتهى}."),
    ("indirect", "asserts", "{Q قال} {S الوزير} {C إن الجسر، الذي بني قبل قرن، آمن}."),
    ("indirect", "asserts", "{Q قال} {S الوزير} {C إن الجسر سيغلق شهرا ويفتح في مايو}."),
    # and those that end
    ("indirect", "asserts", "{Q قال} {S الوزير} {C إن الجسر آمن}، ما يعني أن المدارس ستفتح."),
    ("indirect", "asserts", "{Q قال} {S الوزير} {C إن الجسر آمن}، في إشارة إلى تقرير الخبراء."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "stance", "marked"), FORMS)
def test_form(kind: str, stance: str, marked: str) -> None:
    text, spans = parse(marked)
    found = claimtrack.extract(text, "ar")
    assert [(row.sources, row.cue, row.content, row.type, row.stance) for row in found] == [
        (tuple(spans["S"]), spans["Q"][0], tuple(spans["C"]), kind, stance)
    ]


NOTHING = [
    "يذكر أن الجسر أغلق قبل عامين.",
    "جدير بالذكر أن الجسر بني قبل قرن.",
    "يشار إلى أن الجسر بني قبل قرن.",
    "تجدر الإشارة إلى أن الجسر بني قبل قرن.",
    "أغلق الجسر بعد أن ظهرت فيه شقوق.",
    "يجب أن يغلق الجسر قبل الشتاء.",
    "التقى الوزير سفير تركيا وبحث معه حالة الجسر.",
    "شكر الوزير العمال على جهودهم في إصلاح الجسر.",
    "أعرب الوزير عن شكره للعمال على جهودهم.",
    "عاد الهدوء إلى جسر «باب البحر» مساء أمس.",
    "ندد الوزير بالهجوم على الجسر.",
    "سيعلن الوزير غدا أن الجسر آمن.",
    "اطلع الوزير على توقع إنجاز الجسر قبل الشتاء.",
    "وهذا يشير إلى أن الجسر قديم.",
    "لم يحدد المهندسون بصورة قاطعة أن الجسر آمن.",
    "سالم العبيدي: جسر لا يموت\n\nسالم العبيدي\nكتبت أمس عن المدينة.",
    "سالم العبيدي-عكاظ-الرياض: أغلق الجسر مساء أمس.",
    "ليست البلدية طرفا إذا كان هناك طلب أو عرض أن يباع الجسر.",
    "ترددت البلدية في إغلاق الجسر.",
    "المعلومات التي تسربت عن الجسر قليلة.",
    "تداول التجار أسهم الشركة أمس.",
    "استبعد المدرب اللاعب سامي الخطيب من التشكيلة.",
    "الأرقام لا تكذب، لكن الجسر قديم.",
    "لا شك أن الجسر آمن.",
    "وعبر السائقون الجسر قبل إغلاقه.",
    "داعيا الله أن يحفظ الجميع.",
    "الرياض: إغلاق جسرين",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_attribution(text: str) -> None:
    assert claimtrack.extract(text, "ar") == []


def found(text: str) -> list[tuple[str, list[str], str]]:
    """Cue, sources and content of each attribution, as words."""
    rows = claimtrack.extract(text, "ar")
    return [
        (
            row.cue.of(text) if row.cue else "",
            [s.of(text) for s in row.sources],
            " … ".join(c.of(text) for c in row.content),
        )
        for row in rows
    ]


SEVERAL = [
    (
        "قال الوزير إن الجسر آمن، مؤكدا أن العمل فيه انتهى.",
        [("قال", ["الوزير"], "إن الجسر آمن"), ("مؤكدا", ["الوزير"], "أن العمل فيه انتهى")],
    ),
    (
        "قال الوزير إن الجسر آمن وأضاف أن العمل فيه انتهى.",
        [("قال", ["الوزير"], "إن الجسر آمن"), ("أضاف", ["الوزير"], "أن العمل فيه انتهى")],
    ),
    (
        "قال الوزير إن الجسر آمن، لكنه رفض التعليق على الحادث.",
        [("قال", ["الوزير"], "إن الجسر آمن"), ("رفض", ["الوزير"], "التعليق على الحادث")],
    ),
    (
        "قال الوزير إن الجسر آمن، فيما أكدت البلدية أنه سيغلق.",
        [("قال", ["الوزير"], "إن الجسر آمن"), ("أكدت", ["البلدية"], "أنه سيغلق")],
    ),
    (
        "نفت الوزارة انهيار الجسر، متهمة المقاول بالكذب.",
        [("نفت", ["الوزارة"], "انهيار الجسر"), ("متهمة", ["الوزارة"], "المقاول بالكذب")],
    ),
    (
        "قالت الوزارة إن روسيا نفت صحة التقارير.",
        [("قالت", ["الوزارة"], "إن روسيا نفت صحة التقارير"), ("نفت", ["روسيا"], "صحة التقارير")],
    ),
    (
        "استقبل الوزير سفير تركيا مؤكدا أن الجسر آمن.",
        [("مؤكدا", ["الوزير سفير تركيا"], "أن الجسر آمن")],
    ),
    (
        "أكد الوزير على أهمية الجسر، قائلا: نحن نعمل على إصلاحه ليلا ونهارا.",
        [("أكد", ["الوزير"], "على أهمية الجسر"), ("قائلا", ["الوزير"], "نحن نعمل على إصلاحه ليلا ونهارا")],
    ),
    (
        "قال الوزير إنه يعتقد أن الجسر آمن.",
        [("قال", ["الوزير"], "إنه يعتقد أن الجسر آمن")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_statements_in_a_sentence(text: str, expected: list[tuple[str, list[str], str]]) -> None:
    assert found(text) == expected


CO_SPEAKERS = [
    ("أعلن كل من الكرملين ومصدر أمريكي أن اللقاء سيعقد في مايو.", ["الكرملين", "مصدر أمريكي"]),
    ("قال وزير النقل سامي الخطيب ورئيس البلدية علي حداد إنه آمن.", ["وزير النقل سامي الخطيب", "رئيس البلدية علي حداد"]),
    ("قال وزير النقل ورئيس اللجنة سامي الخطيب إن الجسر آمن.", ["وزير النقل ورئيس اللجنة سامي الخطيب"]),
    ("قال خبير السدود والجسور إن الجسر آمن.", ["خبير السدود والجسور"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sources"), CO_SPEAKERS)
def test_co_speakers_are_one_span_each(text: str, sources: list[str]) -> None:
    (row,) = claimtrack.extract(text, "ar")
    assert [source.of(text) for source in row.sources] == sources


RELAYED = [
    ("نقلت صحيفة المرفأ عن وزارة النقل قولها إن الجسر آمن.", "صحيفة المرفأ", ["وزارة النقل"]),
    ("ونقلت وكالة الأنباء عن مصدر أمني أن الجسر أغلق.", "وكالة الأنباء", ["مصدر أمني"]),
    ("ونسبت صحيفة المرفأ إلى الوزير قوله إن الجسر آمن.", "صحيفة المرفأ", ["الوزير"]),
    ("كانت صحيفة المرفأ قد نقلت عن الوزير أن الجسر آمن.", "صحيفة المرفأ", ["الوزير"]),
    ("علمت «المرفأ» من مصادر مطلعة أن الجسر سيغلق.", "«المرفأ»", ["مصادر مطلعة"]),
    ("قال الوزير إن الجسر آمن، بحسب وكالة الأنباء.", "وكالة الأنباء", ["الوزير"]),
]


@pytest.mark.parametrize(("text", "via", "sources"), RELAYED)
def test_relayed_speech_names_the_relay(text: str, via: str, sources: list[str]) -> None:
    (row,) = claimtrack.extract(text, "ar")
    assert (row.via, [source.of(text) for source in row.sources]) == (via, sources)


NEGATED = [
    ("لم تنف الوزارة أن الجسر أغلق.", "declines"),
    ("لم تؤكد الوزارة أن الجسر آمن.", "declines"),
    ("لا يعتقد الوزير أن الجسر آمن.", "doubts"),
]


@pytest.mark.parametrize(("text", "stance"), NEGATED)
def test_a_negation_turns_the_stance(text: str, stance: str) -> None:
    (row,) = claimtrack.extract(text, "ar")
    assert (row.stance, row.negated) == (stance, True)


def test_unexpressed_subject_is_the_last_speaker_that_agrees() -> None:
    text = "قال وزير النقل سامي الخطيب إن الجسر آمن.\nوأضاف أن العمل انتهى."
    first, second = claimtrack.extract(text, "ar")
    assert (first.speakers, second.speakers, second.sources) == (("سامي الخطيب",), ("سامي الخطيب",), ())


def test_a_statement_after_a_colon_runs_to_the_next_that_reports() -> None:
    text = "وقال الوزير: الجسر آمن. لا خطر فيه على أحد. وأضاف أن العمل انتهى."
    assert [row[2] for row in found(text)] == ["الجسر آمن. لا خطر فيه على أحد", "أن العمل انتهى"]


def test_a_quotation_goes_on_in_the_next_paragraphs() -> None:
    text = "وقال الوزير: «الجسر آمن تماما ولا خطر فيه.\n«سنفتحه في مايو المقبل».\nثم غادر."
    assert found(text) == [("قال", ["الوزير"], "«الجسر آمن تماما ولا خطر فيه. … «سنفتحه في مايو المقبل»")]


def test_an_unpaired_mark_costs_its_own_paragraph_only() -> None:
    text = "«الجسر قديم، قال الوزير.\nوقالت البلدية إن الجسر آمن."
    assert ("قالت", ["البلدية"], "إن الجسر آمن") in found(text)


def test_a_misspelt_or_unhamzated_word_is_known() -> None:
    assert found("واكد الوزير ان الجسر امن.") == [("اكد", ["الوزير"], "ان الجسر امن")]


def test_vowel_signs_and_tatweel_do_not_hide_a_verb() -> None:
    assert found("أكّــد الوزيرُ أنَّ الجسر آمن.") == [("أكّــد", ["الوزيرُ"], "أنَّ الجسر آمن")]


def test_confidence_orders_the_forms() -> None:
    """A clause after its verb and speaker is surer than a noun phrase, and that than a noun of speech alone."""
    texts = ("قال الوزير إن الجسر آمن.", "أكد الوزير أهمية إصلاح الجسر.", "أغلق الجسر بعد إعلان وفاة عاملين فيه.")
    assert [row.confidence for text in texts for row in claimtrack.extract(text, "ar")] == [0.97, 0.91, 0.68]
