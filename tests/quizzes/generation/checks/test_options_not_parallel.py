import pytest

from quizzes.generation.checks.options_not_parallel import find
from quizzes.generation.records import ItemKind, Pair
from tests.quizzes.generation.building import a_corpus, a_statement, an_item

TASK = "baliser les côtes"


@pytest.mark.parametrize("other", ["le balisage", "que l’on balise", "par des bouées", "Brest"])
def test_a_task_among_things_is_found(other):
    assert list(find(an_item(right=[TASK], wrong=["former les pilotes", other]), a_corpus()))


@pytest.mark.parametrize(
    "options",
    [(TASK, "former les pilotes"), ("le Pérou", "El Salvador"), ("un phare", "des bouées")],
)
def test_options_that_begin_alike_or_are_names_may_stand_together(options):
    assert not list(find(an_item(right=options[:1], wrong=options[1:]), a_corpus()))


def test_right_sides_are_built_alike():
    pairs = (Pair("Le port", TASK), Pair("La mer", "le courant"))

    assert list(find(an_item(ItemKind.MATCHING, pairs=pairs, choices=()), a_corpus()))


def test_true_and_false_are_no_phrases():
    assert not list(find(a_statement("Le port ouvre.", true=True), a_corpus()))
