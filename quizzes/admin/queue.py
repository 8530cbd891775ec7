"""The queue that a question is reviewed in: the list as it was filtered, without its pages."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, cast

from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from quizzes.admin.question_filters import StatusFilter

if TYPE_CHECKING:
    from jobs.admin.base import ModelAdmin
    from quizzes.queries.questions import WordedQuestion

    _ChangeList = ChangeList
else:
    _ChangeList = ChangeList

KEPT = "_changelist_filters"
"""How Django's admin hands the filters of a list on to the pages of its rows."""


class FilteredList(_ChangeList):
    """The rows of a filtered list, none of which is read."""

    def get_results(self, request: HttpRequest) -> None:
        """Count and read nothing."""


def read_filters(request: HttpRequest) -> str:
    """Read the filters of the list that the person came from, as the query of its address."""
    return str(request.GET.get(KEPT, ""))


def with_filters(name: str, *args: Any, filters: str) -> str:
    """Build the address of a page (by its name) that goes on in the queue of these filters."""
    url = reverse(name, args=args)
    return f"{url}?{urlencode({KEPT: filters})}" if filters else url


def read_queue(admin: ModelAdmin, request: HttpRequest, filters: str) -> QuerySet[WordedQuestion]:
    """Select the questions of a filtered list; those that wait where no status was chosen.

    Filters that make no sense are none, as in Django's own list.
    """
    asked = copy(request)
    asked.GET = QueryDict(filters)
    try:
        questions = _filter(admin, asked)
    except IncorrectLookupParameters:
        asked.GET = QueryDict()
        questions = _filter(admin, asked)
    if StatusFilter.parameter_name in asked.GET:
        return questions
    return questions.filter(is_waiting=True)


def _filter(admin: ModelAdmin, request: HttpRequest) -> QuerySet[WordedQuestion]:
    filtered = FilteredList(
        request,
        admin.model,
        list_display=["pk"],
        list_display_links=(),
        list_filter=admin.get_list_filter(request),
        date_hierarchy=None,
        search_fields=admin.get_search_fields(request),
        list_select_related=False,
        list_per_page=admin.list_per_page,
        list_max_show_all=admin.list_max_show_all,
        list_editable=(),
        model_admin=admin,
        sortable_by=[],
        search_help_text=None,
    )
    return cast("QuerySet[WordedQuestion]", filtered.queryset)
