"""Which language a text is in; None is the answer wherever no known language fits clearly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.languages import available, detect


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The ministry denied that there were talks about the border.", "en"),
        ("He said so.", "en"),
        ("THE MINISTER WILL NOT RESIGN, HIS OFFICE SAID.", "en"),
        ("It’s over, they’re gone, and nobody won’t say why.", "en"),
        ("Le ministre a démenti que des discussions aient eu lieu sur la frontière avec ses voisins.", "fr"),
        ("Der Minister bestritt, dass es Gespräche über die Grenze mit den Nachbarn gegeben habe.", "de"),
        ("El ministro negó que hubiera conversaciones sobre la frontera con sus vecinos.", "es"),
        ("Министр опроверг, что велись переговоры о границе с соседями.", "ru"),
        ("قالت الوزارة إنها لم تتلق أي طلب من هذا النوع.", "ar"),
        ("نَفَى الوَزِيرُ مَا نُشِرَ عَنْهُ فِي الصُّحُفِ.", "ar"),
        ("نفى المتحدث ذلك، وأكد أن الاجتماع سيعقد في موعده.", "ar"),
        ("أعلنت شركة Microsoft أن نظام Windows لن يتغير قبل نهاية العام.", "ar"),
    ],
)
def test_known_languages(text, lang):
    assert detect(text) == lang


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2021-12-04 — 10:30!",
        "Il ministro ha negato che ci siano stati colloqui sul confine con i suoi vicini.",
        "O ministro negou que houvesse conversas sobre a fronteira com os seus vizinhos, disse o porta-voz.",
        "De minister ontkende dat er gesprekken waren over de grens met de buren, zei de woordvoerder.",
        "El ministre va negar que hi hagués converses sobre la frontera amb els seus veïns.",
        "Міністр заперечив, що велися переговори про кордон із сусідами.",
        "Bakan, sınır konusunda komşularla görüşme yapıldığını yalanladı.",
        "وزیر خارجه گفت که هیچ گفت‌وگویی درباره مرز با همسایگان انجام نشده است.",
        "وزیر خارجہ نے کہا کہ سرحد کے بارے میں کوئی بات چیت نہیں ہوئی۔",
        "Η κυβέρνηση διέψευσε ότι έγιναν συνομιλίες για τα σύνορα.",
        "הממשלה הכחישה שהתקיימו שיחות על הגבול.",
        "政府は国境に関する協議を否定した。",
        "The ministry said no. قالت الوزارة إنها لم تتلق أي طلب. The end of it all. وهذه هي النهاية",
    ],
)
def test_no_known_language(text):
    assert detect(text) is None


@given(st.text())
def test_any_text_gives_a_known_language_or_none(text):
    assert detect(text) in (None, *available())
