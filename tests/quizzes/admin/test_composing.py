from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import AuditEntry, Role
from courses.models import Course
from jobs.models import JobState
from quizzes.models import QuestionVersion, Quiz, QuizChoice, Wish
from quizzes.services.composing import compose_quizzes
from tests.factories.accounts import UserFactory
from tests.factories.quizzes import BuildFactory, ReviewFactory
from tests.quizzes.admin.reviewable import make_course, make_version
from tests.quizzes.services.test_choosing import asked, fill, question

pytestmark = pytest.mark.django_db


@pytest.fixture
def quiz() -> Quiz:
    return fill(make_course())


def address(quiz: Quiz) -> str:
    return reverse("admin:quizzes_quiz_compose", args=[quiz.pk])


def press(client: Client, quiz: Quiz, do: str) -> Any:
    return client.post(address(quiz), {"do": do})


def stems(rows: list[Any]) -> list[str]:
    return [row.stem for row in rows]


def test_the_page_shows_what_is_asked_beside_what_the_selection_would_take(
    admin_client: Client, quiz: Quiz
) -> None:
    press(admin_client, quiz, f"pin:{question(6).pk}")
    press(admin_client, quiz, f"exclude:{question(0).pk}")

    page = admin_client.get(address(quiz))

    shown = page.context["composition"]
    assert [row.is_pinned for row in shown.entries] == [False, False, True]
    assert [row.is_proposed for row in shown.entries] == [True, True, False]
    assert stems(shown.proposed) == ["Où se trouve phare ?"]
    assert stems(shown.excluded) == ["Où se trouve phare ?"]
    for words in ("always in this quiz", "not in the proposal", "attempts that began keep"):
        assert words in page.content.decode()


def test_approved_questions_are_found_by_their_words_and_added(
    admin_client: Client, quiz: Quiz
) -> None:
    found = admin_client.get(address(quiz), {"q": "  VOILE trouve "}).context["composition"].found
    assert stems(found) == ["Où se trouve voile ?"]

    press(admin_client, quiz, f"pin:{found[0].pk}")

    assert 6 in asked(quiz)
    for nothing in ("phare", "xyz", "%", "x" * 5000):
        page = admin_client.get(address(quiz), {"q": nothing})
        assert page.context["composition"].found == []
        assert page.status_code == 200


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ({"question__fact": None}, "Questions 1 and 2 ask about one fact."),
        ({"stem": "Où se trouve donc phare ?"}, "Questions 1 and 2 "),
    ],
)
def test_what_clashes_with_a_pinned_question_is_said_in_words(
    admin_client: Client, quiz: Quiz, second: dict[str, Any], said: str
) -> None:
    first = question(0)
    if "question__fact" in second:
        second = {"question__fact": first.fact, "stem": "Autre chose ?"}
    body = first.versions.get().body
    twin = make_version(quiz.course, body=body, difficulty=0.005, question__rank=9, **second)
    ReviewFactory.create(question_version=twin)
    compose_quizzes(quiz.course)
    assert asked(quiz) == [0, 1, 2]

    press(admin_client, quiz, f"pin:{twin.question_id}")
    press(admin_client, quiz, f"pin:{first.pk}")

    assert said in " ".join(admin_client.get(address(quiz)).context["composition"].warnings)


def test_the_buttons_order_and_the_order_is_given_back(admin_client: Client, quiz: Quiz) -> None:
    press(admin_client, quiz, f"down:{question(0).pk}")
    assert asked(quiz) == [1, 0, 2]
    assert "Ordered by hand" in admin_client.get(address(quiz)).content.decode()

    press(admin_client, quiz, "order:")
    assert asked(quiz) == [0, 1, 2]


@pytest.mark.parametrize("do", ["", "pin", "pin:", "pin:x", "pin:²", "fly:1", "pin:-1"])
def test_a_button_that_is_none_does_nothing(admin_client: Client, quiz: Quiz, do: str) -> None:
    assert press(admin_client, quiz, do).status_code == 302
    assert not QuizChoice.objects.exists()


def test_a_question_that_is_none_is_not_found(admin_client: Client, quiz: Quiz) -> None:
    assert press(admin_client, quiz, "pin:404").status_code == 404


def test_a_refusal_is_said(admin_client: Client, quiz: Quiz) -> None:
    draft = make_version(quiz.course).question

    page = admin_client.post(address(quiz), {"do": f"pin:{draft.pk}"}, follow=True)

    assert "not approved" in page.content.decode()


