from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import AuditEntry, Role
from accounts.queries.looks import LOOK
from jobs.models import JobState
from quizzes.generation.records import ItemKind
from quizzes.models import Mark, Question, QuestionVersion, Quiz, Regrade, RegradeKind
from quizzes.scoring import Body
from quizzes.services.running_regrades import run_regrade
from tests.factories.accounts import UserFactory
from tests.factories.quizzes import ApprovedVersionFactory
from tests.quizzes.regradable import (
    REASON,
    make_regradable,
    read_versions,
    regrade,
    right_index,
    start,
    take,
    turn_key,
)

pytestmark = pytest.mark.django_db
HOSTILE = "<img src=x onerror=alert(1)>"
Wrong = tuple[Quiz, Question]


@pytest.fixture
def wrong() -> Wrong:
    return make_regradable(pass_mark="0.75")


def url_of(question: Question) -> str:
    return f"{reverse('admin:quizzes_regrade_add')}?question={question.pk}"


def told(question: Question, **said: Any) -> dict[str, Any]:
    """Say what a browser would send: that the option after the right one is right."""
    index = (right_index(question) + 1) % 3
    return {
        "versions": ["1"],
        "kind": "key",
        "right": str(index),
        "explanation": "It is.",
        "reason": REASON,
        "preview": "1",
        **said,
    }


def preview(client: Client, question: Question, **said: Any) -> tuple[int, str, str]:
    """Ask what would change; return status, page, and what its start would send along."""
    answer = client.post(url_of(question), told(question, **said))
    page = answer.content.decode()
    (seen,) = re.findall(r'name="seen" value="(\w*)"', page) or [""]
    return answer.status_code, page, seen


def facts(page: str) -> list[int]:
    return [int(number) for number in re.findall(r"<dd>(\d+)</dd>", page)]


def test_it_shows_who_gains_and_who_loses_and_stores_nothing(admin_client: Client, wrong: Wrong):
    quiz, question = wrong
    right, second = right_index(question), right_index(quiz.entries.get(position=2).question)
    loser = take(quiz, right, second)
    gainer = take(quiz, (right + 1) % 3, second)
    take(quiz, None, second)

    status, page, seen = preview(admin_client, question)

    assert (status, len(seen)) == (200, 64)
    assert facts(page)[:5] == [3, 1, 1, 1, 1]  # asked, gaining, losing, passing, failing
    assert page.index(loser.learner.name) < page.index(gainer.learner.name)
    assert Mark.objects.filter(revision=2).count() == Regrade.objects.count() == 0
    assert question.versions.count() == 1
    looked = AuditEntry.objects.filter(action=LOOK).values_list("target_id", flat=True)
    assert set(looked) == {str(loser.learner_id), str(gainer.learner_id)}


def test_what_was_looked_at_is_started_and_seen_to_its_end(admin_client: Client, wrong: Wrong):
    quiz, question = wrong
    attempt = take(quiz, right_index(question), 0)
    *_, seen = preview(admin_client, question)

    answer = admin_client.post(url_of(question), told(question, start="1", seen=seen))

    started = Regrade.objects.get()
    page_url = reverse("admin:quizzes_regrade_change", args=[started.pk])
    assert answer.headers["Location"] == page_url
    assert (started.state, started.queued_at is not None) == (JobState.QUEUED, True)
    assert started.corrected is not None
    assert started.corrected.checking.queued_at is not None
    assert (started.created_by, started.reason) == (answer.wsgi_request.user, REASON)
    status = admin_client.get(reverse("admin:quizzes_regrade_status", args=[started.pk]))
    assert 'class="job-status job-queued"' in status.content.decode()
    run_regrade(started)
    page = admin_client.get(page_url).content.decode()
    assert facts(page) == [0, 1]
    assert attempt.learner.name in page
    shown = admin_client.get(reverse("admin:quizzes_attempt_change", args=[attempt.pk]))
    assert REASON in shown.content.decode()


@pytest.mark.parametrize("said", [{"right": "0"}, {"kind": "full"}, {"explanation": "Other."}])
def test_only_what_was_looked_at_is_started(
    said: dict[str, str], admin_client: Client, wrong: Wrong
):
    _quiz, question = wrong
    other = (right_index(question) + 2) % 3
    if "right" in said:
        said = {"right": str(other)}
    *_, seen = preview(admin_client, question)

    answer = admin_client.post(url_of(question), told(question, start="1", seen=seen, **said))

    assert answer.status_code == 409
    assert 'name="start"' in answer.content.decode()  # it shows what this would do
    assert not Regrade.objects.exists()


