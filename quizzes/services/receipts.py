"""Makes the hash that proves what was submitted."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC

from quizzes.models import Attempt
from quizzes.queries.answers import current_answers


def make_receipt(attempt: Attempt) -> str:
    """Hash an attempt's id, time of submission, question versions and answers: 64 hex digits.

    The same rows give the same receipt for ever, so that it can be verified later.
    """
    if attempt.submitted_at is None:
        raise ValueError("only a submitted attempt has a receipt")
    answers = {event.item_id: event for event in current_answers(attempt)}
    items = attempt.items.select_related("question_version__question").order_by("position")
    content = {
        "attempt": str(attempt.public_id),
        "submitted_at": attempt.submitted_at.astimezone(UTC).isoformat(),
        "items": [
            {
                "position": item.position,
                "question": item.question_version.question.identity,
                "version": item.question_version.number,
                "revision": answers[item.pk].revision if item.pk in answers else 0,
                "answer": answers[item.pk].payload if item.pk in answers else None,
            }
            for item in items
        ],
    }
    written = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()
