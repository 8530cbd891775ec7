"""Filters of the list of questions."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.admin.places import MOST_DIGITS
from quizzes.admin.finding_words import name_finding
from quizzes.generation.selection.drawing import BANDS
from quizzes.models import Verdict
from quizzes.queries.questions import DRAFT
from quizzes.queries.queue import having, list_finding_codes, list_quoted_documents

if TYPE_CHECKING:
    from quizzes.queries.questions import WordedQuestion

    Questions = QuerySet[WordedQuestion]

DIFFICULTIES = list(
    zip(
        ("easy", "medium", "hard"),
        (gettext_lazy("easy"), gettext_lazy("medium"), gettext_lazy("hard")),
        BANDS,
        strict=True,
    )
)
"""Name, words and least difficulty of each choice: the bands that quizzes are drawn by."""
STATUSES = [(DRAFT, gettext_lazy("waiting for review")), *Verdict.choices]


def is_list(request: HttpRequest) -> bool:
    """Tell whether the choices of a filter are shown; the desk filters by them alone."""
    match = request.resolver_match
    return match is None or match.url_name == "quizzes_question_changelist"


class StatusFilter(admin.SimpleListFilter):
    """Lists questions by what was decided about their newest version."""

    title = gettext_lazy("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """List the choices."""
        return [(value, str(words)) for value, words in STATUSES]

    def queryset(self, request: HttpRequest, queryset: Questions) -> Questions:
        """Keep the questions of the choice."""
        match self.value():
            case None:
                return queryset
            case value if value == DRAFT:
                return queryset.filter(is_waiting=True)
            case status:
                return queryset.filter(status=status)


class FindingsFilter(admin.SimpleListFilter):
    """Lists questions by what the checks found about their newest version."""

    title = gettext_lazy("findings")
    parameter_name = "findings"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """List the choices: none, any, and each that was found somewhere."""
        codes = list_finding_codes() if is_list(request) else []
        named = sorted((name_finding(code), code) for code in codes)
        return [
            ("none", _("none")),
            ("some", _("at least one")),
            *((code, words) for words, code in named),
        ]

    def queryset(self, request: HttpRequest, queryset: Questions) -> Questions:
        """Keep the questions of the choice."""
        match self.value():
            case None:
                return queryset
            case "none":
                return queryset.filter(findings_count=0)
            case "some":
                return queryset.filter(findings_count__gt=0)
            case code if not code.isidentifier():
                return queryset.none()
            case code:
                return having(queryset, findings__contains=[{"code": code}])


class SourceFilter(admin.SimpleListFilter):
    """Lists questions by the documents that their newest version quotes."""

    title = gettext_lazy("source")
    parameter_name = "source"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """List the documents that are quoted."""
        documents = list_quoted_documents() if is_list(request) else [(0, "")]
        return [(str(pk), title) for pk, title in documents]

    def queryset(self, request: HttpRequest, queryset: Questions) -> Questions:
        """Keep the questions of the choice."""
        chosen = self.value()
        if chosen is None:
            return queryset
        if not chosen.isdecimal() or len(chosen) > MOST_DIGITS:
            return queryset.none()
        return having(queryset, provenance__source_version__document=int(chosen))


class DifficultyFilter(admin.SimpleListFilter):
    """Lists questions by the estimated difficulty of their newest version."""

    title = gettext_lazy("difficulty")
    parameter_name = "difficulty"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """List the choices."""
        return [(name, str(words)) for name, words, _least in DIFFICULTIES]

    def queryset(self, request: HttpRequest, queryset: Questions) -> Questions:
        """Keep the questions of the choice."""
        least = [least for _name, _words, least in DIFFICULTIES]
        for place, (name, _words, lower) in enumerate(DIFFICULTIES):
            if name == self.value():
                upper = [*least, math.inf][place + 1]
                return having(queryset, difficulty__gte=lower, difficulty__lt=upper)
        return queryset
