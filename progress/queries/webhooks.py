"""Which webhooks are told of what, and through which cohorts their owners may hear of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import QuerySet
from psycopg import sql
from psycopg.types.numeric import Int8

from accounts.models import Role, User
from progress.models import Cohort, DeliveryState, Webhook, WebhookDelivery, WebhookEvent
from progress.queries.cohorts import visible_cohorts

LISTENERS = sql.SQL(
    """
    SELECT webhook.id, pair.place - 1, COALESCE(through.cohorts, ARRAY[]::bigint[])
    FROM progress_webhook AS webhook
    JOIN accounts_user AS owner ON owner.id = webhook.owner_id AND owner.is_active
    CROSS JOIN unnest(%(learners)s::bigint[], %(courses)s::bigint[])
        WITH ORDINALITY AS pair (learner_id, course_id, place)
    CROSS JOIN LATERAL (
        SELECT owner.is_superuser OR owner.role = %(admin)s AS sees_all
    ) AS person
    CROSS JOIN LATERAL (
        SELECT array_agg(taken.cohort_id ORDER BY taken.cohort_id) AS cohorts
        FROM progress_cohort_courses AS taken
        JOIN progress_cohortmember AS member
            ON member.cohort_id = taken.cohort_id AND member.learner_id = pair.learner_id
        WHERE taken.course_id = pair.course_id
            AND (
                person.sees_all
                OR owner.role = %(trainer)s AND EXISTS (
                    SELECT FROM progress_cohort_trainers AS trained
                    WHERE trained.cohort_id = taken.cohort_id AND trained.user_id = owner.id
                )
            )
            AND (
                NOT webhook.is_limited
                OR EXISTS (
                    SELECT FROM progress_webhook_cohorts AS chosen
                    WHERE chosen.cohort_id = taken.cohort_id AND chosen.webhook_id = webhook.id
                )
            )
    ) AS through
    WHERE (person.sees_all AND NOT webhook.is_limited OR through.cohorts IS NOT NULL)
        AND webhook.is_active AND {asked}
    ORDER BY webhook.id, pair.place
    """
)
"""As those see cohorts who may, see `visible_cohorts`: administrators also whom no cohort has."""
HEARING = LISTENERS.format(asked=sql.SQL("webhook.events @> ARRAY[%(asked)s]::varchar[]"))
ONE = LISTENERS.format(asked=sql.SQL("webhook.id = %(asked)s"))


@dataclass(frozen=True, slots=True)
class Listener:
    """A webhook that may be told of a learner on a course."""

    webhook: int
    place: int
    """Of the pair that was asked about."""
    cohorts: Sequence[int]
    """Through which its owner may; none where an administrator hears of everybody."""


def find_listeners(event: WebhookEvent, pairs: Sequence[tuple[int, int]]) -> list[Listener]:
    """Find the webhooks that are told of an event of learners on courses (ids), in one query."""
    return _ask(HEARING, str(event), pairs)


def find_way(delivery: WebhookDelivery) -> Listener | None:
    """Find through which cohorts the owner may still hear of a delivery's learner; none: may not.

    What is about a cohort, or about nobody, comes through that cohort, or none.
    """
    if delivery.learner_id is not None and delivery.course_id is not None:
        pair = (delivery.learner_id, delivery.course_id)
        return next(iter(_ask(ONE, Int8(delivery.webhook_id), [pair])), None)
    webhook = delivery.webhook
    may = webhook.owner.is_active and (
        webhook.owner.administers or webhook.owner.role == Role.TRAINER
    )
    if delivery.cohort_id is None:
        return Listener(webhook.pk, 0, ()) if may else None
    through = heard_cohorts(webhook).filter(pk=delivery.cohort_id)
    return Listener(webhook.pk, 0, (delivery.cohort_id,)) if may and through.exists() else None


def heard_cohorts(webhook: Webhook) -> QuerySet[Cohort]:
    """Select the cohorts that a webhook is told of."""
    cohorts = visible_cohorts(webhook.owner)
    return cohorts.filter(pk__in=webhook.cohorts.all()) if webhook.is_limited else cohorts


def is_heard(event: WebhookEvent) -> bool:
    """Tell whether any webhook is told of an event at all."""
    return Webhook.objects.filter(is_active=True, events__contains=[event]).exists()


def webhooks_of(owner: User) -> QuerySet[Webhook]:
    """Select a person's webhooks with their cohorts, the newest first; nobody else's."""
    return Webhook.objects.filter(owner=owner).prefetch_related("cohorts")


def waits(delivery: WebhookDelivery) -> bool:
    """Tell whether a delivery is still to be sent, and not set aside."""
    return delivery.state == DeliveryState.WAITING and delivery.parked_at is None


def _ask(
    query: sql.Composed, asked: str | Int8, pairs: Sequence[tuple[int, int]]
) -> list[Listener]:
    given = {
        "asked": asked,
        "learners": [Int8(learner) for learner, _ in pairs],
        "courses": [Int8(course) for _, course in pairs],
        "admin": str(Role.ADMIN),
        "trainer": str(Role.TRAINER),
    }
    with connection.cursor() as cursor:
        cursor.execute(query, given)
        return [Listener(*row) for row in cursor.fetchall()]
