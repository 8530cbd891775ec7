"""Figures of quizzes and their items, out of exact sums (pure: no Django, database or clock).

Sums are exact, so that neither the order of attempts nor the way they were added up changes a
figure; floating point comes last. Each figure says how many attempts it rests on, how sure it is,
or why there is none.
"""

from progress.statistics.consistency import Consistency, consistency
from progress.statistics.discrimination import discrimination
from progress.statistics.distribution import distribution
from progress.statistics.efficiency import efficiency
from progress.statistics.facility import facility
from progress.statistics.figures import Figure, Interval, Reason, no_figure
from progress.statistics.flags import DEFAULT_LIMITS, Flag, FlagCode, Limits, flags
from progress.statistics.intervals import wilson
from progress.statistics.location import deviation, mean
from progress.statistics.median import median
from progress.statistics.options import (
    OptionRow,
    Options,
    ThirdTable,
    count_by_third,
    option_rows,
    share_of,
)
from progress.statistics.quiz import QuizFigures, quiz_figures
from progress.statistics.shape import kurtosis, skewness
from progress.statistics.sums import ItemSums, QuizSums
from progress.statistics.thirds import Third, divide
from progress.statistics.weight import effective_weights

FORMULA_VERSION = "1"
"""Changes whenever a formula does, so that stored figures are known to be old."""

__all__ = [
    "DEFAULT_LIMITS",
    "FORMULA_VERSION",
    "Consistency",
    "Figure",
    "Flag",
    "FlagCode",
    "Interval",
    "ItemSums",
    "Limits",
    "OptionRow",
    "Options",
    "QuizFigures",
    "QuizSums",
    "Reason",
    "Third",
    "ThirdTable",
    "consistency",
    "count_by_third",
    "deviation",
    "discrimination",
    "distribution",
    "divide",
    "effective_weights",
    "efficiency",
    "facility",
    "flags",
    "kurtosis",
    "mean",
    "median",
    "no_figure",
    "option_rows",
    "quiz_figures",
    "share_of",
    "skewness",
    "wilson",
]
