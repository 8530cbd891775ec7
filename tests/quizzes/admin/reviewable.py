"""Questions with all that a decision about them needs: blueprint, passage and proof."""

from __future__ import annotations

from typing import Any

from courses.models import Course
from quizzes.models import QuestionVersion
from tests.factories.courses import (
    CourseFactory,
    ModuleFactory,
    PassageFactory,
    SourceVersionFactory,
)
from tests.factories.quizzes import ProvenanceFactory, QuestionVersionFactory

BLUEPRINT = """\
slug = "{slug}"
title = "Le Bureau"
language = "fr"

[[modules]]
slug = "sieges"
title = "Sièges"

[[modules.objectives]]
slug = "situer"
text = "Situer le siège du Bureau."

[[modules.lessons]]
slug = "siege"
title = "Le siège"
objective = "situer"

[[modules.lessons.passages]]
document = "bureau.md"

[modules.quiz]
slug = "quiz-{slug}"
title = "Quiz des sièges"
questions = 5
"""


def make_course(slug: str = "bureau") -> Course:
    """Make a course whose blueprint wants five questions of its one module."""
    course: Course = CourseFactory.create(slug=slug, blueprint=BLUEPRINT.format(slug=slug))
    ModuleFactory.create(course=course, slug="sieges", position=1)
    return course


def make_version(course: Course, **fields: Any) -> QuestionVersion:
    """Make a question of the course's module with its proof in a passage of a document."""
    source = SourceVersionFactory.create()
    PassageFactory.create(version=source, position=1)
    version: QuestionVersion = QuestionVersionFactory.create(
        question__course=course, question__module=course.modules.get(), **fields
    )
    ProvenanceFactory.create(question_version=version, source_version=source)
    return version
