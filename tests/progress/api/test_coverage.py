from __future__ import annotations

import csv
from io import StringIO

import pytest

from accounts.models import User
from courses.models import Course
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.courses import ModuleFactory, PassageFactory, SourceVersionFactory
from tests.factories.quizzes import ApprovedVersionFactory
from tests.progress.api.described import check_answer
from tests.progress.api.teaching import get, trainer_of
from tests.progress.material import SENTENCE

pytestmark = pytest.mark.django_db

DESCRIBED = "courses/{slug}/coverage/"


@pytest.fixture
def course() -> Course:
    """Make a course that asks about one passage of two."""
    version = SourceVersionFactory.create(document__title="Statut")
    course: Course = ModuleFactory.create().course
    course.documents.add(version.document)
    start = version.text.index(SENTENCE)
    spans = [(start, start + len(SENTENCE)), (start + len(SENTENCE) + 1, len(version.text))]
    for position, (begin, end) in enumerate(spans, 1):
        PassageFactory.create(version=version, position=position, start=begin, end=end)
    ApprovedVersionFactory.create(
        question__course=course, review__by=None, proof__source_version=version
    )
    return course


@pytest.fixture
def trainer(course: Course) -> User:
    return trainer_of(course)


def test_a_row_says_what_becomes_of_a_passage(course: Course, trainer: User):
    answer = get(trainer, f"courses/{course.slug}/coverage/")

    check_answer(answer, DESCRIBED)
    first, second = answer.json()["results"]
    assert (first["state"], second["state"]) == ("asked", "neither")
    assert first["document"]["title"] == "Statut"
    assert (first["headings"], first["position"]) == (["Sièges"], 1)
    assert (first["question_count"], first["facility"], first["n"]) == (1, None, 0)
    assert first["questions"] == [course.questions.get().identity]


def test_passages_are_chosen_by_what_becomes_of_them(course: Course, trainer: User):
    answer = get(trainer, f"courses/{course.slug}/coverage/?state=neither")

    assert [row["position"] for row in answer.json()["results"]] == [2]


def test_another_state_is_refused(course: Course, trainer: User):
    answer = get(trainer, f"courses/{course.slug}/coverage/?state=some")

    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == ["state"]


def test_trainers_see_courses_of_their_cohorts_and_administrators_all(
    course: Course, trainer: User
):
    path = f"courses/{course.slug}/coverage/"
    people = {
        "trainer": trainer,
        "another": TrainerFactory.create(),
        "admin": AdminFactory.create(),
        "learner": UserFactory.create(),
    }

    assert {who: get(person, path).status_code for who, person in people.items()} == {
        "trainer": 200,
        "another": 404,
        "admin": 200,
        "learner": 403,
    }


def test_pages_follow_each_other(course: Course, trainer: User):
    page = get(trainer, f"courses/{course.slug}/coverage/?page_size=1").json()
    second = get(trainer, page["next"].partition("/api/v1/")[2]).json()

    assert (page["count"], second["next"]) == (2, None)
    assert [row["position"] for row in (*page["results"], *second["results"])] == [1, 2]


def test_as_csv_it_is_a_line_a_passage(course: Course, trainer: User):
    answer = get(
        trainer, f"courses/{course.slug}/coverage/?format=csv", **{"Accept-Language": "en"}
    )

    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text)))
    assert [row["State"] for row in rows] == [
        "asked about, not taught",
        "neither taught nor asked about",
    ]
    assert (rows[0]["Document"], rows[0]["Headings"], rows[0]["Facility"]) == (
        "Statut",
        "Sièges",
        "",
    )


def test_what_did_not_change_is_not_sent_again(course: Course, trainer: User):
    path = f"courses/{course.slug}/coverage/"
    etag = get(trainer, path)["ETag"]

    assert get(trainer, path, **{"If-None-Match": etag}).status_code == 304
