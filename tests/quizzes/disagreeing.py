"""A course whose two documents disagree about a count."""

from __future__ import annotations

from courses.models import Course, SourceVersion
from quizzes.generation.records import Conflict as Found
from quizzes.generation.records import QuotedSpan
from quizzes.models import Conflict, QuestionVersion
from quizzes.services.storing_conflicts import store_conflicts
from tests.factories.courses import SourceVersionFactory
from tests.factories.quizzes import ApprovedVersionFactory, ProvenanceFactory
from tests.quizzes.admin.reviewable import make_course

NINE = "EUROMER compte neuf stations."
ELEVEN = "EUROMER compte onze stations."
SAID = {"a.md": (NINE, "neuf"), "b.md": (ELEVEN, "onze")}
ABOUT = "Combien de stations EUROMER compte-t-il ?"


def bring_both(lead: str = "") -> dict[str, SourceVersion]:
    """Bring in both documents, or new versions of them whose words stand behind ``lead``."""
    return {name: _bring(name, f"{lead}{quote}") for name, (quote, _) in SAID.items()}


def _bring(name: str, text: str) -> SourceVersion:
    older = SourceVersion.objects.filter(document__name=name).order_by("-number").first()
    told = {"document": older.document, "number": older.number + 1} if older else {}
    fresh = {} if older else {"document__name": name}
    version: SourceVersion = SourceVersionFactory.create(text=text, **told, **fresh)
    return version


def find(versions: dict[str, SourceVersion]) -> Found:
    """Say what disagrees, as a run finds it."""
    statements = tuple(
        QuotedSpan(name, at := versions[name].text.index(quote), at + len(quote), quote)
        for name, (quote, _) in SAID.items()
    )
    says = tuple(value for _, value in SAID.values())
    return Found(ABOUT, statements, says, says)


def disagree() -> Conflict:
    """Make the course, with the conflict that a run found in its documents."""
    course: Course = make_course()
    versions = bring_both()
    course.documents.add(*(version.document for version in versions.values()))
    store_conflicts(course=course, found=[find(versions)], versions=versions)
    return course.conflicts.get()


def rest_on(conflict: Conflict, quote: str, **told: str) -> QuestionVersion:
    """Make an approved question that rests on a statement."""
    version = conflict.statements.get(quote=quote).version
    question: QuestionVersion = ApprovedVersionFactory.create(
        proof=None, question__course=conflict.course, **told
    )
    ProvenanceFactory.create(
        question_version=question, source_version=version, start=0, end=len(quote), quote=quote
    )
    return question
