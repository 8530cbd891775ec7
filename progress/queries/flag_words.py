"""What the flags of a question say, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.formats import number_format
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_noop as _

from progress.statistics import Flag, FlagCode

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

PERCENT = 100

WORDS: Mapping[FlagCode, str] = {
    FlagCode.TOO_EASY: _(
        "Too easy: %(value)s %% of the points were earned; above %(against)s %% a question tells "
        "nobody apart."
    ),
    FlagCode.TOO_HARD: _(
        "Too hard: %(value)s %% of the points were earned; below %(against)s %% most people guess."
    ),
    FlagCode.WEAK_DISCRIMINATION: _(
        "Who does well in the quiz hardly does better here: the discrimination index is %(value)s, "
        "below %(against)s."
    ),
    FlagCode.NEGATIVE_DISCRIMINATION: _(
        "Who does well in the quiz does worse here: the discrimination index is %(value)s. Is the "
        "key right?"
    ),
    FlagCode.DEAD_DISTRACTOR: _(
        "Next to nobody chooses “%(option)s”: %(value)s %%; a wrong option that works draws "
        "%(against)s %%."
    ),
    FlagCode.DISTRACTOR_DRAWS_THE_BEST: _(
        "“%(option)s” is wrong and draws the best: %(value)s %% of the top third chose it, "
        "%(against)s %% of the bottom third."
    ),
    FlagCode.KEY_DOUBTFUL: _(
        "The key is doubtful: %(value)s %% of the top third chose “%(option)s”, and %(against)s %% "
        "a right option."
    ),
}
NAMES: Mapping[FlagCode, StrOrPromise] = {
    FlagCode.TOO_EASY: gettext_lazy("too easy"),
    FlagCode.TOO_HARD: gettext_lazy("too hard"),
    FlagCode.WEAK_DISCRIMINATION: gettext_lazy("hardly tells people apart"),
    FlagCode.NEGATIVE_DISCRIMINATION: gettext_lazy("the best do worse"),
    FlagCode.DEAD_DISTRACTOR: gettext_lazy("an option that nobody chooses"),
    FlagCode.DISTRACTOR_DRAWS_THE_BEST: gettext_lazy("a wrong option draws the best"),
    FlagCode.KEY_DOUBTFUL: gettext_lazy("the key is doubtful"),
}
"""What flags are called where many questions are listed."""
IN_PERCENT_ALREADY = {FlagCode.WEAK_DISCRIMINATION, FlagCode.NEGATIVE_DISCRIMINATION}


def explain_flag(flag: Flag, options: tuple[str, ...]) -> str:
    """Say what raised a flag; ``options`` are the texts of the question's options."""
    factor = 1 if flag.code in IN_PERCENT_ALREADY else PERCENT
    return gettext(WORDS[flag.code]) % {
        "value": _round((flag.figure.value or 0) * factor),
        "against": _round(flag.against * factor),
        "option": options[flag.option] if flag.option is not None else "",
    }


def _round(number: float) -> str:
    """Write a number with as many digits as a person reads."""
    return number_format(round(number, 1) or 0.0, decimal_pos=1)
