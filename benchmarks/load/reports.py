"""What trainers' reports cost: progress beside many answers, and the memory of a long file."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import urllib3

from accounts.models import Role, User
from accounts.services.tokens import create_token
from benchmarks.load.memory import begin_peak, read_peak
from benchmarks.load.site import Site
from benchmarks.row import Row
from progress.models import Cohort
from progress.services.loading.load import load
from progress.services.loading.size import LoadSize
from quizzes.models import Quiz

ROUNDS, EACH = 3, 30
FEW, MANY = 500, 5_000
"""Learners of the files."""
MOST_MEMORY = 50
"""Mebibytes that a file may take."""
MOST = 1.2
MEBIBYTE = 1024  # kibibytes
OK = 200
AT_ONCE = 64 * 1024


class Trainer:
    """A program that reads reports by the API, over one connection."""

    def __init__(self, site: Site) -> None:
        user = User.objects.create(email="bench-reports@example.org", role=Role.ADMIN)
        self._pool = urllib3.HTTPConnectionPool("127.0.0.1", site.port, maxsize=1, timeout=600)
        self._told = {
            "Authorization": f"Token {create_token(user=user)}",
            "X-Forwarded-For": "10.3.0.1",
            "X-Forwarded-Proto": "https",
        }

    def read(self, path: str) -> int:
        """Read an answer to its end and return its bytes."""
        answer = self._pool.request(
            "GET", f"/api/v1/{path}", headers=self._told, preload_content=False
        )
        count = sum(len(piece) for piece in answer.stream(AT_ONCE))
        if answer.status != OK:
            raise RuntimeError(f"{path}: {answer.status}")
        answer.release_conn()
        return count


def measure_reports(site: Site, few: Quiz, many: Quiz) -> Iterator[Row]:
    """Compare progress of two quizzes that were loaded, and watch files of two lengths."""
    trainer = Trainer(site)
    yield from _measure_progress(trainer, few, many)
    yield from _measure_files(site, trainer)


def _measure_progress(trainer: Trainer, few: Quiz, many: Quiz) -> Iterator[Row]:
    paths = {quiz: f"cohorts/{_cohort(quiz)}/progress/?page_size=50" for quiz in (few, many)}
    took = {quiz: float("inf") for quiz in paths}
    for _ in range(ROUNDS):  # in turns, so that what else the machine does hits both
        for quiz, path in paths.items():
            seconds = _median(lambda path=path: trainer.read(path))  # type: ignore[misc]
            took[quiz] = min(took[quiz], seconds)
    yield Row("reading progress, ten thousand answers", 1000 * took[few], "ms")
    yield Row("reading progress, a million answers", 1000 * took[many], "ms")
    yield Row("a million takes so many times as much", took[many] / took[few], "×", limit=MOST)


def _measure_files(site: Site, trainer: Trainer) -> Iterator[Row]:
    for form in ("csv", "xlsx"):
        for learners in (FEW, MANY):
            quiz = load(LoadSize(learners=learners, attempts=learners)).quiz
            path = f"cohorts/{_cohort(quiz)}/progress/?format={form}"
            trainer.read(f"cohorts/{_cohort(quiz)}/progress/")
            before = begin_peak(site.trees["web"])
            start = time.perf_counter()
            count = trainer.read(path)
            took = time.perf_counter() - start
            grown = (read_peak(site.trees["web"]) - before) / MEBIBYTE
            limit = MOST_MEMORY if learners == MANY else None
            name = f"{form.upper()} of {learners:,} learners"
            yield Row(f"{name}, seconds", took, "s")
            yield Row(f"{name}, KiB", count / 1024)
            yield Row(f"{name}, memory more of the web server", grown, "MiB", limit)


def _cohort(quiz: Quiz) -> int:
    return Cohort.objects.filter(courses=quiz.course_id).earliest("pk").pk


def _median(work: Callable[[], object]) -> float:
    work()  # what is kept is made
    times = []
    for _ in range(EACH):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return sorted(times)[EACH // 2]
