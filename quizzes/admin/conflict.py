"""Conflicts: statements of the sources that disagree."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from courses.admin.places import link_to_place
from courses.models import heavy
from jobs.admin.base import ReadOnlyAdmin, ReadOnlyInline
from quizzes.models import Conflict, ConflictStatement


class StatementInline(ReadOnlyInline):
    """Shows the quotes that disagree, each with its document, issuer and date."""

    model = ConflictStatement
    fields = ["quote", "document", "issuer", "date", "place"]
    readonly_fields = ["document", "issuer", "date", "place"]
    verbose_name_plural = _("statements")

    def get_queryset(self, request: HttpRequest) -> QuerySet[ConflictStatement]:
        """Bring the documents along."""
        statements: QuerySet[ConflictStatement] = super().get_queryset(request)
        return statements.select_related("version__document").defer(*heavy("version"))

    @admin.display(description=_("source document"))
    def document(self, statement: ConflictStatement) -> str:
        """Show the document's title."""
        return statement.version.document.title

    @admin.display(description=_("issuer"))
    def issuer(self, statement: ConflictStatement) -> str:
        """Show who says it."""
        return statement.version.document.issuer

    @admin.display(description=_("date"))
    def date(self, statement: ConflictStatement) -> str:
        """Show when it was said."""
        return statement.version.document.date

    @admin.display(description=_("place"))
    def place(self, statement: ConflictStatement) -> SafeString:
        """Link to the place in the decoded text."""
        url = link_to_place(statement.version_id, statement.start, statement.end)
        return format_html('<a href="{}">{}–{}</a>', url, statement.start, statement.end)


@admin.register(Conflict)
class ConflictAdmin(ReadOnlyAdmin):
    """Shows what the sources disagree about; nothing is asked about it."""

    list_display = ["about", "course", "found_at"]
    list_filter = ["course", "found_at"]
    list_select_related = ["course"]
    search_fields = ["about", "statements__quote"]
    inlines = [StatementInline]
