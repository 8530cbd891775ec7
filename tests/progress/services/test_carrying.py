from __future__ import annotations

from datetime import UTC, datetime

import pytest

from accounts.models import User
from courses.building.edits import EditKind
from courses.queries.arrangements import read_desk
from courses.services.editing import take_back
from progress.models import Enrolment, LessonCompletion, ModuleCompletion
from progress.services.completing import follow_course
from tests.courses.building.samples import GUIDE
from tests.courses.edited import build, change, find, publish_all
from tests.factories.progress import EnrolmentFactory, LessonCompletionFactory

pytestmark = pytest.mark.django_db

EARLY, LATE = (datetime(2026, 1, day, tzinfo=UTC) for day in (5, 9))


@pytest.fixture
def enrolment() -> Enrolment:
    return EnrolmentFactory.create(course=build().course)


def read(enrolment: Enrolment, slug: str, at: datetime) -> None:
    lesson = find(slug)
    row = LessonCompletionFactory.create(
        enrolment=enrolment, lesson=lesson, revision=lesson.current
    )
    LessonCompletion.objects.filter(pk=row.pk).update(completed_at=at)


def known(enrolment: Enrolment) -> dict[str, tuple[datetime, bool]]:
    """List when lessons were read, and whether they say something else now."""
    rows = enrolment.lesson_completions.select_related("lesson__current")
    return {
        row.lesson.slug: (
            row.completed_at,
            row.lesson.current is not None
            and row.lesson.current.content_sha256 != row.content_sha256,
        )
        for row in rows
    }


def test_who_read_a_lesson_has_read_its_parts(owner: User, enrolment: Enrolment):
    read(enrolment, "organes", EARLY)
    read(enrolment, "outils", LATE)
    follow_course(enrolment.course)
    assert ModuleCompletion.objects.get().completed_at == LATE

    change(owner, "organes", EditKind.SPLIT, "un autre organe", text="Un autre")
    publish_all(owner)

    same = (EARLY, False)
    assert known(enrolment) == {"organes": same, "organes_2": same, "outils": (LATE, False)}
    assert ModuleCompletion.objects.get().completed_at == LATE


def test_what_another_lesson_says_too_takes_nothing_away(owner: User):
    both = GUIDE.replace("numéro trois[^1].", "numéro trois[^1].\n\n- un autre organe")
    enrolment = EnrolmentFactory.create(course=build(guide=both).course)
    read(enrolment, "organes", EARLY)

    change(owner, "organes", EditKind.SPLIT, "un autre organe", text="Un autre")
    publish_all(owner)

    assert known(enrolment) == {"organes": (EARLY, False), "organes_2": (EARLY, False)}


def test_who_did_not_read_it_has_read_none_of_them(owner: User, enrolment: Enrolment):
    read(enrolment, "outils", LATE)

    change(owner, "organes", EditKind.SPLIT, "un autre organe", text="Un autre")
    publish_all(owner)

    assert known(enrolment) == {"outils": (LATE, False)}


def test_a_note_in_a_new_part_is_new_to_who_read_the_rest(owner: User, enrolment: Enrolment):
    read(enrolment, "organes", EARLY)
    change(owner, "organes", EditKind.SPLIT, "un autre organe", text="Un autre")
    change(owner, "organes_2", EditKind.NOTE, "un autre organe", text="Une note.")

    publish_all(owner)

    assert known(enrolment) == {"organes": (EARLY, False), "organes_2": (EARLY, True)}


@pytest.mark.parametrize(
    ("had_read", "after"),
    [
        (["organes", "outils"], (LATE, False)),
        (["organes"], (EARLY, True)),
        (["outils"], None),
    ],
)
def test_who_read_both_has_read_what_they_were_merged_into(
    owner: User, enrolment: Enrolment, had_read: list[str], after: tuple[datetime, bool] | None
):
    for slug in had_read:
        read(enrolment, slug, EARLY if slug == "organes" else LATE)

    merged = change(owner, "organes", EditKind.MERGE)
    publish_all(owner)
    assert known(enrolment).get("organes") == after

    take_back(edit=merged, seen=read_desk(find("organes").module).stamp, by=owner)
    publish_all(owner)
    assert known(enrolment).keys() >= set(had_read)


def test_hiding_a_block_brings_nothing_new(owner: User, enrolment: Enrolment):
    read(enrolment, "organes", EARLY)

    change(owner, "organes", EditKind.HIDE, "un autre organe")
    publish_all(owner)

    assert known(enrolment) == {"organes": (EARLY, False)}
