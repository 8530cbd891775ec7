from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from openpyxl import load_workbook

from accounts.models import User
from progress.models import SortedFigures
from progress.queries.statistics import read_statistics
from progress.services.statistics.folding import fold_pending
from progress.services.statistics.sorting import sort_figures
from quizzes.generation.records import Choice, ItemKind
from quizzes.models import Quiz
from quizzes.scoring import Body
from tests.clients import api_client_of
from tests.factories.quizzes import ApprovedVersionFactory, QuizFactory, QuizQuestionFactory
from tests.progress.api.described import check_answer
from tests.progress.api.teaching import get, trainer_of
from tests.progress.attempts import KINDS, make_statistical_quiz, take_quiz, tell_statistics

pytestmark = pytest.mark.django_db

DESCRIBED = "quizzes/{slug}/items/"
ENGLISH = {"Accept-Language": "en"}
ENOUGH = 30


@pytest.fixture
def quiz() -> Quiz:
    return make_statistical_quiz()


@pytest.fixture
def trainer(quiz: Quiz) -> User:
    return trainer_of(quiz.course)


def read(user: User, quiz: Quiz, query: str = "", **headers: str) -> Any:
    answer = get(user, f"quizzes/{quiz.slug}/items/{query}", **headers)
    assert answer.status_code == 200
    check_answer(answer, DESCRIBED)
    return answer.json()


def sort_all() -> None:
    fold_pending()
    for row in SortedFigures.objects.all():
        sort_figures(row)


def test_a_row_has_the_figures_of_a_question_and_who_chose_what(quiz: Quiz, trainer: User):
    take_quiz(quiz, learners=9)
    sort_all()

    said = read(trainer, quiz)

    worked_out = read_statistics(quiz).items
    assert (said["count"], said["next"], said["previous"]) == (4, None, None)
    assert [row["kind"] for row in said["results"]] == list(KINDS)
    for row, item in zip(said["results"], worked_out, strict=True):
        assert (row["question"], row["version"]) == (item.version.question.identity, 1)
        assert (row["stem"], row["n"]) == (item.version.stem, 9)
        for name in ("facility", "discrimination", "efficiency", "effective_weight"):
            figure = getattr(item, name)
            assert row[name]["value"] == figure.value
            assert (row[name]["low"], row[name]["high"]) == (figure.interval or (None, None))
    choice = said["results"][0]
    assert [option["text"] for option in choice["options"]] == ["Lyon", "Genève", "Vienne"]
    assert [option["is_key"] for option in choice["options"]] == [True, False, False]
    lyon = choice["options"][0]
    assert lyon["share"]["value"] == lyon["chosen"] / 9
    thirds = [lyon[name] for name in ("bottom_third", "middle_third", "top_third")]
    chosen = [(one["value"] or 0) * one["n"] for one in thirds]
    assert sum(chosen) == pytest.approx(lyon["chosen"])
    assert said["results"][2]["options"] == []


def test_a_quiz_that_nobody_took_has_no_rows(quiz: Quiz, trainer: User):
    assert read(trainer, quiz)["results"] == []


@pytest.fixture
def easy_and_hard(quiz: Quiz) -> Quiz:
    """Have enough learners get the first question right and the last one wrong."""
    for number in range(ENOUGH):
        tell_statistics(quiz, "1", str(number % 2), str(number % 4 / 4), "0")
    return quiz


def test_flags_give_their_reason_in_words(easy_and_hard: Quiz, trainer: User):
    rows = read(trainer, easy_and_hard, **ENGLISH)["results"]

    easy = next(flag for flag in rows[0]["flags"] if flag["code"] == "too_easy")
    hard = next(flag for flag in rows[3]["flags"] if flag["code"] == "too_hard")
    assert easy["words"] == (
        "Too easy: 100.0 % of the points were earned; above 95.0 % a question tells nobody apart."
    )
    assert hard["words"].startswith("Too hard: 0.0 % of the points were earned")
    assert easy["option"] is None
    for row in rows:
        for flag in row["flags"]:
            assert (flag["option"] is not None) == ("distractor" in flag["code"])
            if flag["option"] is not None:
                assert f"“{row['options'][flag['option']]['text']}”" in flag["words"]


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("?flag=too_easy", [KINDS[0]]),
        ("?flag=too_hard", [KINDS[3]]),
        ("?flag=key_doubtful", []),
    ],
)
def test_questions_are_chosen_by_flag(
    easy_and_hard: Quiz, trainer: User, query: str, kinds: list[ItemKind]
):
    assert [row["kind"] for row in read(trainer, easy_and_hard, query)["results"]] == kinds


