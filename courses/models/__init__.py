from courses.models.code import JoinedByCode
from courses.models.course import Course, Joining, Module, Objective
from courses.models.edit import DRAFTED, SHOWN, BuiltLesson, EditState, LessonEdit
from courses.models.glossary import GlossaryTerm, TimelineEvent
from courses.models.lesson import Lesson, LessonRevision
from courses.models.search import SearchEntry
from courses.models.source import Passage, SourceDocument, SourceVersion, heavy
from courses.models.upload import Upload

__all__ = [
    "DRAFTED",
    "SHOWN",
    "BuiltLesson",
    "Course",
    "EditState",
    "GlossaryTerm",
    "JoinedByCode",
    "Joining",
    "Lesson",
    "LessonEdit",
    "LessonRevision",
    "Module",
    "Objective",
    "Passage",
    "SearchEntry",
    "SourceDocument",
    "SourceVersion",
    "TimelineEvent",
    "Upload",
    "heavy",
]
