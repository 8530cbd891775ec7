from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry, Role, User
from progress.models import Cohort, CohortMember, Invitation, RosterImport
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory, RosterImportFactory
from tests.jobs.admin.counting import count_queries

pytestmark = pytest.mark.django_db

GOOD = "email,name\nada@example.org,Ada\nnoe@example.org,Noé\n"
FAULTY = GOOD + "lena@,Lena\n"


@pytest.fixture
def cohort() -> Cohort:
    return CohortFactory.create()


def upload(cohort: Cohort) -> str:
    return reverse("admin:progress_cohort_import", args=[cohort.pk])


def preview(roster: RosterImport) -> str:
    return reverse("admin:progress_cohort_import_preview", args=[roster.cohort_id, roster.pk])


def bring(client: Client, cohort: Cohort, text: str | bytes, name: str = "people.csv") -> str:
    data = text if isinstance(text, bytes) else text.encode()
    response = client.post(upload(cohort), {"file": SimpleUploadedFile(name, data)}, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_of_a_cohort_leads_to_its_import(admin_client: Client, cohort: Cohort):
    page = admin_client.get(reverse("admin:progress_cohort_change", args=[cohort.pk]))

    assert f'href="{upload(cohort)}"' in page.content.decode()


def test_a_file_is_looked_at_before_anything_is_done(admin_client: Client, cohort: Cohort):
    UserFactory.create(email="ada@example.org")

    page = bring(admin_client, cohort, GOOD)

    for part in ("Ada", "ada@example.org", "Is put into the cohort", "Is invited by e-mail"):
        assert part in page
    assert "What will be done" in page
    assert "Lines with errors" not in page
    assert not CohortMember.objects.exists()
    assert not Invitation.objects.exists()


def test_what_was_looked_at_is_applied_and_counted(
    admin_client: Client, admin_user: User, cohort: Cohort
):
    UserFactory.create(email="ada@example.org")
    bring(admin_client, cohort, GOOD)
    roster = RosterImport.objects.get()

    done = admin_client.post(preview(roster), follow=True).content.decode()
    again = admin_client.post(preview(roster), follow=True).content.decode()

    for page in (done, again):
        assert "1 person was put into the cohort. 1 person is invited by e-mail." in page
        assert "What was done" in page
        assert 'value="Import"' not in page
    assert CohortMember.objects.count() == Invitation.objects.count() == 1
    assert AuditEntry.objects.get(action="apply_roster").actor == admin_user


def test_errors_stand_first_and_are_left_out_only_where_that_is_ticked(
    admin_client: Client, cohort: Cohort
):
    page = bring(admin_client, cohort, FAULTY)
    roster = RosterImport.objects.get()
    assert page.index("“lena@” is not an e-mail address.") < page.index("noe@example.org")
    assert "Leave the 1 line with errors out" in page

    refused = admin_client.post(preview(roster)).content.decode()
    assert "Leave them out, or correct the file." in refused
    assert not Invitation.objects.exists()

    done = admin_client.post(preview(roster), {"skip_errors": "on"}, follow=True).content.decode()
    assert "2 people are invited by e-mail. 1 line with errors was left out." in done
    assert Invitation.objects.count() == 2


def test_where_every_line_has_errors_there_is_nothing_to_apply(
    admin_client: Client, cohort: Cohort
):
    page = bring(admin_client, cohort, "email\nada@\n")

    assert "“ada@” is not an e-mail address." in page
    assert 'value="Import"' not in page
    assert "Another file" in page


def test_the_same_file_again_says_who_was_there(admin_client: Client, cohort: Cohort):
    CohortMemberFactory.create(cohort=cohort, learner__email="ada@example.org")
    for _ in range(2):
        bring(admin_client, cohort, GOOD)
        done = admin_client.post(preview(RosterImport.objects.latest("pk")), follow=True)

    assert "1 was in the cohort already. 1 was invited already." in done.content.decode()
    assert CohortMember.objects.count() == Invitation.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("vide.csv", b"", "“vide.csv” is empty."),
        ("noms.csv", b"name\nAda\n", "has no row that names the columns"),
        ("vieux.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "comes from an old Excel"),
        ("photo.csv", b"\x89PNG\r\n\x1a\n" + bytes(99), "“photo.csv” is neither CSV nor XLSX."),
        ("grand.csv", b"a" * 2_000_001, "“grand.csv” is too large: at most 2 MB are taken."),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_on_the_form(
    admin_client: Client, cohort: Cohort, name: str, data: bytes, reason: str
):
    page = bring(admin_client, cohort, data, name)

    assert reason in page
    assert not RosterImport.objects.exists()


def test_no_file_is_no_import(admin_client: Client, cohort: Cohort):
    page = admin_client.post(upload(cohort)).content.decode()

    assert "Choose a file." in page


def test_what_a_file_says_is_written_out_as_text(admin_client: Client, cohort: Cohort):
    text = "email,name\nada@example.org,<b>Ada</b>\n<b>bo</b>,Bo\n"

    page = bring(admin_client, cohort, text, "<b>.csv")

    assert "<b>" not in page
    assert "&lt;b&gt;Ada&lt;/b&gt;" in page


def test_an_import_of_yesterday_cannot_be_applied(admin_client: Client, cohort: Cohort):
    old = RosterImportFactory.create(cohort=cohort, made_at=timezone.now() - timedelta(days=2))

    for page in (admin_client.get(preview(old)), admin_client.post(preview(old))):
        assert "bring the file again" in page.content.decode()
        assert 'value="Import"' not in page.content.decode()
    old.refresh_from_db()
    assert old.applied_at is None


def test_a_cohort_that_is_over_says_so(admin_client: Client, cohort: Cohort):
    bring(admin_client, cohort, GOOD)
    Cohort.objects.update(ends_on=timezone.localdate() - timedelta(days=1))

    page = admin_client.post(preview(RosterImport.objects.get())).content.decode()

    assert "This group has ended: change its end first." in page
    assert not Invitation.objects.exists()


def test_earlier_imports_stand_below_the_form(admin_client: Client, cohort: Cohort):
    RosterImportFactory.create(cohort=cohort, file_name="mars.csv")
    RosterImportFactory.create(file_name="another cohort's.csv")

    page = admin_client.get(upload(cohort)).content.decode()

    assert "mars.csv" in page
    assert "another cohort" not in page


def test_an_import_is_found_by_its_own_cohort_alone(admin_client: Client, cohort: Cohort):
    other = RosterImportFactory.create()
    wrong = reverse("admin:progress_cohort_import_preview", args=[cohort.pk, other.pk])

    assert admin_client.get(wrong).status_code == admin_client.post(wrong).status_code == 404
    nowhere = reverse("admin:progress_cohort_import", args=[4711])
    assert admin_client.get(nowhere).status_code == 404


@pytest.mark.usefixtures("single_rights")
def test_who_may_only_look_imports_nobody(client: Client, cohort: Cohort):
    viewer = UserFactory.create(role=Role.ADMIN)
    viewer.user_permissions.add(Permission.objects.get(codename="view_cohort"))
    client.force_login(viewer)
    roster = RosterImportFactory.create(cohort=cohort)

    for address in (upload(cohort), preview(roster)):
        assert client.get(address).status_code == client.post(address).status_code == 403
    page = client.get(reverse("admin:progress_cohort_change", args=[cohort.pk])).content.decode()
    assert upload(cohort) not in page


@pytest.mark.parametrize("factory", [TrainerFactory, UserFactory])
def test_trainers_and_learners_are_sent_away(client: Client, cohort: Cohort, factory: Any):
    person = factory.create()
    cohort.trainers.add(person)
    client.force_login(person)

    assert client.get(upload(cohort)).status_code in {302, 403}
    assert client.post(upload(cohort)).status_code in {302, 403}


def test_a_long_file_is_shown_in_pages_of_as_many_queries_as_a_short_one(
    admin_client: Client, cohort: Cohort
):
    counted = []
    for count in (5, 450):
        lines = "".join(f"a{n}@example.org\nfaulty{n}\n" for n in range(count))
        page = bring(admin_client, cohort, f"email\n{lines}")
        counted.append(count_queries(admin_client, preview(RosterImport.objects.latest("pk"))))

    assert counted[0] == counted[1]
    assert "And 250 more errors." in page
    assert "a199@example.org" in page
    assert "a200@example.org" not in page
    third = admin_client.get(
        f"{preview(RosterImport.objects.latest('pk'))}?page=3"
    ).content.decode()
    assert "a449@example.org" in third
