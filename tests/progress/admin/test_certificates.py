from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, User
from courses.models import Course
from progress.models import Certificate, CourseCompletion, Criteria
from progress.services.certificates.signing import sign_number
from tests.factories.progress import CertificateFactory
from tests.progress.completing import complete, completed, read
from tests.progress.material import enrolment_of, make_course


@pytest.fixture
def course(owner: User) -> Course:
    return make_course(owner)


def course_page(course: Course) -> str:
    return reverse("admin:courses_course_change", args=[course.pk])


def save_criteria(client: Client, course: Course, **needs: str) -> Any:
    page = client.get(course_page(course))
    form = page.context["adminform"].form
    kept = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    own = page.context["inline_admin_formsets"][0].formset
    pk = own.forms[0].instance.pk
    sent: dict[str, Any] = {
        "criteria-TOTAL_FORMS": 1,
        "criteria-INITIAL_FORMS": int(pk is not None),
        "criteria-0-id": pk or "",
        "criteria-0-course": course.pk,
        "modules-TOTAL_FORMS": 0,
        "modules-INITIAL_FORMS": 0,
    }
    return client.post(course_page(course), {**kept, **sent, **needs})


LESSONS, QUIZZES = "criteria-0-needs_lessons", "criteria-0-needs_quizzes"


def test_criteria_are_set_on_the_page_of_the_course_and_completion_follows(
    admin_client: Client, course: Course
):
    read(course)
    assert completed(enrolment_of(course)) == (0, False)

    said = save_criteria(admin_client, course, **{LESSONS: "on"})

    assert said.status_code == 302
    assert completed(enrolment_of(course)) == (2, True)
    criteria = Criteria.objects.get()
    assert (criteria.needs_lessons, criteria.needs_quizzes) == (True, False)
    assert AuditEntry.objects.filter(action="set_criteria").count() == 1

    save_criteria(admin_client, course, **{LESSONS: "on", QUIZZES: "on"})

    assert completed(enrolment_of(course)) == (0, False)
    assert Criteria.objects.count() == 1


def test_criteria_that_ask_for_nothing_are_refused(admin_client: Client, course: Course):
    save_criteria(admin_client, course, **{QUIZZES: "on"})

    said = save_criteria(admin_client, course)

    assert said.status_code == 200
    assert "Ask for lessons, for quizzes, or for both." in said.text
    assert Criteria.objects.get().needs_quizzes


def test_saving_a_course_as_it_is_sets_no_criteria(admin_client: Client, course: Course):
    said = save_criteria(admin_client, course, **{LESSONS: "on", QUIZZES: "on"})

    assert said.status_code == 302
    assert not Criteria.objects.exists()


def page_of(certificate: Certificate) -> str:
    return reverse("admin:progress_certificate_change", args=[certificate.pk])


LIST = reverse("admin:progress_certificate_changelist")


def test_certificates_are_listed_and_found_by_their_printed_number(admin_client: Client):
    certificate, other = CertificateFactory.create_batch(2)

    assert sign_number(certificate.number) in admin_client.get(LIST).text
    found = admin_client.get(LIST, {"q": sign_number(certificate.number)}).text

    assert sign_number(certificate.number) in found
    assert sign_number(other.number) not in found
    assert "valid" in admin_client.get(LIST, {"valid": "yes"}).text
    assert sign_number(other.number) not in admin_client.get(LIST, {"valid": "no"}).text


def test_one_is_revoked_with_a_reason_once(admin_client: Client):
    certificate = CertificateFactory.create()

    said = admin_client.post(page_of(certificate), {"revoked_because": "  "})
    certificate.refresh_from_db()
    assert (said.status_code, certificate.revoked_at) == (200, None)

    admin_client.post(page_of(certificate), {"revoked_because": "A mistake"})
    certificate.refresh_from_db()
    assert certificate.revoked_at is not None
    assert certificate.revoked_because == "A mistake"
    entry = AuditEntry.objects.get(action="revoke_certificate")
    assert entry.actor == User.objects.get(is_superuser=True)
    assert entry.detail["reason"] == "A mistake"
    assert entry.detail["before"] == {"revoked_at": None}

    again = admin_client.post(page_of(certificate), {"revoked_because": "Another"})
    certificate.refresh_from_db()
    assert again.status_code == 403
    assert certificate.revoked_because == "A mistake"
    assert "A mistake" in admin_client.get(page_of(certificate)).text


def test_a_reason_has_three_hundred_letters_at_most(admin_client: Client):
    certificate = CertificateFactory.create()

    said = admin_client.post(page_of(certificate), {"revoked_because": "x" * 301})

    certificate.refresh_from_db()
    assert (said.status_code, certificate.revoked_at) == (200, None)


def test_a_revoked_one_is_replaced_and_the_others_are_left(admin_client: Client, course: Course):
    complete(course)
    certificate = Certificate.objects.get()
    left = CertificateFactory.create()
    admin_client.post(page_of(certificate), {"revoked_because": "Misspelt"})

    said = admin_client.post(
        LIST, {"action": "replace", "_selected_action": [certificate.pk, left.pk]}, follow=True
    )

    assert Certificate.objects.get(replaces=certificate).revoked_at is None
    assert CourseCompletion.objects.exists()
    assert "1 certificate was issued." in said.text
    assert "1 were left" in said.text


def test_certificates_are_neither_added_nor_deleted(admin_client: Client):
    certificate = CertificateFactory.create()

    assert admin_client.get(reverse("admin:progress_certificate_add")).status_code == 403
    delete = reverse("admin:progress_certificate_delete", args=[certificate.pk])
    assert admin_client.post(delete, {"post": "yes"}).status_code == 403
