"""The examples of the documentation are run as they stand, against a site that answers."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from celery import current_app
from django.db import connection
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

from accounts.services.tokens import create_token
from courses.models import Course
from jobs.models import Queued
from quizzes.generation.records import ItemKind
from quizzes.models import Quiz
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.courses import LessonFactory, ModuleFactory, PassageFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory, EnrolmentFactory
from tests.factories.quizzes import make_quiz
from tests.guards.tree import PROJECT
from tests.progress.attempts import tell_statistics
from tests.progress.material import SENTENCE, block, write_lesson

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

PAGE = (PROJECT / "docs" / "api.md").read_text(encoding="utf-8")
SECTION = re.compile(r"^### (?P<title>.+)\n(?P<text>(?:(?!^##).*\n)*)", re.MULTILINE)
BLOCK = re.compile(r"^```(?P<language>sh|python)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
CLIENT = "elearning.py"
ENOUGH = 30
"""Attempts from which on questions are flagged."""
LONGEST = 30.0
"""Seconds."""
HAS_CURL = bool(shutil.which("curl") or os.environ.get("CI"))
"""On a machine without it the other examples are run alone, but never in CI."""
FREE = 1000
"""Numbers below it are chosen."""


@dataclass(frozen=True)
class Example:
    """A block of code below a heading."""

    language: str
    code: str


def read_examples() -> dict[str, list[Example]]:
    """Read the examples by the heading that they stand below."""
    return {
        section["title"]: [Example(found["language"], found["code"]) for found in blocks]
        for section in SECTION.finditer(PAGE)
        if (blocks := list(BLOCK.finditer(section["text"])))
    }


EXAMPLES = read_examples()
SHOWN: Mapping[str, tuple[str, ...]] = {
    "Which cohorts are mine?": ('"name":"Spring"', "1 Spring statut 2 learners"),
    "Who is behind?": ('"overdue"', "Awa Diop 0 of 1 lessons"),
    "This week's CSV": ("", "", "304"),
    "Which questions are bad?": ('"code":"too_easy"', "   Too easy: 100.0 % of the points"),
    "How does the quiz as a whole do?": ('"attempts":"all"', "mean 1.50 (30 attempts)"),
    "How does one learner do?": ("Awa Diop", "Awa Diop"),
    "What is not asked about?": ('"state":"taught"', "Sièges in Où siège le Bureau"),
    "Add a cohort": ('"name":"Autumn"', "'name': 'Winter'"),
    "Enrol learners": ('"outcome":"', "bela@example.org invited"),
    "Bring in a file": ('"line":2', "'outcome': 'invited'"),
    "Extend a deadline": ('"due_on":"2030-12-15"', "'due_on': '2030-12-20'"),
    "Be told what happens": ('"event":"webhook.test"', "webhook.test waiting None"),
    "Have a report written": ('"state":"done"', "done 0"),
    "Have a report every week": (
        '"weekday":"monday"',
        "cohort_progress monday 07:30:00 paused: True",
    ),
    "When something is refused": ('"order":', "400 invalid ["),
}
"""What each example of a section says, in their order."""


def test_every_example_is_run_and_looked_at():
    ways = {title: [one.language for one in examples] for title, examples in EXAMPLES.items()}

    assert {title: len(languages) for title, languages in ways.items()} == {
        title: len(said) for title, said in SHOWN.items()
    }
    assert all({"sh", "python"} <= set(languages) for languages in ways.values())
    beside = {"the client itself", "what verifies webhooks, see `test_receiving`"}
    assert sum(map(len, ways.values())) + len(beside) == len(BLOCK.findall(PAGE))


@pytest.fixture
def quiz() -> Quiz:
    """Make what the examples name: a quiz, its course, cohort 1 and its learner 12."""
    keep_numbers_free("progress_cohort", "accounts_user")
    kinds = (ItemKind.SINGLE_CHOICE, ItemKind.TRUE_FALSE, ItemKind.CLOZE)
    quiz = make_quiz(*kinds, slug="statut-quiz", course__slug="statut", course__title="Statut")
    teach_unasked(quiz.course)
    trainer = TrainerFactory.create(email="tara@example.org", name="Tara")
    yesterday = timezone.localdate() - timedelta(days=1)
    cohort = CohortFactory.create(pk=1, name="Spring", due_on=yesterday)
    cohort.trainers.add(trainer)
    cohort.courses.add(quiz.course)
    awa = UserFactory.create(pk=12, name="Awa Diop", email="awa@example.org")
    for learner in (awa, UserFactory.create(name="Bo Berg")):
        CohortMemberFactory.create(cohort=cohort, learner=learner)
        EnrolmentFactory.create(course=quiz.course, learner=learner)
    return quiz


def teach_unasked(course: Course) -> None:
    """Have a lesson teach a passage that no question rests on."""
    passage = PassageFactory.create(headings=["Statut", "Sièges"])
    course.documents.add(passage.version.document)
    lesson = LessonFactory.create(
        module=ModuleFactory.create(course=course), title="Où siège le Bureau"
    )
    assert SENTENCE in passage.version.text
    write_lesson(lesson, passage.version, [block(passage.version)])


def keep_numbers_free(*tables: str) -> None:
    """Have new rows numbered behind those whose numbers are chosen."""
    with connection.cursor() as cursor:
        for table in tables:
            numbers = f"pg_get_serial_sequence('{table}', 'id')"
            cursor.execute(f"SELECT setval({numbers}, GREATEST(nextval({numbers}), {FREE}))")


@pytest.fixture
def run(live_server: LiveServer, quiz: Quiz, tmp_path: Path) -> Callable[[Example], str]:
    """Run an example beside the client of the page, as the trainer of the cohort."""
    trainer = quiz.course.cohorts.get().trainers.get()
    environment = {
        "PATH": os.environ["PATH"],
        "SITE": live_server.url,
        "TOKEN": create_token(user=trainer),
        "NO_PROXY": "127.0.0.1,localhost",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    client = next(code for language, code in BLOCK.findall(PAGE) if language == "python")
    (tmp_path / CLIENT).write_text(client, encoding="utf-8")

    def run_one(example: Example) -> str:
        (tmp_path / "example.py").write_text(example.code, encoding="utf-8")
        shell = ["bash", "-euo", "pipefail", "-c", example.code]
        command = shell if example.language == "sh" else [sys.executable, "example.py"]
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            check=False,
            text=True,
            timeout=LONGEST,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run_one


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do what is queued at once, as there is no worker."""

    def do(model: type[Queued], pk: int) -> None:
        current_app.tasks[model.TASK](pk=pk)

    monkeypatch.setattr("jobs.dispatch.remind", do)


@pytest.mark.parametrize("title", EXAMPLES)
def test_an_example_does_what_it_says(run: Any, quiz: Quiz, tmp_path: Path, title: str):
    for number in range(ENOUGH):
        tell_statistics(quiz, "1", str(number % 2), "0")

    for example, wanted in zip(EXAMPLES[title], SHOWN[title], strict=True):
        if example.language == "python" or HAS_CURL:
            assert wanted in run(example)
    for table in tmp_path.glob("progress.csv"):
        assert "Awa Diop" in table.read_text(encoding="utf-8-sig")
