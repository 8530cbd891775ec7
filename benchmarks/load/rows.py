"""The load plan's lines: how fast, how much CPU, how many statements, and the limits on them."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.load.learner import STEPS
from benchmarks.load.people import make_people
from benchmarks.load.plan import Outcome, Stage, go_through
from benchmarks.load.site import Site
from benchmarks.load.yardstick import best_hash, yardstick
from benchmarks.row import Row
from quizzes.models import Quiz

AT_ONCE = (1, 8, 32)
ATTEMPTS = 64
"""Attempts that are taken with each number of learners at once."""

PARTS = ("web", "worker", "database")
MOST_PROCESSOR = 0.15
"""CPU seconds an attempt, the sign-in apart."""
MOST_STATEMENTS = 150
MOST_OF_YARDSTICK = 5  # percent


def measure_plan(site: Site, quiz: Quiz) -> Iterator[Row]:
    """Have 1, 8 and 32 learners at once take the quiz, and compare with the yardstick."""
    first = go_through(site, quiz.slug, make_people(quiz, 8), 4)  # until all is loaded
    if first.errors:
        raise RuntimeError(first.errors[0])
    used: list[float] = []
    for at_once in AT_ONCE:
        outcome = go_through(site, quiz.slug, make_people(quiz, ATTEMPTS), at_once)
        yield from _describe(outcome, f"{at_once} at once")
        used.append(outcome.attempts.each(*PARTS))
    yield Row("CPU of the password hash at sign-in", best_hash(), "s")
    measure = yardstick()
    yield Row("CPU of the yardstick", measure, "s")
    share = 100 * min(used) / measure
    yield Row("CPU of an attempt, share of the yardstick", share, "%", MOST_OF_YARDSTICK)


def _describe(outcome: Outcome, when: str) -> Iterator[Row]:
    attempts, signing_in = outcome.attempts, outcome.signing_in
    yield Row(f"attempts a second, {when}", attempts.count / attempts.seconds)
    whole = attempts.seconds + signing_in.seconds
    yield Row(f"the same with sign-in, {when}", attempts.count / whole)
    yield Row(f"errors, {when}", len(outcome.errors), limit=0)
    for step in STEPS:
        yield _times(outcome.steps[step], f"{step}, p50 / p95, {when}")
    yield Row(f"CPU an attempt, {when}", attempts.each(*PARTS), "s", MOST_PROCESSOR)
    for part in (*PARTS, "Redis", "client"):
        yield Row(
            f"… of it {part}" if part in PARTS else f"beside it {part}", attempts.each(part), "s"
        )
    yield Row(f"CPU a sign-in, {when}", signing_in.each(*PARTS), "s")
    yield from _statements(attempts, when)


def _statements(stage: Stage, when: str) -> Iterator[Row]:
    sent = stage.statements.all / stage.count
    control = stage.statements.control / stage.count
    yield Row(f"SQL statements an attempt, {when}", sent - control, limit=MOST_STATEMENTS)
    yield Row("beside it BEGIN, COMMIT and savepoints", control)


def _times(seconds: list[float], what: str) -> Row:
    """Show the median and what 95 of a hundred stay below."""
    ordered = sorted(seconds) or [0.0]
    median, high = (1000 * ordered[int(share * (len(ordered) - 1))] for share in (0.5, 0.95))
    return Row(what, median, f"/ {high:.0f} ms")
