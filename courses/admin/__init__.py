"""Sources, uploads and courses in the admin."""

from courses.admin.course import CourseAdmin
from courses.admin.lesson import LessonAdmin
from courses.admin.module import ModuleAdmin
from courses.admin.objective import ObjectiveAdmin
from courses.admin.source_document import SourceDocumentAdmin
from courses.admin.source_version import SourceVersionAdmin
from courses.admin.upload import UploadAdmin

__all__ = [
    "CourseAdmin",
    "LessonAdmin",
    "ModuleAdmin",
    "ObjectiveAdmin",
    "SourceDocumentAdmin",
    "SourceVersionAdmin",
    "UploadAdmin",
]
