"""Has the lessons of courses follow the newest versions of their documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from courses.building import BlueprintError, outline_course, read_blueprint
from courses.errors import CourseError
from courses.models import Course, SourceVersion
from courses.services.loading import load_document
from courses.services.storing import store_course


@dataclass(frozen=True, slots=True)
class Followed:
    """A course that was built from a document, and what became of it."""

    course: str
    """Its slug."""
    lessons: int
    """How many of its lessons say something else now."""
    error: str
    """Why its lessons stayed as they were; nothing where they followed."""


def follow_version(version: SourceVersion) -> list[Followed]:
    """Build the lessons of all courses that use a version's document from what is newest.

    Questions stay: a build of the course writes them anew. A course whose blueprint no longer fits
    keeps its lessons as they are, and the reason is told. Doing it again changes nothing.
    """
    return [_follow(course) for course in version.document.courses.order_by("slug")]


def newest_versions(course: Course) -> dict[str, SourceVersion]:
    """Find the newest version of each document that a course was built from, by name."""
    return {version.document.name: version for version in _newest(course)}


def _newest(course: Course) -> Iterator[SourceVersion]:
    versions = SourceVersion.objects.filter(document__courses=course)
    newest = versions.order_by("document__name", "-number").distinct("document__name")
    yield from newest.select_related("document")


def _follow(course: Course) -> Followed:
    try:
        return Followed(course.slug, _store_lessons(course), "")
    except (BlueprintError, CourseError) as error:
        return Followed(course.slug, 0, str(error))


@transaction.atomic
def _store_lessons(course: Course) -> int:
    """Hold the course before its versions are looked up: what is stored last is the newest."""
    Course.objects.select_for_update().get(pk=course.pk)
    versions = newest_versions(course)
    blueprint = read_blueprint(course.blueprint, course.slug)
    outline = outline_course(blueprint, [load_document(v) for v in versions.values()])
    stored = store_course(
        blueprint=blueprint, source=course.blueprint, outline=outline, versions=versions
    )
    return stored.changed_lessons
