"""Learners of the bench, who can sign in and are on the course."""

from __future__ import annotations

import itertools

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import MD5PasswordHasher

from accounts.models import User
from benchmarks.load.learner import PASSWORD
from progress.services.enrolling import enrol
from quizzes.models import Quiz

_numbers = itertools.count()
_hasher = MD5PasswordHasher()  # as the bench's settings have it


def make_people(quiz: Quiz, count: int) -> list[str]:
    """Make learners who are on the quiz's course, and return what they sign in with."""
    password = _hasher.encode(PASSWORD, _hasher.salt())
    emails = [f"bench-{next(_numbers)}@example.org" for _ in range(count)]
    for email in emails:
        learner = User.objects.create(email=email, password=password)
        EmailAddress.objects.create(user=learner, email=email, verified=True, primary=True)
        enrol(learner=learner, course=quiz.course, by=None)
    return emails
