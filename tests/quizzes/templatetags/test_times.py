from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone, translation

from quizzes.templatetags.times import from_now, length, time_zone

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("time", "language", "said"),
    [
        (20 * MINUTE, "fr", "20 minutes"),
        (HOUR, "fr", "1 heure"),
        (90 * MINUTE, "fr", "1 heure 30 minutes"),
        (2 * DAY + HOUR, "es", "2 días 1 hora"),
        (timedelta(seconds=20), "en", "1 minute"),
        (2 * HOUR, "ar", "ساعتان"),
    ],
)
def test_a_length_is_said_to_the_minute(time: timedelta, language: str, said: str):
    with translation.override(language):
        assert length(time).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("later", "said"), [(2 * DAY, "dans 2 jours"), (-3 * HOUR, "il y a 3 heures")]
)
def test_how_far_a_time_is_is_said_roughly(
    later: timedelta, said: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOON)

    with translation.override("fr"):
        assert from_now(NOON + later).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("zone", "language", "place"),
    [
        ("Europe/Paris", "fr", "Paris"),
        ("Europe/London", "fr", "Londres"),
        ("Europe/Paris", "ar", "باريس"),
        ("UTC", "fr", "UTC"),
        ("Etc/GMT+5", "en", "Etc/GMT+5"),
    ],
)
def test_the_time_zone_is_named_by_its_city(zone: str, language: str, place: str):
    with timezone.override(zone), translation.override(language):
        assert place in time_zone()
