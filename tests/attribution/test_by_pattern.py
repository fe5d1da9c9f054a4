"""Reports in languages with little data, one fact a line: who, by which word, what, how."""

from __future__ import annotations

import re

import pytest

from claimtrack.speakers import attribute

# The source stands in [ ], the cue in * *, the content in { }.
REPORTS = [
    ("ru", "asserts", "[Мэр Анна Белова] *заявила*, {что мост закрыт}."),
    ("ru", "asserts", "{«Мост закрыт до мая»}, — *сказал* [инженер Пётр Орлов]."),
    ("ru", "asserts", "*По словам* [инженера], {мост откроют только в мае}."),
    ("ru", "asserts", "В [министерстве транспорта] *сообщили*, {что мост безопасен}."),
    ("ru", "confirms", "{Мост откроют только в мае}, *подтвердил* журналистам [мэр Орлов]."),
    ("ru", "denies", "[Министр Орлов] *опроверг* {сообщения о закрытии моста}."),
    ("ru", "asserts", "[Орлов]*:* {старый мост не откроют никогда}"),
    ("fr", "asserts", "La [maire Anne Petit] *a déclaré* {que le pont était fermé}."),
    ("fr", "asserts", "*Selon* [la police], {le vieux pont est fermé}."),
    ("fr", "asserts", "{« Le pont est fermé »}, *a dit* la [maire]."),
    ("de", "asserts", "Die [Ministerin] *erklärte*, {dass die Brücke gesperrt sei}."),
    ("de", "asserts", "{„Die Brücke ist gesperrt“}, *sagte* [Anna Klein]."),
    ("de", "asserts", "[Anna Klein] *sagte*, {die alte Brücke sei gesperrt}."),
    ("es", "asserts", "La [ministra Ana Gil] *afirmó* {que el puente está cerrado}."),
    ("es", "asserts", "{“El puente está cerrado”}, *dijo* la [ministra]."),
    ("es", "denies", "La [ministra] *negó* {que el puente estuviera cerrado}."),
    # a speaker who is described between commas, or stands behind an adjunct
    ("ru", "asserts", "[Анна Белова], мэр старого города, *заявила*, {что мост закрыт}."),
    ("fr", "asserts", "Samedi, la [mairie de Vals], dans le sud, *a annoncé* {que le pont fermait}."),
    ("de", "asserts", "[Anna Klein], die Leiterin des Amtes, *sagte*, {die Brücke sei gesperrt}."),
    ("es", "asserts", "[Ana Gil], portavoz del ayuntamiento, *dijo* {que el puente está cerrado}."),
    ("de", "accuses", "Am Montag *beschuldigte* die [Ministerin] {die Baufirma, den Bau zu verzögern}."),
    # whom it was said to, when and where are no part of the speaker
    ("ru", "asserts", "{«Мост закрыт до мая»}, — *сказал* журналистам [инженер Пётр Орлов] в четверг."),
    ("fr", "asserts", "{« Le pont est fermé »}, *a dit* à la presse [Paul Petit] lundi."),
    ("de", "asserts", "{„Die Brücke ist gesperrt“}, *sagte* [Anna Klein] am Montag der Zeitung."),
    ("es", "asserts", "{“El puente está cerrado”}, *dijo* [Ana Gil] en una entrevista."),
    # a verb in two parts
    ("fr", "asserts", "La [maire] *a toutefois souligné* {que le pont était sûr}."),
    ("de", "asserts", "Die [Ministerin] *teilte* am Montag mit, {dass die Brücke gesperrt sei}."),
    ("de", "asserts", "Das [Amt] hat am Montag *mitgeteilt*, {dass die Brücke gesperrt ist}."),
    ("de", "denies", "Die [Ministerin] *wies* {die Vorwürfe gegen das Amt} zurück."),
    # denials and accusations with a noun phrase
    ("ru", "denies", "[Кремль] *отверг* {обвинения в поджоге моста}."),
    ("fr", "denies", "La [maire] *a démenti* {toute fermeture du pont}."),
    ("de", "denies", "Die [Ministerin] *dementierte* {die Berichte über eine Sperrung}."),
    ("es", "denies", "El [gobierno] *negó* {las acusaciones de fraude}."),
    # passives
    ("fr", "accuses", "{La maire} a été *accusée* par l'[opposition] {d'avoir fermé le pont}."),
    # infinitives
    ("fr", "asserts", "La [maire] *affirme* {avoir rouvert le pont}."),
    ("es", "asserts", "La [ministra] *prometió* {reabrir el puente en mayo}."),
    ("de", "asserts", "Die [Firma] *behauptet*, {die Brücke repariert zu haben}."),
    # as X said
    ("ru", "asserts", "{Мост закрыт до самого мая}, как *сообщила* [мэр Белова]."),
    ("ru", "asserts", "Как *сообщила* [мэр Белова], {мост закрыт до самого мая}."),
    ("fr", "asserts", "{Le pont restera fermé}, comme *a dit* [Anne Petit]."),
    ("de", "asserts", "Wie die [Ministerin] *sagte*, {ist die Brücke gesperrt}."),
    ("es", "asserts", "{El viejo puente sigue cerrado}, según *informa* [El Faro]."),
    # according to X, wherever it stands
    ("ru", "asserts", "{Старый мост}, *по словам* [инженера], {откроют только в мае}."),
    ("fr", "asserts", "{Le vieux pont restera fermé}, *selon* [Anne Petit]."),
    ("fr", "asserts", "Il parle du pont qui, *selon* [Anne Petit], {rouvrira bientôt au public}."),
    ("de", "asserts", "*Laut* der [Zeitung] {ist die alte Brücke gesperrt}."),
    ("de", "asserts", "{Die Brücke ist} *laut* [Anna Klein] {seit Montag gesperrt}."),
    ("de", "asserts", "{„Die Brücke bleibt gesperrt“}, *so* [Anna Klein]."),
    ("es", "asserts", "Habla de un puente que, *según* [Ana Gil], {reabrirá pronto al público}."),
    ("de", "asserts", "Dem [Bericht] *zufolge* {ist die alte Brücke gesperrt}."),
    # what a particle makes of a verb, and what stands on either side of it
    ("de", "asserts", "Die [Ministerin] *wies* am Montag darauf hin, {dass die Brücke alt ist}."),
    ("de", "accuses", "Die [Ministerin] *wirft* {der Baufirma} vor, {den Bau zu verzögern}."),
    ("de", "asserts", "Die [Firma] *versprach*, {bis Mai mit dem Bau zu beginnen}."),
    # a denial inside what is said is none of the speaker's
    ("de", "asserts", "{„Die Brücke öffnet heute nicht“}, *sagte* [Anna Klein]."),
    ("ru", "declines", "[Орлов] не *подтвердил*, {что мост закрыт}."),
    # behind an adjunct of time, or of one's own
    ("ru", "asserts", "В субботу [местные власти] *объявили*, {что мост закрыт}."),
    ("ru", "asserts", "В своём письме [Орлов] *пишет*, {что мост закрыт}."),
    ("ru", "asserts", "{«Мост закрыт до самого мая»}, — *отвечает* [сторож]."),
    # in a relative clause, the noun that it is about
    ("fr", "asserts", "Il répond à la [sénatrice Anne Petit], qui *a souligné* {que le pont était fermé}."),
    ("ru", "asserts", "Он встретил [Петра Орлова], который *заявил*, {что мост закрыт}."),
    ("es", "asserts", "Visita a la [ministra Ana Gil], que *afirmó* {que el puente está cerrado}."),
    # said to somebody before the speaker is named
    ("fr", "asserts", "{« Le pont est fermé »}, *a dit* à la foule [Paul Petit], maire de Vals."),
    ("es", "asserts", "{“El puente está cerrado”}, *dijo* a Reuters un [portavoz del ministerio]."),
    # said in a document
    ("ru", "asserts", "{«Мост закрыт до самого мая»}, — *говорится* в [докладе министерства]."),
]
MARKS = str.maketrans("", "", "[]*{}")


