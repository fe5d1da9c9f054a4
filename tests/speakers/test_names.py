"""Two spellings of one name join in any script; two names do not."""

from itertools import permutations

import pytest

from claimtrack.speakers.agreement import agreement
from claimtrack.speakers.names import NameIndex, _best, match_name, same_name

SAME = """
Peskov / بيسكوف / Песков
Dmitry Peskov / دميتري بيسكوف / Дмитрий Песков
Zakharova / زاخاروفا / زخاروفا / Захарова
Ushakov / أوشاكوف / Ушаков
Blinken / بلينكن / Блинкен
Sullivan / سوليفان / Салливан
Biden / بايدن / Байден
Putin / بوتين / Путин
Guterres / غوتيريش / Гутерриш
Zelensky / Zelenskyy / زيلينسكي / Зеленский
Netanyahu / نتنياهو / Нетаньяху
al-Sisi / السيسي / ас-Сиси
bin Salman / بن سلمان / бин Сальман
Mohammed bin Salman / Muhammad bin Salman / محمد بن سلمان / Мухаммед бин Сальман
Sergei Lavrov / Sergey Lavrov / سيرغي لافروف / Сергей Лавров
Abu Mazen / أبو مازن / Абу Мазен
Erdogan / Erdoğan / أردوغان / Эрдоган
Macron / ماكرون / Макрон
Scholz / شولتس / Шольц
Merkel / ميركل / Меркель
Johnson / جونسون / Джонсон
Starmer / ستارمر / Стармер
Kerry / كيري / Керри
Trump / ترامب / Трамп
Obama / أوباما / Обама
Clinton / كلينتون / Клинтон
Rubio / روبيو / Рубио
Austin / أوستن / Остин
Shoigu / شويغو / Шойгу
Medvedev / ميدفيديف / Медведев
Nebenzya / نيبينزيا / Небензя
Lukashenko / لوكاشينكو / Лукашенко
Kuleba / كوليبا / Кулеба
Klitschko / كليتشكو / Кличко
Stoltenberg / ستولتنبرغ / Столтенберг
Borrell / بوريل / Боррель
Grossi / غروسي / Гросси
Abbas Araghchi / عباس عراقجي / Аббас Арагчи
Khamenei / خامنئي / Хаменеи
Rouhani / روحاني / Роухани
Zarif / ظريف / Зариф
Nasrallah / نصر الله / Насралла
Haniyeh / هنية / Ханийя
Abbas / عباس / Аббас
Gallant / غالانت / Галант
Gantz / غانتس / Ганц
Lapid / لبيد / Лапид
al-Assad / الأسد / Асад
al-Jubeir / الجبير / аль-Джубейр
Shoukry / Shoukri / شكري / Шукри
Tebboune / تبون / Теббун
Haftar / حفتر / Хафтар
Dbeibah / الدبيبة / Дбейба
Ghannouchi / الغنوشي / Гануши
Xi Jinping / شي جين بينغ
Wang Yi / وانغ يي / Ван И
Modi / مودي / Моди
Imran Khan / عمران خان / Имран Хан
Kim Jong-un / كيم جونغ أون
von der Leyen / فون دير لاين / фон дер Ляйен
Orban / Orbán / أوربان / Орбан
Tusk / توسك / Туск
Meloni / ميلوني / Мелони
Sanchez / Sánchez / سانشيز / Санчес
Tsipras / تسيبراس / Ципрас
Aliyev / علييف / Алиев
Pashinyan / باشينيان / Пашинян
Kadyrov / قديروف / Кадыров
Nuland / نولاند / Нуланд
Jen Psaki / Джен Псаки
Thomas-Greenfield / توماس غرينفيلد / Томас-Гринфилд
Griffiths / غريفيث / Гриффитс
Lowcock / لوكوك / Лоукок
de Mistura / دي ميستورا / де Мистура
Pedersen / بيدرسن / Педерсен
Salam Fayyad / سلام فياض / Салам Файяд
Hassan Nasrallah / حسن نصر الله / Хасан Насралла
Abdel Fattah al-Sisi / Abdulfattah el-Sisi / عبد الفتاح السيسي / Абдель Фаттах ас-Сиси
Lavrov, Sergey / سيرغي لافروف
J. Sullivan / Jake Sullivan / جيك سوليفان
"""
DIFFERENT = """
Medvedev / Medvedchuk
Ivanov / Ivanova
Michael Brown / Michelle Brown
Ali Hassan / Hassan Ali
Rubio / Rubin
لافروف / لابروف
Иванов / Иванова
Медведев / Медведчук
ميدفيديف / ميدفيدتشوك
Медведев / Medvedchuk
ميدفيديف / Медведчук
Ivanova / Иванов
Ivanov / Иванова
Ivanova / إيفانوف
Petrov / بتروفا
Rubin / روبيو
Рубин / Rubio
Лабров / Lavrov
علي حسن / حسن علي
Ali Hassan / حسن علي
Али Хасан / Hassan Ali
Michael Brown / ميشيل براون
Michelle Brown / Майкл Браун
Dmitry Peskov / Dmitry Petrov
دميتري بيسكوف / دميترو كوليبا
Dmytro Kuleba / Dmitry Peskov
Ivan Petrov / Oleg Petrov
إيفان بتروف / أوليغ بتروف
Иван Петров / Олег Петров
Ivan Petrov / Олег Петров
John Kerry / John Kelly
كيري / كيلي
Kerry / كيلي
Керри / Kelly
Biden / Baden
Hunter Biden / Joe Biden
هانتر بايدن / Joe Biden
Хантер Байден / جو بايدن
Bush / Busch
Jeb Bush / George Bush
Hillary Clinton / Bill Clinton
هيلاري كلينتون / بيل كلينتون
Хиллари Клинтон / Bill Clinton
Donald Trump / Eric Trump
Saleh / Salah
صالح / صلاح
Salman / Suleiman
سلمان / سليمان
Салман / سليمان
محمد بن سلمان / محمد بن سليمان
Mohammed bin Salman / محمد بن نايف
Salman bin Mohammed / محمد بن سلمان
Bashar al-Assad / Hafez al-Assad
بشار الأسد / حافظ الأسد
Башар Асад / حافظ الأسد
Hassan Nasrallah / Hassan Rouhani
Hassan / Hussein
حسن / حسين
Хасан / حسين
Хасан / Хусейн
Hamid / Hamad
حامد / حمد
Khalid / Khalil
خالد / خليل
Халид / خليل
Mahmoud Abbas / Mahmoud Abbasi
Mahmoud / Mohammed
محمود / محمد
Махмуд / محمد
Maria Zakharova / Andrei Zakharov
زاخاروفا / Захаров
Zakharov / Захарова
Yellen / Allen
Kim / Kemp
Putin / Rasputin
بوتين / Распутин
Sergei Shoigu / Sergei Lavrov
سيرغي شويغو / Сергей Лавров
Jake Sullivan / Jake Sherman
Blinken / Blinkov
Merkel / Merk
Macron / Makarov
ماكرون / ماكاروف
Guterres / Gutierrez
Orban / Urban
Tusk / Task
Lapid / Labid
Johnson / Jonson
Anna Petrova / Anton Petrov
Alexander Novak / Alexandra Novak
ألكسندر نوفاك / Александра Новак
Francis / Frances
Daniel Cohen / Danielle Cohen
"""


