"""Jobs: their state in the list, their progress live on their page."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRefresh

from jobs.admin.looks import seconds_to_next_look
from jobs.admin.queued import ParkedFilter, QueuedAdmin
from jobs.models import Job, JobState
from jobs.services.heartbeat import worker_seen


class JobAdmin(QueuedAdmin):
    """Shows a kind of job; a subclass adds the columns of its own."""

    change_form_template = "admin/jobs/job.html"
    list_display = ["__str__", "progress_shown", "error", "created_by", "created_at", "finished_at"]
    list_filter = ["state", ParkedFilter, "created_at"]
    list_select_related = ["created_by"]

    @admin.display(description=_("state"), ordering="state")
    def progress_shown(self, job: Job) -> str:
        """Show the state, and the percentage of what runs."""
        shown = job.get_state_display()
        return f"{shown} ({job.progress} %)" if job.state == JobState.RUNNING else shown

    def get_urls(self) -> list[URLPattern]:
        """Add the address of the fragment that shows the progress."""
        view = self.admin_site.admin_view(require_safe(self.status_view))
        return [path("<int:pk>/status/", view, name=self._status_name()), *super().get_urls()]

    def status_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show how far the job is; once it is finished, have the whole page loaded anew."""
        job = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.has_view_permission(request, job):
            raise PermissionDenied
        if job.is_finished:
            return HttpResponseClientRefresh()
        return render(request, "admin/jobs/_status.html", self.describe_status(job))

    def describe_status(self, job: Job) -> dict[str, Any]:
        """Gather what the fragment shows."""
        return {
            "job": job,
            "status_url": reverse(f"admin:{self._status_name()}", args=[job.pk]),
            "seconds_to_next_look": seconds_to_next_look([job], timezone.now()),
            "worker_seen": job.is_finished or worker_seen(),
        }

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the job with its progress above the fields."""
        job = self.get_object(request, object_id)
        status = self.describe_status(job) if job else {}
        return super().change_view(request, object_id, form_url, (extra_context or {}) | status)

    def _status_name(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_status"
