"""Uploads: bringing files in, and watching them being read."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from accounts.admin.actor import actor
from courses.admin.outcomes import describe_outcomes, with_outcomes
from courses.admin.upload_form import UploadForm
from courses.dispatch import upload
from courses.models import Upload
from courses.services.refusals import describe_refusal
from courses.sources import SourceError
from jobs.admin.job import JobAdmin
from jobs.admin.looks import seconds_to_next_look
from jobs.services.heartbeat import worker_seen

SHOWN = 30
"""So many of a person's last uploads stand below the form."""


@admin.register(Upload)
class UploadAdmin(JobAdmin):
    """Takes several files at once and shows how far each of them is."""

    list_display = ["name", "progress_shown", "error", "version", "created_by", "created_at"]
    search_fields = ["name", "error", "created_by__email"]
    fields = ["name", "outcome", "version", "created_by", "created_at", "tries"]
    readonly_fields = ["outcome"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Upload]:
        """Bring what came of each upload."""
        return with_outcomes(super().get_queryset(request)).select_related("created_by")

    @admin.display(description=_("outcome"))
    def outcome(self, upload: Upload) -> SafeString | None:
        """Say in sentences what came of the file."""
        (told,) = describe_outcomes([upload])
        return format_html_join("", "<p>{}</p>", ((said,) for said in told.sentences)) or None

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Tell whether the person may bring files in."""
        return request.user.has_perm("courses.add_upload")

    def get_urls(self) -> list[URLPattern]:
        """Add the address of the fragment that lists the last uploads."""
        view = self.admin_site.admin_view(require_safe(self.recent_view))
        return [path("recent/", view, name="courses_upload_recent"), *super().get_urls()]

    def add_view(
        self,
        request: HttpRequest,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Ask for files and list the person's last ones; take in what is posted."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        posted = request.method == "POST"
        form = UploadForm(request.POST, request.FILES) if posted else UploadForm()
        if posted and form.is_valid():
            self._take_in(request, form.cleaned_data["documents"])
            return redirect("admin:courses_upload_add")
        context = {
            **self.admin_site.each_context(request),
            **self._recent(request),
            "title": _("Bring documents in"),
            "opts": self.opts,
            "form": form,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/courses/uploads.html", context)

    def recent_view(self, request: HttpRequest) -> HttpResponse:
        """Show how far the person's last uploads are."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        return render(request, "admin/courses/_uploads.html", self._recent(request))

    def _take_in(self, request: HttpRequest, files: list[UploadedFile[bytes]]) -> None:
        taken = 0
        for file in files:
            try:
                upload(name=file.name or "", file=file, by=actor(request))
            except SourceError as error:
                self.message_user(request, describe_refusal(error, file.name or ""), messages.ERROR)
            else:
                taken += 1
        if taken:
            said = ngettext("%d file is being read.", "%d files are being read.", taken)
            self.message_user(request, said % taken, messages.SUCCESS)

    def _recent(self, request: HttpRequest) -> dict[str, Any]:
        mine = with_outcomes(Upload.objects.filter(created_by=actor(request)))
        uploads = list(mine.order_by("-created_at", "-pk")[:SHOWN])
        finished = all(upload.is_finished for upload in uploads)
        return {
            "outcomes": describe_outcomes(uploads),
            "all_finished": finished,
            "seconds_to_next_look": seconds_to_next_look(uploads, timezone.now()),
            "worker_seen": finished or worker_seen(),
        }
