from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import AuditEntry, User
from courses.models import Course, Joining
from progress.errors import CodeExpired, CodeUsedUp, NotOpen, WrongCode
from progress.models import Enrolment
from progress.services.joining import join_by_code, join_course
from tests.at_once import at_once
from tests.factories.accounts import UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import EnrolmentFactory

CODE = "K7QP-3M9X-WT4D"


def make_course(**told: Any) -> Course:
    course: Course = CourseFactory.create(**{"joining": Joining.CODE, "join_code": CODE, **told})
    return course


@pytest.mark.django_db
def test_an_open_course_is_joined_once(owner: User):
    course = make_course(joining=Joining.OPEN)

    first, second = (join_course(learner=owner, slug=course.slug) for _ in range(2))

    assert first == second
    assert AuditEntry.objects.get(action="enrol").actor == owner


@pytest.mark.django_db
@pytest.mark.parametrize(
    "told",
    [{"joining": "code"}, {"joining": "invitation"}, {"joining": "open", "is_published": False}],
)
def test_any_other_course_is_not(owner: User, told: dict[str, Any]):
    course = make_course(**told)

    with pytest.raises(NotOpen):
        join_course(learner=owner, slug=course.slug)
    with pytest.raises(NotOpen):
        join_course(learner=owner, slug="nowhere")


@pytest.mark.django_db
def test_who_is_on_a_course_stays_though_it_is_open_no_more(owner: User):
    enrolment = EnrolmentFactory.create(learner=owner, course=make_course())

    assert join_course(learner=owner, slug=enrolment.course.slug) == enrolment


@pytest.mark.django_db
def test_a_code_takes_one_place_however_often_it_is_said(owner: User):
    course = make_course(join_places=2)

    for said in (CODE, "k7qp 3m9x wt4d"):
        join_by_code(learner=owner, said=said)

    course.refresh_from_db()
    assert course.join_places == 1
    assert Enrolment.objects.get().learner == owner


@pytest.mark.django_db
@pytest.mark.parametrize(
    "said", ["", "K7QP-3M9X-WT4E", "AAAA-AAAA-AAAA", "K7QP", "%", "x" * 10_000]
)
def test_a_wrong_code_opens_nothing(owner: User, said: str):
    make_course()

    with pytest.raises(WrongCode):
        join_by_code(learner=owner, said=said)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "told", [{"joining": "invitation"}, {"joining": "open"}, {"is_published": False}]
)
def test_a_code_counts_only_while_the_course_takes_codes(owner: User, told: dict[str, Any]):
    make_course(**told)

    with pytest.raises(WrongCode):
        join_by_code(learner=owner, said=CODE)


@pytest.mark.django_db
def test_the_right_one_of_codes_that_begin_alike_is_found(owner: User):
    make_course(join_code="K7QP-AAAA-AAAA")
    course = make_course()

    assert join_by_code(learner=owner, said=CODE).course == course


@pytest.mark.django_db
def test_a_code_ends_with_its_time(owner: User):
    make_course(join_until=timezone.now() - timedelta(seconds=1))

    with pytest.raises(CodeExpired):
        join_by_code(learner=owner, said=CODE)


@pytest.mark.django_db
def test_a_code_ends_with_its_places_but_not_for_who_is_on_the_course(owner: User, outsider: User):
    make_course(join_places=1, join_until=timezone.now() + timedelta(days=1))
    join_by_code(learner=owner, said=CODE)

    with pytest.raises(CodeUsedUp):
        join_by_code(learner=outsider, said=CODE)
    assert join_by_code(learner=owner, said=CODE).learner == owner


@pytest.mark.django_db(transaction=True)
def test_the_last_place_is_given_away_once():
    make_course(join_places=1)
    learners = UserFactory.create_batch(4)

    def join(learner: User) -> bool:
        try:
            join_by_code(learner=learner, said=CODE)
        except CodeUsedUp:
            return False
        return True

    came_in = at_once(*(lambda learner=learner: join(learner) for learner in learners))

    assert sum(came_in) == 1
    assert Enrolment.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_same_person_at_the_same_time_joins_once():
    course, learner = make_course(join_places=4), UserFactory.create()
    other = make_course(joining=Joining.OPEN, join_code=None)

    at_once(*[lambda: join_by_code(learner=learner, said=CODE)] * 3)
    at_once(*[lambda: join_course(learner=learner, slug=other.slug)] * 3)

    course.refresh_from_db()
    assert course.join_places == 3
    assert Enrolment.objects.count() == 2
    assert AuditEntry.objects.filter(action="enrol").count() == 2
