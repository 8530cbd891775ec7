from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.models import Course
from courses.services.codes import write_code
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory

INLINE = {
    f"{of}-{forms}_FORMS": "0" for of in ("modules", "criteria") for forms in ("TOTAL", "INITIAL")
}


@pytest.fixture
def course(db: None) -> Course:
    course: Course = CourseFactory.create()
    return course


def send(client: Client, course: Course, **told: str) -> Any:
    address = reverse("admin:courses_course_change", args=[course.pk])
    form = {"is_published": "on", "joining": "code", "join_code": "", "join_places": ""}
    answer = client.post(address, {**form, **INLINE, **told})
    course.refresh_from_db()
    return answer


def test_a_code_is_made_where_joining_takes_one(admin_client: Client, course: Course):
    assert send(admin_client, course).status_code == 302

    assert course.joining == "code"
    assert course.join_code is not None
    assert write_code(course.join_code) == course.join_code


def test_a_code_of_one_s_own_is_written_as_codes_are(admin_client: Client, course: Course):
    send(admin_client, course, join_code="k7qp3m9xwt4d")

    assert course.join_code == "K7QP-3M9X-WT4D"


def test_what_can_be_no_code_is_told(admin_client: Client, course: Course):
    page = send(admin_client, course, join_code="abc")

    assert "A code has twelve letters and figures." in page.text
    assert course.joining == "invitation"


def test_a_code_of_another_course_is_told(admin_client: Client, course: Course):
    CourseFactory.create(join_code="K7QP-3M9X-WT4D")

    assert send(admin_client, course, join_code="k7qp 3m9x wt4d").status_code == 200
    assert course.join_code is None


def test_a_code_of_a_group_is_told(admin_client: Client, course: Course):
    CohortFactory.create(join_code="K7QP-3M9X-WT4D")

    assert "A group has this code" in send(admin_client, course, join_code="K7QP3M9XWT4D").text
    assert course.join_code is None


def test_the_link_to_pass_on_is_shown(admin_client: Client, course: Course):
    send(admin_client, course, join_code="K7QP-3M9X-WT4D")
    address = reverse("admin:courses_course_change", args=[course.pk])

    assert "http://testserver/join/?code=K7QP-3M9X-WT4D" in admin_client.get(address).text
    send(admin_client, course, joining="open", join_code="K7QP-3M9X-WT4D")
    assert "/join/?code=" not in admin_client.get(address).text


def test_other_ways_of_joining_need_no_code(admin_client: Client, course: Course):
    send(admin_client, course, joining="open")

    assert (course.joining, course.join_code) == ("open", None)
