"""Reports: who asked for what, and how far it is; their files are for those people alone."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from jobs.admin.job import JobAdmin
from jobs.admin.queued import ParkedFilter
from progress.models import Report


@admin.register(Report)
class ReportAdmin(JobAdmin):
    """Shows how far reports are and why they failed."""

    list_display = ["kind", "format", "progress_shown", "about", "error", "created_by"]
    list_display += ["created_at", "finished_at"]
    list_filter = ["state", ParkedFilter, "kind", "format", "created_at"]
    list_select_related = ["created_by", "cohort", "learner", "quiz"]
    search_fields = ["created_by__email", "cohort__name", "quiz__title"]
    fields = ["kind", "format", "about", "filters", "language", "time_zone", "created_by"]
    fields += ["created_at", "as_of", "formula_version", "rows", "content_sha256", "file_size"]
    fields += ["expires_at", "tries", "last_error"]
    readonly_fields = ["about"]

    @admin.display(description=_("about"))
    def about(self, report: Report) -> str:
        """Name what it is about."""
        named = (report.learner, report.cohort, report.quiz)
        return " – ".join(str(one) for one in named if one is not None)
