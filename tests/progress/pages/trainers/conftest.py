"""A trainer in their browser, and a cohort of theirs that takes a course."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from courses.models import Course
from progress.models import Cohort
from tests.factories.accounts import TrainerFactory
from tests.progress.taught import make_cohort, make_taught_course


@pytest.fixture
def trainer() -> User:
    return TrainerFactory(language="en", time_zone="Europe/Paris")


@pytest.fixture
def browser(trainer: User) -> Client:
    client = Client()
    client.force_login(trainer)
    return client


@pytest.fixture
def course() -> Course:
    return make_taught_course(modules=2)


@pytest.fixture
def cohort(trainer: User, course: Course) -> Cohort:
    return make_cohort(trainer, course, name="Spring")
