"""What a course's quizzes are drawn from, and what people chose for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from courses.building import Blueprint, read_blueprint
from courses.models import Course
from quizzes.generation.records import Item
from quizzes.generation.selection import Selection, Wishes, select_quizzes
from quizzes.models import Quiz, QuizChoice, Wish
from quizzes.queries.items import read_items, with_proof
from quizzes.queries.questions import approved_versions


@dataclass(frozen=True, slots=True)
class Pool:
    """The approved questions of a course as items, the best first, and where they belong."""

    blueprint: Blueprint
    items: list[Item]
    modules: Mapping[str, str]
    """Slugs by item id."""
    objectives: Mapping[str, str]
    """The same of objectives."""

    def select(self, wishes: Wishes) -> Selection:
        """Draw all quizzes of the course."""
        return select_quizzes(
            self.items,
            self.blueprint,
            self.modules,
            objective_of=self.objectives,
            wishes=wishes,
        )


def read_pool(course: Course) -> Pool:
    """Read what the quizzes of a course may be drawn from."""
    versions = list(with_proof(approved_versions().filter(question__course=course)))
    versions.sort(key=lambda version: (version.question.rank, version.question.pk))
    questions = [version.question for version in versions]
    return Pool(
        blueprint=read_blueprint(course.blueprint, course.slug),
        items=read_items(versions),
        modules={one.identity: one.module.slug for one in questions if one.module},
        objectives={one.identity: one.objective.slug for one in questions if one.objective},
    )


def read_wishes(course: Course, *, but_of: Quiz | None = None) -> Wishes:
    """Read what people chose for the quizzes of a course, those of one quiz left out."""
    chosen = QuizChoice.objects.filter(quiz__course=course)
    if but_of is not None:
        chosen = chosen.exclude(quiz=but_of)
    found: dict[str, dict[str, set[str]]] = {wish: defaultdict(set) for wish in Wish.values}
    for quiz, question, wish in chosen.values_list("quiz__slug", "question__identity", "wish"):
        found[wish][quiz].add(question)
    return Wishes(
        **{
            wish: {quiz: frozenset(questions) for quiz, questions in wanted.items()}
            for wish, wanted in found.items()
        }
    )
