from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from django.utils import timezone
from drf_spectacular.generators import SchemaGenerator
from rest_framework.test import APIClient

from accounts.models import User
from progress.models import Cohort, CohortMember, Invitation, RosterImport
from tests.clients import api_client_of
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory, RosterImportFactory

pytestmark = pytest.mark.django_db

GOOD = b"email,name\nada@example.org,Ada\nnoe@example.org,No\xc3\xa9\n"
FAULTY = GOOD + b"lena@,Lena\n"


@pytest.fixture(autouse=True)
def _in_english(settings: Any) -> None:
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def cohort() -> Cohort:
    return CohortFactory.create()


@pytest.fixture
def trainer(cohort: Cohort) -> User:
    trainer = TrainerFactory.create()
    cohort.trainers.add(trainer)
    return trainer


@pytest.fixture
def client(trainer: User) -> APIClient:
    return api_client_of(trainer)


def address(cohort: Cohort) -> str:
    return f"/api/v1/cohorts/{cohort.pk}/imports/"


def send(client: APIClient, cohort: Cohort, data: bytes, name: str = "people.csv") -> Any:
    file = SimpleUploadedFile(name, data)
    return client.post(address(cohort), {"file": file}, format="multipart")


def test_a_file_is_previewed_and_nothing_is_done(client: APIClient, cohort: Cohort):
    UserFactory.create(email="ada@example.org")

    answer = send(client, cohort, FAULTY)

    assert answer.status_code == 201
    said = answer.json()
    assert said["counts"] == {
        "enrol": 1,
        "already_in": 0,
        "invite": 1,
        "already_invited": 0,
        "account_closed": 0,
        "errors": 1,
    }
    assert [(row["line"], row["email"], row["action"]) for row in said["rows"]] == [
        (2, "ada@example.org", "enrol"),
        (3, "noe@example.org", "invite"),
    ]
    assert said["errors"] == [
        {
            "line": 4,
            "code": "not_an_address",
            "message": "“lena@” is not an e-mail address.",
            "value": "lena@",
            "same_as_line": None,
        }
    ]
    assert (said["file"], said["cohort"], said["applied_at"]) == ("people.csv", cohort.pk, None)
    assert not CohortMember.objects.exists()
    assert not Invitation.objects.exists()
    assert client.get(f"{address(cohort)}{said['id']}/").json() == said


def test_an_import_is_applied_once_and_says_the_same_again(client: APIClient, cohort: Cohort):
    UserFactory.create(email="ada@example.org")
    made = f"{address(cohort)}{send(client, cohort, GOOD).json()['id']}/"

    first = client.post(f"{made}apply/")
    CohortMember.objects.all().delete()  # somebody took them out again
    second = client.post(f"{made}apply/", {"skip_errors": True})

    assert first.status_code == second.status_code == 200
    assert first.json() == second.json() == client.get(made).json()
    assert [row["action"] for row in first.json()["rows"]] == ["enrol", "invite"]
    assert first.json()["applied_at"] is not None
    assert not CohortMember.objects.exists()
    assert Invitation.objects.get().email == "noe@example.org"


def test_lines_with_errors_are_left_out_only_where_that_is_said(client: APIClient, cohort: Cohort):
    made = send(client, cohort, FAULTY).json()["id"]

    refused = client.post(f"{address(cohort)}{made}/apply/")
    nobody = Invitation.objects.count()
    applied = client.post(f"{address(cohort)}{made}/apply/", {"skip_errors": True})

    assert refused.status_code == 409
    assert refused.json()["error"]["code"] == "roster_has_errors"
    assert nobody == 0
    assert applied.json()["counts"]["errors"] == 1
    assert Invitation.objects.count() == 2


def test_an_import_of_yesterday_is_refused(client: APIClient, cohort: Cohort):
    old = RosterImportFactory.create(cohort=cohort, made_at=timezone.now() - timedelta(hours=25))

    answer = client.post(f"{address(cohort)}{old.pk}/apply/")

    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "roster_expired"


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        (b"", "empty_file", "“people.csv” is empty."),
        (b"a" * 2_000_001, "file_too_large", "at most 2 MB are taken"),
        (b"name\nAda\n", "no_header", "one of them must be “E-mail”"),
        (b'email\n"ada@example.org\n', "bad_quotes", "a cell in line 2 has no end"),
        (b"email,courriel\n", "column_twice", "the second is “courriel”"),
        (b"email\n" + b"a@example.org\n" * 5_001, "too_many_lines", "more than 5,000 people"),
        (b"PK\x03\x04nothing", "broken_file", "is damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_nothing_is_kept(
    client: APIClient, cohort: Cohort, data: bytes, code: str, message: str
):
    answer = send(client, cohort, data)

    assert answer.status_code == 400
    error = answer.json()["error"]
    assert error["code"] == code
    assert message in error["message"]
    assert error["fields"] == {"file": [error["message"]]}
    assert not RosterImport.objects.exists()