def rows(table):
    return [tuple(name.strip() for name in line.split("/")) for line in table.strip().splitlines()]


@pytest.mark.parametrize("names", rows(SAME), ids=lambda names: names[0])
def test_spellings_of_one_name_join(names):
    for name, other in permutations(names, 2):
        assert match_name(name, [other]), f"{name} and {other}"


@pytest.mark.parametrize("names", rows(DIFFERENT), ids="/".join)
def test_two_names_stay_apart(names):
    for name, other in permutations(names, 2):
        assert match_name(name, [other]) is None, f"{name} and {other}"


def test_both_tables_are_long_enough_to_mean_something():
    assert len(rows(SAME)) >= 60 and len(rows(DIFFERENT)) >= 60


@pytest.mark.parametrize(
    ("name", "candidates", "chosen"),
    [
        ("Petrov", ["Ivan Petrov", "Maria Zakharova"], "Ivan Petrov"),
        ("Petrov", ["Ivan Petrov", "Oleg Petrov"], None),
        ("Ivan Petrov", ["Petrov", "Oleg Petrov"], "Petrov"),
        ("بتروف", ["Ivan Petrov", "Олег Петров"], None),
        ("S. Lavrov", ["سيرغي لافروف", "دميتري بيسكوف"], "سيرغي لافروف"),
        ("D. Lavrov", ["سيرغي لافروف", "دميتري بيسكوف"], None),
        ("Vladimir Vladimirovich Putin", ["فلاديمير بوتين", "Путина"], "فلاديمير بوتين"),
        ("Peskov", [], None),
        ("", ["Peskov"], None),
        ("…", ["Peskov", "…!"], None),
    ],
)
def test_a_name_goes_to_the_only_one_it_fits(name, candidates, chosen):
    match = match_name(name, candidates)
    assert (match and match[0]) == chosen


@pytest.mark.parametrize("name", ["Pеskov", "Dmitry Pеskov", "Пeсков", "Lаvrov", "Βiden"])  # a letter of another script
def test_an_imitation_joins_nobody(name):
    assert match_name(name, ["Peskov", "Dmitry Peskov", "Песков", "Lavrov", "Biden"]) is None


def test_scores_tell_whole_names_from_parts():
    assert same_name("Dmitry Peskov", "دميتري بيسكوف") > 0.8 > same_name("Peskov", "دميتري بيسكوف") > 0.6


def test_the_index_finds_what_a_look_at_every_name_finds():
    """The oracle compares a name with all the others, one by one."""
    tables = [*rows(SAME), *rows(DIFFERENT)]
    roster = sorted({names[-1] for names in tables})
    index = NameIndex(roster)
    for name in {names[0] for names in tables} - set(roster):
        assert index.match(name) == _best(name, roster, agreement), name
