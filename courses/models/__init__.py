from courses.models.course import Course, Module, Objective
from courses.models.lesson import Lesson, LessonRevision
from courses.models.source import Passage, SourceDocument, SourceVersion
from courses.models.upload import Upload

__all__ = [
    "Course",
    "Lesson",
    "LessonRevision",
    "Module",
    "Objective",
    "Passage",
    "SourceDocument",
    "SourceVersion",
    "Upload",
]
