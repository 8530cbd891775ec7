"""From documents and a blueprint to the outline of a course."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from courses.building.blueprint import Blueprint, LessonPlan, Selector
from courses.building.lines import Path
from courses.building.matching import fold, match_heading
from courses.building.passages import Section, cut_sections
from courses.building.records import (
    CourseOutline,
    LessonOutline,
    ModuleOutline,
    SourcedBlock,
)
from courses.sources import Block, Document

SHORTEST_REPEAT = 40
"""Folded letters; shorter texts may well stand twice in a course."""


def outline_course(blueprint: Blueprint, documents: Sequence[Document]) -> CourseOutline:
    """Fill the lessons of a blueprint with passages of documents.

    A passage goes to the selector that names it most closely: by its own heading before one above
    it, by any heading before the whole document; among equals to the first. What documents say
    twice is shown once. The remainder holds the passages that no lesson took. Raises
    ``BlueprintError``, which names line and key, for a document that is not there, a selector that
    matches nothing and a lesson that is left without blocks.
    """
    outliner = _Outliner(blueprint, {d.name: list(cut_sections(d)) for d in documents})
    modules = tuple(outliner.outline_modules())
    remainder = tuple(
        section.passage
        for sections in outliner.sections.values()
        for section in sections
        if id(section) not in outliner.claims
    )
    return CourseOutline(modules, remainder)


@dataclass(frozen=True, slots=True)
class _Claim:
    """How closely a selector names a section."""

    closeness: int
    path: Path


@dataclass(slots=True)
class _Outliner:
    blueprint: Blueprint
    sections: Mapping[str, list[Section]]
    """Of each document, by its name."""
    claims: dict[int, _Claim] = field(default_factory=dict)
    """The closest claim on each section, by the section's identity."""
    shown: set[str] = field(default_factory=set)
    """Folded texts of the blocks that some lesson shows already."""

    def outline_modules(self) -> Iterator[ModuleOutline]:
        for path, selector in self._selectors():
            self._claim(path, selector)
        for index, module in enumerate(self.blueprint.modules):
            plans = enumerate(module.lessons)
            path = ("modules", index, "lessons")
            lessons = (self._outline_lesson((*path, place), plan) for place, plan in plans)
            yield ModuleOutline(module.slug, tuple(lessons))

    def _selectors(self) -> Iterator[tuple[Path, Selector]]:
        for index, module in enumerate(self.blueprint.modules):
            for place, lesson in enumerate(module.lessons):
                for number, selector in enumerate(lesson.passages):
                    path = ("modules", index, "lessons", place, "passages", number)
                    yield path, selector

    def _claim(self, path: Path, selector: Selector) -> None:
        matched = False
        for section in self._find_document(path, selector):
            closeness = match_heading(section.passage.headings, selector.heading)
            if closeness is None:
                continue
            matched = True
            rival = self.claims.get(id(section))
            if rival is None or closeness > rival.closeness:
                self.claims[id(section)] = _Claim(closeness, path)
        if not matched:
            message = self._explain_heading(selector)
            raise self.blueprint.origin.blame((*path, "heading"), message)

    def _find_document(self, path: Path, selector: Selector) -> list[Section]:
        found = self.sections.get(selector.document)
        if found is None:
            near = _suggest(selector.document, list(self.sections))
            message = f"key “document”: there is no document “{selector.document}”{near}"
            raise self.blueprint.origin.blame((*path, "document"), message)
        return found

    def _explain_heading(self, selector: Selector) -> str:
        if not selector.heading:
            return f"key “document”: “{selector.document}” holds no passage"
        headings = [
            heading
            for section in self.sections[selector.document]
            for heading in section.passage.headings
        ]
        near = _suggest(selector.heading, headings)
        return f"key “heading”: “{selector.document}” has no heading “{selector.heading}”{near}"

    def _outline_lesson(self, path: Path, plan: LessonPlan) -> LessonOutline:
        blocks: list[SourcedBlock] = []
        for number, selector in enumerate(plan.passages):
            own = (*path, "passages", number)
            sections = [
                section
                for section in self.sections[selector.document]
                if id(section) in self.claims and self.claims[id(section)].path == own
            ]
            several = len(plan.passages) > 1 or len(sections) > 1
            blocks += self._show(sections, several=several)
        if not blocks:
            message = (
                f"key “passages”: all that lesson “{plan.slug}” selects stands in other lessons"
            )
            raise self.blueprint.origin.blame((*path, "passages"), message)
        return LessonOutline(plan.slug, plan.title, plan.objective, tuple(blocks))

    def _show(self, sections: Sequence[Section], *, several: bool) -> Iterator[SourcedBlock]:
        """Show sections, each below its heading where a lesson has several."""
        for section in sections:
            fresh = [block for block in section.passage.blocks if self._is_new(block)]
            heading = [section.heading] if several and section.heading and fresh else []
            for block in (*heading, *fresh):
                yield SourcedBlock(section.passage.document, block)

    def _is_new(self, block: Block) -> bool:
        folded = fold(block.text)
        if len(folded) < SHORTEST_REPEAT:
            return True
        new = folded not in self.shown
        self.shown.add(folded)
        return new


def _suggest(name: str, names: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, names, n=1)
    return f" (did you mean “{near[0]}”?)" if near else ""
