"""Whether a question that was read is one: its parts are there, and none is beyond all measure."""

from __future__ import annotations

import re

from quizzes.exchange.errors import QuestionFault
from quizzes.exchange.numbers import find_number
from quizzes.exchange.records import GAP, BankLimits, BankQuestion
from quizzes.generation.records import ItemKind
from quizzes.scoring import find_fault

LONGEST_ID = 32
LONGEST_NAME = 200
LANGUAGE = re.compile("[a-z]{2}")


def validate(question: BankQuestion, limits: BankLimits) -> None:
    """Raise QuestionFault where a question could not be stored, asked or scored."""
    if not question.stem.strip():
        raise QuestionFault("no_stem")
    if len(question.id) > LONGEST_ID:
        raise QuestionFault("id_too_long", question.id)
    if not LANGUAGE.fullmatch(question.language):
        raise QuestionFault("unknown_language", question.language)
    _refuse_long(question, limits)
    if question.kind is ItemKind.CLOZE and question.stem.count(GAP) != 1:
        raise QuestionFault("not_exactly_one_gap", str(question.stem.count(GAP)))
    if question.kind is ItemKind.NUMERIC:
        _refuse_numbers(question)
    if (fault := find_fault(question.body)) is not None:
        raise QuestionFault(fault.value)


def _refuse_long(question: BankQuestion, limits: BankLimits) -> None:
    if len(question.sources) > limits.max_quotes:
        raise QuestionFault("too_many_quotes", str(limits.max_quotes))
    texts = [
        (question.stem, limits.max_stem),
        (question.explanation, limits.max_explanation),
        *((source.quote, limits.max_quote) for source in question.sources),
        *((source.document, LONGEST_NAME) for source in question.sources),
    ]
    for text, longest in texts:
        if len(text) > longest:
            raise QuestionFault("text_too_long", str(longest))


def _refuse_numbers(question: BankQuestion) -> None:
    for spelling in question.accepted:
        if find_number(spelling) is None:
            raise QuestionFault("unreadable_number", spelling)
    if question.tolerance is not None and question.tolerance < 0:
        raise QuestionFault("tolerance_below_zero")
