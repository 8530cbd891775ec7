"""The Celery application; its settings are in `elearning.settings.celery`."""

from __future__ import annotations

import os

from celery import Celery
from celery.signals import worker_init

from elearning.garbage import leave_what_is_loaded

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "elearning.settings.local")

app = Celery("elearning", task_cls="jobs.services.noticing:NoticedTask")
app.config_from_object("django.conf:settings", namespace="CELERY")
worker_init.connect(leave_what_is_loaded, dispatch_uid="elearning.garbage")
