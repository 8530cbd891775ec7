"""Reads which places of which documents the questions of a course rest on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Case, F, OuterRef, Q, Subquery, When
from django.db.models.functions import StrIndex, Substr

from courses.models import Course, SourceVersion
from quizzes.models import Provenance
from quizzes.queries.questions import approved_versions

LENGTH = F("end") - F("start")


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """A place of the newest version of a document that an approved question rests on."""

    question: int
    identity: str
    version: str
    """The newest version's SHA-256."""
    start: int
    end: int


def read_asked(course: Course) -> Iterator[AskedPlace]:
    """Read the places in the questions' order, in one query.

    A question stays approved while its words stay: where it rests on an older version, its words
    are looked up in the newest, and left out where they are not there as they were.
    """
    approved = approved_versions(Q(question__course=course)).order_by().values("pk")
    versions = SourceVersion.objects.filter(document=OuterRef("source_version__document"))
    newest = versions.order_by("-number")
    quoted = Substr("source_version__text", F("start") + 1, LENGTH)
    moved = StrIndex(Subquery(newest.values("text")[:1]), quoted) - 1
    is_newest = When(source_version=Subquery(newest.values("pk")[:1]), then=F("start"))
    question = "question_version__question"
    rows = (
        Provenance.objects.filter(question_version__in=approved)
        .annotate(begin=Case(is_newest, default=moved), length=LENGTH)
        .filter(begin__gte=0)
        .order_by(f"{question}__rank", "question_version", "position")
        .values_list(
            *(question, f"{question}__identity", Subquery(newest.values("sha256")[:1])),
            *("begin", "length"),
        )
    )
    for pk, identity, version, begin, length in rows:
        yield AskedPlace(pk, identity, version, begin, begin + length)
