"""What the reader of one language gathers for the writer."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.generation.distractors.pool import Pool
from quizzes.generation.facts.records import Found
from quizzes.generation.records import Failure


@dataclass(frozen=True, slots=True)
class Material:
    """The facts of the blocks in one language, and what options may be taken from."""

    found: tuple[Found, ...]
    pool: Pool
    failures: tuple[Failure, ...] = ()
