"""What a format cannot carry of questions, told before they are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from quizzes.exchange.labels import LONGEST, write_labels
from quizzes.exchange.numbers import find_unit
from quizzes.exchange.records import GAP, BankQuestion, Format
from quizzes.exchange.sheets.cells import guard
from quizzes.exchange.sheets.rows import write_row
from quizzes.exchange.sheets.writing import LONGEST as LONGEST_CELL
from quizzes.exchange.texts import AWAY
from quizzes.generation.records import ItemKind
from quizzes.generation.tongues import TONGUES

_FRACTIONS = frozenset({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20})
"""Numbers of keys whose share Moodle has among its fractions."""
_MATCHES = frozenset({ItemKind.MATCHING, ItemKind.ORDERING})


@dataclass(frozen=True, slots=True)
class Loss:
    """What is lost under a named code, and of how many questions."""

    code: str
    count: int


def find_losses(questions: Iterable[BankQuestion], form: Format) -> tuple[Loss, ...]:
    """Find what the format does not carry, or carries for this system alone."""
    counted: Counter[str] = Counter()
    for question in questions:
        counted.update(
            code for code, has in RULES.items() if form in FORMATS[code] and has(question)
        )
    return tuple(Loss(code, counted[code]) for code in RULES if counted[code])


def _has_control_letters(question: BankQuestion) -> bool:
    return any(AWAY.search(cell) or "\r" in cell for cell in write_row(question).values())


def _is_long(question: BankQuestion) -> bool:
    return any(len(guard(cell)) > LONGEST_CELL for cell in write_row(question).values())


def _has_other_sides(question: BankQuestion) -> bool:
    tongue = TONGUES.get(question.language, TONGUES["fr"])
    sides = [choice.text for choice in question.choices]
    return question.kind is ItemKind.TRUE_FALSE and sides != [tongue.true, tongue.false]


def _has_odd_share(question: BankQuestion) -> bool:
    keys = sum(choice.correct for choice in question.choices)
    return question.kind is ItemKind.MULTIPLE_CHOICE and keys not in _FRACTIONS


def _has_unit(question: BankQuestion) -> bool:
    return question.kind is ItemKind.NUMERIC and any(map(find_unit, question.accepted))


def _has_spaced_side(question: BankQuestion) -> bool:
    plain = (*(pair.right for pair in question.pairs), *question.sequence, *question.accepted)
    return any(text != text.strip() for text in plain)


def _has_long_label(question: BankQuestion) -> bool:
    return any(len(label) > LONGEST for label in write_labels(question))


RULES: Mapping[str, Callable[[BankQuestion], bool]] = {
    "order_as_match": lambda question: question.kind is ItemKind.ORDERING,
    "unit_in_tag": _has_unit,
    "other_sides": _has_other_sides,
    "odd_share": _has_odd_share,
    "without_gap": lambda q: q.kind is ItemKind.CLOZE and q.stem.count(GAP) != 1,
    "spaced_side": _has_spaced_side,
    "gap_at_end": lambda q: q.kind is ItemKind.CLOZE and not q.stem.partition(GAP)[2].strip(),
    "long_label": _has_long_label,
    "long_cell": _is_long,
    "control_letters": _has_control_letters,
}
_ALL = frozenset(Format)
_SYSTEMS = frozenset({Format.GIFT, Format.MOODLE_XML})
FORMATS: Mapping[str, frozenset[Format]] = {
    "order_as_match": frozenset({Format.GIFT}),
    "unit_in_tag": frozenset({Format.GIFT}),
    "other_sides": _SYSTEMS,
    "odd_share": _SYSTEMS,
    "without_gap": _ALL,
    "spaced_side": frozenset({Format.GIFT}),
    "gap_at_end": frozenset({Format.GIFT}),
    "long_label": _SYSTEMS,
    "long_cell": frozenset({Format.XLSX}),
    "control_letters": _ALL,
}
