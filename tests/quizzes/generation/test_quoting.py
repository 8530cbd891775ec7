from __future__ import annotations

import pytest

from courses.sources import read_document
from quizzes.generation.quoting import locate_quote

TEXT = """# Le Bureau

## Sièges

Le **Bureau** a son siège à [Lyon](https://example.org), en France, depuis 1989[^1]. Il compte 74
pays mem-
bres. L’œuvre du Bureau est « utile ».

Le Bureau se réunit à Genève.

- Le service entretient les feux.
- Le service avertit les navires.

[^1]: Accord de siège.
"""
DOCUMENT = read_document("bureau.md", TEXT.encode())


def quotes(picked: str, near: int = 0) -> list[str]:
    return [span.quote for span in locate_quote(DOCUMENT, picked, near)]


@pytest.mark.parametrize(
    ("picked", "stored"),
    [
        ("Le Bureau a son siège à Lyon", ["Le Bureau a son siège à Lyon"]),
        (
            "a son siège à Lyon, en France, depuis 1989.",
            ["a son siège à Lyon, en France, depuis 1989."],
        ),
        ("  LE BUREAU  a son\nsiege a lyon ", ["Le Bureau a son siège à Lyon"]),
        ("L'oeuvre du Bureau est « utile ».", ["L’œuvre du Bureau est « utile »."]),
        ("« utile »", ["« utile »"]),
        (
            "Le service entretient les feux.\nLe service avertit",
            ["Le service entretient les feux.", "Le service avertit"],
        ),
    ],
)
def test_a_quote_is_stored_as_the_document_says_it(picked: str, stored: list[str]):
    assert [" ".join(quote.split()) for quote in quotes(picked)] == stored


@pytest.mark.parametrize(
    "picked", ["", " ", "à", "…", "Le Bureau a son siège à Turin", "ureau a son"]
)
def test_what_the_document_does_not_say_has_no_place(picked: str):
    assert quotes(picked) == []


def test_a_quote_holds_at_its_place_by_the_rule_for_quotes():
    (span,) = locate_quote(DOCUMENT, "Le Bureau a son siège à Lyon, en France, depuis 1989.")

    assert TEXT[span.start : span.end].startswith("Le **Bureau** a son siège à [Lyon](")
    assert TEXT[span.start : span.end].endswith("1989[^1].")


def test_the_nearest_of_several_places_is_taken():
    later = TEXT.index("Le Bureau se réunit")

    (first,), (second,) = (
        locate_quote(DOCUMENT, "Le Bureau"),
        locate_quote(DOCUMENT, "Le Bureau", later),
    )

    assert first.start < second.start == later


def test_a_long_document_is_searched_quickly_and_a_long_quote_is_found():
    long = read_document(
        "long.md", ("# Mille\n\n" + "Le Bureau compte les feux.\n\n" * 5000).encode()
    )

    assert len(locate_quote(long, "Le Bureau compte les feux.", len(long.text))) == 1
