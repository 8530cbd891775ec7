"""The desk: how long list and screen take where ten thousand questions stand there."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from time import perf_counter

from django.db import connection
from django.test import Client
from django.urls import reverse

from benchmarks.row import Row
from courses.models import Course
from quizzes.generation.records import ItemKind
from quizzes.models import Fact, Provenance, Question, QuestionVersion
from tests.factories.accounts import AdminFactory
from tests.factories.bodies import BODIES
from tests.factories.courses import SourceVersionFactory
from tests.factories.quizzes import QUOTE
from tests.quizzes.admin.reviewable import make_course

FEW, MANY = 100, 10_000
TRIES = 7
LONGER_AT_MOST = 1.3
PAGES = {"list": "?status=draft", "screen": "{pk}/change/"}


def measure_desk() -> Iterator[Row]:
    """Measure both pages with few questions that wait, and with many."""
    client = Client()
    client.force_login(AdminFactory.create(is_superuser=True))
    course = make_course("bench-desk")
    few = _measure(client, _fill(course, FEW))
    many = _measure(client, _fill(course, MANY - FEW))
    for name, seconds in many.items():
        ratio = round(seconds / few[name], 2)
        told = f"time: {name} of the desk, {MANY:,} questions to {FEW}"
        yield Row(told, ratio, limit=LONGER_AT_MOST)


def _fill(course: Course, count: int) -> int:
    """Add questions that wait, two on a fact each, and return the id of the last."""
    first = Question.objects.count()
    names = [f"{number:016x}" for number in range(first, first + count)]
    facts = Fact.objects.bulk_create(
        Fact(identity=name, course=course, kind="place", subject="B", relation="r", values=["L"])
        for name in names[: count // 2]
    )
    told = {"course": course, "module": course.modules.get(), "language": "fr"}
    questions = Question.objects.bulk_create(
        Question(
            identity=name,
            fact=facts[number % len(facts)],
            kind=ItemKind.SINGLE_CHOICE,
            fact_kind="place",
            rank=first + number,
            **told,
        )
        for number, name in enumerate(names)
    )
    _word(questions)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return questions[-1].pk


def _word(questions: list[Question]) -> None:
    """Give each its version and its quote."""
    body = BODIES[ItemKind.SINGLE_CHOICE].to_json()
    versions = QuestionVersion.objects.bulk_create(
        QuestionVersion(
            question=question,
            number=1,
            stem="Où siège le Bureau ?",
            body=body,
            explanation=QUOTE,
            difficulty=0.4,
            cognitive_level="remember",
        )
        for question in questions
    )
    source = SourceVersionFactory.create()
    start = source.text.index(QUOTE)
    Provenance.objects.bulk_create(
        Provenance(
            question_version=version,
            position=1,
            source_version=source,
            start=start,
            end=start + len(QUOTE),
            quote=QUOTE,
        )
        for version in versions
    )


def _measure(client: Client, question: int) -> dict[str, float]:
    """Measure the seconds of each page, the quickest of some tries."""
    changelist = reverse("admin:quizzes_question_changelist")
    return {
        name: min(_time(client, changelist + page.format(pk=question)) for _ in range(TRIES))
        for name, page in PAGES.items()
    }


def _time(client: Client, url: str) -> float:
    began = perf_counter()
    response = client.get(url)
    assert response.status_code == HTTPStatus.OK
    return perf_counter() - began
