from __future__ import annotations

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from courses.models import Course, Lesson
from progress.services.completion import mark_read
from progress.services.places import keep_place
from quizzes import dispatch
from quizzes.models import Attempt
from quizzes.services.attempts import start_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.courses import PassageFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory
from tests.factories.quizzes import QuizFactory, make_quiz
from tests.journeys.conftest import NewPage
from tests.journeys.steps import sign_in
from tests.progress.material import (
    block,
    date,
    enrolment_of,
    explain,
    fill_quiz,
    first_quiz,
    lessons_of,
    quote,
    write_lesson,
)
from tests.quizzes.taking import ALL_KINDS, answer, right_payload

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), pytest.mark.slow]

GRAVE = {"serious", "critical"}
LOOKS: dict[str, dict[str, object]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 320, "height": 640}},
    "arabic": {"color_scheme": "dark"},
}
HIDDEN_AT_AN_EDGE = """() => [...document.querySelectorAll("main *:not(.unseen, .unseen *)")]
    .filter((element) => !element.closest(".table-frame"))
    .map((element) => element.getBoundingClientRect())
    .some((box) => box.width && (box.left < -1 || box.right > innerWidth + 1))"""
KINDS = (
    {"kind": "heading", "text": "Sièges", "level": 2},
    {"kind": "heading", "text": "À Lyon", "level": 3},
    {"kind": "list_item", "text": "un appui"},
    {"kind": "list_item", "text": "Signer", "label": "1"},
    {"kind": "definition", "text": "BCN : un bureau", "term": "BCN"},
    {"kind": "clause", "text": "Demande un appui", "label": "13 a)"},
    {"kind": "quote", "text": "Oui"},
    {"kind": "table_row", "text": "Ville | An", "label": "header"},
    {"kind": "table_row", "text": "Lyon | 1989"},
    {"kind": "footnote", "text": "Voir plus loin", "label": "4"},
    {"kind": "paragraph", "text": "مرحبا بكم", "language": "ar"},
)


@pytest.fixture
def pages(course: Course, owner: User) -> list[str]:
    """Every address of a learner, with something to show."""
    lesson = lessons_of(course)[0]
    version = lesson.current.built_from.get()
    write_lesson(lesson, version, [block(version), *(block(version, **told) for told in KINDS)])
    draw_from(lesson)
    changed = leave_behind(course)
    started, submitted, scored = attempts(course, owner)
    first = f"/courses/{course.slug}/lessons/{lesson.module.slug}/{lesson.slug}/"
    place = f"version={version.sha256}&start=10&end=38"
    return [
        "/",
        "/quizzes/",
        "/progress/",
        "/privacy/",
        f"/courses/{course.slug}/",
        first,
        f"/courses/{course.slug}/lessons/{changed.module.slug}/{changed.slug}/",
        f"/courses/{course.slug}/sources/{version.document.name}/?{place}",
        f"/quizzes/{first_quiz(course).slug}/",
        *(f"/quizzes/attempts/{started.public_id}/?q={n}" for n in range(1, len(ALL_KINDS) + 1)),
        f"/quizzes/attempts/{started.public_id}/summary/",
        f"/quizzes/attempts/{submitted.public_id}/",
        f"/quizzes/attempts/{scored.public_id}/review/",
        "/accounts/password/change/",
        "/accounts/logout/",
        "/accounts/2fa/",
    ]


def draw_from(lesson: Lesson) -> None:
    """Give a lesson a point to remember, a date and terms."""
    lesson.key_points = [quote(lesson.current.built_from.get())]
    lesson.save()
    for year in ("1989", "1991", "1999"):
        date(lesson, year, year)
    version = lesson.current.built_from.get()
    PassageFactory(version=version, start=0, end=40, headings=["Le Bureau", "Siège"])
    explain(lesson, "BCN", expansion="bureau central national")
    explain(lesson, "siège", definition="la ville où il travaille")


