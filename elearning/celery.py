"""The Celery application; its settings are in `elearning.settings.celery`."""

from __future__ import annotations

import os

from celery import Celery
from celery.signals import beat_init, worker_init

from elearning.garbage import leave_what_is_loaded
from jobs.services.ending import end_between_ticks

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "elearning.settings.local")

app = Celery("elearning", task_cls="jobs.services.noticing:NoticedTask")
app.config_from_object("django.conf:settings", namespace="CELERY")
worker_init.connect(leave_what_is_loaded, dispatch_uid="elearning.garbage")
beat_init.connect(end_between_ticks, dispatch_uid="jobs.services.ending")
