"""When a quote counts as standing at its span."""

from __future__ import annotations

import pytest

from quizzes.generation import QuotedSpan
from tests.quality.proof import stands

TEXT = "Le siège4 est\n  à Lyon, depuis 1989. Un cœur de métier."

CASES = [
    ("Le siège4 est à Lyon", 0, 22, True),  # spaces do not count
    ("Le siège est à Lyon", 0, 22, True),  # a footnote mark was left out
    ("Le siege est à Lyon", 0, 22, False),  # accents do
    ("Le siège est à Paris", 0, 22, False),
    ("est à Lyon le siège", 0, 22, False),  # in order
    ("Le siège", 0, 22, False),  # the span says much more than the quote
    ("Un coeur de métier", 37, len(TEXT), True),  # ligatures do not count
    ("", 0, 22, False),
    ("Le siège", 5, 5, False),
    ("Le siège", -1, 8, False),
    ("Un cœur de métier.", 37, len(TEXT) + 1, False),
]


@pytest.mark.parametrize(("quote", "start", "end", "held"), CASES)
def test_a_quote_stands_where_its_letters_do(quote: str, start: int, end: int, held: bool):
    assert stands(QuotedSpan("document.txt", start, end, quote), TEXT) is held
