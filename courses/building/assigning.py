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

THRESHOLD = 0.35
"""The least score that assigns a passage."""

MARGIN = 0.05
"""How far the best lesson must be ahead of those of other objectives."""


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
    (``scoring``); it is assigned where the blueprint says ``assign = "meaning"``, the passage is in
    the course's language, the score reaches ``THRESHOLD`` and lessons of other objectives lag by
    ``MARGIN``: between lessons of one objective the better one takes it, however close they are.
    """
    taken = {index: _obey(sections[index], claim) for index, claim in claims.items()}
    open_ones = {i: Candidate.of(s) for i, s in enumerate(sections) if i not in claims}
    aims = [Aim.of(module, plan) for module in blueprint.modules for plan in module.lessons]
    texts = [one.text for one in open_ones.values()]
    meaning = read_meaning([*texts, *(aim.text for aim in aims)] if texts else [])
    left: dict[int, Suggestion] = {}
    for index, candidate in open_ones.items():
        scores = {aim: score(candidate, aim, meaning) for aim in aims}
        best, doubt = _decide(scores)
        doubt = doubt or _refuse(blueprint, candidate)
        if doubt:
            left[index] = Suggestion(best, doubt)
        else:
            taken[index] = best
    return Assigned(dict(sorted(taken.items())), left)


def _obey(section: Section, claim: Claim) -> Assignment:
    named = claim.selector.heading or claim.selector.document
    reason = Reason(ReasonKind.SELECTOR, 1.0, 1.0, named)
    return Assignment(section.passage, claim.lesson, 1.0, (reason,))


def _decide(scores: Mapping[Aim, Assignment]) -> tuple[Assignment, Doubt | None]:
    """Choose the best lesson, the first of equals, and say what speaks against it."""
    winner = max(scores, key=lambda aim: scores[aim].score)
    best = scores[winner]
    rivals = (one.score for aim, one in scores.items() if aim.objective != winner.objective)
    if best.score < THRESHOLD:
        return best, Doubt.TOO_WEAK
    if best.score - max(rivals, default=0.0) < MARGIN:
        return best, Doubt.UNDECIDED
    return best, None


def _refuse(blueprint: Blueprint, candidate: Candidate) -> Doubt | None:
    """Say why a blueprint does not take a passage, though a lesson suits it."""
    if candidate.passage.language != blueprint.language:
        return Doubt.OTHER_LANGUAGE
    return None if blueprint.assign == "meaning" else Doubt.NOT_ASKED
