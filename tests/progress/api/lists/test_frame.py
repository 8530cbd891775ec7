"""The frame of trainers' lists, tried on the list of cohorts."""

from __future__ import annotations

import csv
import io
from typing import Any
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pytest
import time_machine
from rest_framework.test import APIClient

from accounts.models import User
from tests.clients import api_client_of
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory

pytestmark = pytest.mark.django_db
PATH = "/api/v1/cohorts/"


@pytest.fixture
def trainer() -> User:
    return TrainerFactory(language="en", time_zone="Asia/Tokyo")


@pytest.fixture
def client(trainer: User) -> APIClient:
    return api_client_of(trainer)


def make_cohorts(trainer: User, *names: str) -> list[Any]:
    cohorts = [CohortFactory(name=name) for name in names]
    for cohort in cohorts:
        cohort.trainers.add(trainer)
    return cohorts


def names(answer: Any) -> list[str]:
    return [row["name"] for row in answer.json()["results"]]


def cursor_of(url: str) -> str:
    return parse_qs(urlsplit(url).query)["cursor"][0]


class TestPages:
    def test_the_next_and_the_previous_are_found(self, trainer: User, client: APIClient):
        make_cohorts(trainer, "A", "B", "C", "Été", "Ω")

        first = client.get(PATH, {"page_size": 2})
        second = client.get(first.json()["next"])
        third = client.get(second.json()["next"])
        back = client.get(second.json()["previous"])

        assert [names(one) for one in (first, second, third, back)] == [
            *(["A", "B"], ["C", "Été"], ["Ω"], ["A", "B"])
        ]
        assert third.json()["next"] is None
        assert first.json()["count"] == 5

    def test_a_row_that_comes_or_goes_meanwhile_moves_no_other(
        self, trainer: User, client: APIClient
    ):
        cohorts = make_cohorts(trainer, "B", "C", "D", "E")
        first = client.get(PATH, {"page_size": 2})

        cohorts[0].delete()
        make_cohorts(trainer, "A")

        assert names(client.get(first.json()["next"])) == ["D", "E"]

    def test_a_page_is_no_longer_than_it_may_be(self, trainer: User, client: APIClient):
        make_cohorts(trainer, *(f"{n:03}" for n in range(201)))

        assert len(names(client.get(PATH, {"page_size": 5000}))) == 200
        assert len(names(client.get(PATH))) == 50

    @pytest.mark.parametrize("cursor", ["x", "é", "cD0lMDA=", "bz14", "cj14"])
    def test_a_cursor_that_nobody_gave_is_refused(self, client: APIClient, cursor: str):
        answer = client.get(PATH, {"cursor": cursor})

        assert answer.status_code == 400
        assert list(answer.json()["error"]["fields"]) == ["cursor"]

    def test_older_clients_get_their_page_by_number(self, trainer: User, client: APIClient):
        make_cohorts(trainer, "A", "B", "C")

        answer = client.get(PATH, {"page": 2, "page_size": 2})

        assert names(answer) == ["C"]
        assert answer.json()["count"] == 3
        assert names(client.get(answer.json()["previous"])) == ["A", "B"]
        assert client.get(PATH, {"page": 9}).status_code == 404


class TestStamps:
    def test_what_did_not_change_is_not_sent_again(self, trainer: User, client: APIClient):
        make_cohorts(trainer, "A")
        etag = client.get(PATH)["ETag"]

        for known in (etag, f"W/{etag}", f'"x", {etag}', "*"):
            again = client.get(PATH, headers={"if-none-match": known})
            assert (again.status_code, again.content) == (304, b"")
            assert again["ETag"] == etag
        assert client.get(PATH, headers={"if-none-match": '"x"'}).status_code == 200

    def test_what_changed_is(self, trainer: User, client: APIClient):
        (cohort,) = make_cohorts(trainer, "A")
        etag = client.get(PATH)["ETag"]

        CohortMemberFactory(cohort=cohort)

        again = client.get(PATH, headers={"if-none-match": etag})
        assert again.status_code == 200
        assert again.json()["results"][0]["learners"] == 1

    def test_it_belongs_to_who_asked(self, client: APIClient):
        answer = client.get(PATH)

        assert {"Accept", "Authorization", "Cookie"} <= set(answer["Vary"].split(", "))
        assert set(answer["Cache-Control"].split(", ")) == {"private", "no-cache"}

    def test_an_error_has_none(self, client: APIClient):
        assert not client.get(PATH, {"cursor": "x"}).has_header("ETag")


