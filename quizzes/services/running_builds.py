"""Creates and runs builds, each kept as a row with its report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record
from courses.building import BlueprintError, read_blueprint
from courses.errors import CourseError
from courses.models import SourceVersion
from courses.sources import SourceError
from jobs.models import JobState
from jobs.services.working import finish, report_progress
from quizzes.generation.decisions import read_decisions
from quizzes.generation.lexicon import BadLexicon, read_lexicon
from quizzes.models import Build
from quizzes.services.building import build_course
from quizzes.services.fingerprint import find_build, fingerprint
from quizzes.services.refusing import in_turn, refuse_orphans, refuse_second


@transaction.atomic
def create_build(
    *, blueprint: str, versions: Iterable[SourceVersion], seed: int, by: User | None
) -> Build:
    """Store that a course is to be built; what would be in vain is refused at once.

    Raises BlueprintError, BadLexicon, WouldOrphan, and BuildUnderWay for a second build of one
    course.
    """
    read = read_blueprint(blueprint, "blueprint")
    read_lexicon(read.lexicon)
    refuse_second(read.slug)
    refuse_orphans(read)
    build = Build.objects.create(blueprint=blueprint, seed=seed, created_by=by)
    build.versions.set(versions)
    record("build", build, by=by, seed=seed)
    return build


def run_build(build: Build) -> None:
    """Build the course; a blueprint or source that does not fit ends the job with its reason."""
    versions = {
        version.document.name: version
        for version in build.versions.select_related("document").order_by("document__name")
    }
    try:
        with in_turn(read_blueprint(build.blueprint, "blueprint").slug):
            _build(build, versions, decisions="")
    except (BlueprintError, BadLexicon, CourseError, SourceError) as error:
        finish(build, error=str(error))


def build_now(
    *, blueprint: str, versions: Mapping[str, SourceVersion], seed: int, decisions: str
) -> Build:
    """Build a course at once; where the newest build made the same of the same, return that one.

    ``decisions`` is the text of a file of editors' decisions, or empty.
    """
    slug = read_blueprint(blueprint, "blueprint").slug
    mark = fingerprint(
        blueprint=blueprint, versions=versions.values(), seed=seed, decisions=decisions
    )
    with in_turn(slug):
        return find_build(slug, mark) or _build_anew(blueprint, versions, seed, decisions, mark)


@transaction.atomic
def _build_anew(
    blueprint: str, versions: Mapping[str, SourceVersion], seed: int, decisions: str, mark: str
) -> Build:
    build = Build.objects.create(blueprint=blueprint, seed=seed, state=JobState.DONE)
    build.versions.set(versions.values())
    _build(build, versions, decisions)
    build.report["fingerprint"] = mark
    build.save(update_fields=["report"])
    return build


def _build(build: Build, versions: Mapping[str, SourceVersion], decisions: str) -> None:
    built = build_course(
        source=build.blueprint,
        versions=versions,
        seed=build.seed,
        decisions=read_decisions(decisions, "reviews") if decisions else None,
        progress=lambda percent: report_progress(build, percent),
    )
    build.course = built.course
    build.report = built.report
    build.save(update_fields=["course", "report"])
    finish(build)
