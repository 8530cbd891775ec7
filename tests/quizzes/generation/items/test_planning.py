from __future__ import annotations

import pytest

from quizzes.generation.config import WriterConfig
from quizzes.generation.records import ItemKind
from quizzes.generation.writing import write_questions
from tests.quizzes.generation.reading import a_text

TEXT = (
    "Le Musée des phares d’EUROMER se trouve à Ouessant.",
    "Le Bureau des cartes d’EUROMER se trouve à Gdansk.",
    "En 2003, EUROMER a ouvert un bassin à Brest.",
    "EUROMER applique le protocole de Roscoff, signé le 3 mai 1998.",
)
KNOWING = {
    "entities": [{"name": "EUROMER", "type": "organisation"}],
    "sets": {"ville": ["Malmö", "Roscoff", "Brest"]},
}


def kinds_of(word, lexicon):
    written = write_questions([a_text(*TEXT)], WriterConfig(lexicon=lexicon)).items
    return {one.kind for one in written if word.lower() in one.stem.lower()}


def test_where_nothing_tells_which_other_cities_could_be_meant_a_city_is_typed():
    assert kinds_of("Musée des phares", {}) == {ItemKind.SHORT_ANSWER}


def test_a_blueprint_has_cities_to_choose_from():
    assert ItemKind.SHORT_ANSWER not in kinds_of("Musée des phares", KNOWING)


@pytest.mark.parametrize("word", ["le protocole de Roscoff"])
def test_a_year_is_asked_for_in_two_ways_at_most(word):
    assert len(kinds_of(word, {})) == 2


def test_who_does_what_is_stated_where_nothing_tells_who_else_could():
    text = (
        "Le Conseil des ports d’EUROMER approuve les comptes des phares.",
        "Le Comité permanent d’EUROMER prépare les sessions annuelles du Conseil.",
        "Le Bureau des cartes d’EUROMER conserve les archives de navigation des ports.",
    )

    written = write_questions([a_text(*text)], WriterConfig()).items

    assert {one.kind for one in written} == {ItemKind.TRUE_FALSE}
