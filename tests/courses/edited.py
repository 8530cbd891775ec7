"""A built course whose lessons editors change."""

from __future__ import annotations

from functools import cache
from typing import Any
from unittest.mock import patch

from accounts.models import User
from courses.building import outline_course, read_blueprint
from courses.building.edits import Anchor, EditKind
from courses.models import Lesson, LessonEdit, Module
from courses.queries.arrangements import read_desk
from courses.services import ingesting
from courses.services.editing import decide, publish
from courses.services.loading import load_document
from courses.services.storing import StoredCourse, store_course
from courses.services.wishes import Wish
from courses.sources import Document, read_document
from tests.courses.building.samples import BLUEPRINT, GUIDE, NOTE


def build(guide: str = GUIDE, note: str = NOTE, blueprint: str = BLUEPRINT) -> StoredCourse:
    """Build the course from its documents, as they are now."""
    texts = {"guide.md": guide, "note.md": note}
    with patch.object(ingesting, "read_apart", _read):
        versions = {
            name: ingesting.ingest(name=name, data=text.encode(), by=None)
            for name, text in texts.items()
        }
    plan = read_blueprint(blueprint, "police.toml")
    outline = outline_course(plan, [load_document(version) for version in versions.values()])
    return store_course(blueprint=plan, source=blueprint, outline=outline, versions=versions)


def find(slug: str) -> Lesson:
    """Find a lesson."""
    return Lesson.objects.select_related("module__course", "current").get(slug=slug)


def key_of(slug: str, words: str) -> str:
    """Find the key of the block of a lesson, as it is drafted, that says words."""
    lesson = read_desk(find(slug).module).drafted.find(slug)
    assert lesson is not None
    return next(Anchor.of(c.block).key for c in lesson.cells if words in c.block["text"])


def change(by: User, slug: str, kind: EditKind, on: str = "", **told: Any) -> LessonEdit:
    """Take a decision about a lesson as it is now."""
    lesson = find(slug)
    wish = Wish(kind, key_of(slug, on) if on else "", **told)
    return decide(lesson=lesson, wish=wish, seen=read_desk(lesson.module).stamp, by=by)


def publish_all(by: User) -> None:
    """Publish all decisions."""
    for module in Module.objects.all():
        publish(module=module, seen=read_desk(module).stamp, by=by)


def shown() -> dict[str, list[str]]:
    """List what learners read, by the lessons' titles in their order."""
    lessons = Lesson.objects.filter(current__isnull=False).select_related("current")
    return {
        one.title: [block["text"] for block in one.current.content]
        for one in lessons.order_by("module__position", "position")
        if one.current
    }


@cache
def _read(name: str, data: bytes) -> Document:
    """Read a document in this process: to begin another takes longer than these tests."""
    return read_document(name, data)
