from __future__ import annotations

import pytest

from courses.models import Course, SourceVersion
from courses.services.following import follow_version
from courses.services.ingesting import ingest
from quizzes.generation.decisions import Decision, ReviewEntry, ReviewFile, digest_item
from quizzes.generation.export import CourseExport
from quizzes.models import QuestionVersion
from quizzes.queries.exporting import read_export
from quizzes.queries.items import read_item, with_proof
from quizzes.services.building import build_course
from tests.quality.proof import stands
from tests.quizzes.services.test_building import BLUEPRINT, DOCUMENT

pytestmark = pytest.mark.django_db

GLOSSARY = "# Sigles\n\n- **BMP** : Bureau mondial des phares\n- **CDG** : Conseil des gardiens\n"


def bring(name: str, text: str) -> SourceVersion:
    return ingest(name=name, data=text.encode(), by=None)


@pytest.fixture
def course() -> Course:
    versions = {
        "bureau.md": bring("bureau.md", DOCUMENT),
        "sigles.md": bring("sigles.md", GLOSSARY),
    }
    build_course(source=BLUEPRINT, versions=versions)
    written = with_proof(QuestionVersion.objects.order_by("pk"))
    entries = tuple(
        ReviewEntry(
            question=row.question.identity,
            digest=digest_item(read_item(row)),
            decision=Decision.APPROVED,
        )
        for row in written
    )
    decisions = ReviewFile(course="bureau", questions=entries)
    return build_course(source=BLUEPRINT, versions=versions, decisions=decisions).course


def assert_proved(export: CourseExport) -> None:
    texts = {document.name: document.text for document in export.documents}
    assert export.questions
    for question in export.questions:
        for span in question.item.source:
            assert stands(span, texts[span.document]), span
    assert export.course is not None
    for module in export.course.modules:
        for lesson in module.lessons:
            for block in lesson.blocks:
                for place in block.source:
                    assert block.text[:9] in texts[place.document][place.start : place.end]


def test_documents_that_no_lesson_shows_are_exported_where_the_glossary_quotes_them(
    course: Course,
):
    export = read_export(course)

    assert [document.name for document in export.documents] == ["bureau.md", "sigles.md"]
    assert export.course is not None
    assert {term.term for term in export.course.glossary} >= {"BMP", "CDG"}
    assert_proved(export)


def test_older_questions_are_exported_with_the_version_that_they_quote(course: Course):
    longer = DOCUMENT.replace("## Sièges\n", "## Sièges\n\nVoici où se trouvent ses maisons.\n")
    follow_version(bring("bureau.md", longer))

    export = read_export(course)

    assert [document.name for document in export.documents] == [
        "bureau.md",
        "bureau.md (1)",
        "sigles.md",
    ]
    assert {span.document for question in export.questions for span in question.item.source} == {
        "bureau.md (1)"
    }
    assert_proved(export)
