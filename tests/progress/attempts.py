"""Attempts that are scored, and the statistics that they come to."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from django.db import transaction

from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, Mark, Quiz
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from quizzes.signals import mark_changed
from tests.factories.accounts import UserFactory
from tests.factories.progress import AttemptDeltaFactory
from tests.factories.quizzes import make_quiz
from tests.quizzes.taking import answer, right_payload

KINDS = (
    ItemKind.SINGLE_CHOICE,
    ItemKind.MULTIPLE_CHOICE,
    ItemKind.MATCHING,
    ItemKind.NUMERIC,
)


def make_statistical_quiz() -> Quiz:
    """Make a quiz with items of different kinds."""
    return make_quiz(*KINDS)


def answer_by_chance(attempt: Attempt, chance: Random) -> None:
    """Answer each item right, tick its first option, or leave it out."""
    for item in attempt.items.select_related("question_version", "attempt"):
        fate = chance.random()
        kind = item.question_version.body["kind"]
        if fate < 0.5:
            answer(item, right_payload(item))
        elif fate < 0.8 and kind == ItemKind.SINGLE_CHOICE:
            answer(item, {"choice": 0})
        elif fate < 0.8 and kind == ItemKind.MULTIPLE_CHOICE:
            answer(item, {"choices": [0]})


def take_quiz(quiz: Quiz, *, learners: int, each: int = 1, seed: int = 0) -> list[Attempt]:
    """Have new learners take a quiz some times each, and score it all."""
    chance = Random(seed)  # noqa: S311  # nothing secret
    attempts = []
    for _ in range(learners):
        learner = UserFactory.create()
        for _ in range(each):
            attempt = start_attempt(learner=learner, quiz=quiz)
            answer_by_chance(attempt, chance)
            score_attempt(submit_attempt(attempt=attempt, by=learner))
            attempt.refresh_from_db()
            attempts.append(attempt)
    return attempts


def tell_statistics(quiz: Quiz, *fractions: str) -> None:
    """Add a first attempt to the statistics of a quiz, by its marks; nobody takes it.

    Where there are options, the first one is ticked.
    """
    entries = quiz.entries.order_by("position").prefetch_related("question__versions")
    versions = [entry.question.versions.all()[0] for entry in entries]
    items = [
        {
            "version": version.pk,
            "fraction": fraction,
            "options": [0] if version.body["choices"] else [],
        }
        for version, fraction in zip(versions, fractions, strict=True)
    ]
    total = sum(map(Decimal, fractions), Decimal(0))
    AttemptDeltaFactory.create(attempt__quiz=quiz, total=total, items=items)


@transaction.atomic
def correct(attempt: Attempt, position: int, fraction: str) -> None:
    """Correct a mark, and tell it as the service does that corrects marks."""
    item = attempt.items.get(position=position)
    old = item.marks.order_by("-revision").first()
    assert old is not None
    Mark.objects.create(
        item=item,
        revision=old.revision + 1,
        fraction=Decimal(fraction),
        scorer_version=old.scorer_version,
        why="corrected",
    )
    mark_changed.send(sender=Mark, quiz=attempt.quiz, attempts=[attempt.pk])
