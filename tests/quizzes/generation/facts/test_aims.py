import pytest

from quizzes.generation.facts.records import Listing, Single
from tests.quizzes.generation.reading import definition, find, questions

LEAD = "EUROMER mène trois programmes :"
OTHERS = (
    definition("Mer propre", "Il vise à réduire les rejets des cargos."),
    definition("Côtes sûres", "Il vise à éclairer les passes dangereuses."),
)
LETS = "Il vise à permettre aux ports de tracer et de suivre les cargos, et de baliser l’île."
WAY = "L’objectif est de protéger les quais en posant des digues neuves, et en draguant les passes."
LETS_ASKED = (
    "Que doivent pouvoir faire les ports grâce au programme «\xa0Ports calmes\xa0» d’EUROMER ?"
)
WAY_ASKED = "Comment le programme «\xa0Ports calmes\xa0» d’EUROMER entend-il protéger les quais ?"


def parts(body):
    return LEAD, *OTHERS, definition("Ports calmes", body)


@pytest.mark.parametrize(
    ("body", "question", "answer"),
    [
        (LETS, LETS_ASKED, ("tracer et suivre les cargos", "baliser l’île")),
        (WAY, WAY_ASKED, "en posant des digues neuves"),
    ],
)
def test_what_a_programme_lets_others_do_and_its_way_are_asked(body, question, answer):
    assert questions(*parts(body))[question] == answer


def test_what_is_wrong_comes_from_the_lexicon():
    sets = {"mission": ["juger les pilotes", "armer ses cargos"], "manières": ["en priant le vent"]}

    deeds = find(*parts(LETS), lexicon={"sets": sets})
    ways = find(*parts(WAY), lexicon={"sets": sets})

    assert [o.outsiders for o in deeds if isinstance(o, Listing) and o.relation == "permet"] == [
        ("juger les pilotes",)
    ]
    assert [o.siblings for o in ways if isinstance(o, Single) and o.relation == "manière"] == [
        ("en priant le vent",)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "L’objectif est de permettre aux ports de baliser la rade.",
        "L’objectif est de protéger les quais en posant ses propres digues.",
    ],
)
def test_one_deed_and_ways_that_lean_are_left_alone(body):
    assert not {LETS_ASKED, WAY_ASKED} & set(questions(*parts(body)))
