"""The Celery application; its settings are in `elearning.settings.celery`."""

from __future__ import annotations

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "elearning.settings.local")

app = Celery("elearning", task_cls="jobs.services.noticing:NoticedTask")
app.config_from_object("django.conf:settings", namespace="CELERY")
