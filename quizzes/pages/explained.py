"""Parts the explanation of a question from the quotation at its end, to show that in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quizzes.queries.quotes import Quote

OPENING = re.compile("[«“]")
CLOSING = re.compile("[»”]")
LEFT_OUT = re.compile(r"\[?…\]?")


def strip_quotation(explanation: str, quotes: Iterable[Quote]) -> str:
    """Leave out what an explanation quotes at its end, where the quotes say all of it.

    Explanations end as `« quote » — Title`; one that an editor wrote otherwise stays whole.
    """
    shown = list(quotes)
    said = [letters_of(quote.text) for quote in shown]
    titles = {letters_of(quote.title) for quote in shown}
    for opening in OPENING.finditer(explanation):
        if _is_quotation(explanation[opening.end() :], said, titles):
            return explanation[: opening.start()].rstrip()
    return explanation


def letters_of(text: str) -> str:
    """Keep what a text says when its signs and spaces are left out."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _is_quotation(tail: str, said: list[str], titles: set[str]) -> bool:
    closings = list(CLOSING.finditer(tail))
    if not closings or letters_of(tail[closings[-1].end() :]) not in titles:
        return False
    pieces = map(letters_of, LEFT_OUT.split(tail[: closings[-1].start()]))
    return all(any(piece in one for one in said) for piece in pieces if piece)
