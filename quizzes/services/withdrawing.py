"""Takes questions out of circulation at once, and puts them back.

    QuizError
    └── WithdrawalRefused
        ├── NotInCirculation
        ├── NotWithdrawn
        ├── SourceChanged
        └── WithoutReason

Attempts keep the questions that they began with, and their marks.
"""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services.audit import record
from courses.models import Course
from courses.services.histories import KEPT
from quizzes.errors import QuizError
from quizzes.models import Question, QuestionVersion, QuizQuestion, Review, Verdict
from quizzes.queries.items import with_proof
from quizzes.queries.withdrawn import find_in_use, find_withdrawn
from quizzes.services.composing import recompose_quizzes
from quizzes.services.following import follow_proofs


class WithdrawalRefused(QuizError):
    """A question stays where it is."""

    code = "withdrawal_refused"


class NotInCirculation(WithdrawalRefused):
    """No version of the question is approved: learners are not asked it."""

    code = "not_in_circulation"
    message = _("This question is not in circulation.")


class NotWithdrawn(WithdrawalRefused):
    """Nobody took the question out of circulation, or it was decided about since."""

    code = "not_withdrawn"
    message = _("This question was not taken out of circulation, or was decided about since.")


class SourceChanged(WithdrawalRefused):
    """A document has a new version that no longer says what the question quotes."""

    code = "source_changed"
    message = _("The source changed meanwhile: edit the question and have it reviewed again.")


class WithoutReason(WithdrawalRefused):
    """Whoever takes a question out, or puts it back, says why."""

    code = "reason_needed"
    message = _("Say why: the reason is kept with the decision.")


@transaction.atomic
def withdraw(*, question: Question, reason: str, by: User) -> Review:
    """Take the version that is in use out of circulation; no attempt that starts now has it.

    A later version that waits for review stays, and brings the question back if it is approved.
    Raises WithdrawalRefused.
    """
    course = _lock(question)
    reason = _check(reason)
    version = find_in_use(question)
    if version is None:
        raise NotInCirculation
    quizzes = _list_quizzes(question)
    taken = _decide(version, Verdict.WITHDRAWN, reason, by)
    recompose_quizzes(course)
    before = {"version": version.number, "status": Verdict.APPROVED.value, "quizzes": quizzes}
    after = {"status": Verdict.WITHDRAWN.value, "quizzes": _list_quizzes(question)}
    record("withdraw_question", question, by=by, reason=reason, before=before, after=after)
    return taken


@transaction.atomic
def put_back(*, question: Question, reason: str, by: User) -> Review:
    """Put the version that was taken out into circulation again; raises WithdrawalRefused.

    Whether it returns into a quiz, the selection decides, or what people chose.
    """
    course = _lock(question)
    reason = _check(reason)
    version = find_withdrawn(question)
    if version is None:
        raise NotWithdrawn
    if _is_outdated(version):
        raise SourceChanged
    back = _decide(version, Verdict.APPROVED, reason, by)
    recompose_quizzes(course)
    before = {"version": version.number, "status": Verdict.WITHDRAWN.value}
    after = {"status": Verdict.APPROVED.value, "quizzes": _list_quizzes(question)}
    record("put_question_back", question, by=by, reason=reason, before=before, after=after)
    return back


def _lock(question: Question) -> Course:
    """Have decisions about a course taken one after the other."""
    return Course.objects.select_for_update(no_key=True).get(pk=question.course_id)


def _check(reason: str) -> str:
    reason = reason.strip()
    if not reason:
        raise WithoutReason
    return reason


def _decide(version: QuestionVersion, verdict: Verdict, reason: str, by: User) -> Review:
    return Review.objects.create(question_version=version, verdict=verdict, reason=reason, by=by)


def _list_quizzes(question: Question) -> list[str]:
    entries = QuizQuestion.objects.filter(question=question).order_by("quiz__slug")
    return list(entries.values_list("quiz__slug", flat=True))


def _is_outdated(version: QuestionVersion) -> bool:
    """Tell whether a document changed under a question that nobody could mark stale meanwhile."""
    proved = with_proof(QuestionVersion.objects.filter(pk=version.pk))
    followed = follow_proofs(proved)[version.pk]
    return any(one.is_old and one.trace.fate not in KEPT for one in followed)
