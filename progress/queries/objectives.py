"""How a learner does by objective: lessons read, and the marks of first attempts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Avg, Count, Exists, OuterRef, QuerySet

from accounts.models import User
from courses.models import Lesson, Objective
from progress.models import LessonCompletion
from progress.queries.taken import with_counting_marks
from quizzes.models import Attempt, AttemptItem, AttemptState, Shown
from quizzes.queries.moments import find_shown


@dataclass(frozen=True, slots=True)
class ObjectiveStanding:
    """An objective of a course and how far a learner has come towards it."""

    text: str
    module: str
    lessons: int
    lessons_read: int
    questions: int
    """How many questions about it were asked in the first attempts whose marks are shown now."""
    fraction: Decimal | None
    """The share of their points that was earned; none where none was asked."""

    @property
    def share_read(self) -> float:
        """The share of the lessons that were read, to draw with."""
        return self.lessons_read / max(1, self.lessons)


def read_objectives(learner: User) -> dict[str, tuple[ObjectiveStanding, ...]]:
    """Read the objectives of a learner's courses, by the courses' slugs, in four queries."""
    found: dict[str, list[ObjectiveStanding]] = defaultdict(list)
    marks, lessons = _read_marks(learner), _read_lessons(learner)
    for row in _select_objectives(learner):
        asked, fraction = marks.get(row.pk, (0, None))
        taught, read = lessons.get(row.pk, (0, 0))
        found[row.module.course.slug].append(
            ObjectiveStanding(
                text=row.text,
                module=row.module.title,
                lessons=taught,
                lessons_read=read,
                questions=asked,
                fraction=fraction,
            )
        )
    return {course: tuple(objectives) for course, objectives in found.items()}


def _select_objectives(learner: User) -> QuerySet[Objective]:
    own = Objective.objects.filter(
        module__course__is_published=True, module__course__enrolments__learner=learner
    )
    return (
        own.select_related("module__course")
        .only("text", "module__title", "module__course__slug")
        .order_by("module__course", "module__position", "position", "pk")
    )


def _read_lessons(learner: User) -> Mapping[int, tuple[int, int]]:
    """Read how many lessons are about an objective, and how many of them were read."""
    read = LessonCompletion.objects.filter(lesson=OuterRef("pk"), enrolment__learner=learner)
    own = Lesson.objects.filter(
        module__course__enrolments__learner=learner, current__isnull=False, objective__isnull=False
    )
    rows = own.annotate(is_read=Exists(read)).order_by().values_list("objective", "is_read")
    counted: dict[int, tuple[int, int]] = {}
    for objective, is_read in rows:
        taught, done = counted.get(objective, (0, 0))
        counted[objective] = (taught + 1, done + is_read)
    return counted


def _read_marks(learner: User) -> Mapping[int, tuple[int, Decimal]]:
    """Read how many questions of an objective were asked and the mean of their marks."""
    asked = AttemptItem.objects.filter(attempt__in=_first_attempts(learner)).order_by()
    rows = (
        with_counting_marks(asked)
        .values_list("question_version__question__objective")
        .annotate(asked=Count("pk"), mean=Avg("current"))
    )
    return {objective: (asked, mean) for objective, asked, mean in rows}


def _first_attempts(learner: User) -> list[int]:
    """List a learner's first scored attempt at each quiz, where its marks are shown now."""
    scored = Attempt.objects.filter(learner=learner, state=AttemptState.SCORED)
    first = scored.order_by("quiz_id", "number").distinct("quiz_id").select_related("quiz")
    return [attempt.pk for attempt in first if Shown.MARKS in find_shown(attempt)]
