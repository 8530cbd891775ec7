"""How the statistics of a quiz stand in an answer of the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from progress.api.figures import ShownFigure, no_value, write_figure
from progress.queries.freshness import Current
from progress.statistics import FORMULA_VERSION
from progress.statistics.distribution import BINS
from quizzes.api.serializers import Output
from quizzes.models import Quiz


class Tenth(Output):
    """How many attempts got a share of the points."""

    above = serializers.FloatField(
        min_value=0, max_value=1, help_text="From this share of the points on."
    )
    below = serializers.FloatField(
        min_value=0, max_value=1, help_text="Up to this one; the last tenth includes it."
    )
    attempts = serializers.IntegerField(min_value=0)


class AsOf(Output):
    """How fresh figures are, and by which formulas."""

    as_of = serializers.DateTimeField(help_text="All that was scored by then is in the figures.")
    sorted_as_of = serializers.DateTimeField(
        allow_null=True,
        help_text="Median, distribution, discriminative efficiency and thirds need all attempts "
        "sorted and are as of then; null where a job has not come to it.",
    )
    formula_version = serializers.CharField(help_text="Another one: figures cannot be compared.")


class StatisticsSheet(AsOf):
    """The statistics of a quiz, in points where no unit is named."""

    quiz = serializers.SlugField()
    title = serializers.CharField()
    attempts = serializers.ChoiceField(["first", "all"])
    n = serializers.IntegerField(min_value=0, help_text="How many attempts.")
    mean = ShownFigure()
    median = ShownFigure(help_text="As of `sorted_as_of`.")
    standard_deviation = ShownFigure()
    skewness = ShownFigure()
    kurtosis = ShownFigure(help_text="0 for a normal distribution.")
    consistency = ShownFigure(
        help_text="Coefficient of internal consistency (Cronbach's alpha), in percent."
    )
    error_ratio = ShownFigure(help_text="Share of the spread of points that is chance, in percent.")
    standard_error = ShownFigure(help_text="How far a learner's points may be off by chance.")
    distribution = Tenth(
        many=True,
        allow_null=True,
        help_text="Attempts by tenths of the most points, as of `sorted_as_of`; null before.",
    )


def write_quiz(quiz: Quiz, attempts: str, current: Current) -> dict[str, Any]:
    """Write the statistics of a quiz."""
    told = current.statistics
    shown = told.figures
    by_name = {
        "mean": shown.mean,
        "median": told.median,
        "standard_deviation": shown.deviation,
        "skewness": shown.skewness,
        "kurtosis": shown.kurtosis,
        "consistency": shown.consistency.coefficient,
        "error_ratio": shown.consistency.error_ratio,
        "standard_error": shown.consistency.standard_error,
    }
    return {
        **write_as_of(current),
        "quiz": quiz.slug,
        "title": quiz.title,
        "attempts": attempts,
        "n": shown.n,
        **{name: write_figure(figure) for name, figure in by_name.items()},
        "distribution": _write_tenths(told.distribution),
    }


def write_as_of(current: Current) -> dict[str, Any]:
    """Write how fresh figures are."""
    return {
        "as_of": current.as_of,
        "sorted_as_of": current.statistics.sorted_as_of,
        "formula_version": FORMULA_VERSION,
    }


def _write_tenths(counts: tuple[int, ...] | None) -> list[dict[str, Any]] | None:
    if counts is None:
        return None
    return [
        {"above": place / BINS, "below": (place + 1) / BINS, "attempts": count}
        for place, count in enumerate(counts)
    ]


EXAMPLE = {
    "as_of": "2026-03-02T09:30:00Z",
    "sorted_as_of": "2026-03-02T09:27:41Z",
    "formula_version": "1",
    "quiz": "statut-quiz",
    "title": "Quiz du module 1",
    "attempts": "first",
    "n": 84,
    "mean": {"value": 9.5, "n": 84, "low": 8.9, "high": 10.1, "reason": None},
    "median": {"value": 10.0, "n": 84, "low": 9.0, "high": 10.0, "reason": None},
    "standard_deviation": {"value": 2.8, "n": 84, "low": 2.4, "high": 3.3, "reason": None},
    "skewness": {"value": -0.3, "n": 84, "low": -0.8, "high": 0.2, "reason": None},
    "kurtosis": {"value": -0.5, "n": 84, "low": -1.5, "high": 0.5, "reason": None},
    "consistency": no_value(84, "different_items"),
    "error_ratio": no_value(84, "different_items"),
    "standard_error": no_value(84, "different_items"),
    "distribution": [
        {"above": 0.0, "below": 0.1, "attempts": 1},
        {"above": 0.1, "below": 0.2, "attempts": 2},
    ],
}
