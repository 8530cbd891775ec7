"""A place in a source document, in its context."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.models import User
from courses.models import Course, LessonRevision, Passage, SourceVersion
from progress.models import Enrolment
from quizzes.models import Provenance

CONTEXT = 700
"""Characters that are shown on each side of a quote, and on to the next gap; twice that at most."""
LONGEST_QUOTE = 20_000
"""Characters; a block of a lesson is shorter by far."""
GAP = "\n\n"
FULL_LINE = 60
"""A line that long was broken to fit the page, not to end, unless an entry of a list follows."""
BROKEN_LINE = re.compile(rf"(?<=[^\n]{{{FULL_LINE}}})\n(?=\S)(?![-*+•–—#>|] |\d+[.)] )")


@dataclass(frozen=True, slots=True)
class SourcePassage:
    """A quote in its document: the text before it, itself, and the text behind it."""

    course: Course
    version: SourceVersion
    before: str
    quote: str
    after: str
    is_cut_before: bool
    is_cut_after: bool
    path: tuple[str, ...]
    """The headings that the quote stands below, the outermost first."""
    is_preview: bool
    """Read by an editor who is not on the course, and has no page of it."""

    @property
    def language(self) -> str:
        """The language most used in the document."""
        return next(iter(self.version.languages), self.course.language)


def source_passage(
    learner: User, course_slug: str, document: str, version: str, span: tuple[int, int]
) -> SourcePassage | None:
    """Read a place of a document that a learner's course rests on, with what stands around it.

    ``version`` is the version's SHA-256. None where the learner is not on the course, the course
    does not rest on the version, or the version has no such place. Staff who may see documents
    follow the links of what they preview in any course.
    """
    enrolled = Enrolment.objects.filter(learner=learner, course=OuterRef("pk"))
    courses = Course.objects.filter(slug=course_slug)
    own = courses.filter(Exists(enrolled), is_published=True).first()
    course = own or (courses.first() if _is_editor(learner) else None)
    if course is None:
        return None
    found = _versions(course).filter(document__name=document, sha256=version).first()
    start, end = span
    if found is None or not 0 <= start < end <= min(len(found.text), start + LONGEST_QUOTE):
        return None
    return _cut(course, found, start, end, is_preview=own is None)


def _is_editor(person: User) -> bool:
    return person.is_staff and person.has_perm("courses.view_sourceversion")


def _versions(course: Course) -> QuerySet[SourceVersion]:
    """Select the versions that a course's lessons or questions rest on."""
    taught = LessonRevision.built_from.through.objects.filter(
        sourceversion=OuterRef("pk"), lessonrevision__lesson__module__course=course
    )
    asked = Provenance.objects.filter(
        source_version=OuterRef("pk"), question_version__question__course=course
    )
    versions = SourceVersion.objects.select_related("document")
    return versions.filter(Q(Exists(taught)) | Q(Exists(asked)))


def _cut(
    course: Course, version: SourceVersion, start: int, end: int, *, is_preview: bool
) -> SourcePassage:
    text = version.text
    first = text.rfind(GAP, max(start - 2 * CONTEXT, 0), max(start - CONTEXT, 0))
    first = first + len(GAP) if first >= 0 else max(start - 2 * CONTEXT, 0)
    last = text.find(GAP, end + CONTEXT, end + 2 * CONTEXT)
    last = last if last >= 0 else min(end + 2 * CONTEXT, len(text))
    # A line break becomes one space, so that offsets stay what they are.
    shown = BROKEN_LINE.sub(" ", text[first:last])
    return SourcePassage(
        course=course,
        version=version,
        before=shown[: start - first].lstrip(),
        quote=shown[start - first : end - first],
        after=shown[end - first :].rstrip(),
        is_cut_before=bool(text[:first].strip()),
        is_cut_after=bool(text[last:].strip()),
        path=_find_path(version, start),
        is_preview=is_preview,
    )


def _find_path(version: SourceVersion, start: int) -> tuple[str, ...]:
    passages = Passage.objects.filter(version=version, start__lte=start, end__gt=start)
    headings = passages.order_by("position").values_list("headings", flat=True).first()
    return tuple(headings or ())
