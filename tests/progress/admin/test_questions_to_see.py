from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from progress.models import FlaggedVersion
from progress.queries.questions_to_see import questions_to_see
from quizzes.models import Contest, QuestionVersion
from tests.factories.accounts import AdminFactory
from tests.factories.progress import FlaggedVersionFactory
from tests.factories.quizzes import (
    ApprovedVersionFactory,
    ContestFactory,
    QuestionVersionFactory,
    QuizQuestionFactory,
    ReviewFactory,
)
from tests.jobs.admin.counting import count_queries
from tests.progress.attempts import make_statistical_quiz, take_quiz

pytestmark = pytest.mark.django_db
LIST = "admin:progress_questiontosee_changelist"


def ago(days: int) -> datetime:
    return timezone.now() - timedelta(days=days)


def contest(days: int, **told: object) -> QuestionVersion:
    made = ContestFactory.create(**told)
    Contest.objects.filter(pk=made.pk).update(made_at=ago(days))
    version: QuestionVersion = made.question_version
    return version


def listed() -> list[int]:
    return list(questions_to_see().values_list("pk", flat=True))


def test_what_waits_longest_stands_first_with_why(admin_client: Client):
    flagged = FlaggedVersionFactory(since=ago(2), codes=["too_hard", "key_doubtful"])
    late, early = contest(1), contest(3)
    contest(4, state="rejected", answered_at=timezone.now())
    contest(2, item__question_version=early)
    ApprovedVersionFactory()

    html = admin_client.get(reverse(LIST)).text

    assert listed() == [one.question_id for one in (early, flagged.question_version, late)]
    screens = (reverse("admin:quizzes_question_change", args=[pk]) for pk in listed())
    places = [html.index(screen) for screen in screens]
    assert places == sorted(places)
    assert "the key is doubtful, too hard" in html
    assert f"question__exact={early.question_id}" in html
    assert ">2</a>" in html


def test_flags_count_while_their_version_is_in_use_and_nobody_let_them_pass():
    in_use, passed, corrected, out = FlaggedVersionFactory.create_batch(4)
    FlaggedVersion.objects.filter(pk=passed.pk).update(passed_at=timezone.now())
    later = QuestionVersionFactory(question=corrected.question_version.question, number=2)
    ReviewFactory(question_version=later)
    ReviewFactory(question_version=out.question_version, verdict="withdrawn")

    assert listed() == [in_use.question_version.question_id]


def test_it_is_filtered_by_why_with_counts(admin_client: Client):
    contested, flagged = contest(1), FlaggedVersionFactory().question_version
    url = reverse(LIST)

    html = admin_client.get(url).text
    shown = {
        why: admin_client.get(url, {"why": why}).context["cl"].queryset.values_list("pk", flat=True)
        for why in ("contested", "flagged", "key_doubtful", "too_easy")
    }

    assert {why: list(pks) for why, pks in shown.items()} == {
        "contested": [contested.question_id],
        "flagged": [flagged.question_id],
        "key_doubtful": [flagged.question_id],
        "too_easy": [],
    }
    assert "contested by learners (1)" in html


def test_a_row_leads_to_the_screen_of_the_question(admin_client: Client):
    question = contest(1).question_id
    screen = reverse("admin:quizzes_question_change", args=[question])

    assert screen in admin_client.get(reverse(LIST)).text
    own = reverse("admin:progress_questiontosee_change", args=[question])
    assert admin_client.get(own)["Location"] == screen


def test_figures_stand_beside_the_question_and_flags_are_let_pass(admin_client: Client):
    quiz = make_statistical_quiz()
    take_quiz(quiz, learners=20)
    entry = quiz.entries.first()
    assert entry is not None
    version = entry.question.versions.get()
    FlaggedVersionFactory(quiz=quiz, question_version=version)
    screen = reverse("admin:quizzes_question_change", args=[entry.question_id])
    passing = reverse("admin:progress_questiontosee_pass", args=[entry.question_id])

    html = admin_client.get(screen).text
    blank = admin_client.post(passing, {"reason": " "}, follow=True).text
    passed = admin_client.post(passing, {"reason": "C’est <voulu>."}, follow=True).text

    figures = html[html.index('id="figures"') :]
    assert quiz.title in figures
    assert "<dd>20</dd>" in figures
    assert passing in html
    assert passing in blank
    assert passing not in passed
    assert "C’est &lt;voulu&gt;." in passed


@pytest.mark.usefixtures("single_rights")
@pytest.mark.parametrize(("right", "seen"), [("view_quiz", 403), ("view_question", 200)])
def test_it_takes_rights(client: Client, right: str, seen: int):
    row = FlaggedVersionFactory()
    person = AdminFactory(is_superuser=False)
    person.user_permissions.add(Permission.objects.get(codename=right))
    client.force_login(person)
    passing = reverse("admin:progress_questiontosee_pass", args=[row.question_version.question_id])

    assert client.get(reverse(LIST)).status_code == seen
    assert client.post(passing, {"reason": "x"}).status_code == 403


def test_the_screen_of_a_question_takes_the_same_queries_among_many(admin_client: Client):
    quiz = make_statistical_quiz()
    take_quiz(quiz, learners=5)
    entry = quiz.entries.first()
    assert entry is not None
    screen = reverse("admin:quizzes_question_change", args=[entry.question_id])
    counted = [count_queries(admin_client, screen)]
    for _ in range(20):
        made = ApprovedVersionFactory(question__course=quiz.course)
        QuizQuestionFactory(quiz=quiz, question=made.question)
        FlaggedVersionFactory(quiz=quiz, question_version=made)

    counted.append(count_queries(admin_client, screen))

    assert counted[0] == counted[1]
