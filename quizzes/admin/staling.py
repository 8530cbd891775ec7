"""The page of questions whose source changed, and what becomes of each."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import OuterRef, QuerySet, Subquery
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST, require_safe

from accounts.admin.actor import actor
from courses.admin.places import find_number
from courses.models import SourceVersion, heavy
from jobs.admin.base import ModelAdmin
from quizzes.admin.settling_form import SettlingForm
from quizzes.admin.stale_page import show_stale
from quizzes.models import Provenance, QuestionVersion
from quizzes.queries.stale import StaleState, stale_versions
from quizzes.services.reviewing import ReviewRefused
from quizzes.services.settling import Settlement, settle

SHOWN = 10
"""Questions a page."""
STYLE = Media(css={"all": ["css/sources.css", "css/admin-sources.css"]})
SAID = {
    Settlement.KEEP: gettext_noop("The question is in use again, quoting the new version."),
    Settlement.ADAPT: gettext_noop("The question stays out of use and waits for an edit."),
    Settlement.RETIRE: gettext_noop("The question is retired."),
}


class StalingAdmin(ModelAdmin):
    """Adds to questions the page of the stale ones and the address of decisions about them."""

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses of the page and of its buttons."""
        view = self.admin_site.admin_view
        shown = view(require_safe(self.stale_view))
        settled = view(require_POST(self.settle_view))
        return [
            path("stale/", shown, name="quizzes_question_stale"),
            path("stale/<int:version>/", settled, name="quizzes_question_settle"),
            *super().get_urls(),
        ]

    def stale_view(self, request: HttpRequest) -> HttpResponse:
        """List the stale questions, of all documents or of those before a version."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        return self._show_stale(request, None)

    def settle_view(self, request: HttpRequest, version: int) -> HttpResponse:
        """Settle a question and return to the list; where it is refused, keep what was typed."""
        if not request.user.has_perm("quizzes.add_review"):
            raise PermissionDenied
        asked = get_object_or_404(QuestionVersion.objects.select_related("question"), pk=version)
        form = SettlingForm(request.POST, version=version)
        if not form.is_valid():
            return self._show_stale(request, form, asked, status=400)
        try:
            settle(version=asked, by=actor(request), **form.cleaned_data)
        except ReviewRefused as error:
            form.add_error(None, str(error))
            return self._show_stale(request, form, asked, status=409)
        said = SAID[form.cleaned_data["settlement"]]
        self.message_user(request, _(said), messages.SUCCESS)
        return redirect(f"{reverse('admin:quizzes_question_stale')}?{request.GET.urlencode()}")

    def _show_stale(
        self,
        request: HttpRequest,
        form: SettlingForm | None,
        refused: QuestionVersion | None = None,
        status: int = 200,
    ) -> HttpResponse:
        source = _find_source(request)
        versions = stale_versions(source, _find_state(request))
        page = Paginator(versions, SHOWN).get_page(request.GET.get("p"))
        rows = show_stale(page.object_list, form)
        is_shown = refused is not None and any(row.version.pk == refused.pk for row in rows)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Questions whose source changed"),
            "opts": self.opts,
            "rows": rows,
            "page": page,
            "source": source,
            "sources": _list_sources(),
            "state": request.GET.get("state", ""),
            "states": ((StaleState.OPEN, _("undecided")), (StaleState.ADAPT, _("to be edited"))),
            "refused": None if is_shown else refused,
            "refused_form": form,
            "may_review": request.user.has_perm("quizzes.add_review"),
            "query": request.GET.urlencode(),
            "rest": _without_page(request),
            "media": self.media + STYLE,
        }
        return TemplateResponse(request, "admin/quizzes/stale.html", context, status=status)


def _find_source(request: HttpRequest) -> SourceVersion | None:
    number = find_number(request, "version")
    versions = SourceVersion.objects.select_related("document").defer(*heavy())
    return get_object_or_404(versions, pk=number) if number is not None else None


def _find_state(request: HttpRequest) -> StaleState | None:
    asked = request.GET.get("state", "")
    return StaleState(asked) if asked in list(StaleState) else None


def _list_sources() -> QuerySet[SourceVersion]:
    """List the newest version of each document that a stale question quotes."""
    stale = stale_versions().order_by().values("pk")
    documents = Provenance.objects.filter(question_version__in=stale).values(
        "source_version__document"
    )
    newest = SourceVersion.objects.filter(document=OuterRef("document")).order_by("-number")
    versions = SourceVersion.objects.filter(
        document__in=documents, pk=Subquery(newest.values("pk")[:1]), number__gt=1
    )
    return versions.select_related("document").defer(*heavy()).order_by("document__title")


def _without_page(request: HttpRequest) -> str:
    """Write the query of the address, but for the number of the page."""
    asked: Any = request.GET.copy()
    asked.pop("p", None)
    return str(asked.urlencode())
