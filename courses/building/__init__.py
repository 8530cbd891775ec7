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
from courses.building.reading import read_blueprint
from courses.building.records import (
    CourseOutline,
    LessonOutline,
    ModuleOutline,
    Passage,
    SourcedBlock,
)

__all__ = [
    "Blueprint",
    "BlueprintError",
    "CourseOutline",
    "LessonOutline",
    "LessonPlan",
    "ModuleOutline",
    "ModulePlan",
    "Objective",
    "Passage",
    "QuizPlan",
    "Selector",
    "SourcedBlock",
    "cut_passages",
    "outline_course",
    "read_blueprint",
]
