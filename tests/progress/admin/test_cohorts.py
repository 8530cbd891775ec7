from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, User
from progress.models import Cohort, CohortMember, Enrolment
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory, EnrolmentFactory
from tests.jobs.admin.counting import count_queries

ADD = reverse("admin:progress_cohort_add")


def form(*learners: User, old: tuple[CohortMember, ...] = (), **fields: Any) -> dict[str, Any]:
    members: dict[str, Any] = {
        "members-TOTAL_FORMS": len(old) + len(learners),
        "members-INITIAL_FORMS": len(old),
    }
    for number, member in enumerate(old):
        members |= {f"members-{number}-id": member.pk, f"members-{number}-cohort": member.cohort_id}
    for number, learner in enumerate(learners, len(old)):
        members[f"members-{number}-learner"] = learner.pk
    return {"name": "Promotion 2026", **members, **fields}


def change(cohort: Cohort) -> str:
    return reverse("admin:progress_cohort_change", args=[cohort.pk])


def test_a_new_cohort_has_its_trainers_and_its_members_are_on_its_courses(
    admin_client: Client, admin_user: User
):
    courses = CourseFactory.create_batch(2)
    learners = UserFactory.create_batch(2)
    trainer = TrainerFactory.create()

    admin_client.post(
        ADD, form(*learners, courses=[one.pk for one in courses], trainers=[trainer.pk])
    )

    cohort = Cohort.objects.get()
    assert {member.learner for member in cohort.members.all()} == set(learners)
    assert list(cohort.trainers.all()) == [trainer]
    assert Enrolment.objects.filter(learner__in=learners, course__in=courses).count() == 4
    assert AuditEntry.objects.filter(action="join_cohort", actor=admin_user).count() == 2


def test_a_course_that_is_added_later_is_everybodys(admin_client: Client):
    member = CohortMemberFactory.create()
    course = CourseFactory.create()

    admin_client.post(change(member.cohort), form(old=(member,), courses=[course.pk]))

    assert Enrolment.objects.get().learner == member.learner


def test_who_leaves_keeps_their_course(admin_client: Client):
    member = CohortMemberFactory.create()
    enrolment = EnrolmentFactory.create(learner=member.learner)
    member.cohort.courses.add(enrolment.course)
    ticked = {"members-0-DELETE": "on", "courses": [enrolment.course_id]}

    admin_client.post(change(member.cohort), form(old=(member,)) | ticked)

    assert not CohortMember.objects.exists()
    assert Enrolment.objects.get() == enrolment
    assert AuditEntry.objects.get(action="leave_cohort").target_id == str(member.pk)


def test_a_place_is_not_handed_on_to_somebody_else(admin_client: Client):
    member, course = CohortMemberFactory.create(), CourseFactory.create()
    thief = UserFactory.create()
    forged = {"members-0-learner": thief.pk, "courses": [course.pk]}

    admin_client.post(change(member.cohort), form(old=(member,)) | forged)

    assert CohortMember.objects.get().learner == member.learner


def test_only_trainers_and_administrators_are_offered_as_trainers(admin_client: Client):
    learner, course = UserFactory.create(), CourseFactory.create()

    response = admin_client.post(ADD, form(courses=[course.pk], trainers=[learner.pk]))

    assert response.status_code == 200
    assert not Cohort.objects.exists()


def test_a_cohort_that_ends_before_it_starts_is_refused(admin_client: Client):
    course = CourseFactory.create()
    dates = {"starts_on": "2026-05-02", "ends_on": "2026-05-01"}

    response = admin_client.post(ADD, form(courses=[course.pk]) | dates)

    assert response.status_code == 200
    assert not Cohort.objects.exists()


def test_nobody_is_in_a_cohort_twice(admin_client: Client):
    member, course = CohortMemberFactory.create(), CourseFactory.create()

    response = admin_client.post(
        change(member.cohort), form(member.learner, old=(member,), courses=[course.pk])
    )

    assert response.status_code == 200
    assert CohortMember.objects.count() == 1


def test_the_page_of_a_cohort_shows_its_members(admin_client: Client):
    cohort = CohortFactory.create()
    CohortMemberFactory.create(cohort=cohort, learner__name="Ada")

    assert "Ada" in admin_client.get(change(cohort)).content.decode()


def test_the_page_of_a_large_cohort_takes_no_more_queries(admin_client: Client):
    cohort = CohortFactory.create()
    counted = []
    for rows in (5, 45):
        CohortMemberFactory.create_batch(rows, cohort=cohort)
        counted.append(count_queries(admin_client, change(cohort)))

    assert counted[0] == counted[1]
