"""Holds versions that people brought in or wrote against the writer's checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from courses.models import Course, SourceVersion
from courses.services.following import newest_versions
from courses.services.loading import load_document
from quizzes.generation.checks import check_item
from quizzes.generation.checks.twins import are_twins
from quizzes.generation.corpus import Corpus
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.quoting import locate_quote
from quizzes.generation.records import Finding, Item, Severity
from quizzes.generation.writing import is_vouched_for
from quizzes.models import QuestionVersion, Verdict
from quizzes.queries.items import read_item, with_proof
from quizzes.queries.questions import DRAFT, questions_with_status
from quizzes.services.gathering import gather_corpus, load_lexicon

TWIN = "near_duplicate"
OUTDATED = "quote_outdated"
IN_USE = [DRAFT, Verdict.APPROVED]


@dataclass(slots=True)
class Judge:
    """Checks versions of one course; what the checks look up is gathered once for all of them."""

    course: Course
    lexicon: Lexicon
    newest: Mapping[str, SourceVersion]
    """Of each document, by its name."""
    _asked: dict[int, Item]
    """What the questions say that are in use or wait, by the id of each."""
    _corpora: dict[frozenset[int], Corpus] = field(default_factory=dict)

    @classmethod
    def of(cls, course: Course) -> Judge:
        """Begin with what all versions need. Raises BlueprintError, BadLexicon and CourseError."""
        in_use = questions_with_status().filter(course=course, status__in=IN_USE)
        versions = QuestionVersion.objects.filter(pk__in=in_use.values("newest_version"))
        asked = {version.question_id: read_item(version) for version in with_proof(versions)}
        return cls(course, load_lexicon(course), newest_versions(course), asked)

    def find(self, version: QuestionVersion) -> tuple[Finding, ...]:
        """Find what is to be said about a version, and know it when the next one is looked at.

        It is to be loaded by `with_proof`. Raises CourseError where a document was never read.
        """
        quoted = {
            proof.source_version.document.name: proof.source_version
            for proof in version.provenance.all()
        }
        item = read_item(version)
        vouched = is_vouched_for(self.lexicon, item.language)
        found = (
            *check_item(item, self._gather(quoted), vouched=vouched),
            *self._find_outdated(item, quoted),
            *self._find_twins(item, version.question_id),
        )
        self._asked[version.question_id] = item
        return found

    def _gather(self, quoted: Mapping[str, SourceVersion]) -> Corpus:
        """Gather the newest versions of the documents, but for those that are quoted."""
        versions = frozenset(one.pk for one in {**self.newest, **quoted}.values())
        if versions not in self._corpora:
            self._corpora[versions] = gather_corpus(self.course, quoted, self.lexicon)
        return self._corpora[versions]

    def _find_outdated(self, item: Item, quoted: Mapping[str, SourceVersion]) -> Iterator[Finding]:
        """Find quotes of an older version that the newest version of their document lacks."""
        for name, version in quoted.items():
            later = self.newest.get(name)
            if later is None or later.pk == version.pk:
                continue
            document = load_document(later)
            for span in item.source:
                if span.document == name and not locate_quote(document, span.quote, span.start):
                    yield Finding(OUTDATED, Severity.WARNING, span.quote)

    def _find_twins(self, item: Item, question: int) -> Iterator[Finding]:
        """Find questions of the course, in use or waiting, that ask nearly the same."""
        for other, asked in self._asked.items():
            if other != question and are_twins(item, asked):
                yield Finding(TWIN, Severity.WARNING, asked.stem)
