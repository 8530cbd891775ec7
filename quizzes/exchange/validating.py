"""Whether a question that was read is one: its parts are there, and none is beyond all measure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from quizzes.exchange.errors import QuestionFault
from quizzes.exchange.numbers import find_number
from quizzes.exchange.records import BankLimits, BankQuestion
from quizzes.generation.records import ItemKind

LONGEST_ID = 32
LONGEST_NAME = 200
_GAP = "_____"
_SIDES = 2


def validate(question: BankQuestion, limits: BankLimits) -> None:
    """Raise QuestionFault where a question has not the form of its kind."""
    if not question.stem.strip():
        raise QuestionFault("no_stem")
    if len(question.id) > LONGEST_ID:
        raise QuestionFault("id_too_long", question.id)
    if any(len(text) > limits.max_text for text in _texts(question)):
        raise QuestionFault("text_too_long", str(limits.max_text))
    if any(len(source.document) > LONGEST_NAME for source in question.sources):
        raise QuestionFault("text_too_long", str(LONGEST_NAME))
    if len(list(_answers(question))) > limits.max_options:
        raise QuestionFault("too_many_options", str(limits.max_options))
    if any(not text.strip() for text in _answers(question)):
        raise QuestionFault("empty_option")
    if question.language not in {"fr", "en"} and len(question.language) != _SIDES:
        raise QuestionFault("unknown_language", question.language)
    RULES[question.kind](question)


def _one_key(question: BankQuestion) -> None:
    if len(question.choices) < _SIDES:
        raise QuestionFault("too_few_options")
    if sum(choice.correct for choice in question.choices) != 1:
        raise QuestionFault("not_exactly_one_key")


def _some_keys(question: BankQuestion) -> None:
    if len(question.choices) < _SIDES:
        raise QuestionFault("too_few_options")
    if not any(choice.correct for choice in question.choices):
        raise QuestionFault("no_key")


def _two_sides(question: BankQuestion) -> None:
    if len(question.choices) != _SIDES or sum(one.correct for one in question.choices) != 1:
        raise QuestionFault("true_false_without_two_sides")


def _one_gap(question: BankQuestion) -> None:
    if question.stem.count(_GAP) != 1:
        raise QuestionFault("not_exactly_one_gap", str(question.stem.count(_GAP)))
    if question.choices:
        _one_key(question)
    elif not question.accepted:
        raise QuestionFault("no_accepted_answer")


def _two_pairs(question: BankQuestion) -> None:
    if len(question.pairs) < _SIDES:
        raise QuestionFault("too_few_pairs")


def _two_steps(question: BankQuestion) -> None:
    if len(question.sequence) < _SIDES:
        raise QuestionFault("too_few_steps")


def _numbers(question: BankQuestion) -> None:
    _spellings(question)
    for spelling in question.accepted:
        if find_number(spelling) is None:
            raise QuestionFault("unreadable_number", spelling)
    if question.tolerance is not None and question.tolerance < 0:
        raise QuestionFault("tolerance_below_zero")


def _spellings(question: BankQuestion) -> None:
    if not question.accepted:
        raise QuestionFault("no_accepted_answer")


RULES: Mapping[ItemKind, Callable[[BankQuestion], None]] = {
    ItemKind.SINGLE_CHOICE: _one_key,
    ItemKind.MULTIPLE_CHOICE: _some_keys,
    ItemKind.TRUE_FALSE: _two_sides,
    ItemKind.CLOZE: _one_gap,
    ItemKind.MATCHING: _two_pairs,
    ItemKind.ORDERING: _two_steps,
    ItemKind.NUMERIC: _numbers,
    ItemKind.SHORT_ANSWER: _spellings,
}


def _answers(question: BankQuestion) -> Iterator[str]:
    yield from (choice.text for choice in question.choices)
    for pair in question.pairs:
        yield from (pair.left, pair.right)
    yield from question.sequence
    yield from question.accepted


def _texts(question: BankQuestion) -> Iterator[str]:
    yield from (question.stem, question.explanation)
    yield from _answers(question)
    yield from (choice.feedback for choice in question.choices)
    yield from (source.quote for source in question.sources)
