"""Makes, signs and verifies what proves a submission."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC
from uuid import UUID

from django.core.signing import BadSignature, Signer

from quizzes.errors import ForgedReceipt
from quizzes.models import Attempt
from quizzes.queries.answers import current_answers

_SIGNER = Signer(salt="quizzes.receipt")
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Verified:
    """An attempt that a receipt was signed for, and whether it still is what was handed in."""

    attempt: Attempt
    is_unchanged: bool


def sign_receipt(attempt: Attempt) -> str:
    """Write the receipt that a learner keeps: attempt, time and hash, signed by this site."""
    if attempt.submitted_at is None:
        raise ValueError("only a submitted attempt has a receipt")
    time = attempt.submitted_at.astimezone(UTC).isoformat()
    return _SIGNER.sign(f"{attempt.public_id}/{time}/{attempt.receipt}")


def verify_receipt(text: str) -> Verified:
    """Find the attempt of a receipt and hash it again; raises ForgedReceipt.

    A receipt that this site did not sign is forged, and so is one for an attempt that is gone.
    """
    try:
        identifier, _, digest = _SIGNER.unsign(text.strip()[:LONGEST]).split("/")
        attempt = Attempt.objects.select_related("quiz__course", "learner").get(
            public_id=UUID(identifier)
        )
    except (BadSignature, Attempt.DoesNotExist) as error:
        raise ForgedReceipt from error
    return Verified(attempt, make_receipt(attempt) == digest == attempt.receipt)


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
