from __future__ import annotations

import logging
from typing import Any

import pytest

from elearning.observing.cleaning import clean

PERSONAL = ("olga", "Olga", "s3cret", "203.0.113.7")


def record(name: str, message: object, *args: Any) -> logging.LogRecord:
    return logging.LogRecord(name, logging.WARNING, "x.py", 1, message, args, None)


@pytest.mark.parametrize(
    ("name", "message", "args", "said"),
    [
        ("django.request", "Not Found: %s", ("/people/olga@example.org/",), "Not Found: …"),
        ("django.request", "%s: %s", ("Not Found", "/olga"), "…: …"),
        (
            "django.security.DisallowedHost",
            "Invalid HTTP_HOST header: 'olga@example.org'. You may need to add 'x'.",
            (),
            "Invalid HTTP_HOST header: … You may need to add ….",
        ),
        ("gunicorn.error", "Error handling request %s", ("/?q=olga@example.org",),
         "Error handling request …"),
        ("gunicorn.error", "Invalid request from ip=203.0.113.7: x", (),
         "Invalid request from ip=…: x"),
        ("gunicorn.error", "Worker (pid:%s) was sent %s!", (4711, "SIGKILL"),
         "Worker (pid:4711) was sent …!"),
        (
            "celery.app.trace",
            "Task %(name)s[%(id)s] %(description)s: %(exc)s",
            ({"name": "progress.send", "id": "7f-1", "description": "raised",
              "exc": "SMTPError(olga@example.org)", "args": "['olga']"},),
            "Task progress.send[7f-1] …: …",
        ),
        ("billiard", "Process %r exited with %r", ("olga", 9), "Process … exited with 9"),
        ("x", "mail to olga%40example.org failed", (), "mail to … failed"),
        ("x", "postgresql://olga:s3cret@db/x is away", (), "… is away"),
        ("x", "see /reset/?key=s3cret now", (), "see /reset/… now"),
        ("x", "key 5-c9abcdefghijklmnopqrstuvw-s3cret is used", (), "key … is used"),
        ("x", "broken %s wording %s", ("olga",), "broken %s wording %s"),
        ("x", ValueError("to olga@example.org"), (), "to …"),
        ("jobs.services.parking", "%s %s: parked", ("quizzes.Attempt", [4, 7]),
         "quizzes.Attempt [4, 7]: parked"),
        ("elearning.caching", "no Redis: %s", ("redis://:s3cret@host",), "no Redis: …"),
    ],
)  # fmt: skip
def test_a_message_says_what_is_nobodys(name: str, message: object, args: Any, said: str):
    assert clean(record(name, message, *args)) == said
    assert not [word for word in PERSONAL if word in said]
