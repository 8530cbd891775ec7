"""An export as canonical JSON: the same export is the same bytes."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from quizzes.generation.export.course import write_course
from quizzes.generation.export.question import write_question
from quizzes.generation.export.records import CourseExport, ExportedDocument

FORMAT = "elearning-course"
VERSION = 1


def export_json(export: CourseExport) -> str:
    """Write an export as JSON text: members in the contract's order, one space, a last newline."""
    return json.dumps(write_export(export), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def write_export(export: CourseExport) -> dict[str, Any]:
    """Write an export as plain JSON values, as ``docs/contracts`` says."""
    course = {} if export.course is None else {"course": write_course(export.course)}
    return {
        "format": FORMAT,
        "version": VERSION,
        "generator": asdict(export.generator),
        "documents": [_write_document(document) for document in export.documents],
        **course,
        "questions": [write_question(question) for question in export.questions],
        "rejected": dict(sorted(export.rejected.items())),
    }


def _write_document(document: ExportedDocument) -> dict[str, Any]:
    return asdict(document) | {"languages": list(document.languages)}
