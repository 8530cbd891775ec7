"""Source versions: what was read out of a file."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.admin.actor import actor
from accounts.services.audit import record
from courses.admin.languages import name_language
from courses.admin.version_page import VersionPage, show_version
from courses.models import SourceVersion
from jobs.admin.base import ReadOnlyAdmin


@admin.register(SourceVersion)
class SourceVersionAdmin(ReadOnlyAdmin):
    """Shows what was read out of a file, what was dropped and why, and what is new in it."""

    change_form_template = "admin/courses/source_version.html"
    list_display = ["document", "number", "media_type", "size", "spoken", "created_at"]
    list_filter = ["media_type", "created_at", "document"]
    search_fields = ["document__name", "document__title", "sha256"]
    fields = [
        "document",
        ("number", "media_type", "size"),
        "sha256",
        ("created_at", "created_by"),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[SourceVersion]:
        """Leave what was read where it is until a page shows it."""
        versions: QuerySet[SourceVersion] = super().get_queryset(request)
        return versions.select_related("document").defer("text", "reading", "changes")

    @admin.display(description=_("languages"))
    def spoken(self, version: SourceVersion) -> str:
        """List the languages, the most used first."""
        return ", ".join(map(name_language, version.languages))

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
        record("download_source", version, by=actor(request), document=version.document.name)
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
        """Show below the fields what was read, with the span of the address marked."""
        version = self.get_object(request, object_id)
        page = {"page": _gather(version, request)} if version else {}
        return super().change_view(request, object_id, form_url, (extra_context or {}) | page)


def _gather(version: SourceVersion, request: HttpRequest) -> VersionPage:
    version.refresh_from_db(fields=["text", "reading", "changes"])
    return show_version(version, request)