@pytest.mark.parametrize(("lang", "stance", "marked"), REPORTS)
def test_a_report(lang: str, stance: str, marked: str) -> None:
    text = marked.translate(MARKS)
    (made,) = attribute(text, lang)
    assert made.cue is not None
    assert f"*{made.cue.of(text)}*" in marked
    assert ["{" + part.of(text) + "}" for part in made.content] == re.findall("{[^}]*}", marked)
    (source,) = made.sources
    (named,) = re.findall(r"\[(.*)\]", marked)
    assert named in source.of(text)
    assert made.stance == stance


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Мост закрыли вчера вечером, и движение остановилось."),
        ("ru", "Что сказал мэр, никто не слышал."),
        ("fr", "Le pont a été fermé hier soir."),
        ("de", "Die Brücke wurde gestern Abend gesperrt."),
        ("es", "El puente se cerró ayer por la noche."),
        ("de", "„Brücke“"),
        ("de", "So müssen die Brücken warten, bis das Geld reicht."),
        ("de", "In Teilen Schottlands, die nass sind, fahren keine Züge."),
        ("es", "Se considera que el puente es seguro."),
        ("fr", "Le pont a été fermé par erreur, une version que la mairie conteste."),
        ("fr", "Le pont a été fermé par erreur, ce que la mairie a annoncé."),
        ("es", "Para celebrar la apertura del viejo puente, la empresa Faro publicó."),
        ("de", "Es fehlt die Zeit für den Rat, ihn für das Amt zu bestätigen."),
        ("es", "El portero rechazó un tiro de Gil en el minuto diez."),
        ("de", "Die Erdbeben forderten über 500 Todesopfer auf der Insel."),
        ("fr", "Le séisme s'est déclaré juste au large de la côte."),
        ("ru", "Что спрашивали в отделе, как комментировали вашу акцию на мосту?"),
        ("fr", "Corée du Nord : le nombre de ponts diminue. Tout le monde le sait."),
        ("fr", "La demande que le pont soit rouvert est ancienne."),
        ("ru", ""),
    ],
)
def test_nobody_is_said_to_have_said_anything(lang: str, text: str) -> None:
    assert attribute(text, lang) == []


