"""The courses that a learner may see: their own, and those open to everybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, FilteredRelation, Q, QuerySet, When

from accounts.models import User
from courses.models import Course, Joining
from courses.queries.searching import LONGEST_QUERY, search_courses
from progress.models import Enrolment
from progress.queries.courses import LearnersCourse, describe_course
from progress.queries.steps import read_steps

MOST_SHOWN = 60
"""Courses on one page; whoever wants others searches."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A course in the catalogue."""

    course: LearnersCourse
    is_own: bool
    """Whether the learner is on it; else it is open to them."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the catalogue shows a learner."""

    query: str
    """What was looked for; nothing where all courses are shown."""
    entries: tuple[Entry, ...]
    """By how well they fit a search, else by title."""
    is_cut: bool
    """Whether there are more than a page shows."""

    @property
    def own(self) -> tuple[Entry, ...]:
        """The courses that the learner is on."""
        return tuple(entry for entry in self.entries if entry.is_own)

    @property
    def open(self) -> tuple[Entry, ...]:
        """The courses that the learner may join."""
        return tuple(entry for entry in self.entries if not entry.is_own)


def read_catalogue(learner: User, said: str) -> Catalogue:
    """Read the published courses that a learner may see; where words are said, those with them."""
    query = " ".join(said.replace("\0", " ").split())[:LONGEST_QUERY]
    visible = _visible(learner)
    own_first = Case(When(own__isnull=False, then=0), default=1)
    wanted = search_courses(visible, query) if query else visible.order_by(own_first, "title", "pk")
    courses = list(wanted[: MOST_SHOWN + 1])
    shown = courses[:MOST_SHOWN]
    return Catalogue(query, _describe(learner, shown), is_cut=len(courses) > MOST_SHOWN)


def _visible(learner: User) -> QuerySet[Course, Any]:
    own = FilteredRelation("enrolments", condition=Q(enrolments__learner=learner))
    courses = Course.objects.filter(is_published=True).defer("blueprint")
    marked = courses.annotate(own=own, enrolment=F("own__pk"))
    return marked.filter(Q(own__isnull=False) | Q(joining=Joining.OPEN))


def _describe(learner: User, courses: list[Any]) -> tuple[Entry, ...]:
    enrolments = [
        Enrolment(pk=course.enrolment, learner=learner, course=course)
        for course in courses
        if course.enrolment
    ]
    steps = read_steps(enrolments, [course.pk for course in courses if not course.enrolment])
    return tuple(
        Entry(describe_course(course, steps[course.pk]), is_own=bool(course.enrolment))
        for course in courses
    )
