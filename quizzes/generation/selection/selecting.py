"""Fills the quizzes of a blueprint from items that somebody approved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from courses.building.blueprint import Blueprint, ModulePlan, QuizPlan
from quizzes.generation.records import Item
from quizzes.generation.selection.drawing import Candidate, Drawing
from quizzes.generation.selection.records import NO_WISHES, Selection, Unfilled, Wishes

Chosen = tuple[Candidate, ...]


def select_quizzes(
    items: Sequence[Item],
    blueprint: Blueprint,
    module_of: Mapping[str, str],
    *,
    objective_of: Mapping[str, str] | None = None,
    wishes: Wishes = NO_WISHES,
) -> Selection:
    """Fill each module's quiz, then the final one, greedily and always the same way.

    ``items`` come best first. ``module_of`` gives module slugs by item id; an item without one
    is not drawn. ``objective_of`` does the same for objectives, where they are known: a module's
    quiz is then spread over them, and an objective that nothing asks about is reported.

    No quiz has two items on one fact, one that gives another away, near twins, or more dates and
    bare numbers than a third. The final quiz is spread over the modules and prefers what no
    module's quiz has asked.

    ``wishes`` are what people want in a quiz, whatever speaks against it, and what they do not.
    """
    objective_of = objective_of or {}
    pinned = _list_pinned(items, wishes, objective_of)
    chosen = {
        module.quiz.slug: _draw(
            module.quiz,
            _list_of(module, items, module_of, objective_of),
            pinned.get(module.quiz.slug, ()),
            wishes,
        )
        for module in blueprint.modules
    }
    unfilled = [
        cell for module in blueprint.modules for cell in _find_gaps(module, chosen, objective_of)
    ]
    if final := blueprint.final_quiz:
        candidates = _list_for_final(items, blueprint, module_of, chosen)
        of_modules = _list_pinned(items, wishes, module_of)
        chosen[final.slug] = _draw(final, candidates, of_modules.get(final.slug, ()), wishes)
        unfilled += _find_shortage(final, chosen)
    return Selection(
        quizzes={
            slug: tuple(drawn.item.id for drawn in _order(drawing))
            for slug, drawing in chosen.items()
        },
        unfilled=tuple(unfilled),
    )


def _draw(
    quiz: QuizPlan, candidates: Iterable[Candidate], pinned: Chosen, wishes: Wishes
) -> Chosen:
    unwanted = wishes.excluded.get(quiz.slug, frozenset()) | {one.item.id for one in pinned}
    wanted = (one for one in candidates if one.item.id not in unwanted)
    return Drawing(quiz.questions, pinned).fill(wanted)


def _list_pinned(
    items: Sequence[Item], wishes: Wishes, cell_of: Mapping[str, str]
) -> dict[str, Chosen]:
    """List the candidates that people want in each quiz, by its slug, the best first."""
    return {
        slug: tuple(
            Candidate(item, rank / len(items), cell=cell_of.get(item.id, ""))
            for rank, item in enumerate(items)
            if item.id in wanted
        )
        for slug, wanted in wishes.pinned.items()
    }


def _order(drawn: Chosen) -> list[Candidate]:
    """Order a quiz from easy to hard."""
    return sorted(drawn, key=lambda candidate: (candidate.item.difficulty, candidate.rank))


def _list_of(
    module: ModulePlan,
    items: Sequence[Item],
    module_of: Mapping[str, str],
    objective_of: Mapping[str, str],
) -> Iterator[Candidate]:
    for rank, item in enumerate(items):
        if module_of.get(item.id) == module.slug:
            yield Candidate(item, rank / len(items), cell=objective_of.get(item.id, ""))


def _list_for_final(
    items: Sequence[Item],
    blueprint: Blueprint,
    module_of: Mapping[str, str],
    chosen: Mapping[str, Chosen],
) -> Iterator[Candidate]:
    modules = {module.slug for module in blueprint.modules}
    used = {candidate.item.id for drawn in chosen.values() for candidate in drawn}
    for rank, item in enumerate(items):
        module = module_of.get(item.id, "")
        if module in modules:
            yield Candidate(item, rank / len(items), cell=module, used=item.id in used)


def _find_gaps(
    module: ModulePlan, chosen: Mapping[str, Chosen], objective_of: Mapping[str, str]
) -> Iterator[Unfilled]:
    quiz = module.quiz
    yield from _find_shortage(quiz, chosen)
    asked = {candidate.cell for candidate in chosen[quiz.slug]}
    for objective in module.objectives:
        if objective_of and objective.slug not in asked:
            yield Unfilled(quiz.slug, wanted=1, found=0, objective=objective.slug)


def _find_shortage(quiz: QuizPlan, chosen: Mapping[str, Chosen]) -> Iterator[Unfilled]:
    found = len(chosen[quiz.slug])
    if found < quiz.questions:
        yield Unfilled(quiz.slug, wanted=quiz.questions, found=found)
