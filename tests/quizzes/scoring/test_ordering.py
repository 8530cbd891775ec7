from fractions import Fraction

import pytest

from quizzes.scoring import Answer, score
from tests.quizzes.scoring.bodies import an_ordering


@pytest.mark.parametrize(
    ("order", "fraction"),
    [
        ((0, 1, 2, 3), Fraction(1)),
        ((1, 0, 2, 3), Fraction(1, 2)),
        ((1, 2, 3, 0), Fraction(0)),
        ((0, 1), Fraction(1, 2)),
        ((), Fraction(0)),
    ],
)
def test_the_share_of_places_that_hold_their_step(order, fraction):
    assert score(an_ordering(), Answer(order=order)) == fraction
