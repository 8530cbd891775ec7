"""Reads the statistics of a quiz and of its items: folded and pending, exact at any moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from jobs.queries.kept import Given, KeptQuery
from progress.queries.sorted import SortedItem, SortedQuiz, read_sorted
from progress.queries.sums.reading import read_sums
from progress.queries.sums.records import Sums
from progress.statistics import (
    DEFAULT_LIMITS,
    Figure,
    Flag,
    ItemSums,
    Limits,
    OptionRow,
    Options,
    QuizFigures,
    Reason,
    discrimination,
    effective_weights,
    facility,
    flags,
    no_figure,
    option_rows,
    quiz_figures,
)
from quizzes.generation.records import Choice
from quizzes.models import QuestionVersion, Quiz
from quizzes.scoring import Body


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """The figures of an item in one version."""

    version: QuestionVersion
    n: int
    facility: Figure
    discrimination: Figure
    efficiency: Figure
    effective_weight: Figure
    """Of the question, in all its versions together."""
    options: tuple[OptionRow, ...]
    """Empty for kinds without options."""
    texts: tuple[str, ...]
    """What the options say, in the same order."""
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class QuizStatistics:
    """The figures of a quiz, with those of each item version that anybody saw."""

    as_of: datetime
    sorted_as_of: datetime | None
    """Median, distribution, efficiencies and thirds are from then; none where from never."""
    figures: QuizFigures
    median: Figure
    distribution: tuple[int, ...] | None
    items: tuple[ItemStatistics, ...]


def read_statistics(
    quiz: Quiz, *, first_only: bool = True, limits: Limits = DEFAULT_LIMITS
) -> QuizStatistics:
    """Read the statistics over the learners' first attempts, or over all, in three queries."""
    reading = read_sums(quiz)
    sums = reading.choose(first_only=first_only)
    counted = read_sorted(quiz, first_only=first_only, n=sums.quiz.n)
    versions = {row.pk: row for row in _VERSIONS.all(versions=list(sums.items))}
    questions = _by_question(sums.items, versions)
    return QuizStatistics(
        reading.as_of,
        counted.as_of,
        quiz_figures(sums.quiz, list(questions.values())),
        counted.median,
        counted.distribution,
        tuple(_items(_Material(sums, counted, limits), versions.values(), questions)),
    )


def _select_versions(versions: Given) -> QuerySet[QuestionVersion]:
    shown = ("number", "stem", "body", "question__identity", "question__kind")
    rows = QuestionVersion.objects.filter(pk__in=versions.several())
    return rows.select_related("question").only(*shown).order_by()


_VERSIONS = KeptQuery(_select_versions)


@dataclass(frozen=True, slots=True)
class _Material:
    """What the figures of all items are made from."""

    sums: Sums
    counted: SortedQuiz
    limits: Limits

    def describe(self, version: QuestionVersion, weight: Figure) -> ItemStatistics:
        sums = self.sums.items[version.pk]
        counted = self.counted.items.get(version.pk)
        easiness, telling = facility(sums), discrimination(sums)
        choices = Body.from_json(version.body).choices
        rows = self._rows(version, choices, counted)
        return ItemStatistics(
            version,
            sums.n,
            easiness,
            telling,
            counted.efficiency if counted else no_figure(sums.n, Reason.NOT_COUNTED_YET),
            weight,
            rows,
            tuple(choice.text for choice in choices),
            flags(easiness, telling, rows, self.limits),
        )

    def _rows(
        self, version: QuestionVersion, choices: Sequence[Choice], counted: SortedItem | None
    ) -> tuple[OptionRow, ...]:
        keys = frozenset(index for index, choice in enumerate(choices) if choice.correct)
        chosen = self.sums.options_of(version.pk)
        thirds = counted.thirds if counted else None
        n = self.sums.items[version.pk].n
        return option_rows(Options(len(choices), keys), n, chosen, thirds)


def _items(
    material: _Material,
    versions: Iterable[QuestionVersion],
    questions: Mapping[int, ItemSums],
) -> Iterator[ItemStatistics]:
    weights = effective_weights(questions)
    for version in sorted(versions, key=lambda one: (one.question_id, one.number)):
        yield material.describe(version, weights[version.question_id])


def _by_question(
    items: Mapping[int, ItemSums], versions: Mapping[int, QuestionVersion]
) -> dict[int, ItemSums]:
    """Add up the versions of each question."""
    questions: defaultdict[int, ItemSums] = defaultdict(ItemSums)
    for version, sums in items.items():
        questions[versions[version].question_id] += sums
    return dict(questions)