def leave_behind(course: Course) -> Lesson:
    """Stop within the first lesson, and let the second be another than was read."""
    first, second = lessons_of(course)
    enrolment = enrolment_of(course)
    sha256 = first.current.content_sha256
    keep_place(enrolment=enrolment, lesson=first, block=3, content_sha256=sha256)
    mark_read(enrolment=enrolment, lesson=second)
    version = second.current.built_from.get()
    write_lesson(second, version, [block(version), block(version, "Autre chose.")])
    cohort = CohortFactory(ends_on=timezone.localdate() + timedelta(5))
    cohort.courses.add(course)
    CohortMemberFactory(cohort=cohort, learner=enrolment.learner)
    return second


def attempts(course: Course, owner: User) -> tuple[Attempt, Attempt, Attempt]:
    """Make an attempt of each state, with right, wrong and missing answers."""
    quizzes = [make_quiz(*ALL_KINDS, course=course) for _ in range(3)]
    made = [start_attempt(learner=owner, quiz=quiz) for quiz in quizzes]
    for attempt in made:
        for item in attempt.items.filter(position__in=[1, 2, 5, 8]):
            answer(item, right_payload(item))
        single = attempt.items.get(position=1)
        answer(single, {"choice": single.option_order.index(1)})
    for attempt in made[1:]:
        dispatch.submit(attempt=attempt, by=owner)
    score_attempt(made[2])
    return made[0], made[1], made[2]


@pytest.mark.parametrize("look", LOOKS)
def test_no_page_shuts_anybody_out(
    pages: list[str], open_page: NewPage, complaints: list[str], look: str
):
    page = open_page(**LOOKS[look])
    sign_in(page)
    if look == "arabic":
        page.locator(".languages summary").click()
        page.get_by_role("button", name="العربيّة").click()
        page.locator("html[lang=ar][dir=rtl]").wait_for()

    faults = {address: faults_of(page, address) for address in pages}

    assert {address: found for address, found in faults.items() if found} == {}
    assert complaints == []


def test_the_pages_before_signing_in_shut_nobody_out(
    course: Course, open_page: NewPage, complaints: list[str]
):
    page = open_page()
    addresses = ["/accounts/login/", "/accounts/password/reset/", "/privacy/"]

    faults = {address: faults_of(page, address) for address in addresses}

    assert {address: found for address, found in faults.items() if found} == {}
    assert complaints == []


def test_the_gallery_shuts_nobody_out(owner: User, course: Course, open_page: NewPage):
    User.objects.filter(pk=owner.pk).update(is_superuser=True)
    page = open_page()
    sign_in(page)

    assert faults_of(page, "/gallery/") == []


def test_the_documentation_of_the_api_is_shown_within_the_policy(
    live_server: LiveServer, open_page: NewPage, complaints: list[str]
):
    page = open_page()

    page.goto("/api/v1/docs/")
    page.get_by_text("/api/v1/cohorts/", exact=True).first.wait_for()

    assert complaints == []


def test_a_long_quiz_fits_a_phone(course: Course, owner: User, open_page: NewPage):
    quiz = QuizFactory(course=course)
    fill_quiz(quiz, 40)
    attempt = start_attempt(learner=owner, quiz=quiz)
    page = open_page(viewport={"width": 320, "height": 640})
    sign_in(page)
    page.goto(f"/quizzes/attempts/{attempt.public_id}/?q=40")

    page.locator("summary", has_text="Toutes les questions").click()

    assert is_as_wide_as_its_window(page)


def faults_of(page: Page, address: str) -> list[str]:
    """Name what is wrong with a page: for people, for the policy, for its window."""
    response = page.goto(address)
    assert response is not None
    assert response.ok, f"{address}: {response.status}"
    report = Axe().run(page).response
    faults = [
        f"{fault['id']}: {node['target']}"
        for fault in report["violations"]
        if fault["impact"] in GRAVE
        for node in fault["nodes"]
    ]
    if "'self'" not in response.headers.get("content-security-policy", ""):
        faults.append("no policy")
    if page.locator("[style], style, script:not([src])").count():
        faults.append("inline style or script")
    if not is_as_wide_as_its_window(page):
        faults.append("wider than its window")
    if page.evaluate(HIDDEN_AT_AN_EDGE):
        faults.append("something lies outside the window")
    return faults


def is_as_wide_as_its_window(page: Page) -> bool:
    """Tell whether nothing makes the page scroll sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