# Two sentences: the second goes on where nothing in it reports, or says who said the first.
GOING_ON = [
    ("ru", "«Мост закрыт до мая», — сказал Орлов.\n«Ремонт идёт по плану, всё в порядке».", "Орлов", "Ремонт идёт"),
    ("fr", "« Le pont est fermé », a dit Anne Petit. « Il rouvrira sans doute en mai. »", "Anne Petit", "Il rouvrira"),
    ("de", "„Die Brücke ist zu“, sagte Anna Klein.\n„Sie wird im Mai wieder geöffnet.“", "Anna Klein", "Sie wird"),
    ("es", "“El puente está cerrado”, dijo Ana Gil.\n“Lo abriremos otra vez en mayo”.", "Ana Gil", "Lo abriremos"),
    ("en", "“The bridge is closed now,” said Ann Clark.\n“We will open it again in May.”", "Ann Clark", "We will"),
    ("de", "Die Brücke sei gesperrt, sagte Anna Klein. Die Kosten seien aber sehr hoch.", "Anna Klein", "Die Kosten"),
    ("ru", "Старый мост закрыли до мая.\nОб этом сообщает газета «Волна».", "газета «Волна»", "Старый мост"),
    ("es", "El viejo puente cerró el lunes.\nAsí lo anunció Ana Gil.", "Ana Gil", "El viejo puente"),
]


@pytest.mark.parametrize(("lang", "text", "speaker", "begins"), GOING_ON)
def test_a_report_of_two_sentences(lang: str, text: str, speaker: str, begins: str) -> None:
    found = attribute(text, lang)
    assert any(
        made.content[0].of(text).startswith(begins) and [one.of(text) for one in made.sources] == [speaker]
        for made in found
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "«Мост закрыт до мая», — сказал Орлов.\n«Волна» пишет о погоде на берегу."),
        ("de", "Anna Klein sprach lange.\n„Die Brücke wird im Mai wieder geöffnet.“"),
        ("en", "The bridge is closed, said Ann Clark.\n“We will open it again in May.”"),
    ],
)
def test_a_quotation_goes_on_only_behind_another(lang: str, text: str) -> None:
    assert not any("goes-on" in made.rule for made in attribute(text, lang))


@pytest.mark.parametrize("lang", ["ru", "fr", "de", "es"])
@pytest.mark.parametrize("mark", ["«", "»", "„", "“", '"', ":", ",", "—", "(", "\n\n", "что", "dass", "que"])
def test_odd_punctuation_does_not_break_it(lang: str, mark: str) -> None:
    words = {"ru": "Мэр заявил", "fr": "Le maire a dit", "de": "Der Chef sagte", "es": "El jefe dijo"}[lang]
    for text in (
        f"{mark}{words}",
        f"{words}{mark}",
        f"{words} {mark} {words} {mark} {words}",
        f"{mark} {words} {mark}",
    ):
        attribute(text, lang)