class TestFiles:
    @time_machine.travel("2026-03-01T23:30:00Z", tick=False)
    def test_csv_has_the_whole_list(self, trainer: User, client: APIClient):
        make_cohorts(trainer, *(f"{n:02}" for n in range(60)), "=1+1")

        answer = client.get(PATH, {"format": "csv"})

        assert answer.streaming
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        disposition = 'attachment; filename="cohorts-2026-03-02.csv"'
        assert answer["Content-Disposition"] == disposition
        text = answer.getvalue().decode("utf-8-sig")
        headings, *rows = csv.reader(io.StringIO(text, newline=""))
        assert headings[:4] == ["Number", "Cohort", "Courses", "Learners"]
        assert len(rows) == 61
        assert "'=1+1" in {row[1] for row in rows}

    def test_xlsx_has_it_too(self, trainer: User, client: APIClient):
        make_cohorts(trainer, "=1+1")

        answer = client.get(PATH, {"format": "xlsx"})

        sheet: Any = openpyxl.load_workbook(io.BytesIO(answer.getvalue())).active
        assert [cell.value for cell in sheet["B"]] == ["Cohort", "=1+1"]
        assert sheet["B2"].data_type == "s"

    @pytest.mark.parametrize("accept", ["text/csv", "application/json", "text/html, */*;q=0.8"])
    def test_the_address_decides_else_what_is_accepted(self, client: APIClient, accept: str):
        named = client.get(PATH, {"format": "csv"}, headers={"accept": accept})
        open_ = client.get(PATH, headers={"accept": accept})

        assert named["Content-Type"].startswith("text/csv")
        expected = "text/csv" if accept == "text/csv" else "application/json"
        assert open_["Content-Type"].startswith(expected)

    @pytest.mark.parametrize(
        ("asked", "accept"), [("?format=pdf", "*/*"), ("?format=CSV", "*/*"), ("", "image/png")]
    )
    def test_another_form_is_refused(self, client: APIClient, asked: str, accept: str):
        answer = client.get(PATH + asked, headers={"accept": accept})

        assert answer.status_code == 406
        assert answer["Content-Type"] == "application/json"
        assert answer.json()["error"]["code"] == "not_acceptable"
        if asked:
            assert "xlsx" in answer.json()["error"]["fields"]["format"][0]

    @pytest.mark.parametrize("form", ["csv", "xlsx"])
    def test_an_error_is_told_as_json(self, form: str):
        answer = api_client_of(UserFactory()).get(PATH, {"format": form})

        assert answer.status_code == 403
        assert answer.json()["error"]["code"] == "permission_denied"

    def test_what_has_one_form_says_so(self, client: APIClient):
        answer = client.get("/api/v1/quizzes/", {"format": "csv"})

        assert answer.status_code == 406
        assert "json" in answer.json()["error"]["message"]


def test_headings_are_in_the_language_of_who_asks(trainer: User, client: APIClient):
    trainer.language = "fr"
    trainer.save()

    own = client.get(PATH, {"format": "csv"})
    asked = client.get(PATH, {"format": "csv"}, headers={"accept-language": "en"})

    assert own.getvalue().decode().split(",")[2] == "Cours"
    assert asked.getvalue().decode().split(",")[2] == "Courses"
