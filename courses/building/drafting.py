"""Lessons filled with what their passages say, each thing once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from courses.building.blueprint import Blueprint, LessonPlan
from courses.building.claiming import Claim
from courses.building.passages import Section
from courses.building.records import Assignment, SourcedBlock
from courses.building.repeats import Key, Repeats
from courses.building.scoring import Aim
from courses.building.wording import count_words

Run = tuple[SourcedBlock, ...]
"""What a lesson shows of one passage, its heading first."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A lesson to be: what it shows, passage by passage."""

    slug: str
    title: str
    objective: str
    aim: str
    """What it is about, in the words of its plan."""
    runs: tuple[Run, ...]
    part: int = 1
    """Which part it is of a lesson that was cut."""

    @property
    def blocks(self) -> Run:
        """All blocks in teaching order."""
        return tuple(block for run in self.runs for block in run)

    @property
    def words(self) -> int:
        """How many words a learner reads."""
        return sum(count_words(sourced.block.text) for sourced in self.blocks)


@dataclass(frozen=True, slots=True)
class Material:
    """All passages of the documents, and what was found out about them."""

    sections: Sequence[Section]
    repeats: Repeats
    claims: Mapping[int, Claim]
    taken: Mapping[int, Assignment]


def draft_lessons(blueprint: Blueprint, material: Material) -> tuple[tuple[Draft, ...], ...]:
    """Draft the lessons of each module of a blueprint.

    A lesson shows the passages that its selectors name, in their order, then those that were
    assigned to it otherwise, in the order of the documents. What is said again, anywhere in the
    course, is shown where it comes first. Raises ``BlueprintError`` for a lesson whose selectors
    name only what stands in other lessons; a lesson without selectors may stay empty.
    """
    drafter = _Drafter(blueprint, material, set())
    return tuple(
        tuple(drafter.draft(index, place) for place in range(len(module.lessons)))
        for index, module in enumerate(blueprint.modules)
    )


@dataclass(frozen=True, slots=True)
class _Drafter:
    blueprint: Blueprint
    material: Material
    shown: set[Key]
    """What lessons say already, by the block that says it first in the documents."""

    def draft(self, module: int, place: int) -> Draft:
        """Draft one lesson of a module."""
        plan = self.blueprint.modules[module].lessons[place]
        indices = self._order(plan)
        several = len(plan.passages) > 1 or len(indices) > 1
        runs = (tuple(self._show(index, several=several)) for index in indices)
        draft = Draft(
            slug=plan.slug,
            title=plan.title,
            objective=plan.objective,
            aim=Aim.of(self.blueprint.modules[module], plan).text,
            runs=tuple(run for run in runs if run),
        )
        if plan.passages and not draft.runs:
            message = (
                f"key “passages”: all that lesson “{plan.slug}” selects stands in other lessons"
            )
            path = ("modules", module, "lessons", place, "passages")
            raise self.blueprint.origin.blame(path, message)
        return draft

    def _order(self, plan: LessonPlan) -> list[int]:
        """Order the sections of a lesson: by their selector, those without one last."""
        claims = self.material.claims
        last = len(plan.passages)
        own = [i for i, taken in self.material.taken.items() if taken.lesson == plan.slug]
        return sorted(own, key=lambda i: claims[i].number if i in claims else last)

    def _show(self, index: int, *, several: bool) -> Iterator[SourcedBlock]:
        """Show what is new of a section, below its heading where a lesson has several."""
        section = self.material.sections[index]
        document = section.passage.document
        numbers = range(len(section.passage.blocks))
        fresh = [number for number in numbers if self._is_new((index, number))]
        if several and section.heading and fresh:
            yield SourcedBlock(document, section.heading)
        for number in fresh:
            also = self.material.repeats.elsewhere((index, number))
            yield SourcedBlock(document, section.passage.blocks[number], also)

    def _is_new(self, key: Key) -> bool:
        first = self.material.repeats.firsts[key]
        new = first not in self.shown
        self.shown.add(first)
        return new
