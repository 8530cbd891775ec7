import pytest

from quizzes.generation.checks.year_shut_out import find
from tests.quizzes.generation.building import a_corpus, an_item

FORCE = "Le traité, signé en _____ et en vigueur depuis le 11 décembre 1986, protège les ports."


@pytest.mark.parametrize(
    ("stem", "wrong", "shut_out"),
    [
        (FORCE, ["1983", "1988"], ["1988"]),
        (FORCE, ["1983", "1984"], []),
        ("Le traité a été signé en _____.", ["1983", "1988"], []),
        ("Un accord fut annoncé en 1984, puis signé en _____.", ["1982", "1986"], ["1982"]),
    ],
)
def test_a_year_behind_what_came_later_is_shut_out(stem, wrong, shut_out):
    assert list(find(an_item(right=["1985"], wrong=wrong, stem=stem), a_corpus())) == shut_out


def test_the_later_year_itself_may_be_asked():
    stem = "Le traité est entré en vigueur en 1986, puis il a été révisé en _____."
    item = an_item(right=["1990"], wrong=["1988", "1991"], stem=stem)

    assert not list(find(item, a_corpus()))
