"""What is asked of documents that somebody wrote a blueprint for, and left alone in others."""

from __future__ import annotations

import re

from quizzes.generation.analysis.expansions import Expanded
from quizzes.generation.facts.records import AnswerKind, Found, Matching, Single
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.records import FactKind

_YEARS = re.compile(r"[\d\s–-]+(?:(?:et|à|ou) [\d\s–-]+)?")


def is_doubtful(one: Found, lexicon: Lexicon) -> bool:
    """Tell whether a fact makes a poor question, or one that only an author would stand for."""
    return _defines_years(one) or (not lexicon.entities and _spells_its_sign(one))


def _defines_years(one: Found) -> bool:
    """Tell whether a year is taken for a term: a chronology looks like a list of definitions."""
    if one.kind is not FactKind.DEFINITION:
        return False
    if isinstance(one, Matching):
        return any(_YEARS.fullmatch(left) for left, _ in one.pairs)
    return isinstance(one, Single) and any(_YEARS.fullmatch(x) for x in (one.subject, one.answer))


def _spells_its_sign(one: Found) -> bool:
    """Tell whether the letters that are asked for can be read off the words of the question."""
    if not isinstance(one, Single) or one.answer_kind is not AnswerKind.ACRONYM:
        return False
    return Expanded(one.answer, one.subject, 0, 0).spelt
