"""Sets what it takes to complete a course."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record_change
from accounts.services.snapshots import snapshot
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
    held = Criteria.objects.select_for_update().filter(course=course).first()
    before = snapshot(held, wanted) if held else {}
    criteria, _ = Criteria.objects.update_or_create(course=course, defaults=wanted)
    record_change("set_criteria", criteria, by=by, before=before, after=wanted, course=course.slug)
    follow_course(course)
    return criteria
