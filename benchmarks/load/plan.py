"""Has a number of learners at once go through the plan, and reads the meters around it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from benchmarks.load.browser import Browser
from benchmarks.load.learner import STEPS, Learner
from benchmarks.load.processor import read_seconds
from benchmarks.load.site import Site
from benchmarks.load.statements import Statements, count_statements


@dataclass(frozen=True, slots=True)
class Stage:
    """What many learners did one way or another: clock, CPU by part, statements."""

    count: int
    seconds: float
    processor: dict[str, float]
    statements: Statements

    def each(self, *parts: str) -> float:
        """CPU seconds of some parts for one learner."""
        return sum(self.processor[part] for part in parts) / self.count


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the plan went: signing in, the attempt, seconds of each step, errors."""

    signing_in: Stage
    attempts: Stage
    steps: dict[str, list[float]]
    errors: list[str]


def go_through(site: Site, quiz: str, people: Sequence[str], at_once: int) -> Outcome:
    """Let people sign in and then take the quiz, so many at once; each takes it once."""
    learners = [
        Learner(email, Browser(site.port, f"10.1.{number // 250}.{number % 250 + 1}"))
        for number, email in enumerate(people)
    ]
    errors: list[str] = []
    signing_in = _meter(site, learners, at_once, errors, lambda learner: learner.sign_in())
    attempts = _meter(site, learners, at_once, errors, lambda learner: learner.take(quiz))
    for learner in learners:
        learner.browser.close()
    steps = {
        step: [took for learner in learners for took in learner.seconds[step]] for step in STEPS
    }
    return Outcome(signing_in, attempts, steps, errors)


def _meter(
    site: Site,
    learners: Iterable[Learner],
    at_once: int,
    errors: list[str],
    work: Callable[[Learner], None],
) -> Stage:
    """Do something for each learner, so many at once, and measure it."""

    def attempt(learner: Learner) -> bool:
        try:
            work(learner)
        except Exception as error:  # noqa: BLE001  # whatever it is, it is counted and shown
            errors.append(f"{type(error).__name__}: {error}")
            return False
        return True

    asked, before = count_statements(), read_seconds(site.trees)
    start, own = time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(at_once) as pool:
        done = sum(pool.map(attempt, learners))
    seconds, own = time.perf_counter() - start, time.process_time() - own
    after = read_seconds(site.trees)
    used = {name: after[name] - before[name] for name in after}
    return Stage(max(1, done), seconds, {**used, "client": own}, count_statements() - asked)
