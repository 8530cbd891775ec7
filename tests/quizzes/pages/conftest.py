from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User


@pytest.fixture
def browser(client: Client, owner: User) -> Client:
    """The owner, signed in."""
    client.force_login(owner)
    return client


@pytest.fixture
def colleagues_browser(colleague: User) -> Client:
    """A learner of the same course, signed in."""
    client = Client()
    client.force_login(colleague)
    return client
