"""What progress does when an app below tells it something."""

from __future__ import annotations

from typing import Any

from progress.services.results import follow_grading, follow_scored
from quizzes.models import Attempt, Quiz


def on_attempt_scored(sender: object, *, attempt: Attempt, **kwargs: Any) -> None:
    """Count the attempt; a failure here undoes the marks, and the try is made again."""
    follow_scored(attempt)


def on_grading_changed(sender: object, *, quiz: Quiz, **kwargs: Any) -> None:
    """Count the results of a quiz anew."""
    follow_grading(quiz)
