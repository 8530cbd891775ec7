"""The course part of an export as plain JSON values."""

from __future__ import annotations

from typing import Any

from quizzes.generation.export.records import (
    ExportedBlock,
    ExportedCourse,
    ExportedLesson,
    ExportedModule,
    ExportedQuiz,
    ExportedSpan,
)

Json = dict[str, Any]


def write_course(course: ExportedCourse) -> Json:
    """Write a course with its modules, glossary, conflicts and final quizzes."""
    return {
        "slug": course.slug,
        "title": course.title,
        "language": course.language,
        "modules": [_write_module(module) for module in course.modules],
        "glossary": [
            {
                "term": term.term,
                "definition": term.definition,
                "source": [write_span(span) for span in term.source],
            }
            for term in course.glossary
        ],
        "conflicts": [
            {
                "about": conflict.about,
                "statements": [write_span(span) for span in conflict.statements],
            }
            for conflict in course.conflicts
        ],
        "quizzes": [_write_quiz(quiz) for quiz in course.quizzes],
    }


def write_span(span: ExportedSpan) -> Json:
    """Write a place, and its quote where there is one."""
    place: Json = {"document": span.document, "start": span.start, "end": span.end}
    return place | ({"quote": span.quote} if span.quote else {})


def _write_module(module: ExportedModule) -> Json:
    return {
        "slug": module.slug,
        "title": module.title,
        "objectives": list(module.objectives),
        "lessons": [_write_lesson(lesson) for lesson in module.lessons],
        "quizzes": [_write_quiz(quiz) for quiz in module.quizzes],
    }


def _write_lesson(lesson: ExportedLesson) -> Json:
    return {
        "slug": lesson.slug,
        "title": lesson.title,
        "blocks": [_write_block(block) for block in lesson.blocks],
    }


def _write_block(block: ExportedBlock) -> Json:
    return {
        "kind": block.kind.value,
        "language": block.language,
        "text": block.text,
        "source": [write_span(span) for span in block.source],
    }


def _write_quiz(quiz: ExportedQuiz) -> Json:
    return {
        "slug": quiz.slug,
        "title": quiz.title,
        "pass_mark": quiz.pass_mark,
        "questions": list(quiz.questions),
    }
