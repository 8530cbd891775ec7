from quizzes.generation.checks.true_false_without_two_sides import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, a_statement, an_item


def test_true_or_false_has_two_sides():
    assert list(find(an_item(ItemKind.TRUE_FALSE), a_corpus()))
    assert list(find(an_item(ItemKind.TRUE_FALSE, right=["Vrai"], wrong=["Faux", "x"]), a_corpus()))
    assert not list(find(a_statement("Il compte treize membres.", true=True), a_corpus()))


def test_other_kinds_have_as_many_as_they_like():
    assert not list(find(an_item(), a_corpus()))
