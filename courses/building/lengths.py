"""Lessons of a length that is read at one sitting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from courses.building.blueprint import Blueprint
from courses.building.cutting import cut
from courses.building.drafting import Draft
from courses.building.records import Note, NoteKind

SHORTEST = 150
"""Words of a lesson."""

LONGEST = 600
"""Words of a lesson."""


def measure_lessons(
    blueprint: Blueprint, drafted: Sequence[Sequence[Draft]]
) -> tuple[tuple[tuple[Draft, ...], ...], tuple[Note, ...]]:
    """Give the lessons of each module a fitting length, and note what their author should know.

    A lesson that is too long is cut into parts. One that is too short is noted; where the blueprint
    assigns by meaning, so that the builder chose its passages, it joins its neighbour of the same
    objective, and one without any block is left out. Raises ``BlueprintError`` for a module that
    loses all lessons, and for a part that would take the slug of another lesson.
    """
    notes: list[Note] = []
    modules: list[tuple[Draft, ...]] = []
    for index, drafts in enumerate(drafted):
        kept = _join_short(drafts, notes) if blueprint.assign == "meaning" else drafts
        if not kept:
            slug = blueprint.modules[index].slug
            message = f"no passage suits a lesson of module “{slug}”: give its lessons terms"
            raise blueprint.origin.blame(("modules", index), message)
        modules.append(tuple(part for draft in kept for part in _fit(draft, notes)))
    _refuse_taken_slugs(blueprint, modules)
    return tuple(modules), tuple(notes)


def _join_short(drafts: Sequence[Draft], notes: list[Note]) -> Sequence[Draft]:
    """Join short lessons with the one before, else the one behind; the longer one's name stays."""
    kept: list[Draft] = []
    for draft in drafts:
        if not draft.runs:
            notes.append(Note(NoteKind.LEFT_OUT, draft.slug, 0))
        elif kept and _go_together(kept[-1], draft):
            longer, shorter = sorted((kept[-1], draft), key=lambda one: -one.words)
            notes.append(Note(NoteKind.JOINED, shorter.slug, shorter.words, longer.slug))
            kept[-1] = replace(longer, runs=kept[-1].runs + draft.runs)
        else:
            kept.append(draft)
    return kept


def _go_together(one: Draft, other: Draft) -> bool:
    return min(one.words, other.words) < SHORTEST and one.objective == other.objective


def _fit(draft: Draft, notes: list[Note]) -> tuple[Draft, ...]:
    parts = cut(draft, LONGEST) if draft.words > LONGEST else (draft,)
    if len(parts) > 1:
        notes.append(Note(NoteKind.CUT, draft.slug, draft.words))
    notes += [Note(NoteKind.TOO_LONG, p.slug, p.words) for p in parts if p.words > LONGEST]
    notes += [Note(NoteKind.TOO_SHORT, p.slug, p.words) for p in parts if p.words < SHORTEST]
    return parts


def _refuse_taken_slugs(blueprint: Blueprint, modules: Sequence[Sequence[Draft]]) -> None:
    """Refuse a part whose slug, the lesson's with a number, is that of another lesson."""
    paths = {
        lesson.slug: ("modules", index, "lessons", place, "slug")
        for index, module in enumerate(blueprint.modules)
        for place, lesson in enumerate(module.lessons)
    }
    for part in (draft for drafts in modules for draft in drafts if draft.part > 1):
        if part.slug in paths:
            message = f"key “slug”: a part of a long lesson is called “{part.slug}” already"
            raise blueprint.origin.blame(paths[part.slug], message)
