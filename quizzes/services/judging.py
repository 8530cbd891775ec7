"""Holds questions that came from elsewhere against the writer's checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courses.building import read_blueprint
from courses.models import Course
from courses.services.following import newest_versions
from courses.services.loading import load_document
from quizzes.generation.checks import check_item
from quizzes.generation.corpus import Corpus
from quizzes.generation.lexicon import read_lexicon
from quizzes.generation.records import Conflict, Fact, FactKind, Finding, Item, QuotedSpan
from quizzes.models import ConflictStatement

DOUBTED = "fr"
"""The language whose questions are held to more rules where no blueprint knows the field."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Checks questions of one course."""

    corpus: Corpus
    knows_field: bool

    @classmethod
    def of(cls, course: Course) -> Judge:
        """Gather what checks look up. Raises BlueprintError, BadLexicon and CourseError."""
        lexicon = read_lexicon(read_blueprint(course.blueprint, course.slug).lexicon)
        documents = [load_document(version) for version in newest_versions(course).values()]
        corpus = Corpus.of(documents, _facts(course), _conflicts(course), lexicon.aliases())
        return cls(corpus, bool(lexicon.entities))

    def find(self, item: Item) -> tuple[Finding, ...]:
        """Find what the checks have to say about a question."""
        vouched = self.knows_field or item.language != DOUBTED
        return check_item(item, self.corpus, vouched=vouched)


def _facts(course: Course) -> Iterator[Fact]:
    for row in course.facts.all():
        values = tuple(map(str, row.values))
        kind = FactKind(row.kind)
        yield Fact(row.identity, kind, row.subject, row.relation, values, row.language, ())


def _conflicts(course: Course) -> Iterator[Conflict]:
    statements: dict[str, list[QuotedSpan]] = {}
    rows = ConflictStatement.objects.filter(conflict__course=course)
    for row in rows.select_related("conflict", "version__document").defer("version__text"):
        span = QuotedSpan(row.version.document.name, row.start, row.end, row.quote)
        statements.setdefault(row.conflict.about, []).append(span)
    return (Conflict(about, tuple(spans)) for about, spans in statements.items())
