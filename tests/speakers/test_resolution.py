"""Inside one article: whom names, roles, pronouns and unexpressed subjects mean. A story and who speaks in it."""

import pytest
from drafted import portraits, speakers

STORIES = [
    # surnames
    ("en", "[Anna Petersen] <said> it rains. [Petersen] <said> it pours.", "Anna Petersen | Anna Petersen"),
    ("en", "[Petersen] <said> it rains. [Mayor Anna Petersen] <said> it pours.", "Anna Petersen | Anna Petersen"),
    ("en", "The bridge of Mayor Anna Petersen fell. [Petersen] <said> it rained.", "Anna Petersen"),
    ("en", "[Anna Petersen] <said> it rains. [Mrs. Petersen] <said> it pours.", "Anna Petersen | Anna Petersen"),
    ("en", "[John Paul Smith] <said> it rains. [John Smith] <said> it pours.", "John Paul Smith | John Paul Smith"),
    ("en", "[Rep. Ann Cole (D-Ohio)] <said> it rains. [Cole] <said> it pours.", "Ann Cole | Ann Cole"),
    ("en", "[Ursula von der Heide] <said> it rains. [Von der Heide] <said> it pours.",
     "Ursula von der Heide | Ursula von der Heide"),
    # two of one surname
    ("en", "Anna Cole met Peter Cole. [Mr. Cole] <said> it rains.", "Peter Cole"),
    ("en", "We saw Anna Cole and Peter Cole. [Cole] <said> it rains.", "Cole"),
    ("en", "[Peter Cole] <said> it rains. His wife, Anna Cole, left.\n\n[Cole] <said> it pours.",
     "Peter Cole | Peter Cole"),
    ("en", "[Peter Cole] <said> it rains. [Peter Cole Jr.] <said> it pours.", "Peter Cole | Peter Cole Jr."),
    ("ar", "<قال> [الوزير سامي الخطيب] إن الجسر آمن. و<أكد> [الخطيب] أنه قديم.", "سامي الخطيب | سامي الخطيب"),
    ("ar", "<قال> [رئيس البلدية عادل منصور] إن الجسر آمن. و<أكد> [منصور] أنه قديم.", "عادل منصور | عادل منصور"),
    ("ar", "<قال> [منصور] إن الجسر آمن. و<أكد> [رئيس البلدية عادل منصور] أنه قديم.", "عادل منصور | عادل منصور"),
    ("ar", "زار الرئيس عادل الخطيب المدينة. و<قال> [الخطيب] إن الجسر آمن.", "عادل الخطيب"),
    # appositions and possessors
    ("en", "[Anna Petersen, the mayor of Harbourton,] <said> it rains.", "Anna Petersen"),
    ("en", "[the mayor of Harbourton, Anna Petersen,] <said> it rains.", "Anna Petersen"),
    ("en", "[Petersen's lawyer, Ivan Novak,] <said> it rains.", "Ivan Novak"),
    ("en", "[Petersen's campaign] <said> it rains.", "Petersen's campaign"),
    ("en", "[a spokesman for Anna Petersen] <said> it rains.", "a spokesman for Anna Petersen"),
    ("en", "[Harbourton council leader Ivan Novak] <said> it rains.", "Ivan Novak"),
    ("ar", "<قال> [سامي الخطيب، وزير النقل،] إن الجسر آمن.", "سامي الخطيب"),
    ("ar", "<قال> [وزير النقل الروسي] إن الجسر آمن.", "وزير النقل الروسي"),
    ("ar", "<قال> [وزير النقل الروسي سامي الخطيب] إن الجسر آمن.", "سامي الخطيب"),
    ("ru", "[Генеральный секретарь ООН Антуан Ковач] <заявил>, что идет дождь.", "Антуан Ковач"),
    ("ru", "[Глава МВД Ирина Новак] <заявила>, что идет дождь.", "Ирина Новак"),
    ("ar", "<قال> [المهندس سامي بن عبدالعزيز الخطيب مدير عام الميناء] إن الجسر آمن.", "سامي بن عبدالعزيز الخطيب"),
    ("ar", "<قال> [الناطق باسم الشرطة، العقيد سامي الخطيب،] إن الجسر آمن.", "سامي الخطيب"),
    ("ar", "<قال> [الألماني توماس كوفاتش رئيس الاتحاد] إن الجسر آمن.", "توماس كوفاتش"),
    ("ar", "<قال> [د. سامي الخطيب] إن الجسر آمن.", "سامي الخطيب"),
    ("ar", "<قال> [المتحدث باسم صحة المنطقة عبدالرحمن الخطيب] إن الجسر آمن.", "عبدالرحمن الخطيب"),
    ("ar", "<قال> [المتحدث باسم صحة المنطقة عبدالعزيز الخطيب] إن الجسر آمن. و<أكد> [المتحدث باسم شرطة المنطقة الرائد "
     "عبدالعزيز منصور] أنه قديم.", "عبدالعزيز الخطيب | عبدالعزيز منصور"),
    # those who belong to somebody are not that one
    ("ar", "<قالت> [زوجة الرئيس سامي الخطيب] إن الجسر آمن.", "زوجة الرئيس سامي الخطيب"),
    ("ar", "<قال> [شقيق سامي الخطيب] إن الجسر آمن.", "شقيق سامي الخطيب"),
    ("ar", "<قال> [محامي الرئيس سامي الخطيب] إن الجسر آمن.", "محامي الرئيس سامي الخطيب"),
    ("ar", "<قال> [مستشار للرئيس سامي الخطيب] إن الجسر آمن.", "مستشار للرئيس سامي الخطيب"),
    ("ar", "<قال> [المتحدث باسم الرئيس سامي الخطيب] إن الجسر آمن.", "المتحدث باسم الرئيس سامي الخطيب"),
    ("ar", "<قال> [مدير مكتب الوزير سامي الخطيب] إن الجسر آمن.", "مدير مكتب الوزير سامي الخطيب"),
    ("ar", "<قال> [المتحدث باسم مؤسسة سامي الخطيب] إن الجسر آمن.", "المتحدث باسم مؤسسة سامي الخطيب"),
    ("ar", "<قال> [المتحدث باسم الرئيس المصري السفير سامي الخطيب] إن الجسر آمن.", "سامي الخطيب"),
    ("ar", "<قال> [نائب الرئيس سامي الخطيب] إن الجسر آمن.", "سامي الخطيب"),
    ("ar", "<قال> [معالي الوزير سامي الخطيب] إن الجسر آمن.", "سامي الخطيب"),
    # roles, bodies and sources point back
    ("en", "[Mayor Anna Petersen] <said> it rains. [The mayor] <said> it pours.", "Anna Petersen | Anna Petersen"),
    ("en", "[The Russian foreign ministry] <said> it rains. [The ministry] <said> it pours.",
     "The Russian foreign ministry | The Russian foreign ministry"),
    ("en", "[A US official] <said> it rains. [The official] <said> it pours.", "A US official | A US official"),
    ("en", "[A US official] <said> it rains. [A Russian official] <said> it pours.",
     "A US official | A Russian official"),
    ("en", "[A US official] <said> it rains. [The source] <said> it pours.", "A US official | A US official"),
    ("en", "[Vice President Anna Cole] <said> it rains. [The president] <said> it pours.", "Anna Cole | The president"),
    ("en", "[Mayor Anna Cole] <said> it rains. [Mayor Ivan Novak] <said> no. [The mayor] <said> it pours.",
     "Anna Cole | Ivan Novak | Ivan Novak"),
    ("ar", "<قال> [رئيس البلدية عادل منصور] إن الجسر آمن. و<أكد> [رئيس البلدية] أنه قديم.", "عادل منصور | عادل منصور"),
    ("ar", "<نفت> [وزارة الخارجية الروسية] ذلك. و<قالت> [الوزارة] إن الجسر آمن.",
     "وزارة الخارجية الروسية | وزارة الخارجية الروسية"),
    ("ar", "<قال> [مصدر أمريكي] إن الجسر آمن. و<أكد> [المصدر] أنه قديم.", "مصدر أمريكي | مصدر أمريكي"),
    # he, she, it, they
    ("en", "[Anna Petersen] <said> it rains. [She] <said> it pours.", "Anna Petersen | Anna Petersen"),
    ("en", "Anna Cole met Ivan Novak. [He] <said> it rains. [She] <said> it pours.", "Ivan Novak | Anna Cole"),
    ("en", "[Anna Cole] <said> that Ivan Novak lied. [She] <added> it rains.", "Anna Cole | Anna Cole"),
    ("en", "[Ivan Novak] <said> that [he] <thought> it rains.", "Ivan Novak | Ivan Novak"),
    ("en", "[The ministry] <said> it rains. [It] <said> it pours.", "The ministry | The ministry"),
    ("en", "[Two officials] <said> it rains. [They] <said> it pours.", "Two officials | Two officials"),
    ("en", "[Ivan Novak] <said> it rains. [She] <said> it pours.", "Ivan Novak | None"),
    ("en", "[You] <said> it rains.", "None"),
    # a subject that is not expressed
    ("ar", "<قال> [عادل منصور] إن الجسر آمن. و<أضاف> أنه قديم.", "عادل منصور | عادل منصور"),
    ("ar", "<قالت> [الوزيرة سلمى حداد] إن الجسر آمن. و<أكد> [سامي الخطيب] ذلك. و<أضافت> أنه قديم.",
     "سلمى حداد | سامي الخطيب | سلمى حداد"),
    ("ar", "<قال> [عادل منصور] إن [سامي الخطيب] <أكد> أنه قديم. و<أضاف> أنه آمن.",
     "عادل منصور | سامي الخطيب | عادل منصور"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "story", "wanted"), STORIES)
