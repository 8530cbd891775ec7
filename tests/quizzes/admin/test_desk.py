"""The queue at the desk: its order, its filters, who may approve, and what each page asks."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import Role, User
from courses.models import Course
from jobs.models import JobState
from quizzes.admin.queue import with_filters
from quizzes.generation.records import ItemKind
from quizzes.models import Fact, FactDecision, Origin, QuestionVersion, Review, VersionCheck
from tests.factories.accounts import UserFactory
from tests.factories.quizzes import QuestionVersionFactory, ReviewFactory, VersionCheckFactory
from tests.quizzes.admin.reviewable import make_course, make_version
from tests.quizzes.admin.test_questions import (
    LIST,
    WARNING,
    approve_at_once,
    decide,
    screen_of,
    stems,
)
from tests.quizzes.editable import make_editable, make_written

DESK = reverse("admin:quizzes_question_desk")
CHANGE = "admin:quizzes_question_change"
SHORT = {"code": "unfocused_stem", "severity": "warning", "detail": ""}


@pytest.fixture
def course(db: None) -> Course:
    return make_course()


def test_questions_on_one_fact_stand_together_by_their_best(admin_client: Client, course: Course):
    second, first = (make_version(course, stem=f"{n}", question__rank=n) for n in (2, 1))
    make_version(course, stem="9", question__rank=9, question__fact=first.question.fact)

    response = admin_client.get(LIST)
    page = admin_client.get(screen_of(second))

    assert [one.stem for one in response.context["cl"].result_list] == ["1", "9", "2"]
    neighbours = page.context["neighbours"]
    assert (neighbours.count, neighbours.following) == (3, first.question_id)
    assert neighbours.previous == first.question.fact.questions.get(rank=9).pk
    assert [one.stem for one in page.context["siblings"]] == ["2"]


def test_the_list_filters_by_finding_source_and_difficulty(admin_client: Client, course: Course):
    plain = make_version(course, stem="simple", difficulty=0.1)
    make_version(course, stem="longue", findings=[WARNING], difficulty=0.5)
    rewritten = make_version(course, stem="floue", findings=[WARNING], difficulty=0.1)
    QuestionVersionFactory.create(
        question=rewritten.question, number=2, stem="nette", findings=[SHORT], difficulty=0.9
    )
    source = plain.provenance.get().source_version.document_id

    assert stems(admin_client, findings="long_stem") == {"longue"}
    assert stems(admin_client, findings="unfocused_stem") == {"nette"}
    assert stems(admin_client, source=str(source)) == {"simple"}
    assert stems(admin_client, source="x" * 40) == set()
    assert stems(admin_client, difficulty="easy") == {"simple"}
    assert stems(admin_client, difficulty="medium") == {"longue"}
    assert stems(admin_client, difficulty="hard") == {"nette"}
    assert stems(admin_client, difficulty="none") == {"simple", "longue", "nette"}


def test_the_next_question_is_of_the_same_queue(admin_client: Client, course: Course):
    kinds = (ItemKind.CLOZE, ItemKind.SINGLE_CHOICE, ItemKind.CLOZE)
    first, _other, second = (
        make_version(course, question__kind=kind, question__rank=rank)
        for rank, kind in enumerate(kinds)
    )
    filters = "kind__exact=cloze"

    opened = admin_client.get(with_filters("admin:quizzes_question_desk", filters=filters))
    page = admin_client.get(opened.headers["Location"])
    url = page.context["review_url"]
    data = {"version": first.pk, "seen": 0, "verdict": "approved"}
    decided = admin_client.post(url, data)
    last = {"version": second.pk, "seen": 0, "verdict": "rejected", "cause": "trivial"}
    ended = admin_client.post(
        with_filters("admin:quizzes_question_review", second.question_id, filters=filters), last
    )

    assert opened.headers["Location"] == with_filters(CHANGE, first.question_id, filters=filters)
    assert decided.headers["Location"] == with_filters(CHANGE, second.question_id, filters=filters)
    assert ended.headers["Location"] == f"{LIST}?{filters}"
    assert Review.objects.get(question_version=second).said == "It is not worth asking"


def test_a_queue_of_decided_questions_can_be_gone_through(admin_client: Client, course: Course):
    stale = [make_version(course, question__rank=rank) for rank in (1, 2)]
    for version in stale:
        ReviewFactory.create(question_version=version, verdict="stale")
    make_version(course, question__rank=0)

    url = with_filters(CHANGE, stale[0].question_id, filters="status=stale")

    assert admin_client.get(url).context["neighbours"].following == stale[1].question_id


@pytest.mark.parametrize(
    "filters", ["course__id__exact=x", "nonsense=1", "p=99", "o=7.-3", "q=\x00", "findings=\x00"]
)
def test_filters_that_make_no_sense_open_a_queue_all_the_same(
    admin_client: Client, course: Course, filters: str
):
    version = make_version(course)

    response = admin_client.get(with_filters(CHANGE, version.question_id, filters=filters))

    assert response.status_code in {200, 400}


@pytest.mark.parametrize("cause", ["other", "nonsense"])
def test_another_reason_has_to_be_written(admin_client: Client, course: Course, cause: str):
    version = make_version(course)

    refused = decide(admin_client, version, verdict="rejected", cause=cause)

    assert refused.status_code in {400, 409}
    assert not Review.objects.exists()


@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("restored", [True, False])
def test_who_wrote_a_version_approves_it_only_where_one_person_is_enough(
    admin_client: Client,
    admin_user: User,
    course: Course,
    settings: Any,
    *,
    wanted: bool,
    restored: bool,
):
    settings.SECOND_PERSON_APPROVES = wanted
    other = UserFactory.create(role=Role.ADMIN)
    version = make_version(course, created_by=admin_user, origin=Origin.EDITED)
    if restored:
        older = version
        version = make_version(course, created_by=other, restores=older, origin=Origin.RESTORED)

    page = admin_client.get(screen_of(version))
    at_once = approve_at_once(admin_client, version)
    reviews = Review.objects.filter(question_version=version)

    assert ("Two people" in page.content.decode()) == wanted
    assert (page.context["hindrance"] is not None) == wanted
    assert reviews.exists() != wanted
    assert ("somebody else has to approve it" in at_once) == wanted
    assert decide(admin_client, version).status_code == (409 if wanted else 302)


def test_approval_waits_for_checks_and_the_button_looks_again(admin_client: Client, course: Course):
    version = make_version(course)
    check = VersionCheckFactory.create(question_version=version)
    approve = reverse("admin:quizzes_question_approve", args=[version.question_id])
    checks = reverse("admin:quizzes_question_checks", args=[version.pk])

    running = admin_client.get(approve).content.decode()
    said = admin_client.get(checks)
    VersionCheck.objects.filter(pk=check.pk).update(state=JobState.DONE)
    done = admin_client.get(approve).content.decode()

    assert "disabled" in running
    assert "checks of this question are not done" in running
    assert "HX-Trigger" not in said.headers
    assert admin_client.get(checks).headers["HX-Trigger"] == "checked"
    assert "disabled" not in done


@pytest.mark.usefixtures("single_rights")
def test_each_deed_wants_its_own_right(client: Client, course: Course):
    version = make_version(course)
    viewer = UserFactory.create(role=Role.ADMIN)
    viewer.user_permissions.add(Permission.objects.get(codename="view_question"))
    client.force_login(viewer)
    names = ("review", "confirm_fact", "fact")
    urls = [reverse(f"admin:quizzes_question_{name}", args=[version.question_id]) for name in names]

    assert client.get(DESK).status_code == 302
    assert [client.post(url).status_code for url in urls] == [403, 403, 403]
    assert client.get(urls[2]).status_code == 403
    approve = reverse("admin:quizzes_question_approve", args=[version.question_id])
    assert client.get(approve).status_code == 403


def test_a_fact_is_confirmed_and_corrected_from_the_desk(admin_client: Client):
    course, source = make_editable()
    version = make_written(course, source)
    args = [version.question_id]
    confirm = reverse("admin:quizzes_question_confirm_fact", args=args)
    correct = reverse("admin:quizzes_question_fact", args=args)

    admin_client.post(confirm, {"seen": "0"})
    second = admin_client.post(confirm, {"seen": "0"}, follow=True).content.decode()
    form = admin_client.get(correct).context["form"]
    data = {name: form[name].value() for name in form.fields}
    data |= {"values": "Genève", "reason": ""}
    wordless = admin_client.post(correct, data)
    invented = admin_client.post(correct, data | {"reason": "moved", "quote": "It is in Geneva."})
    outdated = admin_client.post(correct, data | {"reason": "moved", "seen": "0"})
    stored = admin_client.post(correct, data | {"reason": "moved"}, follow=True)

    assert "Somebody else decided about this fact" in second
    assert [one.status_code for one in (wordless, invented, outdated)] == [400, 400, 409]
    assert "does not say this word for word" in invented.content.decode()
    assert "Genève" in outdated.content.decode()
    page = stored.content.decode()
    assert "1 question was rewritten" in page
    assert "checks of this question are not done" in page
    assert [one.verdict for one in FactDecision.objects.all()] == ["corrected", "confirmed"]
    rewritten = QuestionVersion.objects.get(question=version.question, number=2)
    assert rewritten.provenance.get().quote == version.provenance.get().quote


@pytest.mark.parametrize("page", ["list", "screen", "desk", "decision"])
def test_no_page_asks_more_where_more_wait(admin_client: Client, course: Course, page: str):
    counts = []
    for rows in (2, 20):
        fact = Fact.objects.first()
        versions = [
            make_version(course, findings=[WARNING], **({"question__fact": fact} if fact else {}))
            for _ in range(rows)
        ]
        first = versions[0]
        with CaptureQueriesContext(connection) as asked:
            match page:
                case "list":
                    admin_client.get(LIST, {"status": "draft"})
                case "screen":
                    admin_client.get(screen_of(first))
                case "desk":
                    admin_client.get(DESK)
                case "decision":
                    decide(admin_client, first, verdict="rejected", cause="trivial")
        counts.append(len(asked))

    assert counts[0] == counts[1]
