"""How fast attempts are marked anew, beside how fast they were scored first."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

from django.db import connection

from benchmarks.row import Row
from progress.models import AttemptDelta
from progress.services.loading.load import load
from progress.services.loading.size import LoadSize
from progress.services.statistics.comparing import compare
from progress.services.statistics.mending import mend
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, AttemptState, Mark, QuestionVersion, Quiz, RegradeKind
from quizzes.queries.effects import read_effects
from quizzes.scoring import Body
from quizzes.services.regrading import Proposal, find_markers, start_regrade
from quizzes.services.running_regrades import run_regrade
from quizzes.services.scoring import score_attempt

ATTEMPTS, SCORED = 10_000, 300
SLOWEST = 0.5


def measure_regrading() -> Iterator[Row]:
    """Correct the key of one question that all attempts at a quiz were asked."""
    quiz = load(LoadSize(learners=ATTEMPTS // 4, attempts=ATTEMPTS)).quiz
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    scoring = _score_again(quiz)
    proposal = _propose(quiz)
    start = time.perf_counter()
    effects = read_effects(find_markers(proposal))
    trying = time.perf_counter() - start
    regrade = start_regrade(proposal=proposal, reason="bench", by=None)
    start = time.perf_counter()
    run_regrade(regrade)
    rate = ATTEMPTS / (time.perf_counter() - start)
    regrade.refresh_from_db()
    if (regrade.changed, compare(quiz).differences) != (len(effects.changes), ()):
        raise RuntimeError("the regrade did otherwise than its dry run said")
    yield Row("attempts regraded", regrade.seen)
    yield Row("… of them changed", regrade.changed)
    yield Row("the dry run of the regrade", trying, "s")
    yield Row("attempts regraded a second", rate)
    yield Row("regrading, share of the rate of scoring", rate / scoring, floor=SLOWEST)


def _score_again(quiz: Quiz) -> float:
    """Score some of the attempts once more, and return how many a second."""
    ids = list(quiz.attempts.order_by("pk").values_list("pk", flat=True)[:SCORED])
    Mark.objects.filter(item__attempt__in=ids).delete()
    AttemptDelta.objects.filter(attempt__in=ids).delete()
    Attempt.objects.filter(pk__in=ids).update(state=AttemptState.SUBMITTED, scored_at=None)
    attempts = list(Attempt.objects.filter(pk__in=ids).order_by("pk"))
    start = time.perf_counter()
    for attempt in attempts:
        score_attempt(attempt)
    rate = SCORED / (time.perf_counter() - start)
    mend(quiz)  # what was scored again is in the sums twice
    return rate


def _propose(quiz: Quiz) -> Proposal:
    """Say that another option of a question is right."""
    version = QuestionVersion.objects.filter(
        question__entries__quiz=quiz, question__kind=ItemKind.SINGLE_CHOICE
    ).earliest("pk")
    body = Body.from_json(version.body)
    keys = [choice.correct for choice in body.choices]
    choices = tuple(
        replace(choice, correct=keys[index - 1]) for index, choice in enumerate(body.choices)
    )
    key = replace(body, choices=choices)
    return Proposal(version.question, RegradeKind.KEY, (version,), key, version.explanation)
