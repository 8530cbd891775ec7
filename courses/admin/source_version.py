"""Source versions: what was read out of a file."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from courses.admin.kinds import count_kinds, name_kind
from courses.admin.places import link_to_place, mark_asked_place
from courses.models import Passage, SourceVersion
from jobs.admin.base import ReadOnlyAdmin, ReadOnlyInline


class PassageInline(ReadOnlyInline):
    """Shows the passages of a version, block by block."""

    model = Passage
    fields = ["position", "heading_path", "said", "place"]
    readonly_fields = ["heading_path", "said", "place"]

    @admin.display(description=_("headings"))
    def heading_path(self, passage: Passage) -> str:
        """Show the headings above the passage, outermost first."""
        return " › ".join(passage.headings)

    @admin.display(description=_("blocks"))
    def said(self, passage: Passage) -> SafeString:
        """Show the blocks with their kind and language."""
        return format_html_join(
            "",
            '<p class="block"><small>{} · {}</small><br>{}</p>',
            (
                (name_kind(block["kind"]), block["language"], block["text"])
                for block in passage.blocks
            ),
        )

    @admin.display(description=_("place"))
    def place(self, passage: Passage) -> SafeString:
        """Link to the passage in the decoded text."""
        url = link_to_place(passage.version_id, passage.start, passage.end)
        return format_html('<a href="{}">{}–{}</a>', url, passage.start, passage.end)


@admin.register(SourceVersion)
class SourceVersionAdmin(ReadOnlyAdmin):
    """Shows the decoded text of a version and the passages that were cut from it."""

    change_form_template = "admin/courses/source_version.html"
    list_display = ["document", "number", "media_type", "size", "spoken", "created_at"]
    list_filter = ["media_type", "created_at", "document"]
    list_select_related = ["document"]
    search_fields = ["document__name", "document__title", "sha256"]
    fields = ["document", "number", "media_type", "size", "sha256", "spoken", "blocks"]
    fields += ["created_at", "created_by"]
    readonly_fields = ["spoken", "blocks"]
    inlines = [PassageInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[SourceVersion]:
        """Leave the text where it is until a page shows it."""
        versions: QuerySet[SourceVersion] = super().get_queryset(request)
        return versions.defer("text")

    @admin.display(description=_("blocks by kind"))
    def blocks(self, version: SourceVersion) -> str:
        """Count the blocks of all passages."""
        counts = count_kinds(version.passages.only("version", "blocks"))
        return ", ".join(f"{kind} ({count})" for kind, count in counts)

    @admin.display(description=_("languages"))
    def spoken(self, version: SourceVersion) -> str:
        """List the languages, the most used first."""
        return ", ".join(version.languages)

    def get_urls(self) -> list[URLPattern]:
        """Add the address of the original file."""
        view = self.admin_site.admin_view(require_safe(self.file_view))
        own = path("<int:pk>/file/", view, name="courses_sourceversion_file")
        return [own, *super().get_urls()]

    def file_view(self, request: HttpRequest, pk: int) -> FileResponse:
        """Hand the original file out to be saved; a browser never shows it as a page of ours."""
        version = get_object_or_404(SourceVersion.objects.select_related("document"), pk=pk)
        if not self.has_view_permission(request, version):
            raise PermissionDenied
        return FileResponse(
            version.file.open("rb"),
            as_attachment=True,
            filename=version.document.name,
            content_type="application/octet-stream",
        )

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the decoded text below the fields, with the span of the address marked."""
        version = self.get_object(request, object_id)
        text = {"decoded": mark_asked_place(request, version.text)} if version else {}
        return super().change_view(request, object_id, form_url, (extra_context or {}) | text)
