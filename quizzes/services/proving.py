"""Finds the quotes that came with a question in the source versions of a course."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from courses.models import Course, SourceVersion
from quizzes.generation.checks.quote_not_at_span import stands_in
from quizzes.generation.records import QuotedSpan
from quizzes.generation.wording import fold

NUMBERED = re.compile(r"(.*) \(\d+\)", re.DOTALL)
"""How an export calls an older version of a document."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A quote that stands in a source version."""

    version: SourceVersion
    start: int
    end: int
    quote: str


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

    def prove(self, spans: Iterable[QuotedSpan]) -> tuple[Proof, ...]:
        """Find where the quotes stand; all of them, else none: half a proof proves nothing."""
        found = [self._find(span) for span in spans]
        return tuple(one for one in found if one is not None) if all(found) else ()

    def _find(self, span: QuotedSpan) -> Proof | None:
        """Find a quote at the place that is told, else anywhere in its document, else in any."""
        named = [one for one in self.versions if one.document.name == _bare(span.document)]
        for version in named:
            quoted = fold(version.text[span.start : span.end])
            if quoted and fold(span.quote) and stands_in(fold(span.quote), quoted):
                return Proof(version, span.start, span.end, span.quote)
        return self._search(span.quote, [*named, *self.versions])

    def _search(self, quote: str, versions: Iterable[SourceVersion]) -> Proof | None:
        words = quote.split()
        if not words:
            return None
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        for version in versions:
            if found := pattern.search(version.text):
                return Proof(version, found.start(), found.end(), quote)
        return None


def _bare(name: str) -> str:
    found = NUMBERED.fullmatch(name)
    return found[1] if found else name
