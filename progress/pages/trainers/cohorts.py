"""A trainer's cohorts, and one of them with its learners."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from accounts.models import User
from accounts.pages.doors import LearnerRequest, found
from progress.models import Cohort, ReportKind
from progress.pages.trainers.asking import (
    Cells,
    read_choice,
    read_course,
    read_page,
    read_search,
)
from progress.pages.trainers.doors import trainers_only
from progress.pages.trainers.exports import ApiCall, api_call
from progress.pages.trainers.wishes import write_subject
from progress.queries.boards.choosing import Choice
from progress.queries.boards.cohorts import read_cohort_boards
from progress.queries.boards.heat import draw_heat
from progress.queries.boards.learners import (
    LearnerPage,
    read_learner_page,
    read_learners_board,
)
from progress.queries.boards.quizzes import read_quiz_boards
from progress.queries.cohorts import visible_cohorts
from progress.queries.outlines import Outline, read_outline
from progress.queries.plots.bars import draw_bars
from progress.queries.verdicts import Judge, Reason, Status

AT_ONCE = 20
"""Cohorts on a page."""


@require_safe
@never_cache
@trainers_only
def cohorts(request: LearnerRequest) -> HttpResponse:
    """List the cohorts that one may see, each with what needs attention."""
    search = read_search(request.GET)
    rows = visible_cohorts(request.user)
    if search:
        rows = rows.filter(name__icontains=search)
    page = Paginator(rows, AT_ONCE).get_page(read_page(request.GET))
    boards = read_cohort_boards(list(page), timezone.localdate(), timezone.get_current_timezone())
    calls = [api_call(request, _("The list of cohorts"), "cohorts")]
    context = {"boards": boards, "page": page, "search": search, "calls": calls}
    return render(request, "progress/trainers/cohorts.html", context)


@require_safe
@never_cache
@trainers_only
@vary_on_headers("HX-Request")
def cohort(request: LearnerRequest, cohort: int) -> HttpResponse:
    """Show a cohort: what needs attention, its learners, modules, scores; to htmx its learners."""
    outline = found(find_outline(request.user, cohort, read_course(request.GET)))
    judge = Judge(outline, timezone.localdate(), timezone.get_current_timezone())
    choice = read_choice(request.GET)
    if request.htmx and not request.htmx.history_restore_request:
        context = _describe(request, outline, choice, read_learner_page(judge, choice))
        return render(request, "progress/trainers/_found.html", context)
    board = read_learners_board(judge, choice)
    context = _describe(request, outline, choice, board.page) | {
        "board": board,
        "bars": draw_bars(board.scores, leftward=get_language_bidi()),
        "quizzes": read_quiz_boards(outline),
        "courses": _courses(outline.cohort),
    }
    return render(request, "progress/trainers/cohort.html", context)


def find_cohort(user: User, cohort: int) -> Cohort | None:
    """Find a cohort that a person may see."""
    return visible_cohorts(user).filter(pk=cohort).first()


def find_outline(user: User, cohort: int, course: str) -> Outline | None:
    """Find what a cohort asks for, or one of its courses; none where it does not take that."""
    row = find_cohort(user, cohort)
    return read_outline(row, course or None) if row else None


def _describe(
    request: LearnerRequest, outline: Outline, choice: Choice, page: LearnerPage
) -> dict[str, Any]:
    """Describe what both the page and its part show."""
    of_marks = request.GET.get("cells") == Cells.MARKS
    return {
        "cohort": outline.cohort,
        "outline": outline,
        "page": page,
        "choice": choice,
        "order": request.GET.get("order", ""),
        "course": read_course(request.GET),
        "statuses": Status,
        "reasons": Reason,
        "heat": draw_heat(outline, page.rows, of_marks=of_marks),
        "calls": _calls(request, outline.cohort, choice),
        "report_about": write_subject(ReportKind.COHORT_PROGRESS, outline.cohort.pk),
    }


def _calls(request: LearnerRequest, cohort: Cohort, choice: Choice) -> list[ApiCall]:
    course = read_course(request.GET)
    progress = api_call(
        *(request, _("These learners, with their modules and quizzes"), "cohort-progress"),
        *(cohort.pk,),
        search=choice.search,
        status=choice.status or "",
        reason=choice.reason or "",
        course=course,
    )
    more = (
        (_("Objectives"), "cohort-objectives"),
        (_("Activity by day"), "cohort-activity"),
    )
    certificates = api_call(request, _("Certificates"), "cohort-certificates", cohort.pk)
    return [
        progress,
        *(api_call(request, title, name, cohort.pk) for title, name in more),
        certificates.without_files(),
    ]


def _courses(cohort: Cohort) -> list[tuple[str, str]]:
    return list(cohort.courses.order_by("title", "pk").values_list("slug", "title"))
