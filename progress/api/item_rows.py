"""How the statistics of a question stand in an answer of the API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rest_framework import serializers

from progress.api.figures import ShownFigure, no_value, write_figure
from progress.queries.flag_words import explain_flag
from progress.queries.statistics import ItemStatistics
from progress.statistics import FlagCode
from quizzes.api.serializers import ITEM_KINDS, Output


class ShownFlag(Output):
    """What an editor should look at, and why."""

    code = serializers.ChoiceField([code.value for code in FlagCode])
    words = serializers.CharField(help_text="The reason as a sentence, in the reader's language.")
    option = serializers.IntegerField(
        allow_null=True, min_value=0, help_text="Which option it is about, from 0."
    )


class OptionOutcome(Output):
    """Who chose an option: a row of the distractor table."""

    text = serializers.CharField()
    is_key = serializers.BooleanField()
    chosen = serializers.IntegerField(min_value=0, help_text="How many attempts chose it.")
    share = ShownFigure(help_text="Of the attempts that saw the question, 0 to 1.")
    bottom_third = ShownFigure(
        help_text="Share of the third with the fewest points, as of `sorted_as_of`."
    )
    middle_third = ShownFigure()
    top_third = ShownFigure(help_text="Share of the third with the most points.")


class ItemOutcome(Output):
    """The statistics of a question in one version."""

    question = serializers.CharField(help_text="The question's id, in all its versions.")
    version = serializers.IntegerField(min_value=1)
    stem = serializers.CharField()
    kind = serializers.ChoiceField(ITEM_KINDS)
    n = serializers.IntegerField(min_value=0, help_text="How many attempts saw it.")
    facility = ShownFigure(help_text="Mean share of its points, 0 to 1.")
    discrimination = ShownFigure(
        help_text="Discrimination index: how its mark goes with the rest of the quiz, in percent."
    )
    efficiency = ShownFigure(
        help_text="Discriminative efficiency, in percent, as of `sorted_as_of`."
    )
    effective_weight = ShownFigure(
        help_text="How much of the spread of points the question makes, in percent; all its "
        "versions together."
    )
    flags = ShownFlag(many=True)
    options = OptionOutcome(many=True, help_text="Empty for kinds without options.")


def write_item(item: ItemStatistics) -> dict[str, Any]:
    """Write the statistics of a question version."""
    return {
        "question": item.version.question.identity,
        "version": item.version.number,
        "stem": item.version.stem,
        "kind": item.version.question.kind,
        "n": item.n,
        "facility": write_figure(item.facility),
        "discrimination": write_figure(item.discrimination),
        "efficiency": write_figure(item.efficiency),
        "effective_weight": write_figure(item.effective_weight),
        "flags": [
            {
                "code": flag.code.value,
                "words": explain_flag(flag, item.texts),
                "option": flag.option,
            }
            for flag in item.flags
        ],
        "options": list(_write_options(item)),
    }


def _write_options(item: ItemStatistics) -> Iterator[dict[str, Any]]:
    for row in item.options:
        bottom, middle, top = map(write_figure, row.by_third)
        yield {
            "text": item.texts[row.option],
            "is_key": row.is_key,
            "chosen": row.count,
            "share": write_figure(row.share),
            "bottom_third": bottom,
            "middle_third": middle,
            "top_third": top,
        }


EXAMPLE = {
    "question": "2f6c0d9be1a4c857",
    "version": 1,
    "stem": "Dans quelle ville le Bureau a-t-il son siège ?",
    "kind": "single_choice",
    "n": 84,
    "facility": {"value": 0.976, "n": 84, "low": 0.917, "high": 0.993, "reason": None},
    "discrimination": {"value": 21.4, "n": 84, "low": -0.0, "high": 40.9, "reason": None},
    "efficiency": no_value(84, "not_counted_yet"),
    "effective_weight": {"value": 3.1, "n": 84, "low": None, "high": None, "reason": None},
    "flags": [
        {
            "code": "too_easy",
            "words": "Too easy: 97.6 % of the points were earned; above 95.0 % a question tells "
            "nobody apart.",
            "option": None,
        }
    ],
    "options": [
        {
            "text": "Lyon",
            "is_key": True,
            "chosen": 82,
            "share": {"value": 0.976, "n": 84, "low": 0.917, "high": 0.993, "reason": None},
            "bottom_third": no_value(84, "not_counted_yet"),
            "middle_third": no_value(84, "not_counted_yet"),
            "top_third": no_value(84, "not_counted_yet"),
        }
    ],
}
