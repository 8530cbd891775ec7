"""Makes, signs and verifies what proves a submission."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.db.models import QuerySet

from jobs.queries.kept import KeptQuery
from quizzes.errors import ForgedReceipt
from quizzes.models import Attempt, AttemptItem, QuestionVersion
from quizzes.queries.answers import answers_by_item

_SIGNER = Signer(salt="quizzes.receipt")
LONGEST = 300


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A question of an attempt with the answer that counted; revision 0 where there is none."""

    version: QuestionVersion
    revision: int
    payload: dict[str, Any] | None


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
    answers = answers_by_item(attempt)
    items = _ITEMS.all(attempt=attempt.pk)
    return hash_receipt(
        attempt.public_id,
        attempt.submitted_at,
        (
            HandedIn(
                item.question_version,
                answers[item.pk].revision if item.pk in answers else 0,
                answers[item.pk].payload if item.pk in answers else None,
            )
            for item in items
        ),
    )


def _select_items(attempt: Any) -> QuerySet[AttemptItem]:
    items = AttemptItem.objects.select_related("question_version__question")
    told = ("attempt", "question_version__number", "question_version__question__identity")
    return items.only(*told).filter(attempt=attempt).order_by("position")


_ITEMS = KeptQuery(_select_items)


def hash_receipt(attempt: UUID, submitted_at: datetime, items: Iterable[HandedIn]) -> str:
    """Hash what was handed in, its items in their order: 64 hex digits."""
    content = {
        "attempt": str(attempt),
        "submitted_at": submitted_at.astimezone(UTC).isoformat(),
        "items": [
            {
                "position": position,
                "question": item.version.question.identity,
                "version": item.version.number,
                "revision": item.revision,
                "answer": item.payload,
            }
            for position, item in enumerate(items, 1)
        ],
    }
    written = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()
