"""Reads a stored course as an export."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from courses.models import Course, SourceVersion
from quizzes.generation.config import WRITER_VERSION
from quizzes.generation.export import (
    CourseExport,
    ExportedDocument,
    ExportedQuestion,
    Generator,
    QuestionStatus,
)
from quizzes.generation.records import Item
from quizzes.models import Build, QuestionVersion, Verdict
from quizzes.queries.exported_names import ExportedNames
from quizzes.queries.exporting_courses import CourseReader
from quizzes.queries.items import read_item, with_proof
from quizzes.queries.questions import approved_versions, questions_with_status

if TYPE_CHECKING:
    from quizzes.queries.questions import DecidedQuestion


def read_export(course: Course) -> CourseExport:
    """Read a course with its documents and all its questions, whatever was decided about them."""
    build = Build.objects.filter(course=course).order_by("-pk").first()
    report: dict[str, Any] = build.report if build else {}
    names = ExportedNames.of(course)
    return CourseExport(
        generator=Generator(
            version=report.get("writer", WRITER_VERSION),
            config_sha256=report.get("config_sha256", ""),
            seed=report.get("seed", 0),
        ),
        documents=tuple(_document(version, name) for version, name in names.versions.items()),
        questions=tuple(read_questions(course, names)),
        course=CourseReader(names).read(course),
        rejected=report.get("rejected", {}),
    )


def _document(version: SourceVersion, name: str) -> ExportedDocument:
    return ExportedDocument(
        name=name,
        sha256=version.sha256,
        media_type=version.media_type,
        languages=tuple(version.languages),
        text=version.text,
    )


def read_questions(course: Course, names: ExportedNames) -> Iterable[ExportedQuestion]:
    """Read each question in its approved version, or in its newest one where none is approved."""
    approved = {version.question_id: version.pk for version in approved_versions()}
    questions = questions_with_status().filter(course=course).order_by("rank", "pk")
    shown = {approved.get(row.pk, row.newest_version): row for row in questions}
    versions = with_proof(QuestionVersion.objects.filter(pk__in=shown)).in_bulk()
    for pk, question in shown.items():
        item = _read(versions[pk], names)
        yield _question(question, versions[pk], item, is_approved=question.pk in approved)


def _read(version: QuestionVersion, names: ExportedNames) -> Item:
    """Read a question version; its quotes name the documents as the export does."""
    item = read_item(version)
    proof = zip(item.source, version.provenance.all(), strict=True)
    source = (replace(span, document=names.versions[row.source_version]) for span, row in proof)
    return replace(item, source=tuple(source))


def _question(
    question: DecidedQuestion, version: QuestionVersion, item: Item, *, is_approved: bool
) -> ExportedQuestion:
    status = Verdict.APPROVED.value if is_approved else question.status
    if status == Verdict.WITHDRAWN:  # elsewhere nobody puts it back: the contract knows no more
        status = QuestionStatus.RETIRED
    return ExportedQuestion(
        item=item,
        status=QuestionStatus(status),
        module=version.question.module.slug if version.question.module else "",
        objective=version.question.objective.slug if version.question.objective else "",
    )
