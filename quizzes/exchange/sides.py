"""Which of two options says that a statement holds: other systems know it by no text."""

from __future__ import annotations

from quizzes.exchange.records import BankQuestion
from quizzes.generation.records import Choice
from quizzes.generation.tongues import TONGUES


def order_sides(question: BankQuestion) -> tuple[Choice, Choice]:
    """Give the option that says "true", and the other; by their places where no text tells."""
    tongue = TONGUES.get(question.language, TONGUES["fr"])
    first, second = question.choices
    return (
        (second, first)
        if tongue.true == second.text or tongue.false == first.text
        else (first, second)
    )
