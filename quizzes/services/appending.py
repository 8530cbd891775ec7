"""Adds one answer to a log in two statements, without holding the attempt in between.

It is the request that comes most often. The log is read and judged first; then the answer is added
on the condition that nothing it was judged by has changed meanwhile. The database holds the
condition: the attempt and the item are as they were read, which is checked under their lock, and
the next revision of the log is still free, which is a unique constraint. Where the condition does
not hold nothing is added, and whoever asked reads again under the lock.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from psycopg.types.json import Jsonb

from jobs.queries.kept import KeptQuery
from quizzes.errors import NoSuchItem
from quizzes.models import AnswerEvent, AttemptItem
from quizzes.services.deliveries import Log

NEEDED = (
    "position",
    "option_order",
    "checked_at",
    "attempt__state",
    "attempt__due_at",
    "attempt__is_overdue",
    "question_version__body",
)
"""What storing an answer reads of an item."""

APPEND = """
    WITH unchanged AS (
        SELECT item.id
        FROM quizzes_attemptitem item JOIN quizzes_attempt attempt ON attempt.id = item.attempt_id
        WHERE item.id = %(item)s
            AND item.checked_at IS NOT DISTINCT FROM %(checked_at)s::timestamptz
            AND attempt.state = %(state)s
            AND attempt.is_overdue = %(is_overdue)s
            AND attempt.due_at IS NOT DISTINCT FROM %(due_at)s::timestamptz
        FOR NO KEY UPDATE OF attempt, item
    )
    INSERT INTO quizzes_answerevent (
        item_id, revision, client, sequence, base_revision, payload,
        is_clear, is_counted, is_late, idempotency_key, received_at
    )
    SELECT
        id, %(revision)s, %(client)s, %(sequence)s, %(base_revision)s, %(payload)s::jsonb,
        %(is_clear)s, %(is_counted)s, %(is_late)s, %(idempotency_key)s, %(received_at)s
    FROM unchanged
    ON CONFLICT DO NOTHING
"""
"""By hand, for Django has no insertion from a locked selection. A row that changed while the lock
was waited for is compared as it is now; one conflict is enough for nothing to be added."""


def read_log(learner: int, public_id: UUID, position: int) -> Log:
    """Read the log of a question of a learner's own attempt; raises NoSuchItem."""
    item = _ITEM.first(learner=learner, public_id=public_id, position=position)
    if item is None:
        raise NoSuchItem
    events = _EVENTS.all(item=item.pk) if item.has_events else []  # type: ignore[attr-defined]
    return Log(item, events)


def append(log: Log, event: AnswerEvent) -> bool:
    """Add an event to the log that it was judged by; tell whether it is in."""
    with connection.cursor() as cursor:
        cursor.execute(APPEND, _describe(log.item, event))
        added: int = cursor.rowcount
        return added == 1


def _describe(item: AttemptItem, event: AnswerEvent) -> dict[str, Any]:
    return {
        "item": item.pk,
        "checked_at": item.checked_at,
        "state": item.attempt.state,
        "is_overdue": item.attempt.is_overdue,
        "due_at": item.attempt.due_at,
        "revision": event.revision,
        "client": event.client,
        "sequence": event.sequence,
        "base_revision": event.base_revision,
        "payload": None if event.payload is None else Jsonb(event.payload),
        "is_clear": event.is_clear,
        "is_counted": event.is_counted,
        "is_late": event.is_late,
        "idempotency_key": event.idempotency_key,
        "received_at": event.received_at,
    }


def _select_item(learner: Any, public_id: Any, position: Any) -> QuerySet[AttemptItem, Any]:
    items = AttemptItem.objects.select_related("attempt", "question_version").only(*NEEDED)
    events = AnswerEvent.objects.filter(item=OuterRef("pk"))
    return items.filter(
        attempt__learner=learner, attempt__public_id=public_id, position=position
    ).annotate(has_events=Exists(events))


def _select_events(item: Any) -> QuerySet[AnswerEvent]:
    return AnswerEvent.objects.filter(item=item).order_by("revision")


_ITEM = KeptQuery(_select_item)
_EVENTS = KeptQuery(_select_events)
