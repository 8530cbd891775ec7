"""Whether an attempt, and reading statistics, cost more with a million answers than with few."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection

from benchmarks.load.items import measure_items
from benchmarks.load.people import make_people
from benchmarks.load.plan import go_through
from benchmarks.load.report_jobs import measure_report_jobs
from benchmarks.load.reports import measure_reports
from benchmarks.load.rows import PARTS
from benchmarks.load.site import Site
from benchmarks.load.statistics import measure_statistics
from benchmarks.row import Row
from progress.services.loading.load import load
from progress.services.loading.size import LoadSize
from quizzes.models import AnswerEvent, Quiz

EACH = 16  # answers an attempt
FEW, MANY = 10_000, 1_000_000
ROUNDS, ATTEMPTS, AT_ONCE = 3, 48, 4


def load_few() -> Quiz:
    """Store ten thousand answers, and return the quiz that they are about."""
    return _load(FEW)


def measure_growth(site: Site, quiz: Quiz) -> Iterator[Row]:
    """Compare the CPU of an attempt now, with few answers, and once a million are stored."""
    few = _measure(site, quiz)
    larger = _load(MANY - AnswerEvent.objects.count())
    many = _measure(site, quiz)
    yield Row("answers stored", AnswerEvent.objects.count())
    yield Row("CPU an attempt, ten thousand answers stored", few, "s")
    yield Row("CPU an attempt, a million answers stored", many, "s")
    yield Row("a million takes so many times as much", many / few, "×", limit=1.1)
    yield from measure_statistics(quiz, larger)
    yield from measure_reports(site, quiz, larger)
    yield from measure_report_jobs(site, quiz)
    yield from measure_items(site, quiz, larger)


def _load(answers: int) -> Quiz:
    attempts = answers // EACH
    quiz = load(LoadSize(learners=max(1, attempts // 6), attempts=attempts)).quiz
    with connection.cursor() as cursor:  # as the database does by itself, but not while we measure
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("CHECKPOINT")
    return quiz


def _measure(site: Site, quiz: Quiz) -> float:
    """Take the best of some rounds: the rest is the machine's noise."""
    go_through(site, quiz.slug, make_people(quiz, AT_ONCE), AT_ONCE)  # the cache is warm again
    outcomes = (
        go_through(site, quiz.slug, make_people(quiz, ATTEMPTS), AT_ONCE) for _ in range(ROUNDS)
    )
    return min(outcome.attempts.each(*PARTS) for outcome in outcomes)
