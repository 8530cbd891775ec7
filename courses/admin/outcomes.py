"""In sentences: what came of a file that was brought in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from courses.admin.fates import count_changes, say_told
from courses.admin.unseen import write_out
from courses.models import Course, SourceVersion, Upload
from courses.services.uploads import FOLLOWING
from jobs.models import JobState

HEAVY = ("version__text", "version__reading", "version__changes")
"""Columns that lists do not show and that may have megabytes each."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """An upload, what is done with it now, and what came of it."""

    upload: Upload
    name: str
    step: str
    sentences: list[str]


def with_outcomes(uploads: QuerySet[Upload]) -> QuerySet[Upload]:
    """Bring what the sentences need with uploads, and leave the heavy columns where they are."""
    return (
        uploads.select_related("version__document")
        .defer(*HEAVY)
        .annotate(counts=F("version__changes__counts"), told=F("version__changes__told"))
    )


def describe_outcomes(uploads: Iterable[Upload]) -> list[Outcome]:
    """Describe uploads that were brought ``with_outcomes``."""
    uploads = list(uploads)
    slugs = {followed["course"] for upload in uploads for followed in upload.followed}
    titles = dict(Course.objects.filter(slug__in=slugs).values_list("slug", "title"))
    return [
        Outcome(
            upload=upload,
            name=write_out(upload.name),
            step=_name_step(upload),
            sentences=list(_tell(upload, titles)),
        )
        for upload in uploads
    ]


def _name_step(upload: Upload) -> str:
    if upload.state != JobState.RUNNING:
        return ""
    if upload.progress < FOLLOWING:
        return _("Reading and storing the file…")
    return _("Having the lessons of courses follow…")


def _tell(upload: Upload, titles: Mapping[str, str]) -> Iterator[str]:
    if upload.version is None:
        return
    yield from _tell_version(upload, upload.version)
    for followed in upload.followed:
        yield _tell_course(followed, titles.get(followed["course"], followed["course"]))


def _tell_version(upload: Upload, version: SourceVersion) -> Iterator[str]:
    if version.created_at < upload.created_at:
        yield _("Nothing new: this very file is version %d already.") % version.number
        return
    if version.number == 1:
        yield _("A new document: this is its first version.")
        return
    counts = getattr(upload, "counts", None)
    if counts is None:
        yield _("Version %d: nothing to compare it with.") % version.number
        return
    said = {"number": version.number, "changes": count_changes(counts)}
    yield _("Version %(number)d: %(changes)s.") % said
    if told := say_told(getattr(upload, "told", None) or {}):
        yield told


def _tell_course(followed: Mapping[str, Any], title: str) -> str:
    said = {"course": title, "count": followed["lessons"], "reason": followed["error"]}
    if followed["error"]:
        return _("Course “%(course)s”: its lessons stay as they were. %(reason)s") % said
    if not followed["lessons"]:
        return _("Course “%(course)s”: no lesson says anything else.") % said
    return (
        ngettext(
            "Course “%(course)s”: %(count)d lesson followed.",
            "Course “%(course)s”: %(count)d lessons followed.",
            followed["lessons"],
        )
        % said
    )
