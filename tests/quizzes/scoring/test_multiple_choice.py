from fractions import Fraction

import pytest

from quizzes.scoring import Answer, score
from tests.quizzes.scoring.bodies import a_multiple_choice


@pytest.mark.parametrize(
    ("chosen", "fraction"),
    [
        ((0, 1, 2), Fraction(1)),
        ((0, 1), Fraction(2, 3)),
        ((0, 1, 3), Fraction(1, 3)),
        ((0, 3), Fraction(0)),
        ((0, 3, 4), Fraction(0)),
        ((0, 1, 2, 3, 4), Fraction(1, 3)),
        ((3,), Fraction(0)),
        ((), Fraction(0)),
    ],
)
def test_right_minus_wrong_over_the_keys(chosen, fraction):
    assert score(a_multiple_choice(keys=(0, 1, 2), of=5), Answer(choices=chosen)) == fraction


def test_a_question_without_key_earns_nothing():
    assert score(a_multiple_choice(keys=()), Answer(choices=(0,))) == 0
