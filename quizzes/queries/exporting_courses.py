"""Reads the lessons, the glossary and the quizzes of a stored course as an export."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from courses.models import Course, GlossaryTerm, Lesson, Module
from courses.sources.records import BlockKind
from quizzes.generation.export import (
    ExportedBlock,
    ExportedConflict,
    ExportedCourse,
    ExportedLesson,
    ExportedModule,
    ExportedQuiz,
    ExportedSpan,
    ExportedTerm,
)
from quizzes.models import Conflict, ConflictStatement, Quiz
from quizzes.queries.exported_names import ExportedNames


@dataclass(frozen=True, slots=True)
class CourseReader:
    """Reads a course; places name their documents as the export does."""

    names: ExportedNames

    def read(self, course: Course) -> ExportedCourse:
        """Read the course with all but its questions."""
        modules = course.modules.prefetch_related(
            "objectives", "lessons__current", "quizzes__entries__question"
        )
        standing = course.conflicts.filter(gone_at=None)
        conflicts = standing.prefetch_related("statements__version__document")
        final = course.quizzes.filter(module=None).prefetch_related("entries__question")
        return ExportedCourse(
            slug=course.slug,
            title=course.title,
            language=course.language,
            modules=tuple(self._read_module(module) for module in modules),
            glossary=tuple(self._read_term(term) for term in course.terms.all()),
            conflicts=tuple(self._read_conflict(row) for row in conflicts.order_by("pk")),
            quizzes=tuple(_read_quiz(quiz) for quiz in final),
        )

    def _read_module(self, module: Module) -> ExportedModule:
        return ExportedModule(
            slug=module.slug,
            title=module.title,
            objectives=tuple(objective.text for objective in module.objectives.all()),
            lessons=tuple(
                self._read_lesson(lesson)
                for lesson in module.lessons.all()
                if lesson.current  # else another took it in
            ),
            quizzes=tuple(_read_quiz(quiz) for quiz in module.quizzes.all()),
        )

    def _read_lesson(self, lesson: Lesson) -> ExportedLesson:
        content = lesson.current.content if lesson.current else []
        blocks = tuple(self._read_block(block) for block in content)
        return ExportedLesson(lesson.slug, lesson.title, blocks)

    def _read_block(self, block: dict[str, Any]) -> ExportedBlock:
        return ExportedBlock(
            kind=BlockKind(block["kind"]),
            language=block["language"],
            text=block["text"],
            source=tuple(self._read_place(place) for place in block["source"]),
        )

    def _read_term(self, term: GlossaryTerm) -> ExportedTerm:
        says = " – ".join(said for said in (term.expansion, term.definition) if said)
        return ExportedTerm(term.term, says, tuple(self._read_place(row) for row in term.quotes))

    def _read_place(self, place: dict[str, Any]) -> ExportedSpan:
        document = self.names.by_sha256[place["version"]]
        return ExportedSpan(document, place["start"], place["end"], place.get("text", ""))

    def _read_conflict(self, conflict: Conflict) -> ExportedConflict:
        statements = tuple(self._read_statement(row) for row in conflict.statements.all())
        return ExportedConflict(conflict.about, statements)

    def _read_statement(self, row: ConflictStatement) -> ExportedSpan:
        return ExportedSpan(self.names.versions[row.version], row.start, row.end, row.quote)


def _read_quiz(quiz: Quiz) -> ExportedQuiz:
    return ExportedQuiz(
        slug=quiz.slug,
        title=quiz.title,
        pass_mark=float(quiz.pass_mark),
        questions=tuple(entry.question.identity for entry in quiz.entries.all()),
    )
