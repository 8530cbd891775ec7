"""The admin site, which people enter by the same door as every other page."""

from __future__ import annotations

from typing import Any

from allauth.account.decorators import secure_admin_login
from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from jobs.queries.parked import count_parked
from jobs.services.heartbeat import worker_seen
from progress.queries.questions_to_see import questions_to_see
from quizzes.models import Verdict
from quizzes.queries.questions import DRAFT, questions_with_status
from quizzes.queries.resolutions import open_conflicts

NAMES_OF_LIBRARIES = (
    gettext_noop("MFA"),
    gettext_noop("Periodic Tasks"),
    gettext_noop("periodic task"),
    gettext_noop("periodic tasks"),
)
"""Said by their own code; our catalogues, which come first, say them right in every language."""


def _count_editorial() -> dict[str, int]:
    """Count what waits for editors: to be reviewed, outdated, contested or flagged, disagreeing."""
    statuses = questions_with_status()
    return {
        "waiting": statuses.filter(status=DRAFT).count(),
        "stale": statuses.filter(status=Verdict.STALE).count(),
        "to_see": questions_to_see().count(),
        "disagreeing": open_conflicts().count(),
    }


class AdminSite(admin.AdminSite):
    """Django's own, with allauth's limits and second factor at sign-in."""

    site_title = _("Administration")
    site_header = _("Course administration")
    index_title = _("Content, people and work")
    index_template = "admin/notices.html"

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Send to the common sign-in page."""
        enter = secure_admin_login(super().login)
        response: HttpResponse = enter(request, extra_context=extra_context)
        return response

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        """Show what needs somebody's attention above the list of all rows."""
        notices = {
            "second_factor_required": settings.STAFF_MFA_REQUIRED,
            "worker_seen": worker_seen(),
            "parked": count_parked(),
            **(_count_editorial() if request.user.has_perm("quizzes.view_question") else {}),
        }
        return super().index(request, {**notices, **(extra_context or {})})
