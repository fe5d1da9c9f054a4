"""What the first lines of an article tell of its title, outlet and date."""

import pytest

from claimtrack.ingest.evidence import own_meta
from claimtrack.model import Span

EN = (
    "The ministry said in a long statement that nothing of what the papers wrote about the talks was true, "
    "and that its delegation had never left the capital during the whole of the week in question."
)
AR = (
    "قالت الوزارة في بيان مطول إن ما كتبته الصحف عن المحادثات غير صحيح، وإن وفدها لم يغادر العاصمة طوال "
    "الأسبوع المذكور، مضيفة أنها ستصدر توضيحا آخر بعد عودة الوزير من جولته الخارجية الطويلة."
)


def told(text, lang):
    found = own_meta(text, Span(0, len(text)), lang)
    return found.title, found.outlet, found.published


@pytest.mark.parametrize(
    ("first", "lang", "title"),
    [
        ("Ministry denies talks\n\n", "en", "Ministry denies talks"),
        ("Ministry denies talks\r\n", "en", "Ministry denies talks"),
        ("  \n“There are no talks”\n", "en", "“There are no talks”"),
        ("Will there be talks?\n\n", "en", "Will there be talks?"),
        ("Ministry denies talks – report\n\n", "en", "Ministry denies talks – report"),
        ("4 December 2021\n\nMinistry denies talks\n\n", "en", "Ministry denies talks"),
        ("الوزارة تنفي إجراء محادثات\n", "ar", "الوزارة تنفي إجراء محادثات"),
        ("The ministry denied it.\n\n", "en", None),
        ("POLITICS\n\n", "en", None),
        ("Jane Doe – Northtown\n\n", "en", None),
        ("سامي نادر – بيروت\n", "ar", None),
        ("- there are no talks\n", "en", None),
        ("There were three kinds of answers:\n", "en", None),
        ("WASHINGTON, Dec 4 (Reuters) -\n", "en", None),
        ("", "en", None),
    ],
)
def test_title(first, lang, title):
    assert told(first + (AR if lang == "ar" else EN), lang)[0] == title


def test_a_single_line_is_no_title():
    assert told("Ministry denies talks", "en")[0] is None


@pytest.mark.parametrize(
    ("first", "lang", "outlet", "day"),
    [
        ("WASHINGTON, Dec 4 (Reuters) - ", "en", "Reuters", None),
        ("WASHINGTON, Dec. 4, 2021 (Reuters) — ", "en", "Reuters", "2021-12-04"),
        ("DES MOINES, Iowa (AP) — ", "en", "AP", None),
        ("Paris (AFP) – ", "en", "AFP", None),
        ("MOSCOW, December 4. /TASS/. ", "en", "TASS", None),
        ("MOSCOW, December 4, 2021. /TASS/. ", "en", "TASS", "2021-12-04"),
        ("4 December 2021 – ", "en", None, "2021-12-04"),
        ("موسكو، 4 ديسمبر 2021 - ", "ar", None, "2021-12-04"),
        ("موسكو، 4 ديسمبر/كانون الأول 2021 (رويترز) - ", "ar", "رويترز", "2021-12-04"),
        ("القاهرة «رويترز» - ", "ar", "رويترز", None),
        ("برلين (د ب أ) – ", "ar", "د ب أ", None),
        ("No talks here.\n\nLONDON (Reuters) - ", "en", "Reuters", None),
        ("The bank (Reuters Group) - ", "en", None, None),
        ("NATO (the alliance) – ", "en", None, None),
        ("A source told the agency (Reuters) - ", "en", None, None),
        ("قال مصدر لوكالة «رويترز»: ", "ar", None, None),
        ("On 24 February 2022 – ", "en", None, None),
        ("WASHINGTON — ", "en", None, None),
    ],
)
def test_dateline(first, lang, outlet, day):
    assert told(first + (AR if lang == "ar" else EN), lang)[1:] == (outlet, day)


@pytest.mark.parametrize(
    ("first", "lang", "outlet", "day"),
    [
        ("Ministry denies talks\n4 December 2021\n\n", "en", None, "2021-12-04"),
        (
            "Ministry denies talks\n\nPublished: Saturday, December 4, 2021, 10:30 GMT\n\n",
            "en",
            None,
            "2021-12-04",
        ),
        ("2021-12-04\n", "en", None, "2021-12-04"),
        ("الوزارة تنفي إجراء محادثات\nبيروت ٤ كانون الأول ٢٠٢١\n", "ar", None, "2021-12-04"),
        ("الرياض 4 ديسمبر 2021 م واس\n", "ar", "واس", "2021-12-04"),
        ("Ministry denies talks\n4 December\n\n", "en", None, None),
        (
            "Ministry denies talks\nShe called the attack of 11 September 2001 by its own true name\n",
            "en",
            None,
            None,
        ),
        ("Ministry denies the talks of 4 December 2021\n\n", "en", None, None),
        ("They met on 4 December 2021 in a hall outside the city.\n\n", "en", None, None),
    ],
)
def test_date_on_a_line_of_its_own(first, lang, outlet, day):
    assert told(first + (AR if lang == "ar" else EN), lang)[1:] == (outlet, day)


@pytest.mark.parametrize(
    ("first", "lang", "day"),
    [
        ("The ministry said on Wednesday. ", "en", None),
        ("On Saturday, December 4, 2021, the minister spoke to the press. ", "en", "2021-12-04"),
        ("The minister, Saturday 4 December 2021, spoke to the press. ", "en", "2021-12-04"),
        ("On Friday, December 4, 2021, the minister spoke to the press. ", "en", None),
        ("The talks set for Saturday, December 4, 2021, were called off. ", "en", None),
        ("أعلن الوزير، السبت 4 ديسمبر/كانون الأول 2021، أن المحادثات انتهت. ", "ar", "2021-12-04"),
        ("يوم السبت 4 ديسمبر 2021، أعلن الوزير أن المحادثات انتهت. ", "ar", "2021-12-04"),
        ("أعلن الوزير أن المحادثات ستبدأ يوم السبت 4 ديسمبر 2021 في العاصمة. ", "ar", None),
        ("أعلن الوزير، الجمعة 4 ديسمبر 2021، أن المحادثات انتهت. ", "ar", None),
    ],
)
def test_a_date_in_running_text_counts_only_with_its_weekday_between_commas(first, lang, day):
    assert told(first + (AR if lang == "ar" else EN), lang)[2] == day


@pytest.mark.parametrize("lang", [None, "xx"])
def test_digits_are_read_in_an_unknown_language(lang):
    assert told(f"2021-12-04\n{EN}", lang)[2] == "2021-12-04"
