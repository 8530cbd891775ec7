from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from accounts.models import User
from accounts.services.tokens import Limits, issue_token, revoke_token

ADDRESS = "/api/v1/quizzes/"


def client_with(user: User, limits: Limits) -> APIClient:
    issued = issue_token(user=user, by=None, limits=limits)
    return APIClient(HTTP_AUTHORIZATION=f"Token {issued.token}")


def test_an_expired_token_is_told_so(owner: User):
    expired = client_with(owner, Limits(expires_at=timezone.now() - timedelta(seconds=1)))
    counting = client_with(owner, Limits(expires_at=timezone.now() + timedelta(hours=1)))

    refused = expired.get(ADDRESS)

    assert (refused.status_code, refused.json()["error"]["code"]) == (401, "expired_token")
    assert counting.get(ADDRESS).status_code == 200


def test_an_expired_token_that_was_revoked_is_no_token(owner: User):
    past = timezone.now() - timedelta(seconds=1)
    issued = issue_token(user=owner, by=None, limits=Limits(expires_at=past))
    revoke_token(issued.row, by=owner)

    answer = APIClient(HTTP_AUTHORIZATION=f"Token {issued.token}").get(ADDRESS)

    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "authentication_failed")


def test_a_session_beside_it_does_not_widen_a_token(owner: User):
    client = client_with(owner, Limits(is_read_only=True))
    client.force_login(owner)

    answer = client.post("/api/v1/quizzes/law/attempts/")

    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "read_only_token"


def test_who_signs_in_by_session_acts_by_no_token(owner: User):
    issue_token(user=owner, by=None, limits=Limits(is_read_only=True, cohorts=()))
    client = APIClient()
    client.force_login(owner)

    assert client.get(ADDRESS).status_code == 200
    assert client.post("/api/v1/quizzes/nothing/attempts/").status_code == 404


@pytest.mark.parametrize("sent", ["X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"])
def test_a_method_in_a_header_is_none(owner: User, sent: str):
    client = client_with(owner, Limits(is_read_only=True))

    answer = client.post("/api/v1/quizzes/law/attempts/", headers={sent: "GET"})

    assert answer.status_code == 403
