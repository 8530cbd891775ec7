from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from accounts.models import AuditEntry
from accounts.services.looking import note_group_look, note_look
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.progress import CohortFactory

pytestmark = pytest.mark.django_db


def test_a_look_is_noted_with_who_looked_at_whom_and_at_what():
    trainer, learner = TrainerFactory(), UserFactory()

    assert note_look(by=trainer, learner=learner, what="transcript")

    entry = AuditEntry.objects.get()
    assert (entry.actor, entry.action) == (trainer, "look")
    assert (entry.target_type, entry.target_id) == ("accounts.user", str(learner.pk))
    assert entry.detail == {"what": "transcript"}


def test_the_same_look_is_noted_once_an_hour(time_machine: Any):
    time_machine.move_to(datetime(2026, 11, 2, 9, tzinfo=UTC), tick=False)
    trainer, learner = TrainerFactory(), UserFactory()
    note_look(by=trainer, learner=learner, what="transcript")

    time_machine.shift(timedelta(minutes=59))
    assert not note_look(by=trainer, learner=learner, what="transcript")
    time_machine.shift(timedelta(minutes=1))
    assert note_look(by=trainer, learner=learner, what="transcript")

    assert AuditEntry.objects.count() == 2


def test_another_person_another_learner_and_another_view_are_other_looks():
    one, other = TrainerFactory.create_batch(2)
    learner, second = UserFactory.create_batch(2)
    note_look(by=one, learner=learner, what="transcript")

    assert note_look(by=other, learner=learner, what="transcript")
    assert note_look(by=one, learner=second, what="transcript")
    assert note_look(by=one, learner=learner, what="certificates")


def test_nobody_looks_at_themselves():
    trainer = TrainerFactory()

    assert not note_look(by=trainer, learner=trainer, what="transcript")
    assert not AuditEntry.objects.exists()


def test_a_look_that_was_noted_costs_one_query(django_assert_num_queries: Any):
    trainer, learner = TrainerFactory(), UserFactory()

    with django_assert_num_queries(2):
        note_look(by=trainer, learner=learner, what="transcript")
    with django_assert_num_queries(1):
        note_look(by=trainer, learner=learner, what="transcript")


def test_a_look_at_a_group_names_the_group():
    trainer, cohort = TrainerFactory(), CohortFactory()

    assert note_group_look(by=trainer, group=cohort, what="progress")
    assert not note_group_look(by=trainer, group=cohort, what="progress")

    entry = AuditEntry.objects.get()
    assert (entry.target_type, entry.target_id) == ("progress.cohort", str(cohort.pk))
