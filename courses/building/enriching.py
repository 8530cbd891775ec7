"""What is drawn from lessons: key points, terms of the glossary, events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from courses.building.blueprint import Blueprint
from courses.building.drafting import Draft
from courses.building.glossary import find_terms
from courses.building.keypoints import Points, choose_points, find_points
from courses.building.meaning import Meaning, read_meaning
from courses.building.records import Event, GlossaryTerm, LessonOutline, ModuleOutline
from courses.building.timeline import find_events, merge_events


@dataclass(frozen=True, slots=True)
class _Found:
    """A lesson, its sentences and its events."""

    draft: Draft
    points: Points
    events: tuple[Event, ...]


def enrich_modules(
    blueprint: Blueprint, modules: Sequence[Sequence[Draft]], glossary: Sequence[GlossaryTerm]
) -> tuple[ModuleOutline, ...]:
    """Outline modules from their drafts; the meaning of all their sentences is read at once."""
    found = [[_search(blueprint, draft) for draft in drafts] for drafts in modules]
    meaning = read_meaning(_list_texts(one for lessons in found for one in lessons))
    return tuple(
        ModuleOutline(
            slug=plan.slug,
            lessons=tuple(_outline(one, glossary, meaning) for one in lessons),
            events=merge_events((event for one in lessons for event in one.events), meaning),
        )
        for plan, lessons in zip(blueprint.modules, found, strict=True)
    )


def _list_texts(lessons: Iterable[_Found]) -> Iterator[str]:
    for one in lessons:
        yield from one.points.texts
        yield from (event.text for event in one.events)


def _search(blueprint: Blueprint, draft: Draft) -> _Found:
    points = find_points(draft.aim, draft.blocks, blueprint.language)
    events = (e for one in draft.blocks for e in find_events(one.document, one.block))
    return _Found(draft, points, tuple(events))


def _outline(found: _Found, glossary: Sequence[GlossaryTerm], meaning: Meaning) -> LessonOutline:
    draft = found.draft
    return LessonOutline(
        slug=draft.slug,
        title=draft.title,
        objective=draft.objective,
        blocks=draft.blocks,
        key_points=choose_points(found.points, meaning),
        terms=find_terms((sourced.block.text for sourced in draft.blocks), glossary),
        events=found.events,
    )
