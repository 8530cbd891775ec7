"""Approved questions whose quotes stand in places that lessons no longer show."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from courses.models import Course
from quizzes.models import Provenance, Question
from quizzes.queries.questions import approved_versions


def questions_at(course: Course, places: Collection[Mapping[str, Any]]) -> QuerySet[Question]:
    """Select the approved questions of a course that rest on any of the places of its sources."""
    if not places:
        return Question.objects.none()
    touched = reduce(or_, _touching(places))
    approved = approved_versions(Q(question__course=course)).order_by().values("pk")
    quotes = Provenance.objects.filter(touched, question_version__in=approved)
    asking = quotes.values("question_version__question")
    return Question.objects.filter(pk__in=asking).order_by("rank", "pk")


def _touching(places: Iterable[Mapping[str, Any]]) -> Iterable[Q]:
    return (
        Q(source_version__sha256=place["version"], start__lt=place["end"], end__gt=place["start"])
        for place in places
    )
