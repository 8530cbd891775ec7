"""Stores answers as they are given: added to a log, never edited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from quizzes.errors import NoSuchItem
from quizzes.models import AnswerEvent, Attempt, AttemptItem
from quizzes.queries.shown import show_payload
from quizzes.scoring import Body
from quizzes.services.appending import NEEDED, append, read_log
from quizzes.services.deliveries import Delivery, Log, Outcome


@dataclass(frozen=True, slots=True)
class NewestAnswer:
    """The answer that counts, by the numbers shown; no payload where it was taken back."""

    revision: int
    payload: dict[str, Any] | None
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """What became of one delivery; the same for each repetition of it."""

    position: int
    revision: int
    """The delivery's own place in the log."""
    saved_at: datetime
    outcome: Outcome
    newest: NewestAnswer | None
    """What counted once it was in; none where every answer came too late."""

    @property
    def is_counted(self) -> bool:
        """Whether it became the answer."""
        return self.outcome is Outcome.COUNTED


def save_answer(  # noqa: PLR0913  # the parts of one request, all by name
    *,
    item: AttemptItem,
    payload: Any,
    client: str,
    sequence: int,
    base_revision: int = 0,
    clear: bool = False,
    idempotency_key: str = "",
) -> SavedAnswer:
    """Store one answer to one item; `Delivery` says what the arguments mean.

    Raises AttemptClosed and what is below AnswerRefused; then nothing is stored.
    """
    delivery = Delivery(
        item.position, payload, client, sequence, base_revision, clear, idempotency_key
    )
    (saved,) = save_answers(attempt=item.attempt, deliveries=[delivery])
    return saved


def save_answers(*, attempt: Attempt, deliveries: Sequence[Delivery]) -> list[SavedAnswer]:
    """Store several answers, in the order given: all or none.

    A submission comes wholly before or wholly after. Raises
    NoSuchItem, AttemptClosed and what is below AnswerRefused.
    """
    return _save(attempt.learner_id, attempt.public_id, deliveries)


def save_own_answers(
    *, learner: User, public_id: UUID, deliveries: Sequence[Delivery]
) -> list[SavedAnswer]:
    """Store several answers to the attempt of an address.

    Raises the same; NoSuchItem also where the attempt is not the learner's.
    """
    return _save(learner.pk, public_id, deliveries)


def _save(learner: int, public_id: UUID, deliveries: Sequence[Delivery]) -> list[SavedAnswer]:
    """Store answers; one alone, as most come, without a lock where nobody comes between."""
    if len(deliveries) == 1:
        log = read_log(learner, public_id, deliveries[0].position)
        event = log.take(deliveries[0])
        if not log.added or append(log, event):
            return [_report(log, event)]
    return _save_locked(Q(attempt__learner=learner, attempt__public_id=public_id), deliveries)


@transaction.atomic
def _save_locked(whose: Q, deliveries: Sequence[Delivery]) -> list[SavedAnswer]:
    logs = _lock_logs(whose, {delivery.position for delivery in deliveries})
    taken: list[tuple[Log, AnswerEvent]] = []
    for delivery in deliveries:
        log = logs.get(delivery.position)
        if log is None:
            raise NoSuchItem
        taken.append((log, log.take(delivery)))
    AnswerEvent.objects.bulk_create(event for log in logs.values() for event in log.added)
    return [_report(log, event) for log, event in taken]


def _lock_logs(whose: Q, positions: Iterable[int]) -> dict[int, Log]:
    """Read items with their logs; the attempt is locked first, as whoever changes an item does.

    The items are locked as well, so that one that was checked while we waited is read anew.
    """
    items = AttemptItem.objects.select_related("attempt", "question_version").only(*NEEDED)
    locked = items.select_for_update(of=("attempt", "self"), no_key=True).filter(
        whose, position__in=positions
    )
    logs = {item.pk: Log(item, []) for item in locked}
    events = AnswerEvent.objects.filter(item__in=logs).order_by("item_id", "revision")
    for pk, of_item in groupby(events, key=lambda event: event.item_id):
        logs[pk].events.extend(of_item)
    return {log.item.position: log for log in logs.values()}


def _report(log: Log, event: AnswerEvent) -> SavedAnswer:
    return SavedAnswer(
        position=log.item.position,
        revision=event.revision,
        saved_at=event.received_at,
        outcome=log.judge(event),
        newest=_show_newest(log, event),
    )


def _show_newest(log: Log, event: AnswerEvent) -> NewestAnswer | None:
    newest = log.newest(event)
    if newest is None:
        return None
    body = Body.from_json(log.item.question_version.body)
    payload = show_payload(body, log.item.option_order, newest.payload)
    return NewestAnswer(newest.revision, payload, newest.received_at)
