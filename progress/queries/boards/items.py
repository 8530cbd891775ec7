"""The questions of a quiz with their figures, what is said against each, and what it asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from progress.queries.flag_words import explain_flag
from progress.queries.plots.dots import Spot
from progress.queries.statistics import ItemStatistics
from progress.statistics import FlagCode, OptionRow
from quizzes.generation.records import Pair
from quizzes.models import QuestionVersion
from quizzes.queries.quotes import Quote, quotes_by_version
from quizzes.scoring import Body

GRAVEST_FIRST = (
    FlagCode.KEY_DOUBTFUL,
    FlagCode.NEGATIVE_DISCRIMINATION,
    FlagCode.DISTRACTOR_DRAWS_THE_BEST,
    FlagCode.TOO_HARD,
    FlagCode.WEAK_DISCRIMINATION,
    FlagCode.TOO_EASY,
    FlagCode.DEAD_DISTRACTOR,
)


@dataclass(frozen=True, slots=True)
class OfferedOption:
    """An option with who chose it."""

    text: str
    row: OptionRow


@dataclass(frozen=True, slots=True)
class ItemBoard:
    """A question in one version."""

    number: int
    """In the list, from 1: the plot names it by it."""
    item: ItemStatistics
    flags: tuple[str, ...]
    """In words."""
    language: str
    explanation: str
    options: tuple[OfferedOption, ...]
    """Empty for kinds without options, which have one of the next three."""
    pairs: tuple[Pair, ...]
    sequence: tuple[str, ...]
    accepted: tuple[str, ...]
    quotes: tuple[Quote, ...]

    @property
    def spot(self) -> Spot | None:
        """What the plot shows of it; none where one of its figures has no value."""
        easiness, telling = self.item.facility.value, self.item.discrimination.value
        if easiness is None or telling is None:
            return None
        return Spot(self.number, easiness, telling, bool(self.flags))


def read_item_boards(items: Iterable[ItemStatistics]) -> tuple[ItemBoard, ...]:
    """Read what questions say and rest on, in two queries; those with the gravest flag first."""
    ordered = sorted(items, key=_gravity)
    ids = [item.version.pk for item in ordered]
    shown = ("explanation", "question__language")
    versions = QuestionVersion.objects.select_related("question").only(*shown).in_bulk(ids)
    quotes = quotes_by_version(ids)
    return tuple(
        _describe(number, item, versions[item.version.pk], quotes.get(item.version.pk, ()))
        for number, item in enumerate(ordered, start=1)
        if item.version.pk in versions
    )


def _gravity(item: ItemStatistics) -> int:
    return min((GRAVEST_FIRST.index(flag.code) for flag in item.flags), default=len(GRAVEST_FIRST))


def _describe(
    number: int, item: ItemStatistics, version: QuestionVersion, quotes: tuple[Quote, ...]
) -> ItemBoard:
    body = Body.from_json(item.version.body)
    return ItemBoard(
        number=number,
        item=item,
        flags=tuple(explain_flag(flag, item.texts) for flag in item.flags),
        language=version.question.language,
        explanation=version.explanation,
        options=tuple(OfferedOption(item.texts[row.option], row) for row in item.options),
        pairs=body.pairs,
        sequence=body.sequence,
        accepted=body.accepted,
        quotes=quotes,
    )
