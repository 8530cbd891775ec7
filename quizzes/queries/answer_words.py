"""A learner's answer in words."""

from __future__ import annotations

from typing import Any

from quizzes.scoring import Body, MalformedAnswer, read_answer


def describe_answer(body: Body, payload: Any) -> str:
    """Write out what a stored payload says; nothing where nothing was answered."""
    try:
        answer = read_answer(body, payload)
    except MalformedAnswer:
        return str(payload)
    chosen = [body.choices[index].text for index in answer.choices]
    paired = [
        f"{body.pairs[left].left} → {body.pairs[right].right}" for left, right in answer.pairs
    ]
    ordered = [body.sequence[index] for index in answer.order]
    typed = [answer.text] if answer.text else []
    return " · ".join([*chosen, *paired, *ordered, *typed])
