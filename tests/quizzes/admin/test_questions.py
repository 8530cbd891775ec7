from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from accounts.models import Role, User
from courses.models import Course
from jobs.models import JobState
from quizzes.generation.records import ItemKind
from quizzes.models import QuestionVersion, Review, Verdict, VersionCheck
from tests.factories.accounts import UserFactory
from tests.factories.quizzes import QuestionVersionFactory, ReviewFactory, VersionCheckFactory
from tests.quizzes.admin.reviewable import make_course, make_version

LIST = reverse("admin:quizzes_question_changelist")
ERROR = {"code": "key_not_in_quote", "severity": "error", "detail": "Lyon"}
WARNING = {"code": "long_stem", "severity": "warning", "detail": "31 words"}


@pytest.fixture
def course(db: None) -> Course:
    return make_course()


def screen_of(version: QuestionVersion) -> str:
    return reverse("admin:quizzes_question_change", args=[version.question_id])


def decide(client: Client, asked: QuestionVersion, **fields: Any) -> Any:
    latest = asked.reviews.order_by("-pk").first()
    data = {"version": asked.pk, "seen": latest.pk if latest else 0, "verdict": "approved"}
    url = reverse("admin:quizzes_question_review", args=[asked.question_id])
    return client.post(url, data | fields)


def stems(client: Client, **filters: str) -> set[str]:
    response = client.get(LIST, filters)
    assert response.status_code == 200
    return {question.stem for question in response.context["cl"].result_list}


def test_the_list_shows_what_the_newest_version_says(admin_client: Client, course: Course):
    version = make_version(course, stem="Que disait-on ?")
    QuestionVersionFactory.create(question=version.question, number=2, stem="Que dit-on ?")

    assert stems(admin_client) == {"Que dit-on ?"}


def test_the_list_filters_by_status(admin_client: Client, course: Course):
    make_version(course, stem="neuve")
    for verdict in Verdict:
        decided = make_version(course, stem=verdict.value)
        ReviewFactory.create(question_version=decided, verdict=verdict)

    assert stems(admin_client, status="draft") == {"neuve"}
    for verdict in Verdict:
        assert stems(admin_client, status=verdict.value) == {verdict.value}


def test_a_rewritten_question_waits_again(admin_client: Client, course: Course):
    version = make_version(course)
    ReviewFactory.create(question_version=version)
    QuestionVersionFactory.create(question=version.question, number=2, stem="récrite")

    assert stems(admin_client, status="draft") == {"récrite"}


def test_the_list_filters_by_what_the_questions_are(admin_client: Client, course: Course):
    plain = make_version(course, stem="simple", question__kind=ItemKind.SINGLE_CHOICE)
    make_version(course, stem="texte à trou", question__kind=ItemKind.CLOZE, findings=[WARNING])
    other = make_version(make_course("office"), stem="ailleurs", question__language="en")

    assert stems(admin_client, kind__exact="cloze") == {"texte à trou"}
    assert stems(admin_client, findings="some") == {"texte à trou"}
    assert stems(admin_client, findings="none") == {"simple", "ailleurs"}
    assert stems(admin_client, language="en") == {"ailleurs"}
    assert stems(admin_client, course__id__exact=str(other.question.course_id)) == {"ailleurs"}
    module = plain.question.module_id
    assert stems(admin_client, module__id__exact=str(module)) == {"simple", "texte à trou"}
    assert stems(admin_client, fact_kind__exact="date") == set()


def test_the_list_is_searched_by_the_newest_words(admin_client: Client, course: Course):
    version = make_version(course, stem="Où siège l’ancien Bureau ?")
    QuestionVersionFactory.create(question=version.question, number=2, stem="Où siège l’Office ?")

    assert stems(admin_client, q="office") == {"Où siège l’Office ?"}
    assert stems(admin_client, q="ancien") == set()


@pytest.mark.parametrize("kind", ItemKind)
def test_the_screen_shows_each_kind_of_question(
    admin_client: Client, course: Course, kind: ItemKind
):
    version = make_version(course, question__kind=kind, explanation="Parce que Lyon.")

    response = admin_client.get(screen_of(version))

    page = response.content.decode()
    assert response.status_code == 200
    assert version.stem in page
    assert "Parce que Lyon." in page
    body = response.context["screen"].body
    texts = [choice.text for choice in body.choices] + [pair.right for pair in body.pairs]
    for text in [*texts, *body.sequence, *body.accepted]:
        assert text in page


def test_the_quote_is_marked_in_its_passage(admin_client: Client, course: Course):
    version = make_version(course)

    page = admin_client.get(screen_of(version)).content.decode()

    assert re.findall(r"<mark>(.*?)</mark>", page) == ["Le Bureau a son siège à Lyon"]
    place = version.provenance.get()
    assert f"start={place.start}&amp;end={place.end}#place" in page


def test_findings_stand_there_in_words(admin_client: Client, course: Course):
    version = make_version(course, findings=[WARNING, ERROR])

    page = admin_client.get(screen_of(version)).content.decode()

    assert "longer than thirty words" in page
    assert "cannot be read in the quote" in page
    assert "31 words" in page
    assert re.search(r'value="approved"[^>]*disabled', page)


def test_an_approval_is_stored_and_leads_to_the_next_question(
    admin_client: Client, admin_user: User, course: Course
):
    first, second, third = (make_version(course, question__rank=rank) for rank in (1, 2, 3))
    ReviewFactory.create(question_version=second)

    response = decide(admin_client, first)

    stored = Review.objects.get(question_version=first)
    assert (stored.verdict, stored.by) == (Verdict.APPROVED, admin_user)
    assert response.headers["Location"] == screen_of(third)


