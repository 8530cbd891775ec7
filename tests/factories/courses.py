from __future__ import annotations

import hashlib

from django.core.files.base import ContentFile
from factory.declarations import LazyAttribute, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory

from courses.models import (
    BuiltLesson,
    Course,
    GlossaryTerm,
    Lesson,
    LessonEdit,
    LessonRevision,
    Module,
    Objective,
    Passage,
    SearchEntry,
    SourceDocument,
    SourceVersion,
    TimelineEvent,
    Upload,
)

TEXT = "# Sièges\n\nLe Bureau a son siège à Lyon. Il compte trois services.\n"


class SourceDocumentFactory(DjangoModelFactory[SourceDocument]):
    class Meta:
        model = SourceDocument

    name = Sequence(lambda n: f"document-{n}.md")
    title = Sequence(lambda n: f"Document {n}")
    issuer = "Le Bureau"
    date = "2024-05-01"
    licence = "CC0-1.0"


class SourceVersionFactory(DjangoModelFactory[SourceVersion]):
    class Meta:
        model = SourceVersion

    class Params:
        raw = LazyAttribute(lambda made: f"{made.text}\n{made.document.name}".encode())

    document = SubFactory(SourceDocumentFactory)
    number = 1
    media_type = "text/markdown"
    text = TEXT
    languages = ["fr"]
    sha256 = LazyAttribute(lambda made: hashlib.sha256(made.raw).hexdigest())
    size = LazyAttribute(lambda made: len(made.raw))
    file = LazyAttribute(lambda made: ContentFile(made.raw, made.document.name))


class PassageFactory(DjangoModelFactory[Passage]):
    class Meta:
        model = Passage

    version = SubFactory(SourceVersionFactory)
    position = Sequence(lambda n: n + 1)
    headings = ["Sièges"]
    start = 10
    end = 38
    blocks = LazyAttribute(
        lambda made: [
            {
                "kind": "paragraph",
                "text": made.version.text[made.start : made.end],
                "language": "fr",
                "start": made.start,
                "end": made.end,
                "level": 0,
                "label": "",
                "term": "",
            }
        ]
    )


class CourseFactory(DjangoModelFactory[Course]):
    class Meta:
        model = Course

    slug = Sequence(lambda n: f"course-{n}")
    title = Sequence(lambda n: f"Course {n}")
    language = "fr"
    blueprint = LazyAttribute(lambda made: f'slug = "{made.slug}"\n')


class SearchEntryFactory(DjangoModelFactory[SearchEntry]):
    class Meta:
        model = SearchEntry

    course = SubFactory(CourseFactory)
    words = "'lyon':1"


class ModuleFactory(DjangoModelFactory[Module]):
    class Meta:
        model = Module

    course = SubFactory(CourseFactory)
    slug = Sequence(lambda n: f"module-{n}")
    title = Sequence(lambda n: f"Module {n}")
    position = Sequence(lambda n: n + 1)


class ObjectiveFactory(DjangoModelFactory[Objective]):
    class Meta:
        model = Objective

    module = SubFactory(ModuleFactory)
    slug = Sequence(lambda n: f"objective-{n}")
    text = "Situer le siège du Bureau."
    position = Sequence(lambda n: n + 1)


class LessonFactory(DjangoModelFactory[Lesson]):
    class Meta:
        model = Lesson

    module = SubFactory(ModuleFactory)
    slug = Sequence(lambda n: f"lesson-{n}")
    title = Sequence(lambda n: f"Lesson {n}")
    position = Sequence(lambda n: n + 1)


class LessonRevisionFactory(DjangoModelFactory[LessonRevision]):
    class Meta:
        model = LessonRevision

    lesson = SubFactory(LessonFactory)
    content = [{"kind": "paragraph", "text": "Le Bureau a son siège à Lyon.", "source": []}]
    content_sha256 = Sequence(lambda n: f"{n:064x}")


class BuiltLessonFactory(DjangoModelFactory[BuiltLesson]):
    class Meta:
        model = BuiltLesson

    lesson = SubFactory(LessonFactory)
    title = LazyAttribute(lambda made: made.lesson.title)
    position = LazyAttribute(lambda made: made.lesson.position)
    revision = SubFactory(LessonRevisionFactory, lesson=SelfAttribute("..lesson"))


class LessonEditFactory(DjangoModelFactory[LessonEdit]):
    class Meta:
        model = LessonEdit

    course = SubFactory(CourseFactory)
    module = "module"
    lesson = "lesson"
    kind = "title"
    text = "Un titre"


class GlossaryTermFactory(DjangoModelFactory[GlossaryTerm]):
    class Meta:
        model = GlossaryTerm

    course = SubFactory(CourseFactory)
    position = Sequence(lambda n: n + 1)
    term = Sequence(lambda n: f"B{n}")
    language = "fr"
    expansion = "Bureau"


class TimelineEventFactory(DjangoModelFactory[TimelineEvent]):
    class Meta:
        model = TimelineEvent

    module = SubFactory(ModuleFactory)
    position = Sequence(lambda n: n + 1)
    date = "1956"
    dated = "1956"
    text = "Le Bureau ouvre à Lyon."
    language = "fr"


class UploadFactory(DjangoModelFactory[Upload]):
    class Meta:
        model = Upload

    name = "document.md"
    file = LazyAttribute(lambda made: ContentFile(TEXT.encode(), made.name))
