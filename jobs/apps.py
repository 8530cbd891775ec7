from typing import Any

from celery.signals import worker_ready
from django.apps import AppConfig
from django.db import connection
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    name = "jobs"
    verbose_name = _("Background work")

    def ready(self) -> None:
        from jobs.services.connecting import keep_connections  # noqa: PLC0415  # it needs settings

        keep_connections()
        worker_ready.connect(_note_start, weak=False, dispatch_uid="jobs.heartbeat")


def _note_start(**kwargs: Any) -> None:
    """Let a worker be seen as soon as it is up, not only when beat first asks."""
    from jobs.services.heartbeat import note_heartbeat  # noqa: PLC0415  # models must be loaded

    note_heartbeat()
    connection.close()  # the parent of the pool works no more
