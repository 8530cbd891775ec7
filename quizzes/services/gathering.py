"""Gathers what the writer's checks look a question of a course up in, without writing any."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from courses.building import read_blueprint
from courses.models import Course, SourceVersion, heavy
from courses.services.following import newest_versions
from courses.services.loading import load_document
from quizzes.generation.corpus import Corpus
from quizzes.generation.lexicon import Lexicon, read_lexicon
from quizzes.generation.records import Conflict, Fact, FactKind, QuotedSpan
from quizzes.generation.resolutions import settle
from quizzes.models import Conflict as StoredConflict
from quizzes.models import ConflictStatement
from quizzes.queries.resolutions import read_resolutions


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


def _read_conflicts(course: Course, versions: Mapping[str, SourceVersion]) -> Iterable[Conflict]:
    """Read where the versions disagree, without the statements that people chose."""
    statements = ConflictStatement.objects.filter(
        conflict__course=course, conflict__gone_at=None
    ).select_related("conflict", "version__document")
    taken = {version.pk for version in versions.values()}
    standing: set[QuotedSpan] = set()
    found: defaultdict[StoredConflict, dict[QuotedSpan, str]] = defaultdict(dict)
    for one in statements.defer(*heavy("version")).order_by("conflict", "pk"):
        span = QuotedSpan(one.version.document.name, one.start, one.end, one.quote)
        found[one.conflict][span] = one.value
        if one.version_id in taken:
            standing.add(span)
    conflicts = [_read_conflict(row.about, said) for row, said in found.items()]
    disputes = settle(conflicts, read_resolutions(course.slug)).disputes
    return (
        replace(one, statements=tuple(span for span in one.statements if span in standing))
        for one in disputes
    )


def _read_conflict(about: str, said: Mapping[QuotedSpan, str]) -> Conflict:
    says = tuple(said.values())
    values = tuple(dict.fromkeys(says)) if all(says) else ()
    return Conflict(about, tuple(said), values, says)
