"""Checks of versions that people wrote: the list, and the part of a page that follows one."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.admin.actor import actor
from jobs.admin.base import ModelAdmin
from jobs.admin.job import JobAdmin
from jobs.admin.looks import seconds_to_next_look
from jobs.models import JobState
from jobs.services.heartbeat import worker_seen
from quizzes import dispatch
from quizzes.admin.finding_words import show_findings
from quizzes.models import QuestionVersion, VersionCheck


@admin.register(VersionCheck)
class VersionCheckAdmin(JobAdmin):
    """Lists the checks; each is seen on the page of its question."""

    list_display = ["__str__", "progress_shown", "error", "created_by", "created_at", "finished_at"]
    list_select_related = ["question_version", "created_by"]
    search_fields = ["question_version__stem", "error"]
    fields = ["question_version", "created_by", "created_at", "tries"]


class CheckingAdmin(ModelAdmin):
    """Adds to the admin of questions what follows the checks of a version."""

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses of the part that follows, and of another try."""
        wrap = self.admin_site.admin_view
        return [
            path(
                "checks/<int:version>/",
                wrap(require_safe(self.checks_view)),
                name="quizzes_question_checks",
            ),
            path(
                "checks/<int:version>/again/",
                wrap(require_POST(self.check_again_view)),
                name="quizzes_question_check_again",
            ),
            *super().get_urls(),
        ]

    def checks_view(self, request: HttpRequest, version: int) -> HttpResponse:
        """Show how far the checks are and, once they are done, what they found."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = get_object_or_404(QuestionVersion.objects.select_related("checking"), pk=version)
        context = describe_checks(found)
        response = render(request, "admin/quizzes/_checks.html", context)
        if not context["is_pending"]:
            response["HX-Trigger"] = "checked"  # the approve button looks again
        return response

    def check_again_view(self, request: HttpRequest, version: int) -> HttpResponse:
        """Give checks that failed another try."""
        if not request.user.has_perm("quizzes.change_question"):
            raise PermissionDenied
        check = get_object_or_404(
            VersionCheck.objects.select_related("question_version"), question_version=version
        )
        if dispatch.check_again(check=check, by=actor(request)):
            self.message_user(request, _("The checks are started again."), messages.SUCCESS)
        else:
            self.message_user(request, _("These checks did not fail."), messages.WARNING)
        return redirect("admin:quizzes_question_change", check.question_version.question_id)


def describe_checks(version: QuestionVersion) -> dict[str, Any]:
    """Gather what is shown of the checks of a version; one by the writer was checked before."""
    check: VersionCheck | None = getattr(version, "checking", None)
    is_pending = check is not None and not check.is_finished
    return {
        "check": check,
        "is_pending": is_pending,
        "is_failed": check is not None and check.state == JobState.FAILED,
        "findings": show_findings(version.findings),
        "checks_url": reverse("admin:quizzes_question_checks", args=[version.pk]),
        "seconds_to_next_look": seconds_to_next_look([check], timezone.now()) if check else None,
        "worker_seen": not is_pending or worker_seen(),
    }
