"""Which rows a kind of question has, and how they become its body and come from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from quizzes.admin.edit_rows import Rows
from quizzes.generation.numerals import read_quantity
from quizzes.generation.records import Choice, ItemKind, Pair
from quizzes.generation.tongues import TONGUES
from quizzes.scoring import Body

Cells = dict[str, Any]

MEMBERS: Mapping[ItemKind, tuple[str, ...]] = {
    ItemKind.SINGLE_CHOICE: ("choices",),
    ItemKind.MULTIPLE_CHOICE: ("choices",),
    ItemKind.TRUE_FALSE: ("choices",),
    ItemKind.CLOZE: ("choices", "accepted"),
    ItemKind.MATCHING: ("pairs",),
    ItemKind.ORDERING: ("steps",),
    ItemKind.NUMERIC: ("numbers",),
    ItemKind.SHORT_ANSWER: ("accepted",),
}
SPARE = 4
"""So many rows a question that is written anew begins with."""


def list_cells(body: Body) -> dict[str, list[Cells]]:
    """List what the rows of a body hold."""
    cells: dict[str, list[Cells]] = {
        "choices": [
            {"text": one.text, "correct": one.correct, "feedback": one.feedback}
            for one in body.choices
        ],
        "pairs": [{"left": pair.left, "right": pair.right} for pair in body.pairs],
        "steps": [{"text": step} for step in body.sequence],
        "accepted": [{"text": answer} for answer in body.accepted],
        "numbers": [_cut_unit(answer) for answer in body.accepted],
    }
    return {name: cells[name] for name in MEMBERS[body.kind]}


def list_blank_cells(kind: ItemKind, language: str) -> dict[str, list[Cells]]:
    """List the rows that a new question of a kind begins with."""
    if kind is ItemKind.TRUE_FALSE:
        tongue = TONGUES.get(language, TONGUES["en"])
        return {"choices": [{"text": tongue.true}, {"text": tongue.false}]}
    count = 1 if kind in {ItemKind.NUMERIC, ItemKind.SHORT_ANSWER} else SPARE
    return {name: [{} for _ in range(count)] for name in MEMBERS[kind]}


def read_body(kind: ItemKind, rows: Mapping[str, Rows], tolerance: float | None) -> Body:
    """Read the body that valid rows make."""
    cells = {name: [form.cleaned_data for form in rows[name].filled()] for name in MEMBERS[kind]}
    return Body(
        kind=kind,
        choices=tuple(
            Choice(one["text"], bool(one["correct"]), one["feedback"])
            for one in cells.get("choices", ())
        ),
        pairs=tuple(Pair(one["left"], one["right"]) for one in cells.get("pairs", ())),
        sequence=_texts(cells.get("steps", ())),
        accepted=(*_texts(cells.get("accepted", ())), *_numbers(cells.get("numbers", ()))),
        tolerance=tolerance if kind is ItemKind.NUMERIC else None,
    )


def _texts(cells: Iterable[Cells]) -> tuple[str, ...]:
    return tuple(one["text"] for one in cells)


def _numbers(cells: Iterable[Cells]) -> tuple[str, ...]:
    return tuple(f"{one['number']} {one['unit']}".strip() for one in cells)


def _cut_unit(answer: str) -> Cells:
    """Cut an answer where its unit begins: "124 millions d’euros" counts "d’euros"."""
    read = read_quantity(answer)
    unit = read.unit if read else ""
    return {"number": answer.strip().removesuffix(unit).strip(), "unit": unit}
