"""Bringing learners into a cohort from a file: upload, preview, apply."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.admin.actor import actor
from jobs.admin.base import ModelAdmin
from progress.admin.import_forms import ApplyForm, RosterForm
from progress.admin.import_words import say_done, show_figures
from progress.errors import CannotImport, CohortEnded
from progress.models import Cohort, RosterImport
from progress.queries.rosters import Preview, read_preview
from progress.rosters import RosterError
from progress.services.importing.applying import apply_roster
from progress.services.importing.previewing import preview_roster
from progress.services.importing.wording import (
    describe_not_applied,
    describe_problem,
    describe_refusal,
)

SHOWN = 200
"""So many people a page; and so many errors."""
EARLIER = 10
"""Imports that stand below the form."""


class LearnerImports(ModelAdmin):
    """Adds to a cohort's page the pages on which learners are imported."""

    change_form_template = "admin/progress/cohort.html"

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses of the form and of what was read."""
        allow = require_http_methods(["GET", "HEAD", "POST"])
        form = self.admin_site.admin_view(allow(self.import_view))
        preview = self.admin_site.admin_view(allow(self.preview_view))
        at = "<int:object_id>/import/"
        return [
            path(at, form, name="progress_cohort_import"),
            path(f"{at}<int:import_id>/", preview, name="progress_cohort_import_preview"),
            *super().get_urls(),
        ]

    def import_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Ask for a file, and lead on to what was read of it."""
        cohort = self._find_cohort(request, object_id)
        posted = request.method == "POST"
        form = RosterForm(request.POST, request.FILES) if posted else RosterForm()
        if posted and form.is_valid():
            file = form.cleaned_data["file"]
            try:
                roster = preview_roster(cohort=cohort, file=file, by=actor(request))
            except RosterError as error:
                form.add_error("file", describe_refusal(error, file.name))
            else:
                return redirect("admin:progress_cohort_import_preview", cohort.pk, roster.pk)
        imports = cohort.imports.select_related("made_by").defer("lines", "problems")[:EARLIER]
        told = {"title": _("Import learners"), "form": form, "imports": imports}
        return self._show(request, "admin/progress/import.html", cohort, told)

    def preview_view(self, request: HttpRequest, object_id: int, import_id: int) -> HttpResponse:
        """Show what applying will do with each line, or did; apply it where that is posted."""
        cohort = self._find_cohort(request, object_id)
        roster = get_object_or_404(RosterImport, cohort=cohort, pk=import_id)
        preview = read_preview(roster)
        posted = request.method == "POST"
        form = ApplyForm(request.POST if posted else None, faulty=preview.counts["errors"])
        if posted and form.is_valid() and self._apply(request, roster, form):
            return redirect("admin:progress_cohort_import_preview", cohort.pk, roster.pk)
        is_open = roster.applied_at is None and not roster.is_expired and preview.lines
        told = {
            "title": roster.file_name or _("Import learners"),
            "roster": roster,
            "form": form if is_open else None,
            **_describe(preview, request),
        }
        return self._show(request, "admin/progress/import_preview.html", cohort, told)

    def _apply(self, request: HttpRequest, roster: RosterImport, form: ApplyForm) -> bool:
        skip = form.cleaned_data.get("skip_errors", False)
        try:
            applied = apply_roster(roster=roster, skip_errors=skip, by=actor(request))
        except CannotImport as error:
            form.add_error(None, describe_not_applied(error))
            return False
        except CohortEnded:
            form.add_error(None, _("This group has ended: change its end first."))
            return False
        self.message_user(request, say_done(read_preview(applied).counts), messages.SUCCESS)
        return True

    def _find_cohort(self, request: HttpRequest, pk: int) -> Cohort:
        cohort = get_object_or_404(Cohort, pk=pk)
        if not self.has_change_permission(request, cohort):
            raise PermissionDenied
        return cohort

    def _show(
        self, request: HttpRequest, template: str, cohort: Cohort, told: dict[str, Any]
    ) -> HttpResponse:
        shared = {"opts": self.opts, "cohort": cohort, "media": self.media}
        context = {**self.admin_site.each_context(request), **shared, **told}
        return TemplateResponse(request, template, context)


def _describe(preview: Preview, request: HttpRequest) -> dict[str, Any]:
    problems = preview.problems[:SHOWN]
    return {
        "figures": show_figures(preview),
        "problems": [(problem.line, describe_problem(problem)) for problem in problems],
        "more_problems": len(preview.problems) - len(problems),
        "page": Paginator(preview.lines, SHOWN).get_page(request.GET.get("page")),
    }
