"""A quiz as its trainers see it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.pages.doors import LearnerRequest, found
from progress.models import ReportKind
from progress.pages.trainers.doors import trainers_only
from progress.pages.trainers.exports import ApiCall, api_call
from progress.pages.trainers.wishes import write_subject
from progress.queries.boards.quiz import read_quiz_sheet
from progress.queries.plots.bars import draw_bars
from progress.queries.plots.dots import draw_dots
from progress.queries.trained import trained_quizzes
from progress.statistics import FORMULA_VERSION

ALL, FIRST = "all", "first"


@require_safe
@never_cache
@trainers_only
def quiz_sheet(request: LearnerRequest, quiz: str) -> HttpResponse:
    """Show the figures of a quiz, the distribution of points, and what is to look at."""
    quizzes = trained_quizzes(request.user).select_related("course", "module")
    row = found(quizzes.defer("course__blueprint").filter(slug=quiz).first())
    attempts = ALL if request.GET.get("attempts") == ALL else FIRST
    sheet = read_quiz_sheet(row, first_only=attempts == FIRST)
    spots = [spot for one in sheet.items if (spot := one.spot)]
    counts = sheet.current.statistics.distribution
    leftward = get_language_bidi()
    context = {
        "quiz": row,
        "sheet": sheet,
        "attempts": attempts,
        "bars": draw_bars(counts, leftward=leftward) if counts else (),
        "scatter": draw_dots(spots, leftward=leftward),
        "formulas": FORMULA_VERSION,
        "calls": _calls(request, quiz, attempts),
        "report_about": write_subject(ReportKind.ITEM_ANALYSIS, row.pk),
    }
    return render(request, "progress/trainers/quiz.html", context)


def _calls(request: LearnerRequest, quiz: str, attempts: str) -> list[ApiCall]:
    asked = {"attempts": attempts}
    figures = api_call(request, _("The figures of the quiz"), "quiz-statistics", quiz, **asked)
    questions = api_call(request, _("The questions with theirs"), "quiz-items", quiz, **asked)
    return [questions, figures.without_files()]
