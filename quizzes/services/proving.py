"""Finds the quotes that came with a question in the source versions of a course."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from courses.models import Course, SourceVersion
from quizzes.generation.checks.quote_not_at_span import stands_in
from quizzes.generation.records import QuotedSpan
from quizzes.generation.wording import fold
from quizzes.services.versions import Quoted

NUMBERED = re.compile(r"(.*) \(\d+\)", re.DOTALL)
"""How an export calls an older version of a document."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The versions that a course was built from or quotes, the newest of a document first."""

    versions: tuple[SourceVersion, ...]

    @classmethod
    def of(cls, course: Course) -> Sources:
        """Load them with their texts."""
        quoted = Q(provenance__question_version__question__course=course)
        versions = SourceVersion.objects.filter(Q(document__courses=course) | quoted).distinct()
        ordered = versions.select_related("document").order_by("document__name", "-number")
        return cls(tuple(ordered.defer("reading", "changes")))

    def prove(self, spans: Sequence[QuotedSpan]) -> tuple[Quoted, ...]:
        """Find where the quotes stand; all of them, else none: half a proof proves nothing.

        Those that name one document stand in one version of it.
        """
        names = dict.fromkeys(_bare(span.document) for span in spans)
        chosen = {
            name: self._choose(name, [one for one in spans if _bare(one.document) == name])
            for name in names
        }
        found = [_find(chosen[_bare(span.document)], span) for span in spans]
        proof = tuple(one for one in found if one is not None)
        documents = {one.source.pk: one.source.document_id for one in proof}
        is_whole = len(proof) == len(spans) and len(set(documents.values())) == len(documents)
        return proof if is_whole else ()

    def _choose(self, name: str, spans: Iterable[QuotedSpan]) -> SourceVersion | None:
        """Choose a version that holds all these quotes: of the document named, else of any."""
        named = [one for one in self.versions if one.document.name == name]
        holding = (one for one in [*named, *self.versions] if all(_find(one, s) for s in spans))
        return next(holding, None)


def _find(version: SourceVersion | None, span: QuotedSpan) -> Quoted | None:
    """Find a quote in a version: at the place that is told, else anywhere."""
    if version is None or not fold(span.quote):
        return None
    if 0 <= span.start < span.end <= len(version.text):
        told = fold(version.text[span.start : span.end])
        if stands_in(fold(span.quote), told):
            return Quoted(version, span.start, span.end, span.quote)
    words = map(re.escape, span.quote.split())
    found = re.search(r"\s+".join(words), version.text)
    return Quoted(version, found.start(), found.end(), span.quote) if found else None


def _bare(name: str) -> str:
    found = NUMBERED.fullmatch(name)
    return found[1] if found else name
