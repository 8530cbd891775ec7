"""Stores what came from elsewhere as a draft version of a question."""

from __future__ import annotations

from accounts.models import User
from quizzes.models import Origin, Question, QuestionVersion
from quizzes.services.checking_versions import judge_version
from quizzes.services.judging import Judge
from quizzes.services.versions import Draft, add_version


def enter_version(
    *, question: Question, draft: Draft, judge: Judge, by: User | None
) -> QuestionVersion:
    """Add a version that waits for a decision, and check it at once: a file holds many.

    Without quotes nobody can approve it. Raises VersionRefused and CourseError.
    """
    version = add_version(question=question, draft=draft, origin=Origin.IMPORTED, by=by)
    judge_version(version.checking, judge)
    return version
