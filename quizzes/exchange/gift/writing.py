"""Writes questions as GIFT: <https://docs.moodle.org/en/GIFT_format>."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from quizzes.exchange.feedback import write_feedback
from quizzes.exchange.gift.escapes import escape, escape_html, write_label
from quizzes.exchange.labels import write_labels
from quizzes.exchange.moodle.writing import share_of
from quizzes.exchange.numbers import find_number, write_number
from quizzes.exchange.records import GAP, BankQuestion
from quizzes.exchange.sides import order_sides
from quizzes.exchange.texts import clean
from quizzes.generation.records import Choice, ItemKind

LONGEST_NAME = 60
HTML = "[html]"


def write_gift(questions: Iterable[BankQuestion], title: str) -> Iterator[str]:
    """Write questions piece by piece; ``title`` names their category."""
    yield f"$CATEGORY: $course$/{' '.join(title.replace('/', '//').split())}\n\n"
    for question in questions:
        yield "\n".join(_write(question)) + "\n\n"


def _write(question: BankQuestion) -> Iterator[str]:
    labels = "".join(f" [tag:{write_label(label)}]" for label in write_labels(question))
    yield f"// [id:{write_label(question.id)}]{labels}" if question.id else f"//{labels}"
    words = " ".join(clean(question.stem).split())[:LONGEST_NAME].rstrip()
    title = f"::{escape(words)}::{HTML}"
    before, gap, after = question.stem.partition(GAP)
    if question.kind is not ItemKind.CLOZE:
        before, gap, after = question.stem, "", ""
    yield f"{title}{_write_part(before, is_left=bool(gap))}{{"
    yield from (f"\t{line}" for line in ANSWERS[question.kind](question))
    feedback = write_feedback(question.explanation, question.sources)
    if feedback:
        yield f"\t####{HTML}{escape(feedback)}"
    yield f"}}{_write_part(after, is_left=False)}"


def _write_part(part: str, *, is_left: bool) -> str:
    """Write a part of a stem; a space before a gap stands as it is, for people who read it."""
    if is_left and part.endswith(" ") and len(part) > 1 and not part[-2].isspace():
        return f"{escape_html(part[:-1])} "
    return escape_html(part)


def _write_choices(question: BankQuestion) -> Iterator[str]:
    for choice in question.choices:
        yield f"{'=' if choice.correct else '~'}{escape_html(choice.text)}{_comment(choice)}"


def _write_several(question: BankQuestion) -> Iterator[str]:
    """Write right ticks minus wrong ones, as questions are scored here."""
    share = share_of(question)
    for choice in question.choices:
        weight = share if choice.correct else f"-{share}"
        yield f"~%{weight}%{escape_html(choice.text)}{_comment(choice)}"


def _write_true_false(question: BankQuestion) -> Iterator[str]:
    """Write which side holds; what is said to a wrong answer comes before what is to a right."""
    true, _ = order_sides(question)
    said = {choice.correct: escape_html(choice.feedback) for choice in question.choices}
    wrong, right = said.get(False, ""), said.get(True, "")
    told = f"#{wrong}#{right}" if right else f"#{wrong}" if wrong else ""
    yield f"{'TRUE' if true.correct else 'FALSE'}{told}"


def _write_gap(question: BankQuestion) -> Iterable[str]:
    return _write_choices(question) if question.choices else _write_spellings(question)


def _write_pairs(question: BankQuestion) -> Iterator[str]:
    for pair in question.pairs:
        yield f"={escape_html(pair.left)} -> {escape(pair.right)}"


def _write_steps(question: BankQuestion) -> Iterator[str]:
    """Write an order as a match of places and steps: the format has no order."""
    for number, step in enumerate(question.sequence, 1):
        yield f"={number} -> {escape(step)}"


def _write_numbers(question: BankQuestion) -> Iterator[str]:
    yield "#"
    tolerance = write_number(question.tolerance or 0)
    for spelling in question.accepted:
        yield f"={find_number(spelling) or 0}:{tolerance}"


def _write_spellings(question: BankQuestion) -> Iterator[str]:
    for spelling in question.accepted:
        weight = "%100%" if spelling.startswith("%") else ""  # else it would be read as one
        yield f"={weight}{escape(spelling)}"


ANSWERS: Mapping[ItemKind, Callable[[BankQuestion], Iterable[str]]] = {
    ItemKind.SINGLE_CHOICE: _write_choices,
    ItemKind.MULTIPLE_CHOICE: _write_several,
    ItemKind.TRUE_FALSE: _write_true_false,
    ItemKind.CLOZE: _write_gap,
    ItemKind.MATCHING: _write_pairs,
    ItemKind.ORDERING: _write_steps,
    ItemKind.NUMERIC: _write_numbers,
    ItemKind.SHORT_ANSWER: _write_spellings,
}


def _comment(choice: Choice) -> str:
    return f"#{escape_html(choice.feedback)}" if choice.feedback else ""