def test_who_speaks(lang, story, wanted):
    assert " | ".join(map(str, speakers(story, lang))) == wanted


def test_a_portrait_gathers_what_the_article_tells():
    story = """[Moscow] <said> it rains. [Novak] <said> it pours, and the minister left.
    [Russian foreign minister Ivan Novak] <said> it snows. [A senior US military source] <said> no."""
    state, early, late, source = portraits(story, "en")
    assert (state.kind, state.countries) == ("state", ("RU",))
    assert early == late
    assert (late.name, late.kind, late.roles, late.features, late.countries) == (
        "Ivan Novak", "person", ("Russian foreign minister",), "ms", ("RU",),
    )  # fmt: skip
    assert (source.kind, source.type, source.countries) == ("unnamed", "military", ("US",))


@pytest.mark.parametrize(
    ("lang", "story", "roles"),
    [
        ("en", "Novak runs for president\n\n[Senator Anna Cole] <said> it rains.", ("Senator",)),
        ("en", "They met the mayor. [Anna Cole] <said> it rains.", ()),
        ("fr", "Il a vu le ministre\n[Anna Cole] a <dit> qu'il pleut.", ()),
        ("ar", "<قال> [الوزير سامي الخطيب] إن الجسر آمن. زار محامي الرئيس عادل السالم المدينة. و<قال> [السالم] نعم.",
         ("الوزير", "الرئيس")),
        ("ar", "<قال> [المتحدث باسم صحة المنطقة عبدالرحمن الخطيب] نعم.", ("المتحدث باسم صحة المنطقة",)),
    ],
)  # fmt: skip
def test_a_role_is_of_who_stands_beside_it(lang, story, roles):
    assert tuple(role for who in portraits(story, lang) for role in who.roles) == roles
