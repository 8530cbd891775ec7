"""Tells learners by mail what became of what they contested; the sweep has each mail sent."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from progress.models import ContestLetter
from progress.services.letters import send_letter
from quizzes.models import Contest, ContestState, Shown
from quizzes.queries.contests import shown_of


def make_letter(contest: Contest) -> ContestLetter:
    """Make the mail about an answered contest; it is one, however often this is called."""
    letter, _ = ContestLetter.objects.get_or_create(contest=contest)
    return letter


def send_contest_letter(letter: ContestLetter) -> None:
    """Send the mail; whose account was closed or erased meanwhile gets none."""
    rows = ContestLetter.objects.filter(pk=letter.pk)
    contests = Contest.objects.select_related(
        "learner", "question_version__question", "item__attempt__quiz__course"
    )
    contest = contests.get(pk=letter.contest_id)
    learner: User = contest.learner
    if learner.erased_at is not None or not learner.is_active:
        rows.update(dropped_at=timezone.now())
        return
    send_letter(template="contest", to=learner.email, language=learner.language, told=tell(contest))
    rows.update(sent_at=timezone.now())


def tell(contest: Contest) -> dict[str, Any]:
    """Gather what the mail says: of question and answer what the quiz shows at this moment.

    The answer may tell the key, and a mail is kept.
    """
    attempt = contest.item.attempt
    shown = shown_of(contest)
    review = reverse("attempt_review", args=[attempt.public_id])
    return {
        "contest": contest,
        "quiz": attempt.quiz,
        "position": contest.item.position,
        "stem": contest.question_version.stem if shown else "",
        "language": contest.question_version.question.language,
        "answer": contest.answer if Shown.ANSWERS in shown else "",
        "is_upheld": contest.state == ContestState.UPHELD,
        "link": f"{settings.SITE_URL}{review}#question-{contest.item.position}",
    }
