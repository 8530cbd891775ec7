from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pypdfium2
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from courses.models import Course
from progress.models import Certificate
from progress.services.certificates.following import NO_LONGER_COMPLETE
from progress.services.certificates.revoking import replace_certificate, revoke_certificate
from progress.services.certificates.signing import sign_number
from progress.services.criteria import set_criteria
from quizzes.models import Mode, Shown
from tests.factories.accounts import AdminFactory, TrainerFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CertificateFactory, CohortFactory, CohortMemberFactory
from tests.progress.completing import complete, read, take
from tests.progress.material import first_quiz, make_course

TOKEN = re.compile(r'value="\w{64}"')
CHECK, PROGRESS = reverse("certificate_check"), reverse("my_progress")


@pytest.fixture
def certificate(course: Course) -> Certificate:
    """The owner's certificate."""
    complete(course)
    return Certificate.objects.select_related("learner", "course").get()


def file_of(certificate: Certificate) -> str:
    return reverse("certificate", args=[certificate.number])


def verify(certificate: Certificate, client: Client | None = None) -> Any:
    address = reverse("certificate_verify", args=[sign_number(certificate.number)])
    return (client or Client()).get(address)


def test_the_learner_finds_it_and_gets_a_file(browser: Client, certificate: Certificate):
    assert file_of(certificate) in browser.get(PROGRESS).text

    answer = browser.get(file_of(certificate))

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'attachment; filename="{certificate.number}.pdf"'
    assert "no-store" in answer["Cache-Control"]
    pdf = answer.content
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    for words in ("Olga", "Le Bureau", sign_number(certificate.number), "testserver/certificates"):
        assert words in text
    assert pdf == browser.get(file_of(certificate)).content


def test_the_file_speaks_the_language_of_the_course(browser: Client, certificate: Certificate):
    def hashed(language: str) -> str:
        Certificate.objects.update(language=language)
        answer = browser.get(file_of(certificate), headers={"accept-language": "es"})
        return hashlib.sha256(answer.content).hexdigest()

    said = {language: hashed(language) for language in ("fr", "en", "es", "ar", "xx")}

    assert said["xx"] == said["en"]
    assert said["ar"] != said["en"]


def sign_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def a_trainer(*, learner: User | None, course: Course | None) -> Client:
    trainer = TrainerFactory.create()
    cohort = CohortFactory.create()
    cohort.trainers.add(trainer)
    cohort.courses.add(course or CourseFactory.create())
    if learner is not None:
        CohortMemberFactory.create(cohort=cohort, learner=learner)
    return sign_in(trainer)


def trained_elsewhere_apart(certificate: Certificate) -> Client:
    """A trainer of two cohorts: one has the learner, the other the course."""
    client = a_trainer(learner=certificate.learner, course=None)
    trainer = User.objects.get(pk=client.session["_auth_user_id"])
    cohort = CohortFactory.create()
    cohort.trainers.add(trainer)
    cohort.courses.add(certificate.course)
    return client


WHO: dict[str, tuple[Callable[[Certificate], Client], int]] = {
    "nobody": (lambda one: Client(), 302),
    "the learner": (lambda one: sign_in(one.learner), 200),
    "an administrator": (lambda one: sign_in(AdminFactory.create()), 200),
    "their trainer": (lambda one: a_trainer(learner=one.learner, course=one.course), 200),
    "a trainer of them in another course": (
        lambda one: a_trainer(learner=one.learner, course=None),
        404,
    ),
    "a trainer of others in the course": (
        lambda one: a_trainer(learner=None, course=one.course),
        404,
    ),
    "a trainer of both, apart": (trained_elsewhere_apart, 404),
    "another learner": (lambda one: sign_in(CohortMemberFactory.create().learner), 404),
}


@pytest.mark.parametrize(("who", "status"), WHO.values(), ids=list(WHO))
def test_who_gets_the_file(
    certificate: Certificate, who: Callable[[Certificate], Client], status: int
):
    assert who(certificate).get(file_of(certificate)).status_code == status


def test_a_revoked_one_is_no_file_any_more_and_its_learner_reads_why(
    browser: Client, certificate: Certificate
):
    revoke_certificate(certificate=certificate, because="Une <b>erreur</b>", by=None)

    assert browser.get(file_of(certificate)).status_code == 404
    page = browser.get(PROGRESS).text
    assert "Une &lt;b&gt;erreur&lt;/b&gt;" in page
    assert file_of(certificate) not in page


@pytest.mark.parametrize("number", ["x", "K7QP-3M9X-WT4D", "%00", "..%2F..", "a" * 3000])
def test_no_other_number_is_a_file(browser: Client, number: str):
    assert browser.get(f"/certificates/{number}/").status_code == 404


def test_anybody_verifies_a_valid_one_and_learns_no_more_than_that(
    certificate: Certificate, owner: User
):
    page = verify(certificate)

    assert page.status_code == 200
    assert "Olga" in page.text
    assert "Le Bureau" in page.text
    for secret in (owner.email, f"/{owner.pk}/", "100\u00a0%", "Module n1"):
        assert secret not in page.text
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert '<meta name="robots" content="noindex, nofollow">' in page.text
    assert "no-store" in page["Cache-Control"]
    assert "sessionid" not in page.cookies


def test_the_reason_of_a_revocation_is_nobody_elses_business(certificate: Certificate):
    revoke_certificate(certificate=certificate, because="Une fraude", by=None)

    page = verify(certificate).text

    assert "Une fraude" not in page
    assert str(timezone.localtime().year) in page
    assert 'class="badge warning"' in page
    assert 'class="badge positive"' not in page


