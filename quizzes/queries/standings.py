"""What people made of a course's questions, for a run that must not undo it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import OuterRef, Subquery

from courses.models import Course
from quizzes.models import Origin, QuestionVersion, Review, Verdict


class Deed(StrEnum):
    """What somebody did with a question, so that a run leaves it as it is."""

    EDITED = "edited"
    """Its newest version is by a person: edited, written by hand, imported or brought back."""
    APPROVED = "approved"
    REJECTED = "rejected"
    RETIRED = "retired"
    WITHDRAWN = "withdrawn"


VERDICTS = {
    Verdict.APPROVED: Deed.APPROVED,
    Verdict.REJECTED: Deed.REJECTED,
    Verdict.RETIRED: Deed.RETIRED,
    Verdict.WITHDRAWN: Deed.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A stored question: its newest version, the writer's newest one, and what people did."""

    newest: QuestionVersion
    written: QuestionVersion | None
    deed: Deed | None


def read_standings(course: Course) -> Mapping[str, Standing]:
    """Read how the questions of a course stand, by identity, in one query."""
    latest = Review.objects.filter(question_version=OuterRef("pk")).order_by("-pk")
    versions = QuestionVersion.objects.filter(question__course=course).annotate(
        latest_verdict=Subquery(latest.values("verdict")[:1]),
        decided_by=Subquery(latest.values("by")[:1]),
    )
    found: dict[str, Standing] = {}
    for version in versions.select_related("question").order_by("question", "-number"):
        _add(found, version)
    return found


def is_by_people(version: QuestionVersion) -> bool:
    """Tell whether a person, and not the writer, made a version."""
    return version.origin != Origin.WRITER


def _add(found: dict[str, Standing], version: QuestionVersion) -> None:
    identity = version.question.identity
    written = None if is_by_people(version) else version
    before = found.get(identity)
    if before is None:
        found[identity] = Standing(version, written, _find_deed(version))
    elif before.written is None:
        found[identity] = Standing(before.newest, written, before.deed)


def _find_deed(version: QuestionVersion) -> Deed | None:
    """Tell what people did with a newest version; decisions that come with a course are no deed."""
    if is_by_people(version):
        return Deed.EDITED
    if version.decided_by is None:  # type: ignore[attr-defined]  # annotated above
        return None
    return VERDICTS.get(version.latest_verdict)  # type: ignore[attr-defined]  # the same
