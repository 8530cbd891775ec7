"""Estimates order items as one would expect, and say why."""

import pytest

from quizzes.generation import CognitiveLevel, ItemKind
from quizzes.generation.grading import grade
from tests.quizzes.generation.building import a_corpus, a_span, an_item


def estimate(**changes):
    return grade(an_item(**changes), a_corpus()).difficulty


@pytest.mark.parametrize(
    ("easier", "harder"),
    [
        ({"kind": ItemKind.TRUE_FALSE}, {"kind": ItemKind.NUMERIC}),
        ({"cognitive_level": CognitiveLevel.REMEMBER}, {"cognitive_level": CognitiveLevel.APPLY}),
        ({"right": ["Lyon"], "wrong": ["Rome"] * 2}, {"right": ["Lyon"], "wrong": ["Rome"] * 4}),
        (
            {"right": ["le Comité exécutif"], "wrong": ["Rome", "Vienne"]},
            {"right": ["le Comité exécutif"], "wrong": ["le Comité électif", "Vienne"]},
        ),
        (
            {"stem": "Qui contrôle l’exécution des décisions ?"},
            {"stem": "À quelle instance revient le suivi de ce qui fut voté ?"},
        ),
        (
            {"source": (a_span("Il compte treize membres"),)},
            {"source": (a_span("Il compte treize membres"), a_span("Le siège se trouve à Lyon"))},
        ),
    ],
)
def test_an_item_is_harder_than_another(easier, harder):
    assert estimate(**easier) < estimate(**harder)


def test_the_grounds_add_up_to_the_estimate():
    graded = grade(an_item(cognitive_level=CognitiveLevel.APPLY), a_corpus())

    assert graded.difficulty == pytest.approx(sum(ground.added for ground in graded.grounds))
    assert {"kind", "level"} <= {ground.feature for ground in graded.grounds}


def test_nothing_is_harder_than_one():
    stem = "À quelle instance revient le suivi de ce qui fut voté ?"
    places = tuple(a_span(quote) for quote in ("Il compte", "treize", "Le siège", "Lyon"))
    options = [f"le Comité exécutif {letter}" for letter in "abcdefghijklmnop"]

    assert (
        estimate(
            kind=ItemKind.NUMERIC, stem=stem, source=places, right=options[:1], wrong=options[1:]
        )
        <= 1
    )
