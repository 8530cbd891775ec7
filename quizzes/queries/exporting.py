"""Reads a stored course as an export."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from courses.models import Course, Lesson, Module, SourceVersion
from courses.sources.records import BlockKind
from quizzes.generation.config import WRITER_VERSION
from quizzes.generation.export import (
    CourseExport,
    ExportedBlock,
    ExportedConflict,
    ExportedCourse,
    ExportedDocument,
    ExportedLesson,
    ExportedModule,
    ExportedQuestion,
    ExportedQuiz,
    ExportedSpan,
    Generator,
    QuestionStatus,
)
from quizzes.models import Build, ConflictStatement, Question, QuestionVersion, Quiz, Verdict
from quizzes.queries.items import read_item, with_proof
from quizzes.queries.questions import approved_versions, questions_with_status


def read_export(course: Course) -> CourseExport:
    """Read a course with its documents and all its questions, whatever was decided about them."""
    build = Build.objects.filter(course=course).order_by("-pk").first()
    report: dict[str, Any] = build.report if build else {}
    return CourseExport(
        generator=Generator(
            version=report.get("writer", WRITER_VERSION),
            config_sha256=report.get("config_sha256", ""),
            seed=report.get("seed", 0),
        ),
        documents=tuple(_document(version) for version in _versions(course)),
        questions=tuple(_questions(course)),
        course=_course(course),
        rejected=report.get("rejected", {}),
    )


def _versions(course: Course) -> Iterable[SourceVersion]:
    """Find the versions that lessons and questions rest on; the newest of each document."""
    taught = SourceVersion.objects.filter(lesson_revisions__lesson__module__course=course)
    asked = SourceVersion.objects.filter(provenance__question_version__question__course=course)
    newest: dict[str, SourceVersion] = {}
    for version in (taught | asked).distinct().select_related("document").order_by("number"):
        newest[version.document.name] = version
    return (newest[name] for name in sorted(newest))


def _document(version: SourceVersion) -> ExportedDocument:
    return ExportedDocument(
        name=version.document.name,
        sha256=version.sha256,
        media_type=version.media_type,
        languages=tuple(version.languages),
        text=version.text,
    )


def _questions(course: Course) -> Iterable[ExportedQuestion]:
    """Read each question in its approved version, or in its newest one where none is approved."""
    approved = {version.question_id: version.pk for version in approved_versions()}
    questions = questions_with_status().filter(course=course).order_by("rank", "pk")
    shown = {approved.get(row.pk, row.newest_version): row for row in questions}
    versions = with_proof(QuestionVersion.objects.filter(pk__in=shown)).in_bulk()
    for pk, question in shown.items():
        yield _question(question, versions[pk], is_approved=question.pk in approved)


def _question(
    question: Question, version: QuestionVersion, *, is_approved: bool
) -> ExportedQuestion:
    status = Verdict.APPROVED.value if is_approved else question.status  # type: ignore[attr-defined]  # annotated
    return ExportedQuestion(
        item=read_item(version),
        status=QuestionStatus(status),
        module=version.question.module.slug if version.question.module else "",
        objective=version.question.objective.slug if version.question.objective else "",
    )


def _course(course: Course) -> ExportedCourse:
    modules = course.modules.prefetch_related(
        "objectives", "lessons__current", "quizzes__entries__question"
    )
    final = course.quizzes.filter(module=None).prefetch_related("entries__question")
    statements = ConflictStatement.objects.select_related("version__document")
    return ExportedCourse(
        slug=course.slug,
        title=course.title,
        language=course.language,
        modules=tuple(_module(module) for module in modules),
        conflicts=tuple(
            ExportedConflict(
                conflict.about,
                tuple(_statement(row) for row in statements.filter(conflict=conflict)),
            )
            for conflict in course.conflicts.order_by("pk")
        ),
        quizzes=tuple(_quiz(quiz) for quiz in final),
    )


def _module(module: Module) -> ExportedModule:
    return ExportedModule(
        slug=module.slug,
        title=module.title,
        objectives=tuple(objective.text for objective in module.objectives.all()),
        lessons=tuple(_lesson(lesson) for lesson in module.lessons.all()),
        quizzes=tuple(_quiz(quiz) for quiz in module.quizzes.all()),
    )


def _lesson(lesson: Lesson) -> ExportedLesson:
    content = lesson.current.content if lesson.current else []
    return ExportedLesson(lesson.slug, lesson.title, tuple(_block(block) for block in content))


def _block(block: dict[str, Any]) -> ExportedBlock:
    return ExportedBlock(
        kind=BlockKind(block["kind"]),
        language=block["language"],
        text=block["text"],
        source=tuple(
            ExportedSpan(place["document"], place["start"], place["end"])
            for place in block["source"]
        ),
    )


def _quiz(quiz: Quiz) -> ExportedQuiz:
    return ExportedQuiz(
        slug=quiz.slug,
        title=quiz.title,
        pass_mark=float(quiz.pass_mark),
        questions=tuple(entry.question.identity for entry in quiz.entries.all()),
    )


def _statement(row: ConflictStatement) -> ExportedSpan:
    return ExportedSpan(row.version.document.name, row.start, row.end, row.quote)