def test_what_was_never_looked_at_is_not_started(admin_client: Client, wrong: Wrong):
    answer = admin_client.post(url_of(wrong[1]), told(wrong[1], start="1"))

    assert answer.status_code == 409
    assert not Regrade.objects.exists()


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"versions": []}, 409),
        ({"versions": ["9"]}, 400),
        ({"versions": ["x"]}, 400),
        ({"kind": "nonsense"}, 400),
        ({"kind": "version"}, 400),
        ({"right": "77"}, 400),
        ({"right": ""}, 409),
        ({"explanation": " "}, 400),
        ({"reason": ""}, 400),
        ({"reason": "x" * 201}, 400),
        ({"explanation": "x" * 100_000}, 400),
    ],
)
def test_bad_input_is_told_and_nothing_typed_is_lost(
    said: dict[str, Any], status: int, admin_client: Client, wrong: Wrong
):
    got, page, _seen = preview(admin_client, wrong[1], **said)

    assert got == status
    assert "errorlist" in page
    assert 'name="start"' not in page
    if "reason" not in said:
        assert f'value="{REASON}"' in page


def test_nothing_new_is_said_to_be_so(admin_client: Client, wrong: Wrong):
    right = str(right_index(wrong[1]))

    status, page, _seen = preview(admin_client, wrong[1], right=right)

    assert (status, "errorlist" in page) == (409, True)


def test_hostile_words_are_words(admin_client: Client, wrong: Wrong):
    quiz, question = wrong
    take(quiz, right_index(question), 0, learner=UserFactory.create(name=HOSTILE))

    _status, page, _seen = preview(admin_client, question, reason=HOSTILE, explanation=HOSTILE)

    assert HOSTILE not in page
    assert "&lt;img" in page


def test_who_comes_second_is_led_to_the_one_that_runs(admin_client: Client, wrong: Wrong):
    *_, seen = preview(admin_client, wrong[1])
    running = start(wrong[1], RegradeKind.FULL)

    answer = admin_client.post(url_of(wrong[1]), told(wrong[1], start="1", seen=seen))

    assert answer.status_code == 409
    url = reverse("admin:quizzes_regrade_change", args=[running.pk])
    assert f'href="{url}"' in answer.content.decode()
    assert f'value="{REASON}"' in answer.content.decode()


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (ItemKind.MULTIPLE_CHOICE, {"right": ["0"]}),
        (ItemKind.NUMERIC, {"accepted": "7", "tolerance": "0.5"}),
        (ItemKind.SHORT_ANSWER, {"accepted": "Lyon\n\nLyons\nLyon"}),
        (ItemKind.MATCHING, {"pair_0": "1", "pair_1": "0", "pair_2": "2"}),
        (ItemKind.ORDERING, {"step_0": "2", "step_1": "1", "step_2": "3"}),
    ],
)
def test_each_kind_of_question_has_its_fields(
    kind: ItemKind, said: dict[str, Any], admin_client: Client
):
    _quiz, question = make_regradable(kind, ItemKind.SINGLE_CHOICE)
    body = Body.from_json(read_versions(question)[0].body)
    form = admin_client.get(url_of(question))
    assert all(f'name="{name}"' in form.content.decode() for name in said)
    for index in range(3, len(body.pairs)):
        said = said | {f"pair_{index}": str(index)}
    for index in range(3, len(body.sequence)):
        said = said | {f"step_{index}": str(index + 1)}
    sent = told_without_key() | said

    seen = re.findall(
        r'name="seen" value="(\w+)"',
        admin_client.post(url_of(question), sent | {"preview": "1"}).content.decode(),
    )
    admin_client.post(url_of(question), sent | {"start": "1", "seen": seen[0]})

    corrected = Regrade.objects.get().corrected
    assert corrected is not None
    key = Body.from_json(corrected.body)
    assert key != body
    if kind == ItemKind.SHORT_ANSWER:
        assert key.accepted == ("Lyon", "Lyons")
    if kind == ItemKind.NUMERIC:
        assert (key.accepted, key.tolerance) == (("7",), 0.5)
    if kind == ItemKind.MATCHING:
        assert [pair.right for pair in key.pairs[:2]] == [
            body.pairs[1].right,
            body.pairs[0].right,
        ]
    if kind == ItemKind.ORDERING:
        assert key.sequence[:2] == (body.sequence[1], body.sequence[0])


