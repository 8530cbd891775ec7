from __future__ import annotations

from base64 import b64encode
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from accounts.models import AuditEntry, User
from progress.models import Cohort, CohortMember, Report, ReportFormat
from progress.services.leaving import leave_cohort
from progress.services.reports import folder, requesting
from quizzes.models import Quiz
from tests.clients import api_client_of
from tests.factories.accounts import AdminFactory, TrainerFactory
from tests.factories.progress import ReportFactory
from tests.factories.quizzes import make_quiz
from tests.progress.api.described import check_answer
from tests.progress.reported import left_behind, make, wish_of, write
from tests.progress.taught import join, make_cohort
from tests.quizzes.taking import ALL_KINDS

pytestmark = pytest.mark.django_db
PATH = "/api/v1/reports/"


@pytest.fixture
def trainer() -> User:
    return TrainerFactory(language="en", time_zone="Asia/Tokyo")


@pytest.fixture
def client(trainer: User) -> APIClient:
    return api_client_of(trainer)


@pytest.fixture
def quiz() -> Quiz:
    return make_quiz(*ALL_KINDS)


@pytest.fixture
def cohort(trainer: User, quiz: Quiz) -> Cohort:
    return make_cohort(trainer, quiz.course, name="Spring")


@pytest.fixture
def lena(cohort: Cohort) -> CohortMember:
    return join(cohort, "Lena")


def progress_of(cohort: Cohort, **more: Any) -> dict[str, Any]:
    return {"kind": "cohort_progress", "format": "csv", "cohort": cohort.pk, **more}


def ask(client: APIClient, body: Any) -> Any:
    answer = client.post(PATH, body)
    assert answer.status_code == 202, answer.content
    return answer


class TestAsking:
    def test_it_is_accepted_at_once_and_says_where_it_will_be(
        self, client: APIClient, cohort: Cohort, lena: CohortMember
    ):
        answer = ask(client, progress_of(cohort, status="not_started", language="fr"))

        told = answer.json()
        check_answer(answer, "reports/", "post")
        assert answer["Location"] == f"http://testserver{PATH}{told['id']}/"
        assert (told["state"], told["percentage"], told["file"]) == ("queued", 0, None)
        assert (told["language"], told["time_zone"]) == ("fr", "Asia/Tokyo")
        assert told["filters"] == {"status": "not_started"}
        assert answer["Retry-After"] == "2"

    def test_it_goes_to_its_end_and_the_file_is_fetched(
        self, client: APIClient, cohort: Cohort, lena: CohortMember
    ):
        place = ask(client, progress_of(cohort))["Location"]
        write(Report.objects.get())

        told = client.get(place)
        check_answer(told, "reports/{id}/")
        sheet = told.json()
        file = client.get(sheet["file"]["url"], headers={"accept": "text/csv"})

        data = file.getvalue()
        assert (sheet["state"], sheet["percentage"], sheet["rows"]) == ("done", 100, 1)
        assert "Retry-After" not in told
        assert b"Lena" in data
        assert file["Content-Type"] == "text/csv; charset=utf-8"
        assert file["Content-Disposition"] == f'attachment; filename="{sheet["file"]["name"]}"'
        assert int(file["Content-Length"]) == sheet["file"]["bytes"] == len(data)
        assert file["ETag"] == f'"{sha256(data).hexdigest()}"' == f'"{sheet["file"]["sha256"]}"'
        digest = b64encode(sha256(data).digest()).decode()
        assert file["Repr-Digest"] == f"sha-256=:{digest}:"
        assert set(file["Cache-Control"].split(", ")) == {"private", "no-store"}

    def test_those_of_others_are_not_listed(self, client: APIClient, cohort: Cohort, trainer: User):
        ReportFactory(cohort=cohort)
        own = [ReportFactory(cohort=cohort, created_by=trainer).pk for _ in range(2)]

        answer = client.get(PATH)

        check_answer(answer, "reports/")
        assert [one["id"] for one in answer.json()["results"]] == own[::-1]

    @pytest.mark.parametrize(
        ("body", "field"),
        [
            ({"format": "csv"}, "kind"),
            ({"kind": "everything", "format": "csv"}, "kind"),
            ({"kind": "attempts", "format": "docx"}, "format"),
            ({"kind": "attempts", "format": "csv"}, "cohort"),
            ({"kind": "transcript", "format": "csv", "cohort": 1}, "learner"),
            ({"kind": "item_analysis", "format": "csv", "quiz": "law", "cohort": 1}, "cohort"),
            ({"kind": "attempts", "format": "csv", "cohort": 1, "status": "at_risk"}, "status"),
            ({"kind": "attempts", "format": "csv", "cohort": 1, "colour": "red"}, "colour"),
            ({"kind": "attempts", "format": "csv", "cohort": "x"}, "cohort"),
            ({"kind": "attempts", "format": "csv", "cohort": 10**30}, "cohort"),
            ({"kind": "attempts", "format": "csv", "cohort": 1, "time_zone": "Mars"}, "time_zone"),
            ({"kind": "attempts", "format": "csv", "cohort": 1, "language": "la"}, "language"),
            (
                {"kind": "cohort_progress", "format": "csv", "cohort": 1, "search": "x" * 151},
                "search",
            ),
            (
                {"kind": "cohort_progress", "format": "csv", "cohort": 1, "updated_since": "soon"},
                "updated_since",
            ),
        ],
    )
    def test_what_makes_no_sense_is_refused(
        self, client: APIClient, body: dict[str, Any], field: str
    ):
        answer = client.post(PATH, body)

        assert answer.status_code == 400
        assert list(answer.json()["error"]["fields"]) == [field]
        assert not Report.objects.exists()

    @pytest.mark.parametrize("body", [[], "x", 7, None])
    def test_what_is_no_object_is_refused(self, client: APIClient, body: Any):
        assert client.post(PATH, body, format="json").status_code == 400

    def test_a_course_that_the_cohort_does_not_take_is_refused(
        self, client: APIClient, cohort: Cohort
    ):
        answer = client.post(PATH, progress_of(cohort, course="cooking"))

        assert answer.status_code == 400
        assert list(answer.json()["error"]["fields"]) == ["course"]

    def test_a_format_that_nothing_writes_is_refused_with_those_that_are(
        self, client: APIClient, cohort: Cohort, monkeypatch: pytest.MonkeyPatch
    ):
        known = {ReportFormat.CSV: lambda content, file: None}
        monkeypatch.setattr("progress.api.report_serializers.WRITERS", known)

        answer = client.post(PATH, progress_of(cohort, format="pdf"))

        assert answer.status_code == 400
        assert answer.json()["error"]["fields"]["format"] == ["A report comes as csv."]


