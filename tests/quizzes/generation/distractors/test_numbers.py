import pytest

from quizzes.generation.distractors.numbers import STATES, near_numbers
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


@pytest.mark.parametrize("number", ["55", "124", "192", "41"])
def test_numbers_lie_near_the_key(number):
    for seed in range(20):
        found = near_numbers(number, chance(str(seed)), 3)

        assert all(abs(value_of(n) / value_of(number) - 1) < 0.35 for n in found)


@pytest.mark.parametrize("number", ["55", "192", "194", "190"])
def test_member_states_are_no_more_than_there_are_states_and_not_always_most(number):
    drawn = [near_numbers(number, chance(str(seed)), 3, STATES) for seed in range(20)]

    assert all(value_of(n) <= STATES for found in drawn for n in found)
    assert all(any(value_of(n) < value_of(number) for n in found) for found in drawn)
    assert any(value_of(n) > value_of(number) for found in drawn for n in found)


def test_a_round_number_is_not_the_roundest_nor_the_lowest_for_want_of_smaller_ones():
    drawn = [near_numbers("100", chance(str(seed)), 3) for seed in range(20)]

    assert {"50"} < {n for found in drawn for n in found} <= {"50", "150", "200", "250"}