def told_without_key() -> dict[str, Any]:
    return {"versions": ["1"], "kind": "key", "explanation": "It is.", "reason": REASON}


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (ItemKind.MATCHING, {"pair_0": "1", "pair_1": "1", "pair_2": "2"}),
        (ItemKind.ORDERING, {"step_0": "2", "step_1": "2", "step_2": "3"}),
    ],
)
def test_a_place_is_given_once(kind: ItemKind, said: dict[str, Any], admin_client: Client):
    _quiz, question = make_regradable(kind, ItemKind.SINGLE_CHOICE)
    body = Body.from_json(read_versions(question)[0].body)
    said = (
        said
        | {f"pair_{index}": str(index) for index in range(3, len(body.pairs))}
        | {f"step_{index}": str(index + 1) for index in range(3, len(body.sequence))}
    )

    answer = admin_client.post(url_of(question), told_without_key() | said)

    assert answer.status_code == 400


def test_the_key_of_another_version_is_taken(admin_client: Client, wrong: Wrong):
    quiz, question = wrong
    take(quiz, right_index(question), 0)
    (version,) = read_versions(question)
    fixed: QuestionVersion = ApprovedVersionFactory.create(
        question=question, number=2, body=turn_key(version).to_json()
    )
    said = {"kind": "version", "key_version": "2"}

    *_, seen = preview(admin_client, question, **said)
    admin_client.post(url_of(question), told(question, start="1", seen=seen, **said))

    assert Regrade.objects.get().corrected == fixed
    assert question.versions.count() == 2


def test_the_list_is_cut_into_pages_and_takes_the_same_queries(
    admin_client: Client, wrong: Wrong, monkeypatch: pytest.MonkeyPatch
):
    quiz, question = wrong
    right = right_index(question)
    counted, learners = [], []
    for more in (2, 18):
        learners += [take(quiz, right, 0).learner for _ in range(more)]
        preview(admin_client, question)  # the looks are noted, once an hour
        with CaptureQueriesContext(connection) as queries:
            preview(admin_client, question)
        counted.append(len(queries))
    monkeypatch.setattr("quizzes.admin.regrade.SHOWN", 5)

    _status, page, _seen = preview(admin_client, question, page="4")

    assert counted[0] == counted[1]
    shown = re.findall(r'<th scope="row">(.*?)</th>', page)
    assert shown == [str(learner) for learner in learners[15:]]
    assert facts(page)[2] == 20
    done = regrade(question)
    url = reverse("admin:quizzes_regrade_change", args=[done.pk])
    assert 'href="?p=2"' in admin_client.get(url).content.decode()


@pytest.mark.usefixtures("single_rights")
@pytest.mark.parametrize(
    "right", ["view_regrade", "change_question", "add_review", "view_question"]
)
def test_who_may_not_regrade_neither_tries_nor_starts(client: Client, wrong: Wrong, right: str):
    _quiz, question = wrong
    viewer = UserFactory.create(role=Role.ADMIN)
    rights = Permission.objects.filter(codename__in={right, "view_question"})
    viewer.user_permissions.set(rights)
    client.force_login(viewer)
    running = start(question)

    assert client.get(url_of(question)).status_code == 403
    assert client.post(url_of(question), told(question, start="1")).status_code == 403
    seen = {"view_regrade": 200}.get(right, 403)
    for name in ("change", "status"):
        url = reverse(f"admin:quizzes_regrade_{name}", args=[running.pk])
        assert client.get(url).status_code == seen
    screen = reverse("admin:quizzes_question_change", args=[question.pk])
    assert "regrade-question" not in client.get(screen).content.decode()


@pytest.mark.usefixtures("single_rights")
def test_who_may_regrade_is_led_there_from_the_question(client: Client, wrong: Wrong):
    _quiz, question = wrong
    publisher = UserFactory.create(role=Role.ADMIN)
    rights = Permission.objects.filter(codename__in={"add_regrade", "view_question"})
    publisher.user_permissions.set(rights)
    client.force_login(publisher)

    screen = client.get(reverse("admin:quizzes_question_change", args=[question.pk]))

    assert url_of(question) in screen.content.decode()
    assert preview(client, question)[0] == 200


@pytest.mark.parametrize(
    ("asked", "status"),
    [("", 302), ("?question=", 302), ("?question=x", 302), ("?question=999999999", 404)],
)
def test_a_regrade_is_of_a_question(asked: str, status: int, admin_client: Client, db: None):
    answer = admin_client.get(reverse("admin:quizzes_regrade_add") + asked)

    assert answer.status_code == status
