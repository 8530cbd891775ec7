from fractions import Fraction

import pytest

from quizzes.scoring import Answer, score
from tests.quizzes.scoring.bodies import a_matching


@pytest.mark.parametrize(
    ("pairs", "fraction"),
    [
        (((0, 0), (1, 1), (2, 2), (3, 3)), Fraction(1)),
        (((0, 0), (1, 2), (2, 1), (3, 3)), Fraction(1, 2)),
        (((0, 0),), Fraction(1, 4)),
        (((0, 1), (1, 1), (2, 1), (3, 1)), Fraction(1, 4)),
        (((0, 3),), Fraction(0)),
        ((), Fraction(0)),
    ],
)
def test_the_share_of_pairs_that_are_right(pairs, fraction):
    assert score(a_matching(), Answer(pairs=pairs)) == fraction


def test_equal_right_sides_may_be_traded():
    assert score(a_matching("a", "b", "a"), Answer(pairs=((0, 2), (1, 1), (2, 0)))) == 1
