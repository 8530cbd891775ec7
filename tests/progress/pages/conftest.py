from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from courses.models import Course
from tests.progress.material import make_course


@pytest.fixture
def course(owner: User) -> Course:
    """A course of two modules that the owner is on."""
    return make_course(owner)


@pytest.fixture
def browser(client: Client, owner: User) -> Client:
    """The owner, signed in."""
    client.force_login(owner)
    return client


@pytest.fixture
def stranger(outsider: User) -> Client:
    """Somebody who is on no course, signed in."""
    client = Client()
    client.force_login(outsider)
    return client
