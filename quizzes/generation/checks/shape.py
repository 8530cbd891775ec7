"""What kind of thing an option is, by its looks."""

from __future__ import annotations

import re
from enum import StrEnum

from quizzes.generation.french.forms import Form, form_of
from quizzes.generation.numerals import read_date, read_quantity
from quizzes.generation.wording import find_stems

ACRONYM = re.compile(r"(?:l['’])?[A-Z][A-Z0-9]+(?:[-/.][A-Z0-9]+)*", re.ASCII)
ENGLISH_INFINITIVE = re.compile(r"to\s[a-z]{2,}\b(?!\s*$)")
YEAR = re.compile(r"(?:1\d{3}|20\d{2})(?:\s?[-–]\s?(?:1\d{3}|20\d{2}))?")
"""A year, or a term of office from one to another."""


class Shape(StrEnum):
    """The looks that learners tell options apart by."""

    YEAR = "year"
    DATE = "date"
    FIGURES = "figures"
    SPELLED = "spelled number"
    ACRONYM = "acronym"
    INFINITIVE = "infinitive"
    WORDS = "words"


def find_shape(text: str) -> Shape:
    """Find what an option looks like."""
    text = text.strip()
    if YEAR.fullmatch(text):
        return Shape.YEAR
    if read_date(text):
        return Shape.DATE
    if read_quantity(text):
        return Shape.FIGURES if text[0].isdigit() or text[0] in "-−" else Shape.SPELLED
    if ACRONYM.fullmatch(text):
        return Shape.ACRONYM
    infinitive = form_of(text) is Form.INFINITIVE or ENGLISH_INFINITIVE.match(text)
    return Shape.INFINITIVE if infinitive else Shape.WORDS


def find_unit(text: str) -> frozenset[str]:
    """Find what a number counts, as stems; nothing where it says no unit."""
    quantity = None if YEAR.fullmatch(text.strip()) else read_quantity(text)
    return find_stems(quantity.unit.replace("%", " pourcent")) if quantity else frozenset()
