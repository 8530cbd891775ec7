"""What quizzes do when an app below tells them something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from accounts.queries.identities import Identity
from courses.models import SourceVersion
from courses.sources import Span
from quizzes.services.erasing import forget_learner
from quizzes.services.staling import mark_stale


def on_version_replaced(
    sender: object,
    *,
    old: SourceVersion,
    changed: Sequence[Span],
    gone: Sequence[Span],
    **kwargs: Any,
) -> dict[str, int]:
    """Take the questions that rest on changed or lost words out of use; tell how many."""
    return {"stale_questions": mark_stale(version=old, spans=[*changed, *gone])}


def on_user_erased(sender: object, *, identity: Identity, **kwargs: Any) -> None:
    """Forget who took the person's attempts."""
    forget_learner(identity)
