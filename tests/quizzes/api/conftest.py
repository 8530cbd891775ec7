from __future__ import annotations

import pytest
from rest_framework.test import APIClient

from accounts.models import User
from tests.clients import api_client_of


@pytest.fixture
def client(owner: User) -> APIClient:
    return api_client_of(owner)
