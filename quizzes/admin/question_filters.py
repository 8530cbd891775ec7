"""Filters of the list of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.models import Verdict
from quizzes.queries.questions import DRAFT

if TYPE_CHECKING:
    from quizzes.queries.questions import WordedQuestion

    Questions = QuerySet[WordedQuestion]

STATUSES = [(DRAFT, gettext_lazy("waiting for review")), *Verdict.choices]


class StatusFilter(admin.SimpleListFilter):
    """Lists questions by what was decided about their newest version."""

    title = gettext_lazy("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """List the choices."""
        return [(value, str(words)) for value, words in STATUSES]

    def queryset(self, request: HttpRequest, queryset: Questions) -> Questions:
        """Keep the questions of the choice."""
        status = self.value()
        return queryset.filter(status=status) if status else queryset


class FindingsFilter(admin.SimpleListFilter):
    """Lists questions by whether a check found something about them."""

    title = gettext_lazy("findings")
    parameter_name = "findings"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """List the choices."""
        return [("none", _("none")), ("some", _("at least one"))]

    def queryset(self, request: HttpRequest, queryset: Questions) -> Questions:
        """Keep the questions of the choice."""
        if self.value() == "none":
            return queryset.filter(findings_count=0)
        return queryset.filter(findings_count__gt=0) if self.value() == "some" else queryset
