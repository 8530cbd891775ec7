"""What figures are called, and why one is missing, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from progress.queries.statistics import QuizStatistics
from progress.statistics import Figure, Reason

WHY: Mapping[Reason, Promise] = {
    Reason.NO_ATTEMPTS: _("no attempt yet"),
    Reason.TOO_FEW: _("too few attempts"),
    Reason.CONSTANT_ITEM: _("everybody got the same mark for it"),
    Reason.CONSTANT_REST: _("everybody got the same for the rest of the quiz"),
    Reason.CONSTANT_TOTAL: _("everybody got the same for the quiz"),
    Reason.NEGATIVE_COVARIANCE: _("who does well in the quiz does badly here"),
    Reason.ONE_ITEM: _("one question has nothing to be consistent with"),
    Reason.DIFFERENT_ITEMS: _("not everybody saw the same questions"),
    Reason.NOT_COUNTED_YET: _("not counted yet"),
}


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A figure with its name, and whether it is in per cent and not in points."""

    name: Promise
    figure: Figure
    is_percent: bool = False


def name_figures(told: QuizStatistics) -> tuple[NamedFigure, ...]:
    """Name the figures of a quiz."""
    shown, consistency = told.figures, told.figures.consistency
    return (
        NamedFigure(_("Mean"), shown.mean),
        NamedFigure(_("Median"), told.median),
        NamedFigure(_("Standard deviation"), shown.deviation),
        NamedFigure(_("Skewness"), shown.skewness),
        NamedFigure(_("Kurtosis"), shown.kurtosis),
        NamedFigure(_("Internal consistency"), consistency.coefficient, is_percent=True),
        NamedFigure(_("Share of chance in the spread"), consistency.error_ratio, is_percent=True),
        NamedFigure(_("Standard error of a mark"), consistency.standard_error),
    )
