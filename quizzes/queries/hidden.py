"""Approved questions whose quotes stand in places that lessons no longer show."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from courses.models import Course
from quizzes.models import Provenance, QuestionVersion
from quizzes.queries.questions import approved_versions


def questions_at(
    course: Course, places: Collection[Mapping[str, Any]]
) -> QuerySet[QuestionVersion]:
    """Select the approved versions of questions that rest on any of the places of the sources."""
    if not places:
        return QuestionVersion.objects.none()
    touched = reduce(or_, _touching(places))
    approved = approved_versions(Q(question__course=course)).order_by().values("pk")
    quotes = Provenance.objects.filter(touched, question_version__in=approved)
    asking = QuestionVersion.objects.filter(pk__in=quotes.values("question_version"))
    return asking.order_by("question__rank", "question")


def _touching(places: Iterable[Mapping[str, Any]]) -> Iterable[Q]:
    return (
        Q(source_version__sha256=place["version"], start__lt=place["end"], end__gt=place["start"])
        for place in places
    )
