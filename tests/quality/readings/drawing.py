"""A sample of questions to be read, with planted bad ones among them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from tests.quality.readings.planting import DEFECTS, Question, plant


@dataclass(frozen=True, slots=True)
class Drawn:
    """A question as readers see it; ``defect`` names what was planted, if anything was."""

    number: int
    question: Question
    defect: str = ""


def draw(questions: Sequence[Question], count: int, planted: int, seed: int) -> tuple[Drawn, ...]:
    """Draw questions by a seed, all where there are fewer, and plant bad ones of other questions.

    A planted question is made of one that is not drawn for itself, where there are enough; the
    defects take turns. The order is drawn as well.
    """
    rng = random.Random(seed)  # noqa: S311 - it draws a sample, it keeps no secret
    pool = sorted(questions, key=lambda question: question["id"])
    rng.shuffle(pool)
    chosen, rest = pool[:count], pool[count:]
    bad = _plant(rest + chosen, planted, rng)
    sheet = [(question, "") for question in chosen] + bad
    rng.shuffle(sheet)
    return tuple(Drawn(n, question, defect) for n, (question, defect) in enumerate(sheet, 1))


def _plant(
    pool: Sequence[Question], planted: int, rng: random.Random
) -> list[tuple[Question, str]]:
    found: list[tuple[Question, str]] = []
    used: set[str] = set()
    names = list(DEFECTS)
    for turn in range(planted * len(names)):
        if len(found) == planted:
            break
        defect = names[turn % len(names)]
        for question in pool:
            made = plant(question, defect, rng) if question["id"] not in used else None
            if made is not None:
                used.add(question["id"])
                found.append((made, defect))
                break
    return found
