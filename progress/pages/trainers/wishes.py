"""What a trainer may have a report about, as one word of a form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language

from accounts.models import User
from progress.models import Cohort, CohortMember, ReportFormat, ReportKind
from progress.queries.cohorts import visible_cohorts
from progress.queries.trained import trained_quizzes
from progress.services.reports.requesting import Wish
from quizzes.models import Quiz

MOST = 200
"""Cohorts, and quizzes, that a form offers; others have a button on their own pages."""
DIGITS = 18
"""Of the number of a row."""
SEPARATOR = ":"
OF_COHORTS = (ReportKind.COHORT_PROGRESS, ReportKind.ATTEMPTS)


@dataclass(frozen=True, slots=True)
class Subject:
    """A kind of report, and what it is about."""

    kind: ReportKind
    title: str
    cohort: int | None = None
    learner: int | None = None
    quiz: int | None = None

    @property
    def word(self) -> str:
        """What stands for it in a form and in addresses."""
        return write_subject(self.kind, *filter(None, (self.cohort, self.learner, self.quiz)))


def write_subject(kind: ReportKind, *ids: int) -> str:
    """Write the word of a report about rows, by their ids."""
    return SEPARATOR.join([kind.value, *map(str, ids)])


def find_subject(user: User, word: str) -> Subject | None:
    """Find what a word stands for; none where a person may not see it, or there is no such."""
    kind, *parts = word.split(SEPARATOR)
    if not all(part.isdecimal() and len(part) <= DIGITS for part in parts):
        return None
    ids = [int(part) for part in parts]
    if kind in OF_COHORTS and len(ids) == 1:
        return _find_cohort(user, ReportKind(kind), ids[0])
    if kind == ReportKind.TRANSCRIPT and len(ids) == 2:  # noqa: PLR2004  # cohort and learner
        return _find_learner(user, *ids)
    if kind == ReportKind.ITEM_ANALYSIS and len(ids) == 1:
        return _find_quiz(user, ids[0])
    return None


def offer_subjects(
    user: User, chosen: Subject | None
) -> Iterator[tuple[str | Promise, list[Subject]]]:
    """Offer what a person may have reports about, by kind; what is chosen is always there."""
    cohorts = list(visible_cohorts(user)[:MOST])
    quizzes = list(trained_quizzes(user).order_by("title", "pk")[:MOST])
    offered = {
        ReportKind.COHORT_PROGRESS: [_about_cohort(ReportKind.COHORT_PROGRESS, c) for c in cohorts],
        ReportKind.ATTEMPTS: [_about_cohort(ReportKind.ATTEMPTS, cohort) for cohort in cohorts],
        ReportKind.ITEM_ANALYSIS: [_about_quiz(quiz) for quiz in quizzes],
        ReportKind.TRANSCRIPT: [],
    }
    if chosen and chosen not in offered[chosen.kind]:
        offered[chosen.kind].append(chosen)
    return ((kind.label, subjects) for kind, subjects in offered.items() if subjects)


def wish_for(subject: Subject, form: ReportFormat) -> Wish:
    """Wish for a report in the language and time zone of now."""
    return Wish(
        kind=subject.kind,
        format=form,
        filters={},
        language=get_language() or settings.LANGUAGE_CODE,
        time_zone=str(timezone.get_current_timezone()),
        cohort_id=subject.cohort,
        learner_id=subject.learner,
        quiz_id=subject.quiz,
    )


def _about_cohort(kind: ReportKind, cohort: Cohort) -> Subject:
    return Subject(kind, cohort.name, cohort=cohort.pk)


def _about_quiz(quiz: Quiz) -> Subject:
    return Subject(ReportKind.ITEM_ANALYSIS, quiz.title, quiz=quiz.pk)


def _find_cohort(user: User, kind: ReportKind, cohort: int) -> Subject | None:
    row = visible_cohorts(user).filter(pk=cohort).first()
    return _about_cohort(kind, row) if row else None


def _find_quiz(user: User, quiz: int) -> Subject | None:
    row = trained_quizzes(user).filter(pk=quiz).first()
    return _about_quiz(row) if row else None


def _find_learner(user: User, cohort: int, learner: int) -> Subject | None:
    own = visible_cohorts(user).order_by().filter(pk=cohort)
    members = CohortMember.objects.select_related("learner")
    member = members.filter(cohort__in=own, learner=learner).first()
    if member is None:
        return None
    title = str(member.learner)
    return Subject(ReportKind.TRANSCRIPT, title, cohort=member.cohort_id, learner=member.learner_id)
