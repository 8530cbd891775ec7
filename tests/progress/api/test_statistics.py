from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from progress.models import SortedFigures
from progress.queries.statistics import read_statistics
from progress.services.statistics.folding import fold_pending
from progress.services.statistics.sorting import sort_figures
from progress.statistics import FORMULA_VERSION
from quizzes.models import Quiz
from tests.clients import api_client_of
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.progress import CohortMemberFactory, EnrolmentFactory
from tests.progress.api.described import check_answer
from tests.progress.api.teaching import get, trainer_of
from tests.progress.attempts import correct, make_statistical_quiz, take_quiz

pytestmark = pytest.mark.django_db

FIGURES = (
    *("mean", "median", "standard_deviation", "skewness", "kurtosis"),
    *("consistency", "error_ratio", "standard_error"),
)
DESCRIBED = "quizzes/{slug}/statistics/"


@pytest.fixture
def quiz() -> Quiz:
    return make_statistical_quiz()


@pytest.fixture
def trainer(quiz: Quiz) -> User:
    return trainer_of(quiz.course)


def read(user: User, quiz: Quiz, query: str = "") -> Any:
    answer = get(user, f"quizzes/{quiz.slug}/statistics/{query}")
    assert answer.status_code == 200
    check_answer(answer, DESCRIBED)
    return answer.json()


def sort_all() -> None:
    fold_pending()
    for row in SortedFigures.objects.all():
        sort_figures(row)


def test_the_figures_are_those_that_are_worked_out(quiz: Quiz, trainer: User):
    take_quiz(quiz, learners=6, each=2)
    sort_all()

    said, worked_out = read(trainer, quiz), read_statistics(quiz)

    assert (said["quiz"], said["title"], said["attempts"]) == (quiz.slug, quiz.title, "first")
    assert (said["n"], said["formula_version"]) == (6, FORMULA_VERSION)
    mean = worked_out.figures.mean
    assert mean.interval is not None
    assert said["mean"] == {
        "value": mean.value,
        "n": 6,
        "low": mean.interval[0],
        "high": mean.interval[1],
        "reason": None,
    }
    assert said["consistency"]["value"] == worked_out.figures.consistency.coefficient.value
    assert [tenth["attempts"] for tenth in said["distribution"]] == list(
        worked_out.distribution or ()
    )
    assert said["distribution"][9] == said["distribution"][9] | {"above": 0.9, "below": 1.0}
    assert said["sorted_as_of"] < said["as_of"]


def test_all_attempts_come_on_request(quiz: Quiz, trainer: User):
    take_quiz(quiz, learners=2, each=3)

    said = read(trainer, quiz, "?attempts=all")

    assert (said["attempts"], said["n"]) == ("all", 6)


def test_what_is_not_known_says_why(quiz: Quiz, trainer: User):
    nobody = read(trainer, quiz)
    take_quiz(quiz, learners=1)
    one = read(trainer, quiz)

    assert {nobody[name]["reason"] for name in FIGURES} == {"no_attempts"}
    assert {nobody[name]["value"] for name in FIGURES} == {None}
    assert (nobody["n"], nobody["distribution"], nobody["sorted_as_of"]) == (0, None, None)
    assert one["mean"]["value"] is not None
    assert one["mean"]["low"] is None
    assert one["standard_deviation"]["reason"] == "too_few"
    assert one["median"]["reason"] == "not_counted_yet"


@pytest.mark.parametrize("query", ["?attempts=", "?attempts=last", "?attempts=%00", "?attempts=1"])
def test_another_choice_of_attempts_is_refused(quiz: Quiz, trainer: User, query: str):
    answer = get(trainer, f"quizzes/{quiz.slug}/statistics/{query}")

    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == ["attempts"]


@pytest.mark.parametrize("address", ["statistics", "items"])
def test_trainers_see_quizzes_of_their_cohorts_and_administrators_all(
    client: Client, quiz: Quiz, trainer: User, address: str
):
    path = f"quizzes/{quiz.slug}/{address}/"
    learner = EnrolmentFactory.create(course=quiz.course).learner
    CohortMemberFactory.create(cohort=trainer.trained_cohorts.get(), learner=learner)

    asked = {
        "trainer": get(trainer, path),
        "another": get(TrainerFactory.create(), path),
        "admin": get(AdminFactory.create(), path),
        "learner": get(learner, path),
        "outsider": get(UserFactory.create(), path),
    }

    assert {who: answer.status_code for who, answer in asked.items()} == {
        "trainer": 200,
        "another": 404,
        "admin": 200,
        "learner": 403,
        "outsider": 403,
    }
    assert client.get(f"/api/v1/{path}").status_code == 401
    assert get(trainer, f"quizzes/none/{address}/").status_code == 404


def test_a_trainer_who_learns_sees_no_statistics_of_what_they_learn(quiz: Quiz):
    trainer = trainer_of(make_statistical_quiz().course)
    EnrolmentFactory.create(course=quiz.course, learner=trainer)

    assert get(trainer, f"quizzes/{quiz.slug}/statistics/").status_code == 404


@pytest.mark.parametrize("address", ["statistics", "items"])
def test_what_did_not_change_is_not_sent_again(quiz: Quiz, trainer: User, address: str):
    path = f"quizzes/{quiz.slug}/{address}/"
    (attempt,) = take_quiz(quiz, learners=1)
    correct(attempt, 1, "0")
    etag = get(trainer, path)["ETag"]

    again = get(trainer, path, **{"If-None-Match": etag})
    in_english = get(trainer, path, **{"If-None-Match": etag, "Accept-Language": "en"})
    of_all = get(trainer, f"{path}?attempts=all", **{"If-None-Match": etag})
    correct(attempt, 1, "1")
    after = get(trainer, path, **{"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")
    assert [one.status_code for one in (in_english, of_all, after)] == [200, 200, 200]
    assert after["ETag"] != etag


def test_it_takes_the_same_queries_however_much_there_is(
    quiz: Quiz, trainer: User, django_assert_num_queries
):
    client = api_client_of(trainer)
    client.get(f"/api/v1/quizzes/{quiz.slug}/items/")
    for learners in (1, 4):
        take_quiz(quiz, learners=learners, each=2)
        with django_assert_num_queries(6):  # token, quiz, state, and three for what is new
            client.get(f"/api/v1/quizzes/{quiz.slug}/items/")
        with django_assert_num_queries(3):
            client.get(f"/api/v1/quizzes/{quiz.slug}/items/")
