import pytest

from courses.building.keypoints import Points, choose_points, find_points
from courses.building.meaning import read_meaning
from courses.building.records import Place, Quote, SourcedBlock
from courses.sources import BlockKind
from tests.courses.building.samples import a_block, sourced

AIM = "Les organes. Nommer les organes de l’Organisation."
COUNCIL = "Le Conseil dirige l’Organisation entre deux sessions."
ASSEMBLY = "L’Assemblée est l’organe suprême de l’Organisation."
SECRETARY = "Le Secrétariat applique les décisions des organes."
CHEESE = "Le fromage de chèvre se vend au marché."


def texts(blocks, language="fr"):
    return [quote.text for quote in find_points(AIM, blocks, language).quotes]


@pytest.mark.parametrize(
    "weak",
    [
        "Il dirige l’Organisation entre deux sessions.",
        "Qui dirige donc l’Organisation aujourd’hui ?",
        "L’Organisation compte les quatre organes suivants :",
        "Le Conseil la dirige.",
        "et les décisions des organes de l’Organisation.",
    ],
)
def test_what_does_not_stand_by_itself_is_no_key_point(weak):
    assert (
        texts(sourced(f"{COUNCIL} {weak}" if weak[0].isupper() else weak, ASSEMBLY))[-1] == ASSEMBLY
    )
    assert weak not in texts(sourced(f"{COUNCIL} {weak}", ASSEMBLY))


@pytest.mark.parametrize(
    ("kind", "told", "text", "point"),
    [
        (BlockKind.CLAUSE, {"label": "4"}, "Décide que le Conseil siège à Lyon ;",
         ["Décide que le Conseil siège à Lyon"]),
        (BlockKind.CLAUSE, {"label": "4 a)"}, "Les bases que le Conseil tient à jour ;", []),
        (BlockKind.DEFINITION, {"term": "Conseil"},
         "Conseil – Il dirige l’Organisation entre les sessions. Il siège à Lyon.",
         ["Conseil – Il dirige l’Organisation entre les sessions."]),
        (BlockKind.LIST_ITEM, {}, "1997 – Le Conseil signe un accord avec l’ONU.",
         ["1997 – Le Conseil signe un accord avec l’ONU."]),
        (BlockKind.HEADING, {}, "Comment le Conseil dirige l’Organisation", []),
        (BlockKind.TABLE_ROW, {}, "Diriger l’Organisation entre deux sessions | Conseil", []),
    ],
)  # fmt: skip
def test_each_kind_of_block_gives_its_statements(kind, told, text, point):
    assert texts([SourcedBlock("a.md", a_block(text, kind, **told))]) == point


def test_a_quote_knows_its_place_and_no_sentence_is_offered_twice():
    points = find_points(AIM, sourced(f"{COUNCIL} {ASSEMBLY}", ASSEMBLY), "fr")

    assert points.quotes == (
        Quote(Place("a.md", 0, len(COUNCIL)), COUNCIL),
        Quote(Place("a.md", len(COUNCIL) + 1, len(COUNCIL) + 1 + len(ASSEMBLY)), ASSEMBLY),
    )


def test_other_languages_count_only_where_the_course_has_none_of_its_own():
    english = SourcedBlock("a.md", a_block("The Council directs the whole body.", language="en"))

    assert texts([english, *sourced(COUNCIL)]) == [COUNCIL]
    assert texts([english]) == ["The Council directs the whole body."]


def choose(*sentences, number=2):
    points = find_points(AIM, sourced(*sentences), "fr")
    points = Points(points.aim, number, points.quotes)
    return [quote.text for quote in choose_points(points, read_meaning(points.texts))]


def test_the_sentences_nearest_to_the_aim_are_chosen_in_the_lessons_order():
    assert choose(SECRETARY, CHEESE, ASSEMBLY) == [SECRETARY, ASSEMBLY]


def test_what_is_said_already_gives_way_to_something_new():
    again = ASSEMBLY.replace("est l’organe", "est bien l’organe")

    assert set(choose(ASSEMBLY, again, SECRETARY)) != {ASSEMBLY, again}


def test_a_sentence_that_says_we_or_goes_on_for_long_gives_way():
    we = "Nous sommes l’organe suprême de l’Organisation."
    long = ASSEMBLY[:-1] + " et de tout ce qui relève d’elle, de près ou de loin" * 4 + "."

    assert choose(we, ASSEMBLY, number=1) == [ASSEMBLY]
    assert choose(long, ASSEMBLY, number=1) == [ASSEMBLY]


@pytest.mark.parametrize(("words", "number"), [(7, 3), (480, 4), (900, 5)])
def test_a_longer_lesson_has_more_points(words, number):
    assert find_points(AIM, sourced(*["mot " * words]), "fr").number == number
