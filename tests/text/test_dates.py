"""Dates with a day, a month and a year; anything less is no date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.text.dates import find_date

FOURTH = date(2021, 12, 4)


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("en", "4 December 2021"),
        ("en", "04 Dec 2021"),
        ("en", "4th December 2021"),
        ("en", "4 December, 2021"),
        ("en", "December 4, 2021"),
        ("en", "DECEMBER 4 2021"),
        ("en", "Dec. 4, 2021"),
        ("en", "December 4th, 2021"),
        ("ar", "4 ديسمبر 2021"),
        ("ar", "٤ ديسمبر ٢٠٢١"),
        ("ar", "4 كانون الأول 2021"),
        ("ar", "4 ديسمبر/كانون الأول 2021"),
        ("ar", "4 ديسمبر / كانون الأول 2021"),
        ("ar", "4 كانون الأول (ديسمبر) 2021"),
        ("ar", "4 ديسمبر، 2021"),
        (None, "2021-12-04"),
        (None, "2021/12/4"),
        (None, "٢٠٢١/١٢/٤"),
        (None, "04.12.2021"),
    ],
)
def test_forms(lang, written):
    text = f"On Saturday ({written}) no."
    day, span = find_date(text, lang)
    assert day == FOURTH
    assert span.of(text) == written


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("ar", "في 1 أبريل 2021", date(2021, 4, 1)),
        ("ar", "في 1 ابريل 2021", date(2021, 4, 1)),
        ("ar", "8 أيار/ مايو 1972", date(1972, 5, 8)),
        ("ar", "10 أغسطس 2015م", date(2015, 8, 10)),
        (None, "25/12/2021", date(2021, 12, 25)),
        (None, "12/25/2021", date(2021, 12, 25)),
        (None, "05/05/2021", date(2021, 5, 5)),
        (None, "2021-12-04T10:30:00Z", FOURTH),
        ("en", "2020 and 4 December 2021 and 2021-12-05", FOURTH),
        ("en", "2021-12-05 and 4 December 2021", date(2021, 12, 5)),
        ("en", "30 February 2021, then 4 December 2021", FOURTH),
    ],
)
def test_the_first_real_date_counts(lang, text, day):
    assert find_date(text, lang)[0] == day


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (None, ""),
        ("en", "December 2021"),
        ("en", "4 December"),
        ("en", "Dec 4 (Reuters)"),
        ("en", "on 4 December the 2021 budget"),
        ("en", "04/12/2021"),
        ("en", "4-6 December 2021"),
        ("en", "December 4-6, 2021"),
        ("en", "30 February 2021"),
        ("en", "4 December 1521"),
        ("en", "4 December 20210"),
        ("en", "0 December 2021"),
        ("en", "44 December 2021"),
        ("en", "version 1.2.2021.5"),
        ("en", "call 555-12-2021-04"),
        ("en", "4 ديسمبر 2021"),
        (None, "4 December 2021"),
        ("ar", "4 ديسمبر/يناير 2021"),
        ("ar", "10 شوال 1436"),
        ("ar", "13/10/1436"),
    ],
)
def test_no_date(lang, text):
    assert find_date(text, lang) is None


@given(st.text(alphabet="0123456789٤-/., DecmbrMayديسمبر\n", max_size=60))
def test_the_span_is_inside_the_text(text):
    found = find_date(text, "en")
    assert found is None or 0 <= found[1].start < found[1].end <= len(text)
