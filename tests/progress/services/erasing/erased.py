"""How tests erase people and have them take quizzes first."""

from __future__ import annotations

from accounts.models import User
from accounts.services.erasing import erase
from progress.models import Enrolment
from quizzes.models import Attempt, Quiz
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.quizzes.taking import answer, answer_all


def go(learner: User, quiz: Quiz, typed: str = "") -> Attempt:
    """Take a quiz whole; what is typed stands in the place of the first answer."""
    Enrolment.objects.get_or_create(learner=learner, course=quiz.course)
    attempt = start_attempt(learner=learner, quiz=quiz)
    answer_all(attempt)
    if typed:
        answer(attempt.items.get(question_version__question__kind="short_answer"), {"text": typed})
    score_attempt(submit_attempt(attempt=attempt, by=learner))
    attempt.refresh_from_db()
    return attempt


def erase_by(admin: User, person: User, reason: str = "They asked for it") -> bool:
    done = erase(user=person, by=admin, reason=reason)
    person.refresh_from_db()
    return done
