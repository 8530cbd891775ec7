"""What reports cost that the worker writes: time by row, memory, and what learners feel of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event

from django.db import connection

from accounts.models import Role, User
from benchmarks.load.memory import begin_peak, read_peak
from benchmarks.load.people import make_people
from benchmarks.load.plan import go_through
from benchmarks.load.site import Site
from benchmarks.row import Row
from progress import dispatch
from progress.models import Cohort, Report, ReportFormat, ReportKind
from progress.services.loading.load import load
from progress.services.loading.size import LoadSize
from progress.services.reports.requesting import Wish
from progress.services.reports.writers import WRITERS
from quizzes.models import Quiz

FEW, MANY = 500, 5_000
"""Learners."""
ROUNDS = 3
MOST_A_ROW = 1.5
"""So many times as much may a row take where there are ten times as many."""
MOST_MEMORY = 100
"""Mebibytes more that a report may take."""
MEBIBYTE = 1024  # kibibytes
LONGEST_WAIT = 600.0  # seconds
SAVE = "save an answer"
ATTEMPTS, AT_ONCE, TURNS = 24, 2, 6
SELDOM = 0.5
"""Seconds between two looks at a report where something else is measured by the same process."""
MOST_FELT = 1.3
"""So many times as long may saving an answer take, nineteen times of twenty."""


class Asker:
    """An administrator who has reports written."""

    def __init__(self) -> None:
        self._user = User.objects.create(email="bench-jobs@example.org", role=Role.ADMIN)

    def have_written(self, cohort: Cohort, form: ReportFormat, every: float = 0.02) -> float:
        """Have the progress of a cohort written; return the seconds until it is done.

        ``every`` is how many seconds pass between two looks at it.
        """
        wish = Wish(ReportKind.COHORT_PROGRESS, form, {}, "fr", "Europe/Paris", cohort_id=cohort.pk)
        Report.objects.update(key="")  # the last one is no answer to this
        start = time.perf_counter()
        report = dispatch.request_report(wish=wish, by=self._user)
        while not report.is_finished:
            if time.perf_counter() - start > LONGEST_WAIT:
                raise TimeoutError(f"report {report.pk} does not end")
            time.sleep(every)
            report.refresh_from_db()
        if report.state != "done":
            raise RuntimeError(f"report {report.pk}: {report.error} {report.last_error}")
        return time.perf_counter() - start


def measure_report_jobs(site: Site, quiz: Quiz) -> Iterator[Row]:
    """Have reports of few and of many learners written; ``quiz`` is taken meanwhile."""
    asker = Asker()
    cohorts = {size: _load(size) for size in (FEW, MANY)}
    for form in WRITERS:
        yield from _measure_form(site, asker, cohorts, form)
    yield from _measure_felt(site, asker, cohorts[MANY], quiz)


def _measure_form(
    site: Site, asker: Asker, cohorts: dict[int, Cohort], form: ReportFormat
) -> Iterator[Row]:
    worker = site.trees["heavy worker"]
    asker.have_written(cohorts[FEW], form)  # what is kept is made
    took = {}
    for size, cohort in cohorts.items():
        before = begin_peak(worker)
        took[size] = min(asker.have_written(cohort, form) for _ in range(ROUNDS))
        grown = (read_peak(worker) - before) / MEBIBYTE
        name = f"report, {form.label} of {size:,} learners"
        yield Row(f"{name}, seconds", took[size], "s")
        yield Row(f"{name}, memory more", grown, "MiB", MOST_MEMORY)
    ratio = (took[MANY] / MANY) / (took[FEW] / FEW)
    yield Row(f"report, {form.label}: a row takes so many times as much", ratio, "×", MOST_A_ROW)


def _measure_felt(site: Site, asker: Asker, cohort: Cohort, quiz: Quiz) -> Iterator[Row]:
    """Compare how long saving an answer takes with a report under way and without, in turns."""
    alone, beside = [], []
    _save_answers(site, quiz)  # the cache is warm again
    for _ in range(TURNS):
        alone += _save_answers(site, quiz)
        with _writing_on(asker, cohort):
            beside += _save_answers(site, quiz)
    yield Row("saving an answer, p95", 1000 * _p95(alone), "ms")
    yield Row("saving an answer while a report is written, p95", 1000 * _p95(beside), "ms")
    yield Row("it takes so many times as long", _p95(beside) / _p95(alone), "×", MOST_FELT)


def _save_answers(site: Site, quiz: Quiz) -> list[float]:
    outcome = go_through(site, quiz.slug, make_people(quiz, ATTEMPTS), AT_ONCE)
    if outcome.errors:
        raise RuntimeError(outcome.errors[0])
    return outcome.steps[SAVE]


@contextmanager
def _writing_on(asker: Asker, cohort: Cohort) -> Iterator[None]:
    """Have one report written after the other while the block runs."""
    is_over = Event()

    def write() -> None:
        try:
            while not is_over.is_set():
                asker.have_written(cohort, ReportFormat.XLSX, every=SELDOM)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(write)
        try:
            yield
        finally:
            is_over.set()
        done.result()


def _load(learners: int) -> Cohort:
    quiz = load(LoadSize(learners=learners, attempts=learners)).quiz
    return Cohort.objects.filter(courses=quiz.course_id).earliest("pk")


def _p95(seconds: list[float]) -> float:
    return sorted(seconds)[int(0.95 * len(seconds))]