@pytest.mark.usefixtures("single_rights")
def test_who_may_only_look_composes_nothing(client: Client, quiz: Quiz) -> None:
    viewer = UserFactory.create(role=Role.ADMIN)
    client.force_login(viewer)
    assert client.get(address(quiz)).status_code == 403
    viewer.user_permissions.add(Permission.objects.get(codename="view_quiz"))

    page = client.get(address(quiz))

    assert page.status_code == 200
    assert 'name="do"' not in page.content.decode()
    assert press(client, quiz, f"pin:{question(6).pk}").status_code == 403
    assert not QuizChoice.objects.exists()


def test_the_number_of_queries_does_not_grow_with_the_quiz(
    admin_client: Client, quiz: Quiz, django_assert_num_queries: Any
) -> None:
    admin_client.get(address(quiz))
    with CaptureQueriesContext(connection) as few:
        admin_client.get(address(quiz))
    for number in range(3, 7):
        QuizChoice.objects.create(quiz=quiz, question=question(number), wish=Wish.PINNED)
    compose_quizzes(quiz.course)

    with django_assert_num_queries(len(few)):
        admin_client.get(address(quiz))


def fields_of(client: Client, quiz: Quiz, **changed: Any) -> dict[str, Any]:
    """Read what a browser would send of a quiz's form."""
    form = (
        client.get(reverse("admin:quizzes_quiz_change", args=[quiz.pk])).context["adminform"].form
    )
    sent: dict[str, Any] = {}
    for bound in form:
        value = bound.value()
        if value not in (None, False, ""):
            sent[bound.html_name] = value
    sent |= {"opens_at_0": "", "opens_at_1": "", "closes_at_0": "", "closes_at_1": ""}
    sent |= {"entries-TOTAL_FORMS": 0, "entries-INITIAL_FORMS": 0}
    return sent | changed


def change(client: Client, quiz: Quiz, **changed: Any) -> Any:
    url = reverse("admin:quizzes_quiz_change", args=[quiz.pk])
    return client.post(url, fields_of(client, quiz, **changed))


def test_settings_of_the_blueprint_are_changed_there_and_rules_here(
    admin_client: Client, quiz: Quiz
) -> None:
    response = change(
        admin_client, quiz, title="Les phares", wanted=4, pass_mark="0.9", grading="last"
    )

    assert response.status_code == 302, response.context["adminform"].form.errors
    quiz.refresh_from_db()
    assert (quiz.title, quiz.wanted, str(quiz.pass_mark)) == ("Les phares", 4, "0.900")
    assert quiz.grading == "last"
    blueprint = Course.objects.get().blueprint
    assert 'title = "Les phares"' in blueprint
    assert "pass_mark = 0.9" in blueprint
    compose_quizzes(Course.objects.get())
    quiz.refresh_from_db()
    assert quiz.title == "Les phares"
    rules = AuditEntry.objects.get(action="quiz_rules").detail
    assert (rules["before"]["grading"], rules["after"]["grading"]) == ("best", "last")


@pytest.mark.parametrize(
    "changed", [{"wanted": 0}, {"wanted": 101}, {"pass_mark": "1.2"}, {"title": ""}]
)
def test_what_no_blueprint_takes_is_refused(
    admin_client: Client, quiz: Quiz, changed: dict[str, Any]
) -> None:
    before = Course.objects.get().blueprint

    assert change(admin_client, quiz, **changed).status_code == 200
    assert Course.objects.get().blueprint == before


def test_while_a_build_is_under_way_the_blueprint_stays(admin_client: Client, quiz: Quiz) -> None:
    BuildFactory.create(blueprint=quiz.course.blueprint, state=JobState.RUNNING)

    response = change(admin_client, quiz, title="Les phares")

    assert "under way" in response.content.decode()
    assert change(admin_client, quiz, grading="last").status_code == 302
    assert QuestionVersion.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_blueprint_that_cannot_be_read_leads_back_with_the_reason(
    admin_client: Client, quiz: Quiz, method: str
) -> None:
    Course.objects.filter(pk=quiz.course_id).update(blueprint="slug = ")

    page = getattr(admin_client, method)(address(quiz), {"do": "order"}, follow=True)

    assert page.redirect_chain[-1][0] == reverse("admin:quizzes_quiz_change", args=[quiz.pk])
    assert "cannot be read" in page.content.decode()
