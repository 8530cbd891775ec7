from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from courses.admin.outcomes import describe_outcomes, with_outcomes
from courses.models import SourceVersion, Upload
from courses.services.uploads import FOLLOWING, READING
from jobs.models import JobState
from tests.factories.courses import CourseFactory, SourceVersionFactory, UploadFactory

pytestmark = pytest.mark.django_db

CHANGES = {
    "counts": {"same": 3, "moved": 0, "changed": 2, "gone": 1, "added": 0},
    "blocks": [],
    "told": {"stale_questions": 5},
}
STALE = "5 questions rested on what changed: they are out of use until somebody looks at them."


def told(**fields: Any) -> list[str]:
    upload = UploadFactory.create(**fields)
    if version := fields.get("version"):
        SourceVersion.objects.filter(pk=version.pk).update(
            created_at=upload.created_at + timedelta(seconds=1)
        )
    (outcome,) = describe_outcomes(with_outcomes(Upload.objects.filter(pk=upload.pk)))
    return outcome.sentences


@pytest.mark.parametrize(
    ("number", "changes", "said"),
    [
        (1, None, ["A new document: this is its first version."]),
        (2, None, ["Version 2: nothing to compare it with."]),
        (
            3,
            CHANGES,
            ["Version 3: 2 blocks changed, 1 block gone.", STALE],
        ),
        (4, CHANGES | {"counts": {"same": 6}, "told": {}}, ["Version 4: no block changed."]),
    ],
)
def test_the_version_that_a_file_became_says_what_changed(
    number: int, changes: dict[str, Any] | None, said: list[str]
):
    assert told(version=SourceVersionFactory.create(number=number, changes=changes)) == said


@pytest.mark.parametrize(
    ("lessons", "error", "said"),
    [
        (1, "", "Course “Police”: 1 lesson followed."),
        (3, "", "Course “Police”: 3 lessons followed."),
        (0, "", "Course “Police”: no lesson says anything else."),
        (0, "No heading.", "Course “Police”: its lessons stay as they were. No heading."),
    ],
)
def test_each_course_says_whether_its_lessons_followed(lessons: int, error: str, said: str):
    CourseFactory.create(slug="police", title="Police")
    followed = [{"course": "police", "lessons": lessons, "error": error}]

    assert told(version=SourceVersionFactory.create(), followed=followed)[-1] == said


def test_a_course_that_is_gone_keeps_its_slug_in_the_sentence():
    followed = [{"course": "police", "lessons": 1, "error": ""}]

    assert "“police”" in told(version=SourceVersionFactory.create(), followed=followed)[-1]


def test_a_file_that_is_known_already_says_so_and_tells_no_old_news():
    version = SourceVersionFactory.create(number=2, changes=CHANGES)
    upload = UploadFactory.create(version=version)

    (outcome,) = describe_outcomes(with_outcomes(Upload.objects.filter(pk=upload.pk)))

    assert outcome.sentences == ["Nothing new: this very file is version 2 already."]


def test_a_file_that_became_nothing_has_no_outcome():
    assert told(state=JobState.FAILED, error="No.") == []


@pytest.mark.parametrize(
    ("state", "progress", "step"),
    [
        (JobState.QUEUED, 0, ""),
        (JobState.RUNNING, READING, "Reading and storing the file…"),
        (JobState.RUNNING, FOLLOWING, "Having the lessons of courses follow…"),
        (JobState.DONE, 100, ""),
    ],
)
def test_what_is_done_just_now_is_named(state: JobState, progress: int, step: str):
    UploadFactory.create(state=state, progress=progress)

    (outcome,) = describe_outcomes(with_outcomes(Upload.objects.all()))

    assert outcome.step == step