def test_after_the_last_question_come_those_that_were_passed_over(
    admin_client: Client, course: Course
):
    passed_over, last = (make_version(course, question__rank=rank) for rank in (1, 2))

    assert decide(admin_client, last).headers["Location"] == screen_of(passed_over)
    assert decide(admin_client, passed_over).headers["Location"] == LIST


def test_a_rejection_needs_a_reason(admin_client: Client, course: Course):
    version = make_version(course)

    refused = decide(admin_client, version, verdict="rejected")
    taken = decide(admin_client, version, verdict="rejected", reason="trivial")

    assert refused.status_code == 409
    assert "Say why" in refused.content.decode()
    assert taken.status_code == 302
    assert Review.objects.get().reason == "trivial"


def test_a_question_with_an_error_is_not_approved(admin_client: Client, course: Course):
    version = make_version(course, findings=[ERROR])

    assert decide(admin_client, version).status_code == 409
    assert not Review.objects.exists()


def test_who_comes_second_is_told_and_keeps_what_was_typed(admin_client: Client, course: Course):
    version = make_version(course)
    ReviewFactory.create(question_version=version)

    response = decide(admin_client, version, seen=0, verdict="rejected", reason="my long reason")

    assert response.status_code == 409
    assert "Somebody else decided" in response.content.decode()
    assert "my long reason" in response.content.decode()
    assert Review.objects.count() == 1


def test_a_decision_about_what_was_rewritten_shows_the_new_words(
    admin_client: Client, course: Course
):
    version = make_version(course)
    QuestionVersionFactory.create(question=version.question, number=2, stem="Tout autre chose ?")

    response = decide(admin_client, version)

    assert response.status_code == 409
    assert "Tout autre chose ?" in response.content.decode()


@pytest.mark.parametrize(
    "fields",
    [{"verdict": "stale"}, {"verdict": ""}, {"version": "x"}, {"seen": ""}, {"reason": "r" * 2001}],
)
def test_a_form_that_was_tampered_with_is_refused(
    admin_client: Client, course: Course, fields: dict[str, str]
):
    assert decide(admin_client, make_version(course), **fields).status_code == 400
    assert not Review.objects.exists()


def test_a_version_of_another_question_is_not_found(admin_client: Client, course: Course):
    mine, other = make_version(course), make_version(course)

    assert decide(admin_client, mine, version=other.pk).status_code == 404
    assert not Review.objects.exists()


@pytest.mark.parametrize("pk", ["404", "abc", "1e3"])
def test_an_unknown_question_is_not_found(admin_client: Client, pk: str):
    assert admin_client.get(f"{LIST}{pk}/change/").status_code == 404


def test_a_decision_is_only_posted(admin_client: Client, course: Course):
    url = reverse("admin:quizzes_question_review", args=[make_version(course).question_id])

    assert admin_client.get(url).status_code == 405


@pytest.mark.usefixtures("single_rights")
def test_who_may_only_look_decides_nothing(client: Client, course: Course):
    viewer = UserFactory.create(role=Role.ADMIN)
    viewer.user_permissions.add(Permission.objects.get(codename="view_question"))
    client.force_login(viewer)
    version = make_version(course)

    page = client.get(screen_of(version)).content.decode()
    assert 'name="verdict"' not in page
    assert decide(client, version).status_code == 403
    approve_at_once(client, version)
    assert not Review.objects.exists()


def approve_at_once(client: Client, *versions: QuestionVersion) -> str:
    chosen = [version.question_id for version in versions]
    data = {"action": "approve_faultless", "_selected_action": chosen}
    response = client.post(LIST, data, follow=True)
    return response.content.decode()


def test_only_faultless_questions_that_wait_are_approved_at_once(
    admin_client: Client, course: Course
):
    faultless, warned, rejected = (
        make_version(course),
        make_version(course, findings=[WARNING]),
        make_version(course),
    )
    ReviewFactory.create(question_version=rejected, verdict=Verdict.REJECTED)

    page = approve_at_once(admin_client, faultless, warned, rejected)

    approved = Review.objects.filter(verdict=Verdict.APPROVED)
    assert [one.question_version for one in approved] == [faultless]
    assert "1 question was passed over: it has findings" in page
    assert "1 question was passed over: it is decided already" in page


def test_one_whose_checks_are_not_done_is_passed_over(admin_client: Client, course: Course):
    proved, unchecked = make_version(course), make_version(course)
    check = VersionCheckFactory.create(question_version=unchecked)

    page = approve_at_once(admin_client, proved, unchecked)
    VersionCheck.objects.filter(pk=check.pk).update(state=JobState.DONE)
    approve_at_once(admin_client, unchecked)

    assert "1 question was passed over: its checks are not done" in page
    approved = Review.objects.filter(verdict=Verdict.APPROVED).order_by("pk")
    assert [one.question_version for one in approved] == [proved, unchecked]


def test_the_list_leads_to_writing_a_question(admin_client: Client, db: None):
    assert reverse("admin:quizzes_question_write") in admin_client.get(LIST).content.decode()


def test_one_without_proof_stops_the_approval_of_all(admin_client: Client, course: Course):
    proved = make_version(course)
    unproved = QuestionVersionFactory.create(question__course=course)

    page = approve_at_once(admin_client, proved, unproved)

    assert "rests on no quote" in page
    assert not Review.objects.exists()
