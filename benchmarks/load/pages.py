"""How much dearer the pages of a lesson and of an attempt are than a page with nothing on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from accounts.models import User
from benchmarks.load.addresses import EMPTY
from benchmarks.load.browser import Browser
from benchmarks.load.learner import Learner
from benchmarks.load.people import make_people
from benchmarks.load.processor import read_seconds
from benchmarks.load.site import Site
from benchmarks.row import Row
from courses.models import GlossaryTerm, Lesson
from quizzes.models import Quiz
from quizzes.services.attempts import start_attempt
from tests.progress.material import (
    block,
    date,
    explain,
    first_quiz,
    lessons_of,
    make_course,
    quote,
    write_lesson,
)

ROUNDS, EACH = 6, 40
"""Requests of a round; the pages take turns, so that what else the machine does hits them all."""
BLOCKS, TERMS, POINTS, DATES = 24, 8, 3, 6
"""What a lesson holds: as the longer ones of the demo do."""
QUESTIONS = 16
MOST = 3.0


def measure_pages(site: Site, quiz: Quiz) -> Iterator[Row]:
    """Measure the CPU of web server and database a page, of a learner who is signed in."""
    (email,) = make_people(quiz, 1)
    person = User.objects.get(email=email)
    paths = {"empty": f"/{EMPTY}", **_make_pages(person)}
    learner = Learner(email, Browser(site.port, "10.2.0.1"))
    learner.sign_in()
    used = _measure(site, learner.browser, paths)
    written = _measure_changed(site, learner.browser, paths["lesson"])
    learner.browser.close()
    yield Row("CPU of an empty page with its frame", 1000 * used["empty"], "ms")
    for name in ("lesson", "attempt"):
        yield Row(f"CPU of the page of a {name}", 1000 * used[name], "ms")
        yield Row(f"… so many times an empty page, {name}", used[name] / used["empty"], "×", MOST)
    yield Row("CPU of the page of a lesson that changed since the last", 1000 * written, "ms")


def _measure_changed(site: Site, browser: Browser, path: str) -> float:
    """Return the CPU seconds of a lesson's page whose text has to be written anew each time."""
    before = read_seconds(site.trees)
    for number in range(EACH):
        GlossaryTerm.objects.update(definition=f"la ville où il travaille, dit {number}")
        browser.open(path)
    after = read_seconds(site.trees)
    return sum(after[part] - before[part] for part in ("web", "database")) / EACH


def _measure(site: Site, browser: Browser, paths: Mapping[str, str]) -> dict[str, float]:
    """Return the least CPU seconds a request of each page; the first round warms the caches."""
    found: dict[str, list[float]] = {name: [] for name in paths}
    for _ in range(1 + ROUNDS):
        for name, path in paths.items():
            found[name].append(_ask(site, browser, path))
    return {name: min(rounds[1:]) for name, rounds in found.items()}


def _ask(site: Site, browser: Browser, path: str) -> float:
    before = read_seconds(site.trees)
    for _ in range(EACH):
        browser.open(path)
    after = read_seconds(site.trees)
    return sum(after[part] - before[part] for part in ("web", "database")) / EACH


def _make_pages(person: User) -> dict[str, str]:
    """Make a course as large as the demo's, with a full lesson and an attempt that is open."""
    course = make_course(person, modules=4, lessons=4, questions=QUESTIONS)
    lesson = lessons_of(course)[1]
    _fill(lesson)
    attempt = start_attempt(learner=person, quiz=first_quiz(course))
    return {
        "lesson": f"/courses/{course.slug}/lessons/{lesson.module.slug}/{lesson.slug}/",
        "attempt": f"/quizzes/attempts/{attempt.public_id}/?q=1",
    }


def _fill(lesson: Lesson) -> None:
    """Let a lesson say as much as a long one does, with its points, terms and dates."""
    assert lesson.current is not None
    version = lesson.current.built_from.get()
    write_lesson(lesson, version, [block(version) for _ in range(BLOCKS)])
    lesson.key_points = [quote(version)] * POINTS
    lesson.save()
    for number in range(TERMS):
        explain(lesson, f"terme {number}", definition="la ville où il travaille")
    for number in range(DATES):
        date(lesson, str(1980 + number), str(1980 + number))
