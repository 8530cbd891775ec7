"""What the types of a blueprint cannot say: slugs that stand once, names of what exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from courses.building.blueprint import Blueprint, ModulePlan
from courses.building.lines import Path

Mistake = tuple[Path, str]


def find_mistakes(blueprint: Blueprint) -> Iterator[Mistake]:
    """Find what does not hold together, each with its path and a sentence."""
    modules = list(enumerate(blueprint.modules))
    yield from _find_doubled("module", (((*_at(i), "slug"), m.slug) for i, m in modules))
    yield from _find_doubled("lesson", _lesson_slugs(blueprint))
    yield from _find_doubled("quiz", _quiz_slugs(blueprint))
    for index, module in modules:
        objectives = enumerate(module.objectives)
        slugs = (((*_at(index), "objectives", i, "slug"), o.slug) for i, o in objectives)
        yield from _find_doubled("objective", slugs)
        yield from _find_strange_objectives(index, module)
    if blueprint.assign == "selectors":
        yield from _find_lessons_without_passages(blueprint)


def _find_doubled(what: str, slugs: Iterable[tuple[Path, str]]) -> Iterator[Mistake]:
    seen: set[str] = set()
    for path, slug in slugs:
        if slug in seen:
            yield path, f"key “slug”: another {what} has the slug “{slug}” already"
        seen.add(slug)


def _find_strange_objectives(index: int, module: ModulePlan) -> Iterator[Mistake]:
    known = {objective.slug for objective in module.objectives}
    for place, lesson in enumerate(module.lessons):
        if lesson.objective not in known:
            path = (*_at(index), "lessons", place, "objective")
            among = ", ".join(f"“{slug}”" for slug in sorted(known))
            strange = f"“{lesson.objective}” is none of the module’s objectives ({among})"
            yield path, f"key “objective”: {strange}"


def _find_lessons_without_passages(blueprint: Blueprint) -> Iterator[Mistake]:
    for index, module in enumerate(blueprint.modules):
        for place, lesson in enumerate(module.lessons):
            if not lesson.passages:
                path = (*_at(index), "lessons", place, "passages")
                only = "only a blueprint with assign = “meaning” finds them"
                yield path, f"key “passages”: lesson “{lesson.slug}” names none, and {only}"


def _lesson_slugs(blueprint: Blueprint) -> Iterator[tuple[Path, str]]:
    for index, module in enumerate(blueprint.modules):
        for place, lesson in enumerate(module.lessons):
            yield (*_at(index), "lessons", place, "slug"), lesson.slug


def _quiz_slugs(blueprint: Blueprint) -> Iterator[tuple[Path, str]]:
    for index, module in enumerate(blueprint.modules):
        yield (*_at(index), "quiz", "slug"), module.quiz.slug
    if blueprint.final_quiz:
        yield ("final_quiz", "slug"), blueprint.final_quiz.slug


def _at(module: int) -> Path:
    return ("modules", module)
