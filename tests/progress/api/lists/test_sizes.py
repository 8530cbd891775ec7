from __future__ import annotations

import pytest
from rest_framework.test import APIClient

from accounts.models import User
from tests.clients import api_client_of
from tests.factories.accounts import TrainerFactory
from tests.factories.progress import CohortFactory

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/cohorts/"


@pytest.fixture
def client() -> APIClient:
    trainer: User = TrainerFactory.create()
    for cohort in CohortFactory.create_batch(3):
        cohort.trainers.add(trainer)
    return api_client_of(trainer)


@pytest.mark.parametrize(
    ("sent", "rows"),
    [("", 3), ("?page_size=2", 2), ("?page_size=2&page=2", 1), ("?page_size=1000", 3)],
)
def test_a_page_has_as_many_rows_as_were_asked_for(client: APIClient, sent: str, rows: int):
    assert len(client.get(f"{ADDRESS}{sent}").json()["results"]) == rows


@pytest.mark.parametrize("size", ["", "0", "-1", "ten", "1.5", "null", "%00", "9" * 5000])
def test_what_is_no_number_of_rows_is_refused_by_name(client: APIClient, size: str):
    answer = client.get(f"{ADDRESS}?page_size={size}")

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"].keys() == {"page_size"}


@pytest.mark.parametrize("page", ["0", "2", "-1", "two", "%00", "9" * 5000])
def test_a_page_that_is_not_there_is_not_found(client: APIClient, page: str):
    answer = client.get(f"{ADDRESS}?page={page}")

    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")


def test_nobody_gets_more_rows_at_once_than_anybody_may(client: APIClient):
    CohortFactory.create_batch(201)

    answer = api_client_of(TrainerFactory.create(is_superuser=True)).get(f"{ADDRESS}?page_size=300")

    assert len(answer.json()["results"]) == 200
