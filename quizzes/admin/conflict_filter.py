"""Lists conflicts by what was chosen."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.models import ConflictOutcome

OPEN = "open"


def name_outcome(outcome: str | None, *, is_gone: bool) -> str:
    """Say what was chosen, and whether the sources still disagree."""
    said = str(ConflictOutcome(outcome).label) if outcome else _("open")
    return _("%(decision)s (found no more)") % {"decision": said} if is_gone else said


class OutcomeFilter(admin.SimpleListFilter):
    """Lists conflicts that are open, or decided in one way."""

    title = gettext_lazy("decision")
    parameter_name = "decision"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """List the choices."""
        return [(OPEN, _("open")), *((one.value, str(one.label)) for one in ConflictOutcome)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep the conflicts of the choice, which the list annotates."""
        if self.value() == OPEN:
            return queryset.filter(outcome=None, gone_at=None)
        return queryset.filter(outcome=self.value()) if self.value() else queryset
