import pytest

from courses.sources.readers.office.numerals import in_capitals, write_letter, write_roman


@pytest.mark.parametrize(
    ("number", "written"), [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (53, "aaa"), (0, "0")]
)
def test_letters_count_on_by_doubling(number, written):
    assert write_letter(number) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (1999, "mcmxcix"), (0, "0"), (9999, "9999")],
)
def test_roman_numbers_take_away_from_the_left(number, written):
    assert write_roman(number) == written


def test_capitals_are_another_way_of_writing():
    assert in_capitals(write_roman)(4) == "IV"
