"""Which lesson takes each passage, and which passages none takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from courses.building.blueprint import Blueprint
from courses.building.claiming import Claim
from courses.building.meaning import read_meaning
from courses.building.passages import Section
from courses.building.records import Assignment, Doubt, Reason, ReasonKind, Suggestion
from courses.building.scoring import Aim, Candidate, score

THRESHOLD = 0.4
"""The least score that assigns a passage."""

MARGIN = 0.05
"""How far the best lesson must be ahead of the second."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """What became of the passages, each by the index of its section."""

    taken: Mapping[int, Assignment]
    left: Mapping[int, Suggestion]


def assign_sections(
    blueprint: Blueprint, sections: Sequence[Section], claims: Mapping[int, Claim]
) -> Assigned:
    """Assign each section to a lesson, or say which lesson suits it best and why it is left.

    A selector assigns with score 1. What no selector names is scored against all lessons
    (``scoring``); it is assigned where the blueprint says ``assign = "meaning"``, the score reaches
    ``THRESHOLD`` and the next lesson lags by ``MARGIN``.
    """
    taken = {index: _obey(sections[index], claim) for index, claim in claims.items()}
    open_ones = {i: Candidate.of(s.passage) for i, s in enumerate(sections) if i not in claims}
    aims = [Aim.of(module, plan) for module in blueprint.modules for plan in module.lessons]
    texts = [one.text for one in open_ones.values()]
    meaning = read_meaning([*texts, *(aim.text for aim in aims)] if texts else [])
    left: dict[int, Suggestion] = {}
    for index, candidate in open_ones.items():
        scores = [score(candidate, aim, meaning) for aim in aims]
        best, doubt = _decide(scores, asked=blueprint.assign == "meaning")
        if doubt:
            left[index] = Suggestion(best, doubt)
        else:
            taken[index] = best
    return Assigned(dict(sorted(taken.items())), left)


def _obey(section: Section, claim: Claim) -> Assignment:
    named = claim.selector.heading or claim.selector.document
    reason = Reason(ReasonKind.SELECTOR, 1.0, 1.0, named)
    return Assignment(section.passage, claim.lesson, 1.0, (reason,))


def _decide(scores: Sequence[Assignment], *, asked: bool) -> tuple[Assignment, Doubt | None]:
    """Choose the best lesson, the first of equals, and say what speaks against it."""
    best, *others = sorted(scores, key=lambda one: -one.score)
    if best.score < THRESHOLD:
        return best, Doubt.TOO_WEAK
    if others and best.score - others[0].score < MARGIN:
        return best, Doubt.UNDECIDED
    return best, None if asked else Doubt.NOT_ASKED
