"""Holds what learners completed of a course against the rows, and mends what differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from courses.models import Course
from progress.models import CourseCompletion, Enrolment, ModuleCompletion
from progress.queries.certificates import uncertified
from progress.queries.completed import read_completed
from progress.services.certificates.following import certify
from progress.services.completing import AT_ONCE, follow_completion, hold_enrolments
from progress.services.statistics.comparing import Difference

Key = tuple[int, int | None]
"""An enrolment, and a module of its course; none: the whole course."""


@dataclass(frozen=True, slots=True)
class CompletionComparison:
    """What differs in a course, and where a certificate is missing."""

    enrolments: int
    differences: tuple[Difference, ...]


def compare_completion(course: Course) -> CompletionComparison:
    """Compare what is stored as completed in a course with its rows, exactly.

    Call it in one snapshot, or while the enrolments are held.
    """
    enrolments = list(course.enrolments.order_by("pk").values_list("pk", flat=True))
    differences: list[Difference] = []
    for batch in _batches(enrolments):
        differences += _compare(batch)
    return CompletionComparison(len(enrolments), tuple(differences))


@transaction.atomic
def mend_completion(course: Course) -> CompletionComparison:
    """Mend what differs, and return what it was; who reads or hands in waits meanwhile."""
    held = hold_enrolments(course)
    found = compare_completion(course)
    if found.differences:
        for batch in _batches(held):
            follow_completion(batch)
            certify(batch)
    return found


def _compare(enrolments: list[int]) -> Iterator[Difference]:
    stored = _stored(enrolments)
    counted = {(one.enrolment, one.module): one.at for one in read_completed(enrolments)}
    names = dict(Enrolment.objects.filter(pk__in=enrolments).values_list("pk", "learner"))
    for key in sorted(stored.keys() | counted.keys(), key=lambda key: (key[0], key[1] or 0)):
        have, want = stored.get(key), counted.get(key)
        if have != want:
            what = "course" if key[1] is None else f"module {key[1]}"
            yield Difference(f"{what} completed by learner {names[key[0]]}", have, want)
    for enrolment in uncertified(enrolments):
        yield Difference(f"certificate of learner {names[enrolment]}", None, "issued")


def _stored(enrolments: list[int]) -> dict[Key, datetime]:
    of: dict[str, Any] = {"enrolment__in": enrolments}
    modules = ModuleCompletion.objects.filter(**of)
    courses = CourseCompletion.objects.filter(**of)
    stored: dict[Key, datetime] = {
        (enrolment, module): at
        for enrolment, module, at in modules.values_list("enrolment", "module", "completed_at")
    }
    return stored | {
        (enrolment, None): at for enrolment, at in courses.values_list("enrolment", "completed_at")
    }


def _batches(enrolments: list[int]) -> Iterator[list[int]]:
    for first in range(0, len(enrolments), AT_ONCE):
        yield enrolments[first : first + AT_ONCE]
