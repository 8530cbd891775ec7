"""Clients that speak to the site as somebody."""

from __future__ import annotations

from rest_framework.test import APIClient

from accounts.models import User
from accounts.services.tokens import create_token


def api_client_of(user: User) -> APIClient:
    """Make an API client that signs in by a token of the person's."""
    return APIClient(HTTP_AUTHORIZATION=f"Token {create_token(user=user)}")
