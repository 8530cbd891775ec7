from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from time_machine import Traveller

from accounts.models import User
from progress.models import Cohort, Report, ReportLetter, ReportSchedule, ReportState
from progress.services.reports.cancelling import cancel_report
from progress.services.scheduling.changing import delete_schedule, pause_schedule
from tests.progress.scheduled import MONDAY, THURSDAY, run, send_all, write_all

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock() -> Iterator[Traveller]:
    with time_machine.travel(THURSDAY, tick=False) as clock:
        yield clock


@pytest.fixture
def ran(schedule: ReportSchedule, clock: Traveller) -> ReportSchedule:
    """The schedule, run and not written yet."""
    clock.move_to(MONDAY, tick=False)
    run()
    return schedule


def test_mails_wait_for_the_reports_and_are_sent_once(ran: ReportSchedule):
    before = send_all()
    write_all()
    sent = send_all()
    again = send_all()

    assert (before, again) == ([], [])
    assert sent == ["rosa@example.org", "tara@example.org"]


def test_a_mail_leads_to_ones_own_report_and_names_nobody(
    ran: ReportSchedule, trainer: User, client: Client
):
    write_all()
    send_all()

    (letter,) = [one for one in mail.outbox if one.to == [trainer.email]]
    assert isinstance(letter, EmailMultiAlternatives)
    report = Report.objects.get(created_by=trainer)
    assert f"/reports/{report.pk}/" in letter.body
    assert "Autumn" in letter.subject
    everything = f"{letter.subject} {letter.message().as_string()}"
    assert not {"Lena", "Tara", "Rosa"} & set(everything.replace("-", " ").split())
    assert letter.attachments == []
    page = client.get(f"/reports/{report.pk}/")
    assert page["Location"].startswith("/accounts/login/")


def test_it_speaks_the_language_of_who_gets_it(ran: ReportSchedule, reader: User, trainer: User):
    reader.language = "en"
    reader.save()
    trainer.language = "xx"
    trainer.save()
    write_all()
    send_all()

    (english,) = [one for one in mail.outbox if one.to == [reader.email]]
    assert english.subject.startswith("Your report is there: ")


def test_why_a_report_failed_is_told(ran: ReportSchedule, trainer: User, client: Client):
    report = Report.objects.get(created_by=trainer)
    report.state, report.error = ReportState.FAILED, "Writing it took too long."
    report.finished_at = MONDAY
    report.save()

    send_all()

    assert mail.outbox[0].subject.startswith("Your report could not be written: ")
    client.force_login(trainer)
    assert "Writing it took too long." in client.get(f"/reports/{report.pk}/").text


@pytest.mark.parametrize("why", ["paused", "lost", "inactive", "off the list", "cancelled", "over"])
def test_nothing_is_sent_to_who_is_not_to_get_it_any_more(
    ran: ReportSchedule, trainer: User, reader: User, cohort: Cohort, why: str, clock: Traveller
):
    if why == "cancelled":
        cancel_report(report=Report.objects.get(created_by=reader), by=reader)
    write_all()
    if why == "paused":
        pause_schedule(schedule=ran, by=trainer)
    elif why == "lost":
        cohort.trainers.remove(reader)
    elif why == "inactive":
        User.objects.filter(pk=reader.pk).update(is_active=False)
    elif why == "off the list":
        ran.recipients.remove(reader)
    elif why == "over":
        clock.shift(timedelta(days=400))

    sent = send_all()

    assert reader.email not in sent
    assert ReportLetter.objects.get(recipient=reader).dropped_at is not None


def test_mails_of_a_deleted_schedule_go_and_its_reports_stay(ran: ReportSchedule, trainer: User):
    write_all()

    delete_schedule(schedule=ran, by=trainer)

    assert send_all() == []
    assert Report.objects.filter(state="done").count() == 2


def test_a_mail_that_the_server_refuses_is_tried_again(
    ran: ReportSchedule, monkeypatch: pytest.MonkeyPatch
):
    write_all()

    def refuse(**told: object) -> None:
        raise ConnectionRefusedError

    with monkeypatch.context() as broken:
        broken.setattr("progress.services.scheduling.telling.send_letter", refuse)
        with pytest.raises(ConnectionRefusedError):
            send_all()

    assert len(send_all()) == 2


def test_a_report_is_for_its_recipient_alone(
    ran: ReportSchedule, trainer: User, reader: User, client: Client
):
    write_all()
    own, other = (Report.objects.get(created_by=person) for person in (trainer, reader))
    client.force_login(trainer)

    assert client.get(f"/reports/{other.pk}/").status_code == 404
    page = client.get(f"/reports/{own.pk}/")
    assert f"/api/v1/reports/{own.pk}/file/" in page.text
    file = client.get(f"/api/v1/reports/{own.pk}/file/")
    assert b"Lena-of-the-cohort" in b"".join(file.streaming_content)  # type: ignore[attr-defined]


def test_who_lost_the_cohort_sees_no_report_by_an_old_mail(
    ran: ReportSchedule, reader: User, cohort: Cohort, client: Client
):
    write_all()
    send_all()
    cohort.trainers.remove(reader)
    client.force_login(reader)
    report = Report.objects.get(created_by=reader)

    page = client.get(f"/reports/{report.pk}/")

    assert "/file/" not in page.text
    assert "Autumn" not in page.text
    assert client.get(f"/api/v1/reports/{report.pk}/file/").status_code == 404
