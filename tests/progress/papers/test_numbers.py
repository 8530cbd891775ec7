from __future__ import annotations

import pytest

from progress.papers.numbers import say_number, say_share


@pytest.mark.parametrize(
    ("value", "language", "digits", "said"),
    [
        (1234567, "fr", 0, "1\u202f234\u202f567"),
        (1234.56, "fr", 1, "1\u202f234,6"),
        (1234.56, "en", 1, "1,234.6"),
        (3, "fr", 1, "3,0"),
        (-12.34, "fr", 1, "−12,3"),
        (-0.04, "fr", 1, "0,0"),
        (1234, "es", 0, "1.234"),
        (1234, "xx-unknown", 0, "1,234"),
        (1234, "", 0, "1,234"),
        (1234, "fr-ca", 0, "1\u00a0234"),
    ],
)
def test_numbers_are_written_as_the_language_does(
    value: float, language: str, digits: int, said: str
):
    assert say_number(value, language, digits) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0, "0\u00a0%"),
        (0.001, "1\u00a0%"),
        (0.005, "1\u00a0%"),
        (0.125, "12\u00a0%"),
        (0.996, "99\u00a0%"),
        (1, "100\u00a0%"),
        (1.254, "125\u00a0%"),
    ],
)
def test_nothing_and_all_are_only_said_where_they_are(share: float, said: str):
    assert say_share(share, "fr") == said
