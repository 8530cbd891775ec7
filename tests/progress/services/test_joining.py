from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import AuditEntry, User
from courses.models import Course, Joining
from progress.errors import CodeExpired, CodeUsedUp, CohortEnded, NotOpen, WrongCode
from progress.models import Cohort, CohortMember, Enrolment
from progress.services.codes import renew_code
from progress.services.joining import join_by_code, join_course
from tests.at_once import at_once
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory, EnrolmentFactory

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

    assert join_by_code(learner=owner, said=CODE) == Enrolment.objects.get(course=course)


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


def make_cohort(courses: int = 2, **told: Any) -> Cohort:
    cohort: Cohort = CohortFactory.create(**{"join_code": CODE, **told})
    cohort.courses.set(CourseFactory.create_batch(courses))
    return cohort


@pytest.mark.django_db
def test_the_code_of_a_cohort_opens_all_its_courses_and_takes_one_place(owner: User):
    cohort = make_cohort(join_places=2)
    make_course(join_code="K7QP-AAAA-AAAA")  # begins alike

    first, second = (join_by_code(learner=owner, said=said) for said in (CODE, CODE.lower()))

    cohort.refresh_from_db()
    assert first == second == CohortMember.objects.get(cohort=cohort, learner=owner)
    assert cohort.join_places == 1
    assert set(owner.enrolments.values_list("course", flat=True)) == set(
        cohort.courses.values_list("pk", flat=True)
    )
    assert AuditEntry.objects.get(action="join_cohort").actor == owner


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"join_places": 0}, CodeUsedUp),
        ({"join_until": timezone.now() - timedelta(seconds=1)}, CodeExpired),
        ({"ends_on": timezone.localdate() - timedelta(2)}, CohortEnded),
        ({"join_code": None}, WrongCode),
        ({"join_code": "K7QP-AAAA-AAAA"}, WrongCode),
    ],
)
def test_a_cohort_that_takes_nobody_lets_nobody_in(
    owner: User, told: dict[str, Any], refusal: type[Exception]
):
    make_cohort(**told)

    with pytest.raises(refusal):
        join_by_code(learner=owner, said=CODE)
    assert not Enrolment.objects.exists()


@pytest.mark.django_db
def test_who_is_in_a_cohort_stays_though_its_code_is_over(owner: User):
    cohort = make_cohort()
    member = join_by_code(learner=owner, said=CODE)
    Cohort.objects.update(join_places=0, ends_on=timezone.localdate() - timedelta(2))

    assert join_by_code(learner=owner, said=CODE) == member
    assert cohort.members.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_last_place_of_a_cohort_is_given_away_once():
    make_cohort(join_places=1)
    learners = UserFactory.create_batch(4)

    def join(learner: User) -> bool:
        try:
            join_by_code(learner=learner, said=CODE)
        except CodeUsedUp:
            return False
        return True

    came_in = at_once(*(lambda learner=learner: join(learner) for learner in learners))

    assert sum(came_in) == 1
    assert CohortMember.objects.count() == 1
    assert Enrolment.objects.count() == 2
    assert AuditEntry.objects.filter(action="join_cohort").count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_same_person_at_the_same_time_takes_one_place_of_a_cohort():
    cohort, learner = make_cohort(join_places=4), UserFactory.create()

    at_once(*[lambda: join_by_code(learner=learner, said=CODE)] * 3)

    cohort.refresh_from_db()
    assert cohort.join_places == 3
    assert AuditEntry.objects.filter(action="join_cohort").count() == 1


@pytest.mark.django_db
def test_a_new_code_ends_the_one_before(owner: User):
    cohort = make_cohort()

    code = renew_code(cohort=cohort, by=TrainerFactory.create())

    with pytest.raises(WrongCode):
        join_by_code(learner=owner, said=CODE)
    assert join_by_code(learner=owner, said=code).learner == owner


@pytest.mark.django_db
def test_a_new_code_is_none_that_a_course_has(monkeypatch: pytest.MonkeyPatch):
    made = iter([CODE, "AAAA-BBBB-CCCC"])
    monkeypatch.setattr("progress.services.codes.new_code", lambda: next(made))
    make_course()

    assert renew_code(cohort=CohortFactory.create(), by=TrainerFactory.create()) != CODE
