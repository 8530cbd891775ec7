from __future__ import annotations

from typing import Any

import pytest

from courses.services.codes import LETTERS, new_code
from progress.services.certificates.signing import read_number, sign_number

NUMBER = "K7QP-3M9X-WT4D"


def test_what_was_signed_is_read():
    for _ in range(50):
        number = new_code()
        assert read_number(sign_number(number)) == number


def test_a_signed_number_can_be_read_from_paper():
    signed = sign_number(NUMBER)

    assert signed.startswith(f"{NUMBER}-")
    assert len(signed) == 24
    assert set(signed) <= {*LETTERS, "-"}
    assert not set(signed) & set("0O1I")


@pytest.mark.parametrize("change", [str.lower, lambda said: said.replace("-", " "), " {} ".format])
def test_how_it_is_typed_does_not_matter(change: Any):
    assert read_number(change(sign_number(NUMBER))) == NUMBER


@pytest.mark.parametrize(
    "said",
    [
        *("", " ", "-", NUMBER, NUMBER + "-AAAA-AAAA", sign_number("K7QP-3M9X-WT4E")[:-1]),
        *(
            sign_number(NUMBER)[:-1],
            sign_number(NUMBER) + "A",
            "A" * 10_000,
            "\0",
            "٣" * 20,
            "é" * 20,
        ),
        *(
            NUMBER[:-1] + "E" + sign_number(NUMBER)[14:],
            "../../etc/passwd",
            "' OR 1=1 --",
            "ß" * 20,
        ),
    ],
)
def test_what_was_not_signed_is_nothing(said: str):
    assert read_number(said) is None


def test_printed_numbers_outlive_a_change_of_the_key(settings: Any):
    signed = sign_number(NUMBER)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-key-of-fifty-characters-and-more-so-that-it-is-long"

    assert sign_number(NUMBER) != signed
    assert read_number(signed) == NUMBER
