"""Refuses builds that would undo what learners did, or get into each other's way.

CourseError
├── LearnersWork
│   └── WouldOrphan
└── BuildUnderWay
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress

from django.db import InterfaceError, OperationalError, connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from courses.building.blueprint import Blueprint
from courses.errors import CourseError, LearnersWork
from quizzes.models import Build
from quizzes.queries.orphans import LessonPlace, Orphan, Part, find_orphans


class WouldOrphan(LearnersWork):
    """The blueprint no longer has what learners read or took; ``orphans`` are all of it."""

    def __init__(self, orphans: Sequence[Orphan]) -> None:
        self.orphans = orphans
        said = _("Learners worked on what this blueprint no longer has. Keep it:")
        super().__init__(" ".join([said, "; ".join(map(name_orphan, orphans))]))


class BuildUnderWay(CourseError):
    """Another build of the course is not finished; trying again when it is helps."""

    def __init__(self, build: Build) -> None:
        self.build = build
        super().__init__(_("A build of this course is under way: wait until it is finished."))


def name_orphan(orphan: Orphan) -> str:
    """Say what would go, and how many learners lose by it."""
    said = {
        "title": orphan.title,
        "slug": orphan.slug,
        "module": orphan.module,
        "count": orphan.learners,
    }
    if orphan.part is Part.LESSON:
        return (
            ngettext(
                "lesson “%(title)s” (%(slug)s) of module “%(module)s”, read by %(count)d learner",
                "lesson “%(title)s” (%(slug)s) of module “%(module)s”, read by %(count)d learners",
                orphan.learners,
            )
            % said
        )
    return (
        ngettext(
            "quiz “%(title)s” (%(slug)s), taken by %(count)d learner",
            "quiz “%(title)s” (%(slug)s), taken by %(count)d learners",
            orphan.learners,
        )
        % said
    )


def refuse_orphans(blueprint: Blueprint, lessons: Collection[LessonPlace] | None = None) -> None:
    """Raise WouldOrphan where the blueprint takes away what learners read or took."""
    if orphans := find_orphans(blueprint, lessons):
        raise WouldOrphan(orphans)


def refuse_second(slug: str) -> None:
    """Raise BuildUnderWay where a build of the course waits or runs.

    Call it in a transaction, before the build is stored: whoever asks at the same time waits for
    its end.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_key("asked", slug)])
    if build := find_under_way(slug):
        raise BuildUnderWay(build)


def find_under_way(slug: str) -> Build | None:
    """Find a build of a course that waits or runs."""
    waiting = Build.objects.filter(Build.waiting(), parked_at=None).order_by("pk")
    return next((build for build in waiting if _read_slug(build.blueprint) == slug), None)


@contextmanager
def in_turn(slug: str) -> Iterator[None]:
    """Let builds of one course work one after the other: the second waits for the first.

    The lock is the session's, so that it dies with the worker that holds it.
    """
    key = _key("built", slug)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [key])
    try:
        yield
    finally:
        with suppress(OperationalError, InterfaceError), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [key])


def _key(what: str, slug: str) -> int:
    digest = hashlib.sha256(f"build:{what}:{slug}".encode()).digest()
    return int.from_bytes(digest[:8], signed=True)


def _read_slug(source: str) -> str:
    """Read the slug of a blueprint that was accepted once; a later version may refuse it."""
    try:
        return str(tomllib.loads(source).get("slug", ""))
    except tomllib.TOMLDecodeError:
        return ""
