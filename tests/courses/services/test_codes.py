from __future__ import annotations

import pytest

from courses.services.codes import LETTERS, first_group, new_code, write_code


def test_a_code_is_easy_to_read_out():
    code = new_code()

    assert [len(group) for group in code.split("-")] == [4, 4, 4]
    assert set(code) - {"-"} <= set(LETTERS)
    assert not set("IL1O0") & set(LETTERS)


def test_codes_differ():
    assert len({new_code() for _ in range(100)}) == 100


@pytest.mark.parametrize(
    "said", ["k7qp-3m9x-wt4d", " K7QP 3M9X WT4D ", "K7QP3M9XWT4D", "k7qp_3m9x–wt4d"]
)
def test_it_may_be_typed_in_many_ways(said: str):
    assert write_code(said) == "K7QP-3M9X-WT4D"


@pytest.mark.parametrize(
    "said", ["", "-", "K7QP", "K7QP-3M9X-WT4DD", "ééééééééééöö", "x" * 100_000, "\0"]
)
def test_what_can_be_no_code_is_none(said: str):
    assert write_code(said) == ""


def test_it_is_found_by_its_first_group():
    assert first_group("K7QP-3M9X-WT4D") == "K7QP-"
