"""Stores what the sources disagree about; what people chose stays with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils import timezone

from courses.models import Course, SourceVersion
from quizzes.generation.records import Conflict as Found
from quizzes.models import Conflict, ConflictStatement


@transaction.atomic
def store_conflicts(
    *, course: Course, found: Sequence[Found], versions: Mapping[str, SourceVersion]
) -> None:
    """Store the conflicts of a run, its versions keyed by document name.

    One that is not found any more goes, or is kept as such where somebody decided about it.
    """
    identities = [one.identity() for one in found]
    for one in found:
        conflict, _ = Conflict.objects.update_or_create(
            course=course,
            identity=one.identity(),
            defaults={"gone_at": None},
            create_defaults={"about": one.about},
        )
        _store_statements(conflict, one, versions)
    gone = course.conflicts.exclude(identity__in=identities)
    gone.filter(choices=None).delete()
    gone.filter(gone_at=None).update(gone_at=timezone.now())


def _store_statements(
    conflict: Conflict, found: Found, versions: Mapping[str, SourceVersion]
) -> None:
    """Store the statements; those that are known move to where they stand now."""
    known = {
        (one.version.document.name, one.quote): one
        for one in conflict.statements.select_related("version__document").defer("version__text")
    }
    for span, value in zip(found.statements, found.says, strict=True):
        own = known.get((span.document, span.quote)) or ConflictStatement(
            conflict=conflict, quote=span.quote
        )
        own.version, own.start, own.end = versions[span.document], span.start, span.end
        own.value = value
        own.save()
