"""What is counted in the database, exactly and for all machines at once, when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import DatabaseError, InterfaceError, connection, transaction
from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily as Gauge
from prometheus_client.registry import Collector

from jobs.queries.heartbeats import read_heartbeat_ages
from jobs.queries.queues import Queue, read_queues
from quizzes.queries.delays import ScoringDelay, read_scoring_delay

PATIENCE = 2000
"""Milliseconds that the database gets for each of the queries."""


class Rows(Collector):
    """Reads all rows' figures in one transaction, of which there is one more where it failed."""

    def collect(self) -> Iterator[Metric]:
        """Read and name them; without the database there is only that it is away."""
        reachable = Gauge(
            "elearning_database_up", "1 where the database told the figures of its rows, else 0."
        )
        try:
            families = _read()
        except (DatabaseError, InterfaceError):
            reachable.add_metric((), 0)
            yield reachable
            return
        reachable.add_metric((), 1)
        yield reachable
        yield from families


def _read() -> list[Metric]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('statement_timeout', %s, true)", [str(PATIENCE)])
        queues, delay, ages = list(read_queues()), read_scoring_delay(), read_heartbeat_ages()
    return [*_name_queues(queues), *_name_jobs(queues), *_name_delay(delay), _name_ages(ages)]


def _name_queues(queues: list[Queue]) -> Iterator[Metric]:
    labels = ("model", "queue")
    waiting = Gauge("elearning_waiting_rows", "Rows with work left, by kind.", labels=labels)
    oldest = Gauge(
        "elearning_oldest_waiting_seconds", "How long the oldest of them waits.", labels=labels
    )
    parked = Gauge("elearning_parked_rows", "Rows that were set aside, by kind.", labels=labels)
    for queue in queues:
        named = (queue.model, queue.name)
        waiting.add_metric(named, queue.waiting)
        oldest.add_metric(named, queue.oldest)
        parked.add_metric(named, queue.parked)
    yield from (waiting, oldest, parked)


def _name_jobs(queues: list[Queue]) -> Iterator[Metric]:
    jobs = Gauge("elearning_jobs", "Jobs by kind and state.", labels=("model", "state"))
    for queue in queues:
        for state, count in queue.states.items():
            jobs.add_metric((queue.model, state), count)
    yield jobs


def _name_delay(delay: ScoringDelay) -> Iterator[Metric]:
    scored = Gauge("elearning_scored_attempts", "Attempts scored within the last five minutes.")
    scored.add_metric((), delay.scored)
    seconds = Gauge(
        "elearning_scoring_delay_seconds",
        "From submission to mark, of the attempts scored within the last five minutes.",
        labels=("quantile",),
    )
    for quantile, value in delay.quantiles.items():
        seconds.add_metric((quantile,), value)
    yield from (scored, seconds)


def _name_ages(ages: dict[str, float]) -> Metric:
    heartbeat = Gauge(
        "elearning_heartbeat_age_seconds",
        "Since a task that beat asks for last reached a worker.",
        labels=("name",),
    )
    for name, seconds in ages.items():
        heartbeat.add_metric((name,), seconds)
    return heartbeat
