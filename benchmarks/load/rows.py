"""The load plan's lines: how fast, how much CPU, how many statements, and the limits on them."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.load.learner import STEPS
from benchmarks.load.people import make_people
from benchmarks.load.plan import Outcome, Stage, go_through
from benchmarks.load.site import Site
from benchmarks.load.yardstick import hash_seconds, yardstick
from benchmarks.row import Row
from quizzes.models import Quiz

AT_ONCE = (1, 8, 32)
ATTEMPTS = 64
"""Attempts that are taken with each number of learners at once."""

WARMING = 64
"""Attempts before, until each thread's connection has prepared what is asked often."""

PARTS = ("web", "worker", "database")
MOST_PROCESSOR = 0.15
"""CPU seconds an attempt with its sign-in, the password hash apart."""
MOST_STATEMENTS = 150
MOST_OF_YARDSTICK = 5  # percent


def measure_plan(site: Site, quiz: Quiz) -> Iterator[Row]:
    """Have 1, 8 and 32 learners at once take the quiz, and compare with the yardstick."""
    first = go_through(site, quiz.slug, make_people(quiz, WARMING), 8)
    if first.errors:
        raise RuntimeError(first.errors[0])
    shares: list[float] = []
    for at_once in AT_ONCE:
        people, before = make_people(quiz, ATTEMPTS), yardstick()
        outcome = go_through(site, quiz.slug, people, at_once)
        measure = (before + yardstick()) / 2  # beside it: a shared machine changes its pace
        yield from _describe(outcome, f"{at_once} at once")
        yield Row("CPU of the yardstick, before and after", measure, "s")
        shares.append(100 * _whole(outcome) / measure)
    yield Row("CPU of the password hash at sign-in", hash_seconds(), "s")
    what = "CPU of an attempt and its sign-in, share of the yardstick"
    yield Row(what, min(shares), "%", MOST_OF_YARDSTICK)


def _describe(outcome: Outcome, when: str) -> Iterator[Row]:
    attempts, signing_in = outcome.attempts, outcome.signing_in
    yield Row(f"attempts a second, {when}", attempts.count / attempts.seconds)
    whole = attempts.seconds + signing_in.seconds
    yield Row(f"the same with sign-in, {when}", attempts.count / whole)
    yield Row(f"errors, {when}", len(outcome.errors), limit=0)
    for step in STEPS:
        yield _times(outcome.steps[step], f"{step}, p50 / p95, {when}")
    yield Row(f"CPU an attempt and its sign-in, {when}", _whole(outcome), "s", MOST_PROCESSOR)
    yield Row("… of it the sign-in, its hash apart", signing_in.each(*PARTS), "s")
    for part in PARTS:
        yield Row(f"… of it the attempt, {part}", attempts.each(part), "s")
    for part in ("Redis", "client"):
        yield Row(f"beside it {part}", attempts.each(part) + signing_in.each(part), "s")
    yield from _statements(outcome, when)


def _whole(outcome: Outcome) -> float:
    return outcome.attempts.each(*PARTS) + outcome.signing_in.each(*PARTS)


def _statements(outcome: Outcome, when: str) -> Iterator[Row]:
    attempt, signing_in = map(_count, (outcome.attempts, outcome.signing_in))
    sent = attempt[0] + signing_in[0]
    yield Row(f"SQL statements an attempt and its sign-in, {when}", sent, limit=MOST_STATEMENTS)
    yield Row("… of them the sign-in", signing_in[0])
    yield Row("beside them BEGIN, COMMIT and savepoints", attempt[1] + signing_in[1])


def _count(stage: Stage) -> tuple[float, float]:
    """Count a learner's statements: those that ask or change, and those that hold together."""
    control = stage.statements.control / stage.count
    return stage.statements.all / stage.count - control, control


def _times(seconds: list[float], what: str) -> Row:
    """Show the median and what 95 of a hundred stay below."""
    ordered = sorted(seconds) or [0.0]
    median, high = (1000 * ordered[int(share * (len(ordered) - 1))] for share in (0.5, 0.95))
    return Row(what, median, f"/ {high:.0f} ms")
