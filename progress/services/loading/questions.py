"""Writes bodies of questions of all kinds, for load data."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from quizzes.generation.records import Choice, ItemKind, Pair
from quizzes.scoring import Body

LETTERS = "ABCD"


def write_body(kind: ItemKind, number: int) -> Body:
    """Write options and key of the question with a number."""
    return _WRITERS[kind](kind, number)


def _chosen(kind: ItemKind, number: int) -> Body:
    right = {number % 4, (number + 1) % 4} if kind is ItemKind.MULTIPLE_CHOICE else {number % 4}
    return Body(
        kind,
        choices=tuple(
            Choice(f"Dossier {letter}-{number}", index in right, "")
            for index, letter in enumerate(LETTERS)
        ),
    )


def _true_or_false(kind: ItemKind, number: int) -> Body:
    truth = bool(number % 2)
    return Body(kind, choices=(Choice("Vrai", truth, ""), Choice("Faux", not truth, "")))


def _matching(kind: ItemKind, number: int) -> Body:
    return Body(kind, pairs=tuple(Pair(f"Bureau {x}{number}", f"Ville {x}") for x in LETTERS))


def _ordering(kind: ItemKind, number: int) -> Body:
    return Body(kind, sequence=tuple(f"Étape {letter}{number}" for letter in LETTERS))


def _numeric(kind: ItemKind, number: int) -> Body:
    return Body(kind, accepted=(str(100 + number),), tolerance=0.0)


def _typed(kind: ItemKind, number: int) -> Body:
    return Body(kind, accepted=(f"le secrétariat {number}", f"bureau {number}"))


_WRITERS: Mapping[ItemKind, Callable[[ItemKind, int], Body]] = {
    ItemKind.SINGLE_CHOICE: _chosen,
    ItemKind.MULTIPLE_CHOICE: _chosen,
    ItemKind.TRUE_FALSE: _true_or_false,
    ItemKind.CLOZE: _typed,
    ItemKind.MATCHING: _matching,
    ItemKind.ORDERING: _ordering,
    ItemKind.NUMERIC: _numeric,
    ItemKind.SHORT_ANSWER: _typed,
}
