"""Stores a course as its blueprint and outline say; what is as it should be stays untouched."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError, QuerySet

from courses.building.blueprint import Blueprint, ModulePlan
from courses.building.records import CourseOutline, LessonOutline, SourcedBlock
from courses.errors import LearnersWork
from courses.models import Course, Lesson, LessonRevision, Module, Objective, SourceVersion
from courses.services.drawing import describe_quotes, store_glossary, store_timeline
from courses.services.indexing import index_course
from courses.sources import Block


@dataclass(frozen=True, slots=True)
class StoredCourse:
    """A stored course, and how many of its lessons say something else than before."""

    course: Course
    changed_lessons: int


@transaction.atomic
def store_course(
    *,
    blueprint: Blueprint,
    source: str,
    outline: CourseOutline,
    versions: Mapping[str, SourceVersion],
) -> StoredCourse:
    """Store course, modules, objectives and lessons; ``versions`` are keyed by document name.

    Parts that the blueprint no longer has are removed; LearnersWork where learners read or
    answered them.
    """
    Course.objects.select_for_update(no_key=True).filter(slug=blueprint.slug).first()
    course = _keep(
        Course.objects,
        {"slug": blueprint.slug},
        title=blueprint.title,
        language=blueprint.language,
        summary=blueprint.summary,
        blueprint=source,
    )
    changed = 0
    for position, (plan, module_outline) in enumerate(
        zip(blueprint.modules, outline.modules, strict=True), 1
    ):
        module = _keep(course.modules, {"slug": plan.slug}, title=plan.title, position=position)
        objectives = _store_objectives(module, plan)
        for number, lesson in enumerate(module_outline.lessons, 1):
            changed += _store_lesson(module, number, lesson, objectives, versions)
        store_timeline(module, module_outline.events, versions)
        _remove(module.lessons.exclude(slug__in=[made.slug for made in module_outline.lessons]))
    _remove(course.modules.exclude(slug__in=[plan.slug for plan in blueprint.modules]))
    store_glossary(course, outline, versions)
    course.documents.set({version.document_id for version in versions.values()})
    index_course(course)
    return StoredCourse(course, changed)


def _remove(parts: QuerySet[Module] | QuerySet[Lesson]) -> None:
    try:
        parts.delete()
    except ProtectedError as error:
        slugs = ", ".join(parts.values_list("slug", flat=True))
        raise LearnersWork(
            f"the blueprint no longer has {slugs}, which learners read or took: keep it"
        ) from error


def _store_objectives(module: Module, plan: ModulePlan) -> dict[str, Objective]:
    stored = {
        objective.slug: _keep(
            module.objectives, {"slug": objective.slug}, text=objective.text, position=position
        )
        for position, objective in enumerate(plan.objectives, 1)
    }
    module.objectives.exclude(slug__in=stored).delete()
    return stored


def _store_lesson(
    module: Module,
    position: int,
    outline: LessonOutline,
    objectives: Mapping[str, Objective],
    versions: Mapping[str, SourceVersion],
) -> bool:
    lesson = _keep(
        module.lessons,
        {"slug": outline.slug},
        title=outline.title,
        position=position,
        objective=objectives[outline.objective],
        key_points=describe_quotes(outline.key_points, versions),
    )
    before = lesson.current
    revision = _store_revision(lesson, outline, versions)
    if before != revision:
        lesson.current = revision
        lesson.save(update_fields=["current"])
    return before is None or before.content_sha256 != revision.content_sha256


def _store_revision(
    lesson: Lesson, outline: LessonOutline, versions: Mapping[str, SourceVersion]
) -> LessonRevision:
    said = [_describe(sourced.block) for sourced in outline.blocks]
    places = [_locate(sourced, versions) for sourced in outline.blocks]
    content = [{**block, "source": source} for block, source in zip(said, places, strict=True)]
    revision, is_new = LessonRevision.objects.get_or_create(
        lesson=lesson,
        content_sha256=_hash(said),
        places_sha256=_hash(places),
        defaults={"content": content},
    )
    if is_new:
        names = {place["document"] for source in places for place in source}
        revision.built_from.set({versions[name].pk for name in names})
    return revision


def _hash(values: list[Any]) -> str:
    return hashlib.sha256(json.dumps(values, ensure_ascii=False).encode()).hexdigest()


def _describe(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind.value,
        "language": block.language,
        "text": block.text,
        "level": block.level,
        "label": block.label,
        "term": block.term,
    }


def _locate(sourced: SourcedBlock, versions: Mapping[str, SourceVersion]) -> list[dict[str, Any]]:
    return [
        {
            "document": place.document,
            "version": versions[place.document].sha256,
            "start": place.start,
            "end": place.end,
        }
        for place in sourced.places
    ]


def _keep(manager: Any, key: dict[str, Any], **values: Any) -> Any:
    """Get or make the row of a key, and write only the values that differ."""
    row, _ = manager.get_or_create(**key, defaults=values)
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    if changed:
        for name in changed:
            setattr(row, name, values[name])
        row.save(update_fields=changed)
    return row
