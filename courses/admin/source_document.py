"""Source documents."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import F, Max, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from courses.admin.fates import count_changes
from courses.models import SourceDocument, SourceVersion
from jobs.admin.base import ReadOnlyAdmin, ReadOnlyInline


class VersionInline(ReadOnlyInline):
    """Lists the versions of a document, the newest first, each with a link to its page."""

    model = SourceVersion
    fields = ["number", "changed", "media_type", "size", "created_at", "created_by"]
    ordering = ["-number"]
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[SourceVersion]:
        """Leave what was read where it is, and bring the names and numbers that the rows show."""
        versions: QuerySet[SourceVersion] = super().get_queryset(request)
        light = versions.defer("text", "reading", "changes")
        counted = light.annotate(counts=F("changes__counts"))
        return counted.select_related("document", "created_by")

    @admin.display(description=_("since the version before"))
    def changed(self, version: SourceVersion) -> str:
        """Say how many blocks are not as they were in the version before."""
        counts = version.counts  # type: ignore[attr-defined]  # annotated above
        return count_changes(counts) if counts else "–"


@admin.register(SourceDocument)
class SourceDocumentAdmin(ReadOnlyAdmin):
    """Shows documents and their versions; they come in by uploads."""

    list_display = ["name", "title", "issuer", "date", "licence", "newest"]
    list_filter = ["issuer", "licence"]
    search_fields = ["name", "title", "issuer"]
    inlines = [VersionInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[SourceDocument]:
        """Bring the number of each document's newest version."""
        documents: QuerySet[SourceDocument] = super().get_queryset(request)
        return documents.annotate(newest=Max("versions__number"))

    @admin.display(description=_("newest version"), ordering="newest")
    def newest(self, document: SourceDocument) -> int:
        """Show the number of the newest version."""
        number: int = document.newest  # type: ignore[attr-defined]  # annotated above
        return number
