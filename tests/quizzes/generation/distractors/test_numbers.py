import pytest

from quizzes.generation.distractors.numbers import near_numbers
from quizzes.generation.french.numbers import value_of
from quizzes.generation.identity import chance


@pytest.mark.parametrize("number", ["sept", "13", "60", "124", "12 000", "2,5", "deux"])
def test_numbers_keep_the_form_of_the_key_and_differ(number):
    for seed in range(20):
        found = near_numbers(number, chance(str(seed)), 3)

        assert number not in found
        assert len(set(found)) == len(found) >= 2
        assert all(value_of(other) > 1 for other in found)
        assert (" " in number) == any(" " in other for other in found)


def test_round_numbers_stand_among_round_ones():
    assert all(value_of(n) % 10 == 0 for n in near_numbers("60", chance("1"), 3))
