"""Draws what learners reply: payloads by authoring indexes, right or wrong."""

from __future__ import annotations

import math
from random import Random
from typing import Any

from quizzes.scoring import Body, find_key, name_member

STEEPNESS = 1.3
"""How sharply an item tells able learners from others."""


def draw_success(chance: Random, ability: float, difficulty: float) -> bool:
    """Draw whether a learner knows the answer, by a logistic curve."""
    return chance.random() < 1 / (1 + math.exp(-STEEPNESS * (ability - difficulty)))


def draw_payload(chance: Random, body: Body, *, knows: bool) -> dict[str, Any]:
    """Draw a payload: the key where the learner knows it, else something that is near."""
    member = name_member(body)
    return {member: _write_key(body, member) if knows else _write_miss(chance, body, member)}


def _write_key(body: Body, member: str) -> Any:
    key = find_key(body)
    values: dict[str, Any] = {
        "choice": key.choices[0] if key.choices else None,
        "choices": list(key.choices),
        "pairs": {str(left): right for left, right in key.pairs},
        "order": list(key.order),
        "text": key.text,
    }
    return values[member]


def _write_miss(chance: Random, body: Body, member: str) -> Any:
    wrong = [index for index, choice in enumerate(body.choices) if not choice.correct]
    if member == "choice":
        return chance.choice(wrong)
    if member == "choices":
        right = find_key(body).choices[0]
        return sorted({chance.choice(wrong), chance.choice([right, *wrong])})
    if member == "text":
        return chance.choice(["je ne sais pas", "7", f"{body.accepted[0]}0"])
    order = list(range(len(body.pairs or body.sequence)))
    first, second = chance.sample(order, 2)
    order[first], order[second] = order[second], order[first]
    return order if member == "order" else {str(left): x for left, x in enumerate(order)}
