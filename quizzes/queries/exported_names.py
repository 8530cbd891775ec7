"""What the documents of an export are called."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Q

from courses.models import Course, Lesson, SourceVersion
from quizzes.models import ConflictStatement


@dataclass(frozen=True, slots=True)
class ExportedNames:
    """The versions that a course quotes, each with its name in an export.

    The newest of a document has the document's name; an older one, which some lesson or question
    still quotes, says which version it is.
    """

    versions: dict[SourceVersion, str]
    """In the order of the documents' names."""
    by_sha256: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        by_sha256 = {version.sha256: name for version, name in self.versions.items()}
        object.__setattr__(self, "by_sha256", by_sha256)

    @classmethod
    def of(cls, course: Course) -> ExportedNames:
        """Name the versions that lessons, glossary, questions and conflicts of a course quote."""
        versions: dict[SourceVersion, str] = {}
        newest = ""
        for version in _find_quoted(course):
            name = version.document.name
            versions[version] = name if name != newest else f"{name} ({version.number})"
            newest = name
        return cls(versions)


def _find_quoted(course: Course) -> list[SourceVersion]:
    shown = Q(sha256__in=_list_shown(course))
    asked = Q(provenance__question_version__question__course=course)
    statements = ConflictStatement.objects.filter(conflict__course=course, conflict__gone_at=None)
    disputed = Q(pk__in=statements.values("version"))
    versions = SourceVersion.objects.filter(shown | asked | disputed).distinct()
    ordered = versions.select_related("document").order_by("document__name", "-number")
    return list(ordered.defer("reading", "changes"))


def _list_shown(course: Course) -> set[str]:
    """List the versions, by SHA-256, that lessons and glossary show."""
    lessons = Lesson.objects.filter(module__course=course, current__isnull=False)
    contents = lessons.values_list("current__content", flat=True)
    places = [place for content in contents for block in content for place in block["source"]]
    places += [
        quote for quotes in course.terms.values_list("quotes", flat=True) for quote in quotes
    ]
    return {place["version"] for place in places}