class TestTwice:
    def test_the_same_within_a_minute_is_one_report(self, client: APIClient, cohort: Cohort):
        first, again = (ask(client, progress_of(cohort)).json()["id"] for _ in range(2))
        other = ask(client, progress_of(cohort, format="xlsx")).json()["id"]

        assert first == again != other
        assert AuditEntry.objects.filter(action="request_report").count() == 2

    def test_after_a_minute_it_is_another_one(self, client: APIClient, cohort: Cohort):
        first = ask(client, progress_of(cohort)).json()["id"]
        Report.objects.update(created_at=timezone.now() - requesting.SAME_FOR)

        assert ask(client, progress_of(cohort)).json()["id"] != first

    def test_after_it_was_called_off_it_is_another_one(self, client: APIClient, cohort: Cohort):
        first = ask(client, progress_of(cohort)).json()["id"]
        client.post(f"{PATH}{first}/cancel/")

        assert ask(client, progress_of(cohort)).json()["id"] != first

    def test_that_of_another_person_is_another_one(self, client: APIClient, cohort: Cohort):
        first = ask(client, progress_of(cohort)).json()["id"]

        assert ask(api_client_of(AdminFactory()), progress_of(cohort)).json()["id"] != first

    def test_one_person_does_not_wait_for_any_number(
        self, client: APIClient, cohort: Cohort, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(requesting, "MOST_WAITING", 2)
        for form in ("csv", "xlsx"):
            ask(client, progress_of(cohort, format=form))

        answer = client.post(PATH, progress_of(cohort, format="jsonl"))
        again = client.post(PATH, progress_of(cohort))

        assert (answer.status_code, answer.json()["error"]["code"]) == (409, "too_many_reports")
        assert again.status_code == 202


class TestWhose:
    @pytest.fixture
    def report(self, trainer: User, cohort: Cohort, lena: CohortMember) -> Report:
        return make(trainer, wish_of(cohort, "csv"))

    def test_others_find_nothing(self, report: Report, lena: CohortMember):
        paths = [f"{PATH}{report.pk}/{end}" for end in ("", "file/", "cancel/")]
        for person, expected in (
            (TrainerFactory(), 404),
            (AdminFactory(), 404),
            (lena.learner, 403),
        ):
            client = api_client_of(person)
            said = [client.get(paths[0]), client.get(paths[1]), client.post(paths[2])]
            assert [answer.status_code for answer in said] == [expected] * 3

    @pytest.mark.parametrize("kind", ["cohort_progress", "attempts", "transcript"])
    def test_nobody_asks_about_the_cohort_of_another(
        self, cohort: Cohort, lena: CohortMember, kind: str
    ):
        body = {"kind": kind, "format": "csv", "cohort": cohort.pk}
        body |= {"learner": lena.learner_id} if kind == "transcript" else {}
        stranger = api_client_of(TrainerFactory())

        assert stranger.post(PATH, body).status_code == 404
        assert api_client_of(lena.learner).post(PATH, body).status_code == 403
        assert api_client_of(AdminFactory()).post(PATH, body).status_code == 202

    def test_nobody_asks_about_a_learner_who_is_not_in_the_cohort(
        self, client: APIClient, cohort: Cohort, outsider: User
    ):
        body = {"kind": "transcript", "format": "csv", "cohort": cohort.pk, "learner": outsider.pk}

        assert client.post(PATH, body).status_code == 404

    def test_nobody_asks_about_a_quiz_of_others(self, client: APIClient, cohort: Cohort):
        slug = make_quiz(*ALL_KINDS).slug

        answer = client.post(PATH, {"kind": "item_analysis", "format": "csv", "quiz": slug})

        assert answer.status_code == 404

    def test_who_has_lost_the_cohort_does_not_get_the_file(
        self, client: APIClient, report: Report, cohort: Cohort, trainer: User
    ):
        cohort.trainers.remove(trainer)

        assert client.get(f"{PATH}{report.pk}/file/").status_code == 404

    def test_nobody_gets_the_transcript_of_who_has_left(
        self, client: APIClient, trainer: User, lena: CohortMember
    ):
        report = make(trainer, wish_of(lena, "csv"))
        file = f"{PATH}{report.pk}/file/"
        assert client.get(file).getvalue()

        leave_cohort(member=lena, by=trainer)

        assert client.get(file).status_code == 404

    def test_who_reads_about_a_learner_is_written_down(
        self, client: APIClient, trainer: User, lena: CohortMember, cohort: Cohort
    ):
        body = {"kind": "transcript", "format": "csv", "cohort": cohort.pk}
        told = ask(client, {**body, "learner": lena.learner_id}).json()
        write(Report.objects.get())

        assert client.get(f"{PATH}{told['id']}/file/").getvalue()

        entries = AuditEntry.objects.filter(target_type="progress.report").order_by("pk")
        assert [entry.action for entry in entries] == ["request_report", "download_report"]
        assert {entry.actor_id for entry in entries} == {trainer.pk}
        assert {entry.detail["learner"] for entry in entries} == {lena.learner_id}


class TestEnds:
    def test_a_queued_one_is_called_off_once(
        self, client: APIClient, cohort: Cohort, trainer: User
    ):
        path = f"{PATH}{ReportFactory(cohort=cohort, created_by=trainer).pk}"

        said = [client.post(f"{path}/cancel/") for _ in range(2)]

        check_answer(said[0], "reports/{id}/cancel/", "post")
        assert [answer.json()["state"] for answer in said] == ["cancelled"] * 2
        assert client.get(f"{path}/file/").json()["error"]["code"] == "report_not_ready"
        assert AuditEntry.objects.filter(action="cancel_report").count() == 1

    def test_one_that_is_done_is_not_called_off(
        self, client: APIClient, cohort: Cohort, trainer: User
    ):
        report = make(trainer, wish_of(cohort))

        answer = client.post(f"{PATH}{report.pk}/cancel/")

        assert (answer.status_code, answer.json()["error"]["code"]) == (409, "report_ended")
        assert client.get(f"{PATH}{report.pk}/").json()["state"] == "done"

    def test_one_that_failed_says_why(self, client: APIClient, cohort: Cohort, trainer: User):
        report = ReportFactory(cohort=cohort, created_by=trainer)
        cohort.trainers.remove(trainer)
        write(report)

        told = client.get(f"{PATH}{report.pk}/").json()

        assert told["state"] == "failed"
        assert told["reason"] == "You may no longer see what the report is about."
        assert told["file"] is None

    def test_one_that_was_set_aside_keeps_what_went_wrong_to_itself(
        self, client: APIClient, cohort: Cohort, trainer: User
    ):
        now = timezone.now()
        parked = {"parked_at": now, "finished_at": now, "state": "failed", "error": "parked"}
        report = ReportFactory(cohort=cohort, created_by=trainer, last_error="/srv/x", **parked)

        told = client.get(f"{PATH}{report.pk}/").json()

        assert told["reason"].startswith("It failed several times.")
        assert "/srv/x" not in str(told)

    def test_one_whose_term_is_over_is_gone_before_anybody_clears_it_away(
        self, client: APIClient, cohort: Cohort, trainer: User
    ):
        report = make(trainer, wish_of(cohort))
        Report.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

        answer = client.get(f"{PATH}{report.pk}/file/")

        assert (answer.status_code, answer.json()["error"]["code"]) == (410, "report_expired")
        told = client.get(f"{PATH}{report.pk}/").json()
        assert (told["state"], told["file"]) == ("expired", None)

    def test_one_whose_file_was_lost_is_gone(
        self, client: APIClient, cohort: Cohort, trainer: User
    ):
        report = make(trainer, wish_of(cohort))
        folder.drop(report.stored_as)

        assert client.get(f"{PATH}{report.pk}/file/").status_code == 410
        assert left_behind() == []
