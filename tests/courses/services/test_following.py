from __future__ import annotations

import pytest

from courses.building import outline_course, read_blueprint
from courses.models import Course, Lesson
from courses.services.following import follow_version
from courses.services.ingesting import ingest
from courses.services.loading import load_document
from courses.services.storing import store_course
from tests.courses.building.samples import BLUEPRINT, GUIDE, NOTE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def course() -> Course:
    versions = {
        name: ingest(name=name, data=text.encode(), by=None)
        for name, text in (("guide.md", GUIDE), ("note.md", NOTE))
    }
    blueprint = read_blueprint(BLUEPRINT, "police.toml")
    outline = outline_course(blueprint, [load_document(v) for v in versions.values()])
    return store_course(
        blueprint=blueprint, source=BLUEPRINT, outline=outline, versions=versions
    ).course


def says(slug: str) -> str:
    revision = Lesson.objects.get(slug=slug).current
    return " ".join(block["text"] for block in revision.content)


def test_lessons_say_what_the_newest_version_says():
    before = Lesson.objects.get(slug="organes").current
    new = ingest(name="guide.md", data=GUIDE.replace("numéro deux", "number two").encode(), by=None)

    (followed,) = follow_version(new)

    assert (followed.course, followed.lessons, followed.error) == ("police", 1, "")
    assert "number two" in says("organes")
    assert Lesson.objects.get(slug="organes").current != before
    before.refresh_from_db()
    assert "numéro deux" in " ".join(block["text"] for block in before.content)


def test_a_lesson_whose_words_stay_counts_as_the_one_that_was_read():
    before = Lesson.objects.get(slug="outils").current
    new = ingest(name="guide.md", data=GUIDE.replace("numéro deux", "number two").encode(), by=None)

    follow_version(new)

    after = Lesson.objects.get(slug="outils").current
    assert after != before
    assert after.content_sha256 == before.content_sha256
    assert new in after.built_from.all()


def test_following_again_changes_nothing():
    new = ingest(name="guide.md", data=GUIDE.replace("numéro deux", "number two").encode(), by=None)
    follow_version(new)

    (again,) = follow_version(new)

    assert (again.lessons, again.error) == (0, "")


def test_lessons_stay_where_the_blueprint_no_longer_fits():
    before = says("outils")
    new = ingest(name="guide.md", data=GUIDE.replace("Ses outils", "Divers").encode(), by=None)

    (followed,) = follow_version(new)

    assert followed.lessons == 0
    assert "Ses outils" in followed.error
    assert says("outils") == before


def test_a_document_that_no_course_uses_is_followed_by_none():
    assert follow_version(ingest(name="autre.md", data=GUIDE.encode() + b"\n", by=None)) == []
