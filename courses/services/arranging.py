"""Has learners see the lessons of a module as they were built and as editors decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from courses.building.edits import ArrangedLesson, EditKind
from courses.building.glossary import find_terms
from courses.building.records import GlossaryTerm
from courses.models import BuiltLesson, EditState, Lesson, LessonEdit, LessonRevision, Module
from courses.models import GlossaryTerm as StoredTerm
from courses.queries.arrangements import Desk, edits_of, read_desk
from courses.services.revisions import store_revision
from courses.signals import lessons_arranged


@dataclass(frozen=True, slots=True)
class Arranged:
    """A module whose lessons were arranged."""

    changed: int
    """How many lessons say something else than before."""
    lost: tuple[LessonEdit, ...]
    """The published decisions that could not be kept."""


def arrange_module(module: Module) -> Arranged:
    """Store the lessons of a module as learners are to see them, and tell the apps above.

    The module must be held by the transaction. What is as it should be stays untouched. A lesson
    that another takes in says nothing any more, and keeps who has read it.
    """
    open_parts(module)
    desk = read_desk(module)
    before = {lesson.pk: lesson.current for lesson in desk.lessons.values()}
    for position, arranged in enumerate(desk.shown.lessons, 1):
        _store(desk, arranged, position)
    told = {arranged.slug for arranged in desk.shown.lessons}
    for slug, lesson in desk.lessons.items():
        if slug not in told:
            _change(lesson, current=None)
    lost = note_losses(desk)
    changed = [
        lesson
        for lesson in desk.lessons.values()
        if _says(lesson.current) != _says(before[lesson.pk])
    ]
    if edits_of(module).exists():
        said = {pk: _texts(revision) for pk, revision in before.items()}
        moved = {lesson.pk: _origins(lesson, said) for lesson in changed if lesson.current}
        lessons_arranged.send(sender=Module, course=module.course, origins=moved)
    return Arranged(len(changed), lost)


def open_parts(module: Module) -> None:
    """Have a row for each lesson that editors split off: a module that was away has lost them."""
    splits = edits_of(module).filter(kind=EditKind.SPLIT).exclude(state=EditState.OVER)
    known = set(module.lessons.values_list("slug", flat=True))
    last = len(known)
    Lesson.objects.bulk_create(
        Lesson(module=module, slug=split.other, title=split.text, position=last, is_split_off=True)
        for split in splits
        if split.other not in known
    )


def keep_built(module: Module) -> None:
    """Keep lessons as they were built, before the first decision about them changes them."""
    rows = module.lessons.filter(built=None, is_split_off=False, current__isnull=False)
    lessons = rows.select_related("current").prefetch_related("terms")
    BuiltLesson.objects.bulk_create(
        BuiltLesson(
            lesson=lesson,
            title=lesson.title,
            position=lesson.position,
            key_points=lesson.key_points,
            terms=[[term.term, term.language] for term in lesson.terms.all()],
            revision=lesson.current,
        )
        for lesson in lessons
        if lesson.current
    )


def note_losses(desk: Desk) -> tuple[LessonEdit, ...]:
    """Store of each decision whether and why it cannot be kept; list the published ones."""
    for edit in desk.edits:
        of = desk.shown if edit.state == EditState.ENDING else desk.drafted
        loss = of.lost.get(edit.pk)
        if edit.lost != (loss or ""):
            edit.lost = loss.value if loss else ""
            edit.save(update_fields=["lost"])
    return tuple(edit for edit in desk.edits if edit.lost and edit.state == EditState.LIVE)


def link_terms(module: Module) -> None:
    """Link each lesson of a module with the terms of the glossary that occur in what it shows."""
    desk = read_desk(module)
    through: Any = StoredTerm.lessons.through
    terms = {(term.term, term.language): term for term in module.course.terms.all()}
    wanted = {
        (terms[key].pk, desk.lessons[arranged.slug].pk)
        for arranged in desk.shown.lessons
        for key in _list_terms(desk, arranged, terms)
        if key in terms
    }
    linked = {
        (row.glossaryterm_id, row.lesson_id): row.pk
        for row in through.objects.filter(lesson__module=module)
    }
    through.objects.filter(pk__in=[pk for key, pk in linked.items() if key not in wanted]).delete()
    through.objects.bulk_create(
        through(glossaryterm_id=term, lesson_id=lesson)
        for term, lesson in sorted(wanted - linked.keys())
    )


def _list_terms(
    desk: Desk, arranged: ArrangedLesson, terms: Mapping[tuple[str, str], StoredTerm]
) -> list[tuple[str, str]]:
    built = [
        (term, language)
        for part in arranged.parts
        for term, language in desk.lessons[part].built.terms
    ]
    if _is_as_built(desk, arranged):
        return built
    records = [
        GlossaryTerm(row.term, row.language, row.expansion, row.definition)
        for key in dict.fromkeys(built)
        if (row := terms.get(key))
    ]
    texts = [cell.block["text"] for cell in arranged.cells if cell.is_shown]
    return [(term.term, term.language) for term in find_terms(texts, records)]


def _store(desk: Desk, arranged: ArrangedLesson, position: int) -> None:
    lesson = desk.lessons[arranged.slug]
    built = [desk.lessons[part].built for part in arranged.parts]
    content = arranged.content(desk.module.course.language)
    revision = (
        lesson.built.revision if _is_as_built(desk, arranged) else store_revision(lesson, content)
    )
    _change(
        lesson,
        title=arranged.title,
        position=position,
        current=revision,
        objective=desk.objective_of(arranged),
        key_points=[point for one in built for point in one.key_points],
    )


def _is_as_built(desk: Desk, arranged: ArrangedLesson) -> bool:
    lesson = desk.lessons[arranged.slug]
    if lesson.is_split_off:
        return False
    built: list[Any] = lesson.built.revision.content
    return arranged.content("") == built


def _change(lesson: Lesson, **values: Any) -> None:
    changed = [name for name, value in values.items() if getattr(lesson, name) != value]
    for name in changed:
        setattr(lesson, name, values[name])
    if changed:
        lesson.save(update_fields=changed)


def _says(revision: LessonRevision | None) -> str:
    return revision.content_sha256 if revision else ""


def _origins(lesson: Lesson, said: Mapping[int, set[str]]) -> frozenset[frozenset[int]]:
    """Find for each text of a lesson that was said before the lessons that said it."""
    sayers = (
        frozenset(pk for pk, texts in said.items() if text in texts)
        for text in _texts(lesson.current)
    )
    return frozenset(several for several in sayers if several)


def _texts(revision: LessonRevision | None) -> set[str]:
    return {block["text"] for block in revision.content} if revision else set()
