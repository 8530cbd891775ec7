"""Sets what it takes to complete a course."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record
from courses.models import Course
from progress.errors import AsksForNothing
from progress.models import Criteria
from progress.services.completing import follow_course


@transaction.atomic
def set_criteria(
    *, course: Course, needs_lessons: bool, needs_quizzes: bool, by: User | None
) -> Criteria:
    """Set the criteria of a course; what its learners completed follows. Raises AsksForNothing."""
    if not needs_lessons and not needs_quizzes:
        raise AsksForNothing
    wanted = {"needs_lessons": needs_lessons, "needs_quizzes": needs_quizzes}
    criteria, _ = Criteria.objects.update_or_create(course=course, defaults=wanted)
    record("set_criteria", criteria, by=by, course=course.slug, **wanted)
    follow_course(course)
    return criteria
