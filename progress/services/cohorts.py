"""Makes and changes cohorts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from django.db import IntegrityError, transaction
from psycopg.errors import UniqueViolation

from accounts.models import Role, User
from accounts.services.audit import record, record_change
from accounts.services.snapshots import snapshot
from courses.models import Course
from progress.errors import DatesDisagree, NameTaken, UnknownCourses
from progress.models import Cohort
from progress.services.enrolling import join_together

DATES = ("starts_on", "due_on", "ends_on")
"""In the order in which they have to come."""


@transaction.atomic
def create_cohort(*, courses: Sequence[str], by: User, **told: Any) -> Cohort:
    """Make a cohort of published courses (slugs); a trainer who makes it trains it.

    Raises ChangeRefused.
    """
    cohort = Cohort(**told)
    _store(cohort)
    cohort.courses.set(_find_courses(courses, taken=()))
    if by.role == Role.TRAINER:
        cohort.trainers.add(by)
    record("create_cohort", cohort, by=by, after=snapshot(cohort))
    return cohort


@transaction.atomic
def change_cohort(*, cohort: Cohort, changes: Mapping[str, Any], by: User) -> Cohort:
    """Change what is named; with ``courses`` (slugs) all its learners come onto the new ones.

    A course that is in the cohort may stay though it is published no more. Raises ChangeRefused.
    """
    held = Cohort.objects.select_for_update(no_key=True).get(pk=cohort.pk)
    before = snapshot(held, changes)
    fields = [name for name in changes if name != "courses"]
    for name in fields:
        setattr(held, name, changes[name])
    if fields:
        _store(held, fields)
    if "courses" in changes:
        _set_courses(held, changes["courses"], by)
    after = snapshot(Cohort.objects.get(pk=held.pk), changes)
    told = sorted(changes)
    record_change("change_cohort", held, by=by, before=before, after=after, fields=told)
    return held


def _store(cohort: Cohort, fields: Sequence[str] | None = None) -> None:
    days = [day for day in (getattr(cohort, name) for name in DATES) if day is not None]
    if any(later < earlier for earlier, later in pairwise(days)):
        raise DatesDisagree
    try:
        with transaction.atomic():
            cohort.save(update_fields=fields)
    except IntegrityError as error:
        if isinstance(error.__cause__, UniqueViolation):  # no other field that changes is unique
            raise NameTaken from error
        raise


def _set_courses(cohort: Cohort, slugs: Sequence[str], by: User) -> None:
    before = set(cohort.courses.values_list("pk", flat=True))
    courses = _find_courses(slugs, taken=before)
    cohort.courses.set(courses)
    if {course.pk for course in courses} - before:
        members = cohort.members.select_related("learner")
        join_together(learners=[one.learner for one in members], cohort=cohort, by=by)


def _find_courses(slugs: Sequence[str], *, taken: Any) -> list[Course]:
    """Find courses that may be in a cohort: published ones, and those that are in it."""
    found = Course.objects.filter(slug__in=slugs)
    courses = [one for one in found if one.is_published or one.pk in taken]
    missing = sorted(set(slugs) - {course.slug for course in courses})
    if missing:
        raise UnknownCourses(missing)
    return courses
