"""Particulars as they are written -> ISO dates and language codes."""

import pytest

from claimtrack.ingest.meta import Meta, iso_date, language_code, stated_meta


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2021-12-04", "2021-12-04"),
        ("2021-12-04 18:30", "2021-12-04T18:30:00"),
        ("2021-12-04T18:30:05Z", "2021-12-04T18:30:05+00:00"),
        ("2021-12-04T18:30:05+03:00", "2021-12-04T18:30:05+03:00"),
        ("2021-12-04T99:99", "2021-12-04"),
        ("Sat, 04 Dec 2021 10:30:00 +0000", "2021-12-04"),
        ("Saturday, December 4, 2021", "2021-12-04"),
        ("السبت 4 ديسمبر 2021", "2021-12-04"),
        ("٤ كانون الأول ٢٠٢١", "2021-12-04"),
        ("25/12/2021", "2021-12-25"),
        ("04/12/2021", None),
        ("December 2021", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates(written, iso):
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("AR", "ar"),
        ("fr_CA", "fr"),
        ("Arabic", "ar"),
        ("العربية", "ar"),
        ("the usual one", None),
        ("", None),
    ],
)
def test_language_codes(written, code):
    assert language_code(written) == code


def test_what_cannot_be_understood_is_left_out():
    fields = {"title": " No\n talks ", "url": "see the site", "published": "soon", "lang": "?", "outlet": ""}
    assert stated_meta(fields) == Meta(title="No talks")


@pytest.mark.parametrize("published", ["2021-12-04", "2021-12-04T18:30", "2021-12-04T18:30:00+03:00"])
def test_options_take_iso_dates(published):
    assert Meta(published=published).published == published


@pytest.mark.parametrize("published", ["4 December 2021", "2021-13-01", "2021-12-04 tomorrow", ""])
def test_options_refuse_other_dates(published):
    with pytest.raises(ValueError, match="Write it as 2021-12-04"):
        Meta(published=published)


def test_the_first_that_states_something_counts():
    options, header = Meta(title="A", lang="ar"), Meta(title="B", outlet="C")
    assert options.otherwise(header) == Meta(title="A", outlet="C", lang="ar")