@pytest.mark.parametrize("body", [{}, {"file": "people.csv"}])
def test_a_form_without_a_file_is_refused(client: APIClient, cohort: Cohort, body: dict[str, str]):
    answer = client.post(address(cohort), body, format="multipart")

    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "invalid"
    assert "file" in answer.json()["error"]["fields"]


def test_json_is_no_form(client: APIClient, cohort: Cohort):
    answer = client.post(address(cohort), {"file": "email\n"}, format="json")

    assert answer.status_code == 415
    assert answer.json()["error"]["code"] == "unsupported_media_type"


def test_a_form_with_too_many_parts_is_refused_in_the_shape_of_an_error(
    client: APIClient, cohort: Cohort
):
    with override_settings(DATA_UPLOAD_MAX_NUMBER_FILES=1):
        files = {f"file{number}": SimpleUploadedFile("a.csv", b"a") for number in range(2)}
        answer = client.post(address(cohort), files, format="multipart")

    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "parse_error"


@pytest.mark.parametrize("body", [{"skip_errors": "perhaps"}, [1], {"skip_errors": None}])
def test_what_is_neither_true_nor_false_is_refused(client: APIClient, cohort: Cohort, body: Any):
    made = RosterImportFactory.create(cohort=cohort)

    answer = client.post(f"{address(cohort)}{made.pk}/apply/", body)

    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "invalid"


def test_another_trainer_finds_no_import(cohort: Cohort):
    made = RosterImportFactory.create(cohort=cohort)
    stranger = TrainerFactory.create()
    own = CohortFactory.create()
    own.trainers.add(stranger)
    client = api_client_of(stranger)

    answers = [
        send(client, cohort, GOOD),
        client.get(f"{address(cohort)}{made.pk}/"),
        client.post(f"{address(cohort)}{made.pk}/apply/"),
        client.get(f"{address(own)}{made.pk}/"),  # by way of a cohort of their own
        client.post(f"{address(own)}{made.pk}/apply/"),
        client.get(f"{address(own)}{10**30}/"),
    ]

    assert [answer.status_code for answer in answers] == [404] * 6
    assert RosterImport.objects.get().applied_at is None


def test_a_learner_is_refused_and_an_administrator_is_not(cohort: Cohort):
    learner = CohortMemberFactory.create(cohort=cohort).learner

    assert send(api_client_of(learner), cohort, GOOD).status_code == 403
    assert send(api_client_of(AdminFactory.create()), cohort, GOOD).status_code == 201
    assert send(APIClient(), cohort, GOOD).status_code == 401


def test_a_name_that_would_run_in_a_spreadsheet_is_text_like_any_other(
    client: APIClient, cohort: Cohort
):
    answer = send(client, cohort, b'email,name\na@example.org,"=HYPERLINK(""x"")<script>"\n')

    assert answer.json()["rows"][0]["name"] == '=HYPERLINK("x")<script>'


def test_the_file_of_a_long_name_is_kept_under_its_beginning(client: APIClient, cohort: Cohort):
    answer = send(client, cohort, GOOD, name="a" * 240 + ".csv")

    assert answer.status_code == 201
    assert answer.json()["file"] == "a" * 200


@pytest.mark.parametrize(
    ("path", "method", "statuses"),
    [
        ("", "post", {"201", "400", "401", "403", "404", "415", "429"}),
        ("{import_id}/", "get", {"200", "401", "403", "404", "429"}),
        ("{import_id}/apply/", "post", {"200", "400", "401", "403", "404", "409", "429"}),
    ],
)
def test_an_address_says_what_it_answers(path: str, method: str, statuses: set[str]):
    schema: Any = SchemaGenerator().get_schema(request=None, public=True)
    described = schema["paths"][f"/api/v1/cohorts/{{id}}/imports/{path}"][method]

    assert set(described["responses"]) >= statuses
    assert described["description"]
    (good,) = statuses & {"200", "201"}
    (form,) = described["responses"][good]["content"].values()
    (example,) = form["examples"].values()
    assert set(example["value"]) == set(
        schema["components"]["schemas"]["LearnerImport"]["properties"]
    )
