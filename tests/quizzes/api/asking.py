"""How tests ask the attempts' API."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from rest_framework.test import APIClient

from quizzes.generation.records import ItemKind
from quizzes.models import Attempt

SAVEPOINT = 2
"""Queries that a test counts because it runs in a transaction of its own."""


def address(name: str, attempt: Attempt, **more: Any) -> str:
    return reverse(name, kwargs={"public_id": attempt.public_id, **more})


def put_answer(api: APIClient, attempt: Attempt, position: int, **told: Any) -> Any:
    key = told.pop("key", None)
    headers = {"Idempotency-Key": key} if key else {}
    body = {"client": "tab", "sequence": 1, **told}
    return api.put(address("attempt-answer", attempt, position=position), body, headers=headers)


def position_of(attempt: Attempt, kind: ItemKind) -> int:
    return attempt.items.get(question_version__question__kind=kind).position
