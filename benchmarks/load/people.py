"""Learners of the bench, who can sign in and are on the course."""

from __future__ import annotations

import itertools

from django.contrib.auth.hashers import PBKDF2PasswordHasher

from accounts.models import User
from benchmarks.load.learner import PASSWORD
from progress.services.enrolling import enrol
from quizzes.models import Quiz

_numbers = itertools.count()
_hasher = PBKDF2PasswordHasher()  # as production has it; tests have a faster one


def make_people(quiz: Quiz, count: int) -> list[str]:
    """Make learners who are on the quiz's course, and return what they sign in with."""
    password = _hasher.encode(PASSWORD, _hasher.salt())
    emails = [f"bench-{next(_numbers)}@example.org" for _ in range(count)]
    for email in emails:
        enrol(
            learner=User.objects.create(email=email, password=password), course=quiz.course, by=None
        )
    return emails
