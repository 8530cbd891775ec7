from __future__ import annotations

import pytest

from quizzes.generation.facts.placed_names import find_placed_names
from tests.quizzes.generation.reading import read


def ask(sentence):
    (statement,) = read(sentence)
    return [
        (one.wording.question.replace("\u202f", " "), one.answer, one.wording.gapped)
        for one in find_placed_names(statement)
    ]


@pytest.mark.parametrize(
    ("sentence", "question", "city", "told"),
    [
        (
            "Quant à l’École nationale des phares, implantée à Brest depuis 1982, elle forme.",
            "Dans quelle ville est implantée l’École nationale des phares ?",
            "Brest",
            "L’École nationale des phares est implantée à _____.",
        ),
        (
            "La Ligue entretient des liens avec la Commission du Danube, installée à Budapest.",
            "Dans quelle ville est installée la Commission du Danube ?",
            "Budapest",
            "La Commission du Danube est installée à _____.",
        ),
    ],
)
def test_a_thing_is_where_the_participle_behind_its_name_puts_it(sentence, question, city, told):
    assert ask(sentence) == [(question, city, told)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le bureau, installé à Brest, est petit.",
        "Un bureau des cartes, installé à Brest, est petit.",
        "La Convention de Gand, établie à Brest, est longue.",
        "Le Centre des phares, installé à bord, est petit.",
    ],
)
def test_what_has_no_name_or_no_city_is_left(sentence):
    assert ask(sentence) == []
