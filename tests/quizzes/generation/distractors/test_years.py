import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.generation.distractors.years import find_newest, near_years
from quizzes.generation.identity import chance

YEARS = st.integers(1600, 2025)


@given(YEARS, st.lists(YEARS, max_size=8, unique=True), st.integers(0, 99))
def test_there_are_always_three_other_years_none_of_them_taken(year, known, seed):
    taken = {year, *known[:2]}

    found = near_years(year, sorted(known), taken, chance(str(seed)), 3)

    assert len(set(found)) == 3
    assert not set(found) & taken


def test_every_place_among_the_options_is_drawn():
    places = {
        sum(found < 1990 for found in near_years(1990, [], {1990}, chance(str(seed)), 3))
        for seed in range(40)
    }

    assert places == {0, 1, 2, 3}


def test_years_that_the_sources_name_come_first():
    found = near_years(1990, [1984, 1993], {1990}, chance("3"), 3)

    assert {1984, 1993} & set(found)


def test_three_named_years_leave_no_room_for_neighbours():
    for seed in range(9):
        found = near_years(1914, [1914, 1923, 1927, 1936], {1914}, chance(str(seed)), 3)

        assert found == [1923, 1927, 1936]


def test_years_of_another_age_are_no_options():
    for seed in range(9):
        found = near_years(1901, [1864, 1874, 1929], {1901}, chance(str(seed)), 3)

        assert all(abs(year - 1901) <= 10 for year in found)


@pytest.mark.parametrize(
    ("year", "newest", "later"), [(2024, 2024, 0), (2023, 2024, 1), (2022, 2024, 2)]
)
def test_no_option_is_later_than_what_the_sources_know(year, newest, later):
    for seed in range(9):
        found = near_years(year, [1991, 2002], {year}, chance(str(seed)), 3, newest)

        assert len(set(found)) == 3
        assert sum(one > year for one in found) <= later
        assert max(found) <= newest


@pytest.mark.parametrize(
    ("texts", "newest"),
    [
        (["Le Sommet de 2024 s’est tenu à Gand.", "L’OMS date de 1948."], 2024),
        (["Elle agit à l’horizon 2029.", "D’ici à 2028 ou avant 2027, elle fera tout."], 2030),
        (["Le Programme de 2019 vaut jusqu’en 2026, à l’horizon 2030."], 2019),
        (["Rien n’est daté."], 2030),
    ],
)
def test_years_to_come_are_not_known(texts, newest):
    assert find_newest(texts) == newest
