"""What a spreadsheet would take for a formula gets an apostrophe before it, and loses it again."""

from __future__ import annotations

import re

from quizzes.exchange.texts import clean

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def guard(text: str) -> str:
    """Guard a text for a cell; one that has the apostrophe already gets another."""
    said = clean(text)
    return f"'{said}" if _FORMULA.match(said) else said


def bare(cell: str) -> str:
    """Take the guard away."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
