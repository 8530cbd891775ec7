from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry, User
from quizzes.models import Attempt, Contest, QuestionVersion, Verdict
from quizzes.queries.questions import approved_versions
from quizzes.services.reviewing import review
from tests.factories.accounts import AdminFactory
from tests.factories.quizzes import QUOTE, AnswerEventFactory, ContestFactory
from tests.jobs.admin.counting import count_queries
from tests.quizzes.admin.reviewable import make_course, make_version

pytestmark = pytest.mark.django_db
LIST = "admin:quizzes_contest_changelist"


@pytest.fixture
def contest() -> Contest:
    version = make_version(make_course())
    now = timezone.now()
    made: Contest = ContestFactory.create(item__question_version=version, words="C’est <Paris>.")
    Attempt.objects.update(state="scored", submitted_at=now, scored_at=now)
    return made


def page(contest: Contest, name: str = "change") -> str:
    return reverse(f"admin:quizzes_contest_{name}", args=[contest.pk])


def test_it_is_read_beside_question_key_quote_and_the_answer_given(
    admin_client: Client, contest: Contest
):
    AnswerEventFactory(item=contest.item, payload={"choice": 1})
    User.objects.filter(pk=contest.learner_id).update(name="Lena Secret")

    html = admin_client.get(page(contest)).text
    listed = admin_client.get(reverse(LIST)).text

    assert "C’est &lt;Paris&gt;." in html
    assert QUOTE.split()[1] in html
    assert "Genève" in html[html.index('id="said"') : html.index('id="answer"')]
    assert contest.question_version.stem in listed
    assert "Lena Secret" not in html + listed
    look = AuditEntry.objects.get(action="look")
    assert (look.target_id, look.detail["what"]) == (str(contest.learner_id), "contest")


def test_an_answer_is_stored_and_the_second_editor_keeps_what_they_typed(
    admin_client: Client, contest: Contest
):
    first = admin_client.post(page(contest, "answer"), {"state": "upheld", "answer": "Corrigé."})
    second = admin_client.post(page(contest, "answer"), {"state": "rejected", "answer": "Non non."})

    contest.refresh_from_db()
    assert first["Location"] == page(contest)
    assert (contest.state, contest.answer) == ("upheld", "Corrigé.")
    assert second.status_code == 409
    assert "Non non." in second.text
    assert "Corrigé." in second.text


@pytest.mark.parametrize(
    "said",
    [{}, {"state": "upheld"}, {"state": "open", "answer": "x"}, {"answer": "x" * 2_001}],
)
def test_what_is_no_answer_is_refused(admin_client: Client, contest: Contest, said: dict):
    answer = admin_client.post(page(contest, "answer"), said)

    assert answer.status_code == 400
    contest.refresh_from_db()
    assert contest.is_open


@pytest.mark.usefixtures("single_rights")
@pytest.mark.parametrize(
    ("right", "seen", "answered"),
    [("view_question", 403, 403), ("view_contest", 200, 403), ("change_contest", 200, 302)],
)
def test_seeing_and_answering_take_rights(
    client: Client, contest: Contest, right: str, seen: int, answered: int
):
    person = AdminFactory(is_superuser=False)
    person.user_permissions.add(Permission.objects.get(codename=right))
    client.force_login(person)

    assert client.get(page(contest)).status_code == seen
    assert client.get(page(contest, "answer")).status_code == 405
    reply = client.post(page(contest, "answer"), {"state": "upheld", "answer": "Oui."})
    assert reply.status_code == answered


def test_those_that_wait_stand_first_the_oldest_on_top(admin_client: Client, contest: Contest):
    answered = ContestFactory(state="rejected", answered_at=timezone.now())
    Contest.objects.filter(pk=answered.pk).update(made_at=timezone.now() - timedelta(days=9))
    young = ContestFactory()

    html = admin_client.get(reverse(LIST)).text

    places = [html.index(page(one)) for one in (contest, young, answered)]
    assert places == sorted(places)


def test_what_was_said_against_one_question_is_listed_alone(admin_client: Client, contest: Contest):
    other = ContestFactory()
    question = contest.question_version.question_id

    of_one = admin_client.get(reverse(LIST), {"question_version__question__exact": question})

    assert page(contest) in of_one.text
    assert page(other) not in of_one.text


@pytest.mark.parametrize("pk", ["0", "9" * 30, "abc"])
def test_what_is_not_there_is_not_found(admin_client: Client, pk: str):
    assert admin_client.get(f"{reverse(LIST)}{pk}/change/").status_code in {302, 404}


def test_the_screens_take_the_same_queries_for_two_and_twenty(
    admin_client: Client, contest: Contest
):
    question = reverse("admin:quizzes_question_change", args=[contest.question_version.question_id])
    counted = []
    for more in (2, 18):
        for _ in range(more):
            ContestFactory(item__question_version=contest.question_version)
        counted.append(
            (count_queries(admin_client, page(contest)), count_queries(admin_client, question))
        )

    assert counted[0] == counted[1]


class TestCirculation:
    @pytest.fixture
    def version(self) -> QuestionVersion:
        made = make_version(make_course())
        review(version=made, verdict=Verdict.APPROVED, by=AdminFactory())
        return made

    def url(self, version: QuestionVersion, name: str) -> str:
        return reverse(f"admin:quizzes_question_{name}", args=[version.question_id])

    def test_out_and_back(self, admin_client: Client, version: QuestionVersion):
        screen = self.url(version, "change")
        out, back = (self.url(version, name) for name in ("withdraw", "put_back"))
        assert out in admin_client.get(screen).text

        taken = admin_client.post(out, {"reason": "Fausse."}, follow=True)

        assert not approved_versions().exists()
        assert back in taken.text
        assert out not in taken.text
        returned = admin_client.post(back, {"reason": "Juste."}, follow=True)
        assert list(approved_versions()) == [version]
        assert out in returned.text

    @pytest.mark.parametrize("reason", ["", "  ", "x" * 2_001])
    def test_it_takes_a_reason_of_some_length(
        self, admin_client: Client, version: QuestionVersion, reason: str
    ):
        answer = admin_client.post(self.url(version, "withdraw"), {"reason": reason}, follow=True)

        assert 'class="error"' in answer.text
        assert list(approved_versions()) == [version]

    @pytest.mark.usefixtures("single_rights")
    @pytest.mark.parametrize("name", ["withdraw", "put_back"])
    def test_it_takes_the_right_to_decide_and_a_post(
        self, client: Client, version: QuestionVersion, name: str
    ):
        person = AdminFactory(is_superuser=False)
        person.user_permissions.add(Permission.objects.get(codename="change_question"))
        client.force_login(person)

        assert client.get(self.url(version, name)).status_code == 405
        assert client.post(self.url(version, name), {"reason": "x"}).status_code == 403
        assert self.url(version, name) not in client.get(self.url(version, "change")).text
        assert list(approved_versions()) == [version]
