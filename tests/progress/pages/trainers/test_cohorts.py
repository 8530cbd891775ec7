from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from courses.models import Course
from progress.models import Cohort
from tests.progress.taught import join, lessons_of, make_cohort, make_taught_course, read_lesson

pytestmark = pytest.mark.django_db
PAGE = "/trainers/"


def idle(cohort: Cohort, *, days: int) -> None:
    """Let all learners of a cohort have joined some days ago, and done nothing since."""
    cohort.members.update(joined_at=timezone.now() - timedelta(days))


def test_a_cohort_says_how_many_learn_how_far_they_are_and_who_needs_attention(
    browser: Client, cohort: Cohort, course: Course
):
    cohort.remind_after_silence = 7
    cohort.save()
    for name in ("Ada", "Bo", "Cem"):
        join(cohort, name)
    idle(cohort, days=8)
    busy = join(cohort, "Dee")
    for lesson in lessons_of(course):
        read_lesson(busy, lesson)

    page = browser.get(PAGE).text

    assert "3 people without activity for 7 days" in page
    assert f'href="/trainers/cohorts/{cohort.pk}/?reason=inactive#learners"' in page
    assert "4 learners" in page
    assert "16% of the way done on average" in page  # one of four, four steps of six


def test_a_calm_cohort_says_so(browser: Client, cohort: Cohort):
    join(cohort)

    page = browser.get(PAGE).text

    assert "Nobody needs attention now." in page
    assert re.search(r"\b1 learner\s*</li>", page)


def test_an_empty_cohort_says_so(browser: Client, cohort: Cohort):
    page = browser.get(PAGE).text

    assert "Nobody is in this cohort yet." in page
    assert "of the way done" not in page


def test_a_trainer_without_cohorts_reads_how_one_comes(browser: Client):
    assert "No cohort yet" in browser.get(PAGE).text


def test_many_cohorts_come_in_pages_and_are_found_by_name(browser: Client, trainer: User):
    for number in range(22):
        make_cohort(trainer, name=f"Group {number:02}")

    first, second = browser.get(PAGE).text, browser.get(f"{PAGE}?page=2").text
    found = browser.get(f"{PAGE}?search=GROUP+2").text

    assert ("Group 19" in first, "Group 20" in first) == (True, False)
    assert ("Group 19" in second, "Group 21" in second) == (False, True)
    assert ("Group 19" in found, "Group 21" in found) == (False, True)
    assert "Nothing found" in browser.get(f"{PAGE}?search=%00zz<b>").text


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "9" * 400, "²"])
def test_a_page_that_there_is_not_is_another_one(browser: Client, cohort: Cohort, page: str):
    assert "Spring" in browser.get(PAGE, {"page": page}).text


def test_many_cohorts_and_learners_take_as_many_queries_as_one(
    browser: Client, trainer: User, cohort: Cohort, django_assert_num_queries: Any
):
    join(cohort)
    browser.get(PAGE)
    with django_assert_num_queries(13):
        browser.get(PAGE)

    for number in range(6):
        other = make_cohort(trainer, make_taught_course(f"c{number}"), name=f"G{number}")
        for place in range(4):
            join(other, f"L{place}")

    with django_assert_num_queries(13):
        browser.get(PAGE)
