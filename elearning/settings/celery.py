"""How background work is queued and run; docs/adr/0004-celery-settings.md says why."""

from __future__ import annotations

import sys
from datetime import timedelta

from kombu import Queue

LONGEST_TASK = timedelta(minutes=30)

CELERY_TASK_QUEUES = [
    Queue(name) for name in ("scoring", "sources", "generation", "reports", "mail", "webhooks")
]
CELERY_TASK_DEFAULT_QUEUE = "scoring"
CELERY_TASK_CREATE_MISSING_QUEUES = False
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_RESULT_BACKEND = None
CELERY_TASK_TIME_LIMIT = LONGEST_TASK.total_seconds()
CELERY_TASK_SOFT_TIME_LIMIT = LONGEST_TASK.total_seconds() - 60
CELERY_TASK_STORE_EAGER_RESULT = False
CELERY_DB_REUSE_MAX = sys.maxsize  # tasks: see `jobs.services.connecting`, which looks after them
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_CONSUMER = "jobs.services.consuming:Consumer"
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False  # a second try waits for its row
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker waits for Redis as long as it takes
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "max_retries": 0,
    "socket_timeout": 1.0,
    "socket_connect_timeout": 1.0,
    "visibility_timeout": 2 * LONGEST_TASK.total_seconds(),
    "unacked_restore_interval": 30,  # seconds between looks for messages of dead workers
    "unacked_restore_throttle": 1,  # look at each interval
}
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "jobs.sweep", "schedule": 5.0, "options": {"expires": 5.0}},
    "overdue": {"task": "quizzes.submit_overdue", "schedule": 5.0, "options": {"expires": 5.0}},
    "fold": {"task": "progress.fold_statistics", "schedule": 20.0, "options": {"expires": 20.0}},
    "remind": {
        "task": "progress.make_reminders",
        "schedule": 3600.0,
        "options": {"expires": 3600.0, "queue": "mail"},  # it may take seconds: scoring goes first
    },
    "schedules": {
        "task": "progress.run_schedules",
        "schedule": 60.0,
        "options": {"expires": 60.0, "queue": "mail"},
    },
    "forget": {
        "task": "progress.forget_deliveries",
        "schedule": 3600.0,
        "options": {"expires": 3600.0, "queue": "webhooks"},
    },
    "expire": {
        "task": "progress.expire_reports",
        "schedule": 600.0,
        "options": {"expires": 600.0, "queue": "mail"},  # where reports are written it would wait
    },
    "retain": {
        "task": "progress.forget_old",
        "schedule": 24 * 3600.0,
        "options": {"expires": 24 * 3600.0, "queue": "reports"},  # it has all day
    },
    "heartbeat": {"task": "jobs.heartbeat", "schedule": 10.0, "options": {"expires": 10.0}},
}
DJANGO_CELERY_BEAT_TZ_AWARE = True
