"""What progress does when an app below tells it something.

The statistics come before the results: whoever rewrites a quiz's statistics holds the quiz first
and then its enrolments.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.template.loader import render_to_string

from accounts.models import ReadyGroup, User
from accounts.queries.identities import Identity
from accounts.services.ready_groups import make_ready_groups
from courses.models import Course
from progress.models import Cohort
from progress.queries.question_figures import read_question_figures
from progress.queries.readers import count_readers
from progress.services.answering import make_letter
from progress.services.carrying import Origins, carry_over
from progress.services.completing import follow_course
from progress.services.erasing import forget_learner, names_of
from progress.services.regrade_letters import make_letters
from progress.services.results import count_results, follow_grading, follow_scored
from progress.services.scheduling.erasing import forget_person
from progress.services.statistics.deltas import append_delta, correct_deltas
from progress.services.statistics.folding import unfold
from progress.services.webhooks.notifying import notify_scored
from quizzes.models import Attempt, AttemptState, Contest, Question, Quiz, Regrade


def add_to_statistics(sender: object, *, attempt: Attempt, **kwargs: Any) -> None:
    """Append what the attempt adds; a failure here undoes the marks, and the try is made again."""
    append_delta(attempt)


def on_attempt_scored(sender: object, *, attempt: Attempt, **kwargs: Any) -> None:
    """Count the attempt; a failure has the same end."""
    follow_scored(attempt)
    notify_scored(attempt)


def on_mark_changed(
    sender: object, *, quiz: Quiz, attempts: Collection[int], **kwargs: Any
) -> None:
    """Have statistics and results follow corrected marks."""
    correct_deltas(quiz.pk, attempts)
    taken = Attempt.objects.filter(pk__in=attempts, state=AttemptState.SCORED)
    count_results(quiz, set(taken.values_list("learner", flat=True)))


def on_regrade_done(sender: object, *, regrade: Regrade, **kwargs: Any) -> None:
    """Make the mails that tell learners of it; the sweep has each sent."""
    make_letters(regrade)


def on_contest_answered(sender: object, *, contest: Contest, **kwargs: Any) -> None:
    """Make the mail that tells the learner."""
    make_letter(contest)


def on_figures_asked(
    sender: object, *, question: Question, request: HttpRequest, **kwargs: Any
) -> str:
    """Show the figures of a question beside it."""
    rows = read_question_figures(question)
    told = {"rows": rows, "question": question, "waits": any(row.waits for row in rows)}
    return render_to_string("admin/progress/_question_figures.html", told, request)


def on_grading_changed(sender: object, *, quiz: Quiz, **kwargs: Any) -> None:
    """Count the results of a quiz anew."""
    follow_grading(quiz)


def is_code_of_cohort(sender: object, *, code: str, **kwargs: Any) -> bool:
    """Tell courses whether a cohort has a code."""
    return Cohort.objects.filter(join_code=code).exists()


def on_readers_asked(sender: object, *, lessons: Sequence[int], **kwargs: Any) -> dict[int, int]:
    """Tell how many learners read each of some lessons."""
    return count_readers(lessons)


def on_steps_changed(sender: object, *, course: Course, **kwargs: Any) -> None:
    """Have what learners completed follow what the course asks for now."""
    follow_course(course)


def on_lessons_arranged(
    sender: object, *, course: Course, origins: Mapping[int, Origins], **kwargs: Any
) -> None:
    """Carry over who has read lessons that editors split, merged or changed."""
    carry_over(course, origins)


def before_attempt_goes(sender: object, *, instance: Attempt, **kwargs: Any) -> None:
    """Take an attempt that is deleted out of the statistics."""
    unfold(instance)


def on_names_asked(sender: object, *, user: User, **kwargs: Any) -> set[str]:
    """Tell by which names and addresses certificates and invitations know a person."""
    return names_of(user)


def on_user_erased(sender: object, *, user: User, identity: Identity, **kwargs: Any) -> None:
    """Forget whose certificates, places, mails and schedules they are."""
    forget_person(user)
    forget_learner(user=user, identity=identity)


def on_migrated(sender: object, **kwargs: Any) -> None:
    """Make the ready groups, once all rights of all apps are there; going back, they may not be."""
    if ReadyGroup._meta.db_table in connection.introspection.table_names():
        make_ready_groups()
