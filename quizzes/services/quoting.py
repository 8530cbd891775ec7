"""Takes quotes that a person picked: what they may come from, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from courses.models import Course, SourceVersion, heavy
from courses.services.loading import load_document
from quizzes.generation.quoting import locate_quote
from quizzes.services.versions import Quoted


def quotable_versions(course: Course, also: Iterable[int] = ()) -> QuerySet[SourceVersion]:
    """Select the newest version of each document of a course, and others by id, without texts."""
    newest = (
        SourceVersion.objects.filter(document__courses=course)
        .order_by("document_id", "-number")
        .distinct("document_id")
    )
    versions = SourceVersion.objects.filter(Q(pk__in=newest.values("pk")) | Q(pk__in=list(also)))
    return versions.select_related("document").defer(*heavy()).order_by("document__title", "pk")


def take_quote(source: int, quote: str, near: int = 0) -> tuple[Quoted, ...]:
    """Take a quote from a source version (by id): one part a block, none where it is not there.

    Raises NotRead where the version was stored unread.
    """
    version = SourceVersion.objects.select_related("document").get(pk=source)
    spans = locate_quote(load_document(version), quote, near)
    return tuple(Quoted(version, span.start, span.end, span.quote) for span in spans)
