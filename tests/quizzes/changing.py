"""A document that changes twice, and an approved question that quotes its first version."""

from __future__ import annotations

from courses.models import Course, SourceVersion
from courses.services.ingesting import ingest
from quizzes.models import QuestionVersion
from tests.factories.quizzes import ApprovedVersionFactory, ProvenanceFactory
from tests.quizzes.admin.reviewable import make_course

TEXT = """\
# Le Bureau

Le Bureau a son siège à Lyon, en France. Il parle trois langues.

Il compte treize membres, élus pour trois ans.

Une antenne a ouvert ses portes à Nantes.
"""
SEAT = "Le Bureau a son siège à Lyon, en France."
MEMBERS = "Il compte treize membres, élus pour trois ans."
BRANCH = "Une antenne a ouvert ses portes à Nantes."


def bring(text: str) -> SourceVersion:
    """Bring the document in."""
    return ingest(name="bureau.md", data=text.encode(), by=None)


def quote(source: SourceVersion, said: str, **fields: object) -> QuestionVersion:
    """Make an approved question that rests on words of a version."""
    course = Course.objects.filter(slug="bureau").first() or make_course()
    told = {"question__course": course, "question__module": course.modules.get(), **fields}
    version: QuestionVersion = ApprovedVersionFactory.create(proof=None, **told)
    start = source.text.index(said)
    ProvenanceFactory.create(
        question_version=version,
        source_version=source,
        start=start,
        end=start + len(said),
        quote=said,
    )
    return version
