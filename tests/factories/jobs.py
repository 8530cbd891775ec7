from __future__ import annotations

from django.utils import timezone
from factory.declarations import LazyFunction, Sequence
from factory.django import DjangoModelFactory

from jobs.models import Heartbeat


class HeartbeatFactory(DjangoModelFactory[Heartbeat]):
    class Meta:
        model = Heartbeat

    name = Sequence(lambda n: f"worker-{n}")
    seen_at = LazyFunction(timezone.now)
