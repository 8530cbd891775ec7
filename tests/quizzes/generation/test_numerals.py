from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.generation.numerals import find_numbers, read_date, read_number, read_quantity


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("13", 13),
        ("1 200", 1200),
        ("1\u202f200\u00a0000", 1_200_000),
        ("1.200.000", 1_200_000),
        ("0.125", Fraction(1, 8)),
        ("2,5 %", Fraction(5, 2)),
        ("-4", -4),
        ("124 millions d’euros", 124_000_000),
        ("1,5 milliard", 1_500_000_000),
        ("sept bureaux", 7),
        ("dix-sept", 17),
        ("vingt et un pays", 21),
        ("soixante et onze", 71),
        ("quatre-vingts", 80),
        ("quatre-vingt-quatorze", 94),
        ("cent quatre-vingt-quatorze pays", 194),
        ("deux mille dix-huit", 2018),
        ("trois cents", 300),
        ("un million", 1_000_000),
        ("un", 1),
        ("twenty-one", 21),
        ("two hundred and six", 206),
        ("zéro", 0),
    ],
)
def test_a_number_is_read(text, value):
    assert read_number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lyon",
        "un accord",
        "une ville",
        "24/7",
        "5G",
        "1er",
        "A/RES/75/10",
        "et deux",
        "I-24/7",
        "_",
        "½",
    ],
)
def test_what_is_no_number_is_none(text):
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [("13 membres", "membres"), ("124 millions d’euros", "d’euros"), ("sept", ""), ("2,5 %", "%")],
)
def test_the_unit_is_what_follows(text, unit):
    quantity = read_quantity(text)

    assert quantity is not None
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("11 septembre 2001", (2001, 9, 11)),
        ("le 1er janvier 2018", (2018, 1, 1)),
        ("Novembre 2004", (2004, 11, 0)),
        ("1923", (1923, 0, 0)),
        ("September 11, 2001", (2001, 9, 11)),
        ("3 May 2005", (2005, 5, 3)),
    ],
)
def test_a_date_is_read(text, date):
    assert read_date(text) == date


@pytest.mark.parametrize(
    "text", ["", "en 2001", "résolution 2001", "12", "mai", "20 304", "11 brumaire 1799"]
)
def test_what_is_no_date_is_none(text):
    assert read_date(text) is None


def test_every_number_of_a_text_is_found():
    text = "L’Office a sept bureaux, 1 200 agents, un système I-24/7 et un million en 2018."

    assert find_numbers(text) == {7, 1200, 2018, 1_000_000}


def test_a_magnitude_is_told_from_what_was_written():
    quantity = read_quantity("124 millions d’euros")

    assert quantity is not None
    assert quantity.value == 124_000_000
    assert quantity.written == 124


def test_a_number_of_absurd_length_is_none():
    assert read_number("9" * 10_000) is None
    assert find_numbers("9" * 10_000) == frozenset()


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_figures_are_the_number(number):
    assert read_number(f"{number:,}".replace(",", "\u202f")) == number


@given(st.text())
def test_any_text_is_read_without_error(text):
    read_quantity(text)
    read_date(text)
    find_numbers(text)
