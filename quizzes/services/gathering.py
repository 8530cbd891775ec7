"""Gathers what the writer's checks look a question of a course up in, without writing any."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from courses.building import read_blueprint
from courses.models import Course, SourceVersion
from courses.services.following import newest_versions
from courses.services.loading import load_document
from quizzes.generation.corpus import Corpus
from quizzes.generation.lexicon import Lexicon, read_lexicon
from quizzes.generation.records import Conflict, Fact, FactKind, QuotedSpan
from quizzes.models import ConflictStatement


def gather_corpus(course: Course, quoted: Mapping[str, SourceVersion], lexicon: Lexicon) -> Corpus:
    """Gather a course's documents, facts and conflicts.

    Of each document the newest version is taken, or the one that is ``quoted``, by name. Raises
    CourseError where a document was never read.
    """
    versions = {**newest_versions(course), **quoted}
    return Corpus.of(
        [load_document(version) for version in versions.values()],
        _read_facts(course),
        _read_conflicts(course, versions),
        lexicon.aliases(),
    )


def load_lexicon(course: Course) -> Lexicon:
    """Load what a course's blueprint tells about its field. Raises BlueprintError, BadLexicon."""
    return read_lexicon(read_blueprint(course.blueprint, course.slug).lexicon)


def _read_facts(course: Course) -> Iterator[Fact]:
    for fact in course.facts.all():
        values = tuple(map(str, fact.values))
        kind = FactKind(fact.kind)
        yield Fact(fact.identity, kind, fact.subject, fact.relation, values, fact.language, ())


def _read_conflicts(course: Course, versions: Mapping[str, SourceVersion]) -> Iterator[Conflict]:
    """Read where the versions disagree; which of their words do is not stored."""
    statements = ConflictStatement.objects.filter(
        conflict__course=course, version__in=[version.pk for version in versions.values()]
    )
    about: dict[str, list[QuotedSpan]] = {}
    for one in statements.select_related("conflict", "version__document").defer("version__text"):
        span = QuotedSpan(one.version.document.name, one.start, one.end, one.quote)
        about.setdefault(one.conflict.about, []).append(span)
    return (Conflict(name, tuple(spans)) for name, spans in about.items())
