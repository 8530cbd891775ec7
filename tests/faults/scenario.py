"""What a scenario counts: rows as they are, and each change of state, noted by the database.

A row says only what came last; an attempt that was submitted twice looks like one. So a trigger
notes each change of an attempt's state that is committed, whoever makes it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import Sum

from progress.models import AttemptDelta, QuizResult
from quizzes.models import Attempt, AttemptState, Mark

NOTE_CHANGES = """
CREATE TABLE faults_changes (attempt bigint, state text);
CREATE FUNCTION faults_note() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN INSERT INTO faults_changes VALUES (NEW.id, NEW.state); RETURN NULL; END';
CREATE TRIGGER faults_note AFTER UPDATE OF state ON quizzes_attempt
    FOR EACH ROW EXECUTE FUNCTION faults_note();
"""
FORGET_CHANGES = """
DROP TRIGGER faults_note ON quizzes_attempt;
DROP FUNCTION faults_note();
DROP TABLE faults_changes;
"""
AGAIN = "SELECT count(*) - count(DISTINCT (attempt, state)) FROM faults_changes"


@dataclass
class Scenario:
    """What happened in a scenario until now."""

    name: str
    kills: int = 0
    began: float = field(default_factory=time.monotonic)
    remarks: list[str] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """How many attempts were submitted and scored, marks there are, and things there are twice.

        Whatever is there twice counts: changes of state, marks of an item, deltas of an attempt,
        attempts in results (learners are enrolled, so that each scored attempt is in one).
        """
        scored = scored_attempts()
        marks, deltas = Mark.objects, AttemptDelta.objects
        counted = QuizResult.objects.aggregate(sum=Sum("attempts"))["sum"] or 0
        again = [
            _ask(AGAIN),
            marks.count() - marks.values("item").distinct().count(),
            deltas.count() - deltas.values("attempt").distinct().count(),
            abs(counted - scored),
        ]
        return {
            "submitted": Attempt.objects.exclude(state=AttemptState.STARTED).count(),
            "scored": scored,
            "marks": marks.count(),
            "doubled": sum(again),
        }

    def __str__(self) -> str:
        """Tell everything in one line."""
        counts = {**self.counts, "kills": self.kills, "seconds": self.seconds}
        said = [f"{count} {what}" for what, count in counts.items()]
        return f"{self.name}: {', '.join([*said, *self.remarks])}"

    @property
    def seconds(self) -> int:
        """How long it took."""
        return round(time.monotonic() - self.began)


@contextmanager
def noted(name: str) -> Iterator[Scenario]:
    """Have the database note changes of state while a scenario goes on."""
    _do(NOTE_CHANGES)
    try:
        yield Scenario(name)
    finally:
        _do(FORGET_CHANGES)


def scored_attempts() -> int:
    """Count the attempts that have their marks."""
    return Attempt.objects.filter(state=AttemptState.SCORED).count()


def at_work(table: str) -> int:
    """Count the transactions of others that have changed a table and are not committed."""
    return _ask(
        "SELECT count(DISTINCT pid) FROM pg_locks WHERE relation = %s::regclass"
        " AND mode = 'RowExclusiveLock' AND pid <> pg_backend_pid()",
        table,
    )


def _ask(query: str, *values: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        (count,) = cursor.fetchone() or (0,)
        return int(count)


def _do(statements: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statements)
