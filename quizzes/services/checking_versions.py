"""Holds a version that a person wrote against the writer's checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record
from courses.building import BlueprintError
from courses.errors import CourseError
from courses.models import SourceVersion
from courses.services.following import newest_versions
from courses.services.loading import load_document
from jobs.models import JobState
from jobs.services.parking import unpark
from jobs.services.working import finish, report_progress
from quizzes.generation.checks import check_item
from quizzes.generation.checks.twins import are_twins
from quizzes.generation.lexicon import BadLexicon
from quizzes.generation.quoting import locate_quote
from quizzes.generation.records import Finding, Item, Severity
from quizzes.generation.writing import is_vouched_for
from quizzes.models import Question, QuestionVersion, Verdict, VersionCheck
from quizzes.queries.items import read_item, read_items, with_proof
from quizzes.queries.questions import DRAFT, questions_with_status
from quizzes.services.gathering import gather_corpus, load_lexicon

TWIN = "near_duplicate"
OUTDATED = "quote_outdated"
IN_USE = [DRAFT, Verdict.APPROVED]


def run_check(check: VersionCheck) -> None:
    """Check the version and store what was found; what cannot be read ends the check with why."""
    version = with_proof(QuestionVersion.objects.filter(pk=check.question_version_id)).get()
    try:
        findings = tuple(_find(version, check))
    except (BlueprintError, BadLexicon, CourseError) as error:
        finish(check, error=str(error))
        return
    with transaction.atomic():
        version.findings = [asdict(finding) for finding in findings]
        version.save(update_fields=["findings"])
        finish(check)


@transaction.atomic
def start_again(*, check: VersionCheck, by: User | None) -> bool:
    """Give a check that failed or was set aside another try; tell whether it was one."""
    locked = VersionCheck.objects.select_for_update().get(pk=check.pk)
    if locked.state != JobState.FAILED:
        return False
    unpark(locked)
    VersionCheck.objects.filter(pk=locked.pk).update(
        state=JobState.QUEUED, progress=0, error="", finished_at=None
    )
    check.refresh_from_db()
    record("question_check_again", check.question_version, by=by)
    return True


def _find(version: QuestionVersion, check: VersionCheck) -> Iterator[Finding]:
    course = version.question.course
    quoted = {
        proof.source_version.document.name: proof.source_version
        for proof in version.provenance.all()
    }
    lexicon = load_lexicon(course)
    corpus = gather_corpus(course, quoted, lexicon)
    report_progress(check, 30)
    item = read_item(version)
    yield from check_item(item, corpus, vouched=is_vouched_for(lexicon, item.language))
    report_progress(check, 80)
    yield from _find_outdated(item, quoted, newest_versions(course))
    yield from _find_twins(item, version.question)


def _find_outdated(
    item: Item, quoted: Mapping[str, SourceVersion], newest: Mapping[str, SourceVersion]
) -> Iterator[Finding]:
    """Find quotes of an older version that the newest version of their document does not say."""
    for name, version in quoted.items():
        later = newest.get(name)
        if later is None or later.pk == version.pk:
            continue
        document = load_document(later)
        for span in item.source:
            if span.document == name and not locate_quote(document, span.quote, span.start):
                yield Finding(OUTDATED, Severity.WARNING, span.quote)


def _find_twins(item: Item, question: Question) -> Iterator[Finding]:
    """Find questions of the course, in use or waiting, that ask nearly the same."""
    others = questions_with_status().filter(
        course=question.course_id, language=question.language, status__in=IN_USE
    )
    newest = others.exclude(pk=question.pk).values("newest_version")
    for other in read_items(with_proof(QuestionVersion.objects.filter(pk__in=newest))):
        if are_twins(item, other):
            yield Finding(TWIN, Severity.WARNING, other.stem)
