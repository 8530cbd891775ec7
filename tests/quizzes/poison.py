"""Included by a test's worker: scoring the attempt of a certain learner kills the process."""

from __future__ import annotations

import os
import signal
from typing import Any

from quizzes.models import Attempt
from quizzes.signals import attempt_scored


def kill_oneself(attempt: Attempt, **kwargs: Any) -> None:
    """Die as a process does that runs out of memory."""
    if attempt.learner.email.startswith("poison"):
        os.kill(os.getpid(), signal.SIGKILL)


attempt_scored.connect(kill_oneself)
