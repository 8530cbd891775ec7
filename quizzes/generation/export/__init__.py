"""Documents, questions and a course in, the one JSON of the contract out.

The contract is ``docs/contracts/course-export.schema.json``.
"""

from quizzes.generation.export.records import (
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
    ExportedTerm,
    Generator,
    QuestionStatus,
)
from quizzes.generation.export.writing import export_json, write_export

__all__ = [
    "CourseExport",
    "ExportedBlock",
    "ExportedConflict",
    "ExportedCourse",
    "ExportedDocument",
    "ExportedLesson",
    "ExportedModule",
    "ExportedQuestion",
    "ExportedQuiz",
    "ExportedSpan",
    "ExportedTerm",
    "Generator",
    "QuestionStatus",
    "export_json",
    "write_export",
]
