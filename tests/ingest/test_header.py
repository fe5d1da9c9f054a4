"""Headers and front matter: which fields they fill, and where the article begins."""

import pytest

from claimtrack.ingest.header import read_header

BODY = "The ministry denied it."


def fields_and_body(text):
    header = read_header(text)
    return {name: value for name, value in header.fields.items() if value}, text[header.end :]


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("Title: No talks\n", {"title": "No talks"}),
        ("title : No talks\nDATE: 4 December 2021\n", {"title": "No talks", "published": "4 December 2021"}),
        ("Title: Minister: no talks\n", {"title": "Minister: no talks"}),
        ("URL: https://example.org/a:b\r\n", {"url": "https://example.org/a:b"}),
        ("Date:2021-12-04\nLanguage: Arabic\n", {"published": "2021-12-04", "lang": "Arabic"}),
        ("\n\nHeadline: No talks\nSource: The Daily\n", {"title": "No talks", "outlet": "The Daily"}),
        ("Outlet: One\nSource: Two\n", {"outlet": "One", "outlet_beside": "Two"}),
        ("Title: A\nAuthor: B\nDate: 2021-12-04\n", {"title": "A", "other": "B", "published": "2021-12-04"}),
        ("Title: A\nTitle: B\n", {"title": "A"}),
        ("العنوان: لا محادثات\nالصحيفة: اليوم\n", {"title": "لا محادثات", "outlet": "اليوم"}),
        ("التاريخ： 2021-12-04\nاللغة: العربية\n", {"published": "2021-12-04", "lang": "العربية"}),
        ("الرابط: https://example.org\n", {"url": "https://example.org"}),
        ("Заголовок: Нет\nДата: 2021-12-04\n", {"title": "Нет", "published": "2021-12-04"}),
        (
            "Источник: Газета\nСсылка: https://example.org\n",
            {"outlet": "Газета", "url": "https://example.org"},
        ),
    ],
)
def test_header_lines(header, fields):
    found, body = fields_and_body(header + BODY)
    assert found.items() >= fields.items()
    assert body == BODY


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("---\ntitle: No talks\n---\n", {"title": "No talks"}),
        ('---\ntitle: "No: talks"\n...\n', {"title": "No: talks"}),
        ("---\r\nlayout: post\r\ndate: 2021-12-04\r\n---\r\n", {"other": "post", "published": "2021-12-04"}),
        ("---\ntags:\n  - a\n- b\n# note\ntitle: 'A'\n\n---\n", {"title": "A"}),
        ("---\ntitle: >\n  folded\nlang: en\n---\n", {"lang": "en"}),
        ("---\nسطر: قيمة\nالعنوان: لا محادثات\n---\n", {"title": "لا محادثات"}),
    ],
)
def test_front_matter(header, fields):
    assert fields_and_body(header + BODY) == (fields, BODY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        BODY,
        "Source: minister to resign\n\nThe minister will resign.",
        "المصدر: الوزير سيستقيل\n\nقال المصدر ذلك.",
        "Minister: no talks\n\nThere are none.",
        "At 10:30 she said no.\n",
        "---\nA line of prose.\n---\nMore.",
        "---\nHe said: no\n---\nMore.",
        "---\ntitle: never closed\n\nMore.",
        "Author: a name alone\n\nMore.",
        "Title: " + "words without end " * 2000,
    ],
)
def test_an_article_without_header_is_all_body(text):
    assert fields_and_body(text) == ({}, text)


def test_a_header_may_stand_alone():
    assert fields_and_body("Title: No talks") == ({"title": "No talks"}, "")