def test_any_flag_will_do(easy_and_hard: Quiz, trainer: User):
    every, flagged = read(trainer, easy_and_hard), read(trainer, easy_and_hard, "?flag=any")

    assert flagged["results"] == [row for row in every["results"] if row["flags"]]
    assert {KINDS[0], KINDS[3]} <= {row["kind"] for row in flagged["results"]}


@pytest.mark.parametrize("name", ["facility", "discrimination"])
def test_the_worst_come_first_or_last_and_those_without_a_figure_behind(
    easy_and_hard: Quiz, trainer: User, name: str
):
    def values(query: str) -> list[float | None]:
        return [row[name]["value"] for row in read(trainer, easy_and_hard, query)["results"]]

    rising, falling = values(f"?order={name}"), values(f"?order=-{name}")

    known = [value for value in rising if value is not None]
    assert known == sorted(known)
    assert falling[: len(known)] == known[::-1]
    assert rising[len(known) :] == [None] * (4 - len(known)) == falling[len(known) :]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("flag=bad", "flag"),
        ("flag=", "flag"),
        ("order=n", "order"),
        ("order=facility,stem", "order"),
        ("attempts=none", "attempts"),
        ("cursor=x", "cursor"),
        ("cursor=", "cursor"),
        ("cursor=%00", "cursor"),
    ],
)
def test_what_makes_no_sense_is_refused(quiz: Quiz, trainer: User, query: str, field: str):
    answer = get(trainer, f"quizzes/{quiz.slug}/items/?{query}")

    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == [field]


def test_pages_follow_each_other_there_and_back(quiz: Quiz, trainer: User):
    take_quiz(quiz, learners=2)
    whole = read(trainer, quiz, "?order=-facility")
    query, forth = "?order=-facility&page_size=3", []
    while query:
        page = read(trainer, quiz, query)
        forth.append(page["results"])
        query = page["next"] and "?" + page["next"].partition("?")[2]
    back = read(trainer, quiz, "?" + page["previous"].partition("?")[2])

    assert [len(rows) for rows in forth] == [3, 1]
    assert [*forth[0], *forth[1]] == whole["results"]
    assert back["results"] == forth[0]
    assert back["previous"] is None


@pytest.mark.parametrize("size", ["0", "-1", "x", "", "²", "9" * 5000])
def test_a_size_that_makes_no_sense_is_refused(quiz: Quiz, trainer: User, size: str):
    answer = api_client_of(trainer).get(f"/api/v1/quizzes/{quiz.slug}/items/?page_size={size}")

    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == ["page_size"]


@pytest.fixture
def hostile() -> Quiz:
    """Make a quiz whose texts spreadsheets would run."""
    quiz: Quiz = QuizFactory.create(title="=1+1")
    choices = (Choice("=HYPERLINK(1)", correct=True), Choice("+2", correct=False))
    written = ApprovedVersionFactory.create(
        question__course=quiz.course,
        review__by=None,
        stem="@SUM(A1)",
        body=Body(ItemKind.SINGLE_CHOICE, choices=choices).to_json(),
    )
    QuizQuestionFactory.create(quiz=quiz, question=written.question)
    take_quiz(quiz, learners=2)
    return quiz


def test_as_csv_it_is_a_line_a_question_and_nothing_runs(hostile: Quiz):
    answer = get(trainer_of(hostile.course), f"quizzes/{hostile.slug}/items/?format=csv", **ENGLISH)

    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    (row,) = csv.DictReader(StringIO(text))
    assert (row["Attempts"], row["Text"]) == ("2", "'@SUM(A1)")
    assert row["Options"].startswith("'=HYPERLINK(1) ✓ ")
    assert 0 <= float(row["Facility, low"]) <= float(row["Facility"])
    assert all(not value.startswith(("=", "+", "@")) for value in row.values())


def test_as_a_workbook_it_is_the_same(hostile: Quiz):
    answer = get(
        trainer_of(hostile.course), f"quizzes/{hostile.slug}/items/?format=xlsx", **ENGLISH
    )

    book = load_workbook(BytesIO(b"".join(answer.streaming_content)))
    headings, row = book.worksheets[0].values
    assert dict(zip(headings, row, strict=True))["Text"] == "@SUM(A1)"
    cell = book.worksheets[0].cell(2, headings.index("Text") + 1)
    assert cell.data_type == "s"
