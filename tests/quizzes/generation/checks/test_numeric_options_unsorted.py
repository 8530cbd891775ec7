import pytest

from quizzes.generation.checks.numeric_options_unsorted import find
from tests.quizzes.generation.building import a_corpus, a_statement, an_item


@pytest.mark.parametrize(
    "options",
    [
        ["1923", "1919", "1956"],
        ["1 200", "900", "1 500"],
        ["sept", "deux", "neuf"],
        ["12 membres", "4 membres", "7 membres"],
        ["3 juin 2005", "12 mai 2004", "1er juillet 2006"],
    ],
)
def test_numbers_out_of_order_are_found(options):
    assert list(find(an_item(right=options[:1], wrong=options[1:]), a_corpus()))


@pytest.mark.parametrize(
    "options",
    [
        ["1919", "1923", "1956"],
        ["1956", "1923", "1919"],
        ["900", "1 200", "1 500"],
        ["900 000", "2 millions", "1 milliard"],
        ["12 mai 2004", "3 juin 2005", "1er juillet 2006"],
        ["Lyon", "Bruxelles", "Vienne"],
        ["un accord", "deux traités", "une charte"],
    ],
)
def test_numbers_in_order_and_words_in_any(options):
    assert not list(find(an_item(right=options[:1], wrong=options[1:]), a_corpus()))


def test_true_and_false_are_no_numbers():
    assert not list(find(a_statement("Il compte treize membres.", true=True), a_corpus()))
