"""Blocks in, lessons and modules out (pure: no Django, database, clock, network or settings)."""

from courses.building.blueprint import (
    Blueprint,
    LessonPlan,
    ModulePlan,
    Objective,
    QuizPlan,
    Selector,
)
from courses.building.errors import BlueprintError
from courses.building.outlining import outline_course
from courses.building.passages import cut_passages
from courses.building.reading import find_faults, read_blueprint
from courses.building.records import (
    Assignment,
    CourseOutline,
    Doubt,
    Event,
    GlossaryTerm,
    LessonOutline,
    ModuleOutline,
    Note,
    NoteKind,
    Passage,
    Place,
    Quote,
    Reason,
    ReasonKind,
    SourcedBlock,
    Suggestion,
)

__all__ = [
    "Assignment",
    "Blueprint",
    "BlueprintError",
    "CourseOutline",
    "Doubt",
    "Event",
    "GlossaryTerm",
    "LessonOutline",
    "LessonPlan",
    "ModuleOutline",
    "ModulePlan",
    "Note",
    "NoteKind",
    "Objective",
    "Passage",
    "Place",
    "QuizPlan",
    "Quote",
    "Reason",
    "ReasonKind",
    "Selector",
    "SourcedBlock",
    "Suggestion",
    "cut_passages",
    "find_faults",
    "outline_course",
    "read_blueprint",
]
