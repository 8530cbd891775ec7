"""The page of what a course teaches and asks of its documents, passage by passage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.forms import Media
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from courses.models import Course, SourceDocument
from jobs.admin.base import ModelAdmin
from progress.admin.coverage_form import CoverageForm
from progress.admin.coverage_map import draw_maps, show_rows
from progress.queries.coverage.passages import CoveredPassage, read_coverage

SHOWN = 50
"""Passages a page of the table."""
STYLE = Media(css={"all": ["css/sources.css", "css/admin-sources.css"]})


class CoverageAdmin(ModelAdmin):
    """Adds the page to what is done with courses."""

    change_form_template = "admin/progress/course.html"

    def get_urls(self) -> list[URLPattern]:
        """Add the address of the page."""
        view = self.admin_site.admin_view(require_safe(self.coverage_view))
        own = path("<int:pk>/coverage/", view, name="progress_coverage")
        return [own, *super().get_urls()]

    def coverage_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show maps of the documents, and the passages that are asked for as a table."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        course = get_object_or_404(Course, pk=pk)
        covered = read_coverage(course)
        form = CoverageForm(request.GET, documents=_list_documents(covered))
        wanted = form.wanted()
        listed = [one for one in covered if wanted.takes(one)]
        page = Paginator(listed, SHOWN).get_page(request.GET.get("p"))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Coverage: %(course)s") % {"course": course},
            "opts": self.opts,
            "course": course,
            "form": form,
            "maps": draw_maps(covered, wanted, _place(listed, request.GET)),
            "rows": show_rows(course, page.object_list),
            "may_write": request.user.has_perm("quizzes.change_question"),
            "page": page,
            "rest": _without_page(request.GET),
            "media": self.media + STYLE,
        }
        return TemplateResponse(request, "admin/progress/coverage.html", context)


def _list_documents(covered: Sequence[CoveredPassage]) -> list[SourceDocument]:
    found: dict[int, SourceDocument] = {}
    for one in covered:
        found.setdefault(one.passage.version.document_id, one.passage.version.document)
    return list(found.values())


def _place(listed: Sequence[CoveredPassage], asked: QueryDict) -> dict[int, str]:
    """Address the row of each listed passage, on whichever page of the table it stands."""
    rest = _without_page(asked)
    start = f"?{rest}&" if rest else "?"
    return {
        one.passage.pk: f"{start}p={number // SHOWN + 1}#passage-{one.passage.pk}"
        for number, one in enumerate(listed)
    }


def _without_page(asked: QueryDict) -> str:
    kept: Any = asked.copy()
    kept.pop("p", None)
    return str(kept.urlencode())
