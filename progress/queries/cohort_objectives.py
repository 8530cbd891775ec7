"""How a cohort does by objective: lessons read, and the marks of first attempts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from decimal import Decimal
from typing import Any

from django.db.models import Avg, Count, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat, LPad
from django.utils.translation import gettext as _

from courses.models import Objective
from progress.models import CohortMember, LessonCompletion
from progress.queries.outlines import Outline
from progress.queries.tables.table import Column, Row, Table
from progress.queries.taken import with_counting_marks
from quizzes.models import AttemptItem, AttemptState

DIGITS = 19
"""Of the largest number."""


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """How the learners of a cohort do towards one objective."""

    objective: Objective
    learners: int
    """In the cohort."""
    lessons: int
    """That teach it."""
    lessons_read: int
    """Readings by the learners of the cohort: at most lessons times learners."""
    questions: int = 0
    """Different ones about it that were asked in first attempts."""
    asked: int = 0
    """How often one of them was asked."""
    learners_asked: int = 0
    mean_fraction: Decimal | None = None
    """Of the marks; none where none was asked."""

    @property
    def share_read(self) -> float | None:
        """The share of the lessons that were read; none where there are none, or no learners."""
        whole = self.lessons * self.learners
        return self.lessons_read / whole if whole else None


def select_objectives(outline: Outline) -> QuerySet[Objective, Any]:
    """Select the objectives of a cohort's courses in teaching order, with a unique `place`."""
    parts = ("module__course", "module__position", "position", "pk")
    place = Concat(*(_pad(part) for part in parts), output_field=TextField())
    objectives = Objective.objects.filter(module__course__in=list(outline.courses))
    taught = Count("lessons", filter=Q(lessons__current__isnull=False))
    rows = objectives.select_related("module__course").defer("module__course__blueprint")
    return rows.annotate(place=place, taught=taught).order_by("place")


def read_objective_rows(outline: Outline, objectives: Sequence[Any]) -> list[ObjectiveRow]:
    """Read the rows of selected objectives, in three queries for many as for one."""
    ids = [objective.pk for objective in objectives]
    members = CohortMember.objects.filter(cohort=outline.cohort)
    count = members.count()
    read, asked = _count_readings(members, ids), _count_marks(outline, members, ids)
    return [
        ObjectiveRow(one, count, one.taught, read.get(one.pk, 0), **asked.get(one.pk, {}))
        for one in objectives
    ]


def table_of(outline: Outline, zone: tzinfo) -> Table:
    """List a cohort's objectives."""
    title = _("Objectives %(cohort)s") % {"cohort": outline.cohort.name}
    columns = (
        *map(Column, (_("Course"), _("Module"), _("Objective"), _("Learners"), _("Lessons"))),
        Column(_("Share of lessons read"), is_share=True),
        *map(Column, (_("Questions"), _("Times asked"), _("Learners asked"))),
        Column(_("Mean mark of first attempts"), is_share=True),
    )
    rows = read_objective_rows(outline, list(select_objectives(outline)))
    return Table(title, columns, _write(rows), zone, outline.cohort.pk)


def _write(rows: Iterable[ObjectiveRow]) -> Iterable[Row]:
    for row in rows:
        objective, mean = row.objective, row.mean_fraction
        yield (
            *(objective.module.course.title, objective.module.title, objective.text),
            *(row.learners, row.lessons),
            None if row.share_read is None else round(row.share_read, 4),
            *(row.questions, row.asked, row.learners_asked),
            None if mean is None else round(mean, 4),
        )


def _pad(name: str) -> LPad:
    return LPad(Cast(name, TextField()), DIGITS, Value("0"))


def _count_readings(members: QuerySet[CohortMember], objectives: list[int]) -> Mapping[int, int]:
    readings = LessonCompletion.objects.filter(
        lesson__objective__in=objectives,
        lesson__current__isnull=False,
        enrolment__learner__in=members.values("learner"),
    )
    return dict(readings.order_by().values_list("lesson__objective").annotate(Count("pk")))


def _count_marks(
    outline: Outline, members: QuerySet[CohortMember], objectives: list[int]
) -> Mapping[int, dict[str, Any]]:
    items = AttemptItem.objects.filter(
        attempt__number=1,
        attempt__state=AttemptState.SCORED,
        attempt__quiz__course__in=list(outline.courses),
        attempt__learner__in=members.values("learner"),
        question_version__question__objective__in=objectives,
    )
    rows: Any = (
        with_counting_marks(items)
        .order_by()
        .values("question_version__question__objective")
        .annotate(
            questions=Count("question_version__question", distinct=True),
            asked=Count("pk"),
            learners_asked=Count("attempt__learner", distinct=True),
            mean_fraction=Avg("current"),
        )
    )
    return {row.pop("question_version__question__objective"): row for row in map(dict, rows)}
