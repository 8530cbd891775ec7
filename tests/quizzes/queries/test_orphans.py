from __future__ import annotations

import pytest

from accounts.models import User
from courses.building import read_blueprint
from courses.building.edits import EditKind
from courses.queries.arrangements import read_desk
from courses.services.editing import take_back
from quizzes.queries.orphans import Orphan, Part, find_orphans
from tests.courses.building.samples import BLUEPRINT
from tests.courses.edited import build, change, find, publish_all
from tests.factories.progress import EnrolmentFactory, LessonCompletionFactory

pytestmark = pytest.mark.django_db

GONE = BLUEPRINT.replace('slug = "organes"', 'slug = "autres"')


def orphans(blueprint: str) -> list[Orphan]:
    return find_orphans(read_blueprint(blueprint, "police.toml"))


@pytest.mark.parametrize("is_taken_back", [False, True])
def test_what_editors_split_off_stays_as_long_as_its_lesson_does(
    owner: User, *, is_taken_back: bool
):
    enrolment = EnrolmentFactory.create(course=build().course)
    change(owner, "organes", EditKind.SPLIT, "un organe", text="Un")
    change(owner, "organes_2", EditKind.SPLIT, "un autre organe", text="Un autre")
    publish_all(owner)
    part = find("organes_2_2")
    LessonCompletionFactory.create(enrolment=enrolment, lesson=part, revision=part.current)
    if is_taken_back:
        for edit in reversed(read_desk(part.module).edits):
            take_back(edit=edit, seen=read_desk(part.module).stamp, by=owner)
        publish_all(owner)

    assert orphans(BLUEPRINT) == []
    title = find("organes_2_2").title
    assert orphans(GONE) == [Orphan(Part.LESSON, "organes_2_2", title, "Les bases", 1)]
