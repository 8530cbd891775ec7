"""Reading a lesson: where one stopped, and that one came to its end."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from courses.models import Course, Lesson
from progress.models import LessonCompletion, ReadingPlace
from tests.journeys.conftest import NewPage
from tests.journeys.steps import read_lesson, sign_in
from tests.progress.material import block, lessons_of, write_lesson

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), pytest.mark.slow]

BLOCKS = 60
ENOUGH = 60_000  # milliseconds; the lesson below asks for forty seconds


@pytest.fixture
def lesson(course: Course) -> Lesson:
    """A lesson of many blocks, of two minutes."""
    lesson = lessons_of(course)[0]
    version = lesson.current.built_from.get()
    texts = [f"Phrase {n} de la leçon, assez longue." for n in range(1, BLOCKS + 1)]
    write_lesson(lesson, version, [block(version, text) for text in texts])
    return lesson


def address(lesson: Lesson) -> str:
    module = lesson.module
    return f"/courses/{module.course.slug}/lessons/{module.slug}/{lesson.slug}/"


def open_lesson(page: Page, lesson: Lesson) -> None:
    """Sign in and open a lesson, in a time of the browser's own that can be run forward."""
    sign_in(page)
    page.clock.install()
    page.goto(address(lesson))


def show(piece: Locator) -> None:
    """Bring a block to the top of the window, as reading does; the page has heard of it."""
    piece.evaluate("""piece => new Promise((heard) => {
        addEventListener("scroll", () => heard(), { once: true });
        piece.scrollIntoView();
    })""")


def go_to_end(page: Page) -> None:
    """Scroll to the end; the page has seen it."""
    page.locator(".sources").evaluate("""end => new Promise((seen) => {
        new IntersectionObserver(([entry]) => entry.isIntersecting && seen()).observe(end);
        end.scrollIntoView();
    })""")


def run_for(page: Page, milliseconds: int) -> None:
    """Let time pass; the server has heard where the learner is."""
    with page.expect_response("**/place/"):
        page.clock.run_for(milliseconds)


def state(page: Page) -> Locator:
    return page.locator("#lesson-state")


def test_where_one_stopped_is_where_one_goes_on_at_another_device(
    lesson: Lesson, open_page: NewPage, complaints: list[str]
):
    page = open_page()
    open_lesson(page, lesson)
    show(page.locator("#b40"))
    with page.expect_response("**/place/") as kept:
        page.clock.run_for(5000)
    assert kept.value.status == 204

    other = open_page(viewport={"width": 360, "height": 640}, java_script_enabled=False)
    sign_in(other)
    other.goto(f"/courses/{lesson.module.course.slug}/")
    other.get_by_role("link", name="Reprendre où vous en étiez").click()

    stopped = ReadingPlace.objects.get().block + 1
    assert stopped >= 40
    expect(other.locator(f"#b{stopped}")).to_be_in_viewport()
    expect(other.locator("#b1")).not_to_be_in_viewport()
    assert complaints == []


def test_the_place_is_sent_seldom_and_not_for_a_glance(lesson: Lesson, open_page: NewPage):
    page = open_page()
    sent: list[str] = []
    page.on("request", lambda asked: sent.append(asked.url) if "/place/" in asked.url else None)
    open_lesson(page, lesson)

    for number in (10, 20, 30):
        show(page.locator(f"#b{number}"))
        page.clock.run_for(1000)
    assert sent == []
    with page.expect_response("**/place/"):
        page.clock.run_for(10_000)

    assert len(sent) == 1


def test_who_leaves_at_once_is_found_where_they_left(lesson: Lesson, open_page: NewPage):
    page = open_page()
    open_lesson(page, lesson)
    page.clock.run_for(4000)

    show(page.locator("#b30"))
    page.goto("/")

    course = f"/courses/{lesson.module.course.slug}/"
    for _ in range(10):  # what is sent on leaving and the next page race
        page.goto(course)
        if page.get_by_role("link", name="Reprendre où vous en étiez").count():
            break
    assert ReadingPlace.objects.get().block >= 29


def test_a_lesson_read_to_its_end_counts_as_read(
    lesson: Lesson, open_page: NewPage, complaints: list[str]
):
    page = open_page()
    open_lesson(page, lesson)

    go_to_end(page)
    run_for(page, ENOUGH)

    expect(page.get_by_text("Vous avez lu cette leçon")).to_be_visible()
    expect(state(page)).to_have_text("Lue")
    assert LessonCompletion.objects.get().lesson == lesson
    assert complaints == []


def test_the_end_alone_is_not_reading(lesson: Lesson, open_page: NewPage):
    page = open_page()
    open_lesson(page, lesson)

    go_to_end(page)
    run_for(page, 10_000)

    expect(state(page)).to_have_text("Pas encore lue")
    assert not LessonCompletion.objects.exists()


def test_time_alone_is_not_reading(lesson: Lesson, open_page: NewPage):
    page = open_page()
    open_lesson(page, lesson)

    page.clock.run_for(ENOUGH)

    expect(state(page)).to_have_text("Pas encore lue")
    assert not LessonCompletion.objects.exists()


def test_the_button_is_not_taken_from_under_the_hand(lesson: Lesson, open_page: NewPage):
    page = open_page()
    open_lesson(page, lesson)
    page.get_by_role("button", name="J’ai lu cette leçon").focus()

    go_to_end(page)
    run_for(page, ENOUGH)
    expect(page.get_by_role("button", name="J’ai lu cette leçon")).to_be_focused()
    page.keyboard.press("Enter")

    following = lessons_of(lesson.module.course)[1]
    page.wait_for_url(f"**{address(following)}")
    assert LessonCompletion.objects.get().lesson == lesson


def test_without_scripts_one_reads_says_so_and_goes_on(
    lesson: Lesson, open_page: NewPage, complaints: list[str]
):
    page = open_page(java_script_enabled=False)
    sign_in(page)
    page.goto(address(lesson))

    page.get_by_role("link", name="Suivant").click()
    page.get_by_role("link", name="Précédent").click()
    read_lesson(page)

    following = lessons_of(lesson.module.course)[1]
    expect(page.get_by_role("heading", level=1)).to_have_text(following.title)
    assert LessonCompletion.objects.get().lesson == lesson
    assert complaints == []
