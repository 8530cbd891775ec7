from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from jobs.models import Heartbeat
from jobs.services.heartbeat import FRESH, note_heartbeat, worker_seen

pytestmark = pytest.mark.django_db


def test_nobody_was_seen_before_the_first_beat():
    assert not worker_seen()


def test_a_beat_is_seen_and_kept_in_one_row():
    note_heartbeat()
    note_heartbeat()

    assert worker_seen()
    assert Heartbeat.objects.count() == 1


def test_an_old_beat_says_that_work_stands_still():
    note_heartbeat()
    Heartbeat.objects.update(seen_at=timezone.now() - FRESH - timedelta(seconds=1))

    assert not worker_seen()
