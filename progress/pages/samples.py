"""What the gallery shows the components with: something of every kind and in every state."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from progress.queries.boards.heat import SHADES
from progress.queries.plots.bars import draw_bars
from progress.queries.plots.dots import Spot, draw_dots
from progress.queries.verdicts import Reason, Status, Verdict

MOMENT = datetime(2026, 1, 15, 14, 2, tzinfo=UTC)
NOBODYS = UUID(int=0)
MEMBERS = {
    "single_choice": "choice",
    "multiple_choice": "choices",
    "matching": "pairs",
    "ordering": "order",
    "short_answer": "text",
    "numeric": "text",
}


SPOTS = (
    Spot(1, 0.98, -8.0, is_flagged=True),
    Spot(2, 0.35, 41.0, is_flagged=False),
    Spot(3, 0.7, 33.5, is_flagged=False),
)


def list_samples() -> dict[str, Any]:
    """List what the templates of the gallery take, by the names that pages give it."""
    return {
        "shares": (0, 3, 8),
        "ways": ("done", "here", "to come"),
        "verdicts": ("right", "partly", "veiled", "wrong", "none"),
        "pages": [_question(place, kind) for place, kind in enumerate(MEMBERS, start=1)],
        "savings": _savings(),
        "sheet": _sheet(),
        "reviewed": _reviewed(),
        "verdicts_of_learners": [Verdict(one, _reasons_of(one)) for one in Status],
        "bars": draw_bars((0, 0, 1, 2, 4, 7, 9, 6, 3, 1)),
        "scatter": draw_dots(SPOTS),
        "shades": range(SHADES + 1),
    }


def _reasons_of(status: Status) -> tuple[Reason, ...]:
    return tuple(Reason) if status is Status.AT_RISK else ()


def _question(position: int, kind: str) -> dict[str, Any]:
    member = MEMBERS[kind]
    item = {"position": position, "kind": kind, "member": member, "language": "en"}
    letters = enumerate("ABC")
    options = [
        {"number": number, "letter": letter, "text": f"Answer {letter}", "is_chosen": not number}
        for number, letter in letters
    ]
    names = enumerate(("First", "Second"))
    selects = [
        {"name": f"{member}-{number}", "label": name, "place": number + 1, "options": options}
        for number, name in names
    ]
    stem = "What is asked, in one or two lines?"
    return {"item": {**item, "stem": stem}, "options": options, "selects": selects, "text": "1989"}


def _savings() -> list[dict[str, Any]]:
    """Say of an answer: none, saved, cleared, on its way wrongly, overtaken."""
    answer = {"revision": 1, "saved_at": MOMENT}
    stored = {"is_answered": True, "answer": answer}
    return [
        {"item": {}},
        {"item": stored},
        {"item": {"answer": answer}},
        {"item": stored, "said": {"word": "refused", "note": "This answer could not be read."}},
        {
            "item": stored,
            "said": {"word": "stale", "note": "Answered in another tab.", "is_stale": True},
        },
    ]


def _sheet() -> dict[str, Any]:
    states = ((True, False), (False, False), (True, True), (False, True))
    items = [
        {"position": place, "is_answered": is_answered, "is_flagged": is_flagged}
        for place, (is_answered, is_flagged) in enumerate(states, start=1)
    ]
    attempt = {"public_id": NOBODYS, "due_at": MOMENT}
    return {"attempt": attempt, "items": items, "answered": 2, "seconds_left": 1200.0}


def _reviewed() -> list[dict[str, Any]]:
    """Review a choice, pairs, an order and a text, each with its right answer."""
    options = [
        {"text": "The right one", "is_right": True, "is_chosen": False},
        {"text": "A wrong one", "is_right": False, "is_chosen": True, "feedback": "Why not this."},
        {"text": "Another", "is_right": False, "is_chosen": False},
    ]
    pairs = [
        {"left": "One", "chosen": "1", "right": "1"},
        {"left": "Two", "chosen": "1", "right": "2"},
    ]
    orders = {"chosen_order": ["Second", "First"], "right_order": ["First", "Second"]}
    told = {"language": "en", "shows_answers": True}
    return [
        {**told, "options": options},
        {**told, "pairs": pairs},
        {**told, "kind": "ordering", **orders},
        {**told, "typed": "Lyons", "accepted": ["Lyon"]},
    ]
