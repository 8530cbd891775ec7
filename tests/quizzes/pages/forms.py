"""What a browser sends when it answers."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from quizzes.models import Attempt, AttemptItem

HTMX = {"HX-Request": "true"}


def page(attempt: Attempt, name: str = "attempt_question") -> str:
    """Address a page of an attempt."""
    return reverse(name, args=[attempt.public_id])


def answer_url(item: AttemptItem) -> str:
    """Address where an item's answers go."""
    return reverse("attempt_answer", args=[item.attempt.public_id, item.position])


def fields(payload: dict[str, Any] | None, **told: Any) -> dict[str, Any]:
    """Write a payload as the fields of the question's form."""
    form: dict[str, Any] = {"client": "page-1", "sequence": "1", "base_revision": "0"} | told
    for member, value in (payload or {}).items():
        if isinstance(value, dict):
            form |= {f"{member}.{left}": right for left, right in value.items()}
        elif member == "order":
            form |= {f"order.{place}": step for place, step in enumerate(value)}
        else:
            form[member] = value
    return form