def test_a_replaced_one_says_so_without_the_number_of_the_new_one(certificate: Certificate):
    revoke_certificate(certificate=certificate, because=NO_LONGER_COMPLETE, by=None)
    new = replace_certificate(certificate=certificate, by=None)

    page = verify(certificate).text

    assert 'class="badge"' in page
    assert 'class="badge warning"' not in page
    assert new.number not in page
    assert 'class="badge positive"' in verify(new).text


def test_the_number_may_be_typed_in_any_way(certificate: Certificate):
    signed = sign_number(certificate.number)

    for said in (signed, signed.lower(), signed.replace("-", " "), f"  {signed} "):
        assert "Olga" in Client().get(CHECK, {"number": said}).text
    assert "<form" in Client().get(CHECK).text
    assert Client().get(CHECK, {"number": "  "}).status_code == 200


def test_all_unknown_numbers_get_the_same_answer(certificate: Certificate, db: None):
    signed = sign_number(certificate.number)
    never_issued = sign_number("AAAA-BBBB-CCCC")
    forged = signed[:-1] + ("A" if signed[-1] != "A" else "B")

    def answer(said: str) -> tuple[int, str]:
        page = Client().get(CHECK, {"number": said})
        return page.status_code, TOKEN.sub("", page.text).replace(said, "")

    answers = {answer(said) for said in (never_issued, forged, certificate.number, "nonsense")}

    assert len(answers) == 1
    assert next(iter(answers))[0] == 404


@pytest.mark.parametrize(
    "said", ["\0", '"><script>alert(1)</script>', "a" * 5000, "' OR 1=1 --", "%", "٣" * 20, "../.."]
)
def test_hostile_numbers_are_only_unknown(db: None, said: str):
    page = Client().get(CHECK, {"number": said})

    assert page.status_code == 404
    assert "<script>alert" not in page.text


def test_unknown_numbers_ask_the_database_the_same(
    certificate: Certificate, django_assert_num_queries: Any
):
    with django_assert_num_queries(1):
        Client().get(CHECK, {"number": "nonsense"})
    with django_assert_num_queries(1):
        Client().get(CHECK, {"number": sign_number(certificate.number)})


def test_who_verifies_too_many_waits(certificate: Certificate):
    for _ in range(120):
        Client().get(CHECK, {"number": "x"})

    page = verify(certificate)

    assert page.status_code == 429
    assert "Olga" not in page.text
    assert Client().get(CHECK).status_code == 200


def test_names_are_shown_as_they_are_written(db: None):
    name = "王 <b>#eval</b> \u202eabc"
    certificate = CertificateFactory.create(learner_name=name, course_title="{{ x }}")

    page = verify(certificate).text

    assert "王 &lt;b&gt;#eval&lt;/b&gt;" in page
    assert "{{ x }}" in page


def test_a_certificate_does_not_tell_what_an_examination_does_not_show_yet(
    browser: Client, course: Course, owner: User
):
    exam = first_quiz(course)
    exam.mode, exam.closes_at = Mode.EXAMINATION, timezone.now() + timedelta(days=1)
    exam.review_after = exam.review_later = []
    exam.review_during = []
    exam.review_closed = [Shown.MARKS]
    exam.save()

    complete(course)

    certificate = Certificate.objects.get()
    assert "certificates" not in browser.get(PROGRESS).text
    assert browser.get(file_of(certificate)).status_code == 404
    course_page = browser.get(reverse("course", args=[course.slug])).text
    assert 'href="/progress/#certificates"' not in course_page
    trainer = a_trainer(learner=owner, course=course)
    assert trainer.get(file_of(certificate)).status_code == 200

    exam.closes_at = timezone.now()
    exam.save()

    assert file_of(certificate) in browser.get(PROGRESS).text
    assert browser.get(file_of(certificate)).status_code == 200


def test_the_pages_of_a_finished_course_lead_to_it(browser: Client, course: Course):
    address = reverse("course", args=[course.slug])
    assert "#certificates" not in browser.get(address).text

    complete(course)

    assert 'href="/progress/#certificates"' in browser.get(address).text
    assert "Terminé" in browser.get(reverse("catalogue")).text


def test_where_only_lessons_are_asked_for_the_course_is_finished_and_goes_on(
    browser: Client, course: Course
):
    set_criteria(course=course, needs_lessons=True, needs_quizzes=False, by=None)
    read(course)

    page = browser.get(reverse("course", args=[course.slug])).text

    assert "Vous avez terminé ce cours" in page
    assert reverse("quiz", args=[first_quiz(course).slug]) in page


def test_of_ten_certificates_the_page_asks_no_more_than_of_one(
    browser: Client, owner: User, certificate: Certificate
):
    def asked() -> int:
        with CaptureQueriesContext(connection) as captured:
            browser.get(PROGRESS)
        return len(captured)

    asked()
    one = asked()
    for _ in range(9):
        CertificateFactory.create(learner=owner)

    assert asked() == one


def test_another_course_is_another_certificate(
    browser: Client, certificate: Certificate, owner: User
):
    other = make_course(owner)
    read(other)
    for quiz in other.quizzes.all():
        take(quiz, owner)

    page = browser.get(PROGRESS).text
    new = Certificate.objects.get(course=other)
    assert file_of(certificate) in page
    assert file_of(new) in page
