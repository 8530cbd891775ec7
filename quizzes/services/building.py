"""Builds a course: reads its sources, outlines lessons, has questions written, stores it all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction

from courses.building import Blueprint, outline_course, read_blueprint
from courses.building.records import CourseOutline, Suggestion
from courses.models import Course, SourceVersion
from courses.services.loading import load_document
from courses.services.storing import StoredCourse, store_course
from courses.sources import Document
from quizzes.generation.config import WRITER_VERSION, WriterConfig
from quizzes.generation.decisions import ReviewFile
from quizzes.generation.records import Generation
from quizzes.generation.selection import Selection, assign_modules, find_unasked
from quizzes.generation.writing import write_questions
from quizzes.queries.orphans import LessonPlace
from quizzes.services.composing import compose_quizzes
from quizzes.services.deciding import take_decisions
from quizzes.services.refusing import refuse_orphans
from quizzes.services.storing import StoredQuestions, store_questions
from quizzes.signals import steps_changed


@dataclass(frozen=True, slots=True)
class BuiltCourse:
    """A stored course, and what its build found, wrote and changed."""

    course: Course
    report: dict[str, Any]


def build_course(
    *,
    source: str,
    versions: Mapping[str, SourceVersion],
    seed: int = 0,
    decisions: ReviewFile | None = None,
    progress: Callable[[int], None] = lambda percent: None,
) -> BuiltCourse:
    """Build a course from a blueprint (TOML) and source versions by document name.

    All thinking is done before the first row is written, and all rows are written at once.
    ``progress`` is told the percentage that is done.
    """
    blueprint = read_blueprint(source, "blueprint")
    documents = [load_document(version) for version in versions.values()]
    progress(10)
    outline = outline_course(blueprint, documents)
    progress(15)
    config = WriterConfig(seed=seed, lexicon=blueprint.lexicon)
    generation = write_questions(documents, config)
    places = assign_modules(generation.items, outline)
    progress(80)
    with transaction.atomic():
        refuse_orphans(blueprint, _list_lessons(blueprint, outline))
        stored = store_course(
            blueprint=blueprint, source=source, outline=outline, versions=versions
        )
        questions = store_questions(
            course=stored.course, generation=generation, versions=versions, places=places
        )
        taken = decisions and take_decisions(course=stored.course, decisions=decisions)
        selection = compose_quizzes(stored.course)
        steps_changed.send(sender=Course, course=stored.course)  # its lessons may be others
    progress(95)
    report = _report(documents, generation, config, stored, questions)
    report["decisions"] = asdict(taken) if taken else {}
    report |= _report_selection(selection)
    report |= _report_outline(outline)
    return BuiltCourse(stored.course, report)


def _list_lessons(blueprint: Blueprint, outline: CourseOutline) -> set[LessonPlace]:
    """List where the course will have lessons, those that long ones were cut into as well."""
    return {
        (plan.slug, lesson.slug)
        for plan, module in zip(blueprint.modules, outline.modules, strict=True)
        for lesson in module.lessons
    }


def _report(
    documents: list[Document],
    generation: Generation,
    config: WriterConfig,
    stored: StoredCourse,
    questions: StoredQuestions,
) -> dict[str, Any]:
    return {
        "writer": WRITER_VERSION,
        "config_sha256": config.sha256(),
        "seed": config.seed,
        "documents": {document.name: document.sha256 for document in documents},
        "facts": len(generation.facts),
        "conflicts": [conflict.about for conflict in generation.conflicts],
        "questions": len(generation.items),
        "questions_changed": questions.counts(),
        "changes": asdict(questions),
        "rejected": generation.rejected(),
        "turned_away": [asdict(rejection) for rejection in generation.rejections],
        "failures": [asdict(failure) for failure in generation.failures],
        "passages_not_asked": [asdict(part) for part in find_unasked(documents, generation.items)],
        "new_lesson_revisions": stored.changed_lessons,
    }


def _report_outline(outline: CourseOutline) -> dict[str, Any]:
    """Report what no lesson took, with the lesson that suits it best, and lengths to look at."""
    return {
        "passages_not_taught": [_describe_suggestion(left) for left in outline.suggestions],
        "lessons_to_look_at": [
            {"lesson": note.lesson, "kind": note.kind.value, "words": note.words}
            for note in outline.notes
        ],
        "terms": len(outline.glossary),
        "events": sum(len(module.events) for module in outline.modules),
    }


def _describe_suggestion(left: Suggestion) -> dict[str, Any]:
    return {
        "document": left.best.passage.document,
        "headings": list(left.best.passage.headings),
        "lesson": left.best.lesson,
        "score": round(left.best.score, 2),
        "doubt": left.doubt.value,
    }


def _report_selection(selection: Selection) -> dict[str, Any]:
    return {
        "quizzes": {slug: len(ids) for slug, ids in selection.quizzes.items()},
        "unfilled": [asdict(cell) for cell in selection.unfilled],
    }
