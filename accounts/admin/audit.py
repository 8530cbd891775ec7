"""The audit log: looked through, and written out as a file."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import BadRequest, PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.forms import Media
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import NoReverseMatch, URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from accounts.admin.actor import actor
from accounts.admin.audit_export import write_csv
from accounts.admin.audit_form import FormFilter, find_words
from accounts.models import AuditEntry
from accounts.queries.audit_changes import list_changes, list_others, shorten
from accounts.queries.audit_words import word_action, word_kind
from accounts.services.audit import record
from jobs.admin.base import ReadOnlyAdmin

MOST_LISTED = 10_000
"""Entries that the list leads through; the search finds older ones, too."""


class NewestPaginator(Paginator):  # type: ignore[type-arg]  # takes no type when it runs
    """Counts no further than the list goes: a million rows are not counted for each page."""

    @cached_property
    def count(self) -> int:
        """Count the rows, at most so many as are listed."""
        rows: Any = self.object_list
        return int(rows.order_by()[:MOST_LISTED].count())


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    """Shows who did what to what, and what was before."""

    change_form_template = "admin/accounts/audit_entry.html"
    list_display = ["at", "actor", "action_shown", "target_shown", "person", "noted"]
    list_filter = [FormFilter]
    list_select_related = ["actor", "person"]
    search_fields = ["detail"]  # Django asks for some: see below
    sortable_by = ["at"]
    fields = ["at", "actor", "action_shown", "target_shown", "person"]
    readonly_fields = ["action_shown", "target_shown"]
    paginator = NewestPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    @property
    def media(self) -> Media:
        """Add the stylesheet of the search and of what was changed."""
        return super().media + Media(css={"all": ["css/admin-audit.css"]})

    @admin.display(description=_("deed"))
    def action_shown(self, entry: AuditEntry) -> str:
        """Say what was done."""
        return capfirst(word_action(entry.action))

    @admin.display(description=_("done to"))
    def target_shown(self, entry: AuditEntry) -> SafeString | str:
        """Say what it was done to, and link to it where it has a page."""
        words = f"{word_kind(entry.target_type)} {entry.target_id}"
        name = entry.target_type.replace(".", "_")
        try:
            url = reverse(f"admin:{name}_change", args=[entry.target_id])
        except NoReverseMatch:
            return words
        return format_html('<a href="{}">{}</a>', url, words)

    @admin.display(description=_("noted"))
    def noted(self, entry: AuditEntry) -> SafeString | str:
        """Say in few words what was noted."""
        return format_html_join("; ", gettext("{}: {}"), shorten(entry)) or "–"

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Find words of what was noted, and people."""
        words = search_term.strip()
        return (find_words(queryset, words) if words else queryset), False

    def get_urls(self) -> list[URLPattern]:
        """Add the address of the file."""
        view = self.admin_site.admin_view(require_POST(self.export_view))
        return [path("export/", view, name="accounts_auditentry_export"), *super().get_urls()]

    def export_view(self, request: HttpRequest) -> StreamingHttpResponse:
        """Send what the address looks for as CSV, and note that somebody took it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        try:
            entries = self.get_changelist_instance(request).get_queryset(request)
        except IncorrectLookupParameters as error:
            raise BadRequest from error
        me = actor(request)
        record("export_audit", me, by=me, filters=request.GET.dict())
        answer = StreamingHttpResponse(write_csv(entries), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = 'attachment; filename="audit.csv"'
        answer["Cache-Control"] = "private, no-store"
        return answer

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Tell the page where the file is, and how far the list goes."""
        more = {"most_listed": MOST_LISTED, "export": reverse("admin:accounts_auditentry_export")}
        return super().changelist_view(request, {**more, **(extra_context or {})})

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show what was before and what is after below the fields."""
        entry = self.get_object(request, object_id)
        told = _tell(entry) if entry else {}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **told})


def _tell(entry: AuditEntry) -> dict[str, Any]:
    return {
        "title": capfirst(word_action(entry.action)),
        "subtitle": f"{word_kind(entry.target_type)} {entry.target_id}",
        "changes": list_changes(entry),
        "others": list_others(entry),
    }
