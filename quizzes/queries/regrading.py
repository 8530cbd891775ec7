"""What another key makes of marks that were given."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Sum

from quizzes.models import AnswerEvent, Attempt, AttemptItem, AttemptState, Mark
from quizzes.queries.rulings import Marker
from quizzes.scoring import round_fraction

HANDED_IN = (AttemptState.SUBMITTED, AttemptState.SCORED)


@dataclass(frozen=True, slots=True)
class NewMark:
    """A mark that becomes another; none is a question that does not count."""

    item: int
    revision: int
    """Of the mark before."""
    former: Decimal | None
    fraction: Decimal | None
    regrade: int | None


@dataclass(frozen=True, slots=True)
class Change:
    """An attempt with other marks than before, and its share of the points."""

    attempt: int
    quiz: int
    learner: int
    marks: tuple[NewMark, ...]
    former: Decimal
    fraction: Decimal


def concerned_attempts(versions: Collection[int]) -> QuerySet[Attempt]:
    """Select the attempts that were handed in and asked one of the question versions, by id."""
    asked = AttemptItem.objects.filter(attempt=OuterRef("pk"), question_version__in=versions)
    return Attempt.objects.filter(Exists(asked), state__in=HANDED_IN).order_by("pk")


def attempts_with_nothing_else(versions: Collection[int]) -> QuerySet[Attempt]:
    """Select the attempts where nothing would count without some question versions."""
    asked = AttemptItem.objects.filter(question_version__in=versions)
    drops = Q(
        question_version__ruling__isnull=False,
        question_version__ruling__corrected=None,
        question_version__ruling__is_full=False,
    )
    others = AttemptItem.objects.filter(attempt=OuterRef("pk"))
    counting = others.exclude(question_version__in=versions).exclude(drops)
    return Attempt.objects.filter(~Exists(counting), pk__in=asked.values("attempt")).order_by("pk")


def find_changes(attempts: Collection[int], markers: Mapping[int, Marker]) -> list[Change]:
    """Find which scored attempts (ids) other marks change, by question version; two queries."""
    found = list(_find_new_marks(attempts, markers))
    totals = _read_totals([attempt for (attempt, *_), _ in found])
    return [_add_up(*whose, marks, *totals[whose[0]]) for whose, marks in found]


def _add_up(
    attempt: int, quiz: int, learner: int, marks: Sequence[NewMark], total: Decimal, count: int
) -> Change:
    former, now = (
        [mark for mark in side if mark is not None]
        for side in ([m.former for m in marks], [m.fraction for m in marks])
    )
    after = total - sum(former, Decimal(0)) + sum(now, Decimal(0))
    return Change(
        attempt=attempt,
        quiz=quiz,
        learner=learner,
        marks=tuple(marks),
        former=_share(total, count),
        fraction=_share(after, count - len(former) + len(now)),
    )


def _share(total: Decimal, count: int) -> Decimal:
    return round_fraction(Fraction(total) / max(1, count))


Whose = tuple[int, int, int]


def _find_new_marks(
    attempts: Collection[int], markers: Mapping[int, Marker]
) -> Iterator[tuple[Whose, list[NewMark]]]:
    known: dict[tuple[int, str], Decimal | None] = {}
    for whose, rows in groupby(_read_items(attempts, markers), key=lambda row: row[:3]):
        marks = []
        for *_, item, version, revision, former, payload in rows:
            marker, said = markers[version], (version, json.dumps(payload, sort_keys=True))
            if said not in known:  # few answers are given by many
                known[said] = marker.mark(payload)
            if revision is not None and known[said] != former:
                marks.append(NewMark(item, revision, former, known[said], marker.regrade))
        if marks:
            yield whose, marks


def _read_items(attempts: Collection[int], versions: Collection[int]) -> QuerySet[Any, Any]:
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    answers = AnswerEvent.objects.filter(item=OuterRef("pk"), is_counted=True)
    items: Any = AttemptItem.objects.filter(
        attempt__in=attempts,
        attempt__state=AttemptState.SCORED,
        question_version__in=list(versions),
    )
    rows: QuerySet[Any, Any] = items.order_by("attempt_id", "position").values_list(
        "attempt_id",
        "attempt__quiz_id",
        "attempt__learner_id",
        "pk",
        "question_version_id",
        Subquery(marks.values("revision")[:1]),
        Subquery(marks.values("fraction")[:1]),
        Subquery(answers.order_by("-revision").values("payload")[:1]),
    )
    return rows


def _read_totals(attempts: Collection[int]) -> dict[int, tuple[Decimal, int]]:
    """Read the points of attempts and how many of their questions count."""
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    items: Any = AttemptItem.objects.filter(attempt__in=attempts).order_by()
    marked = items.annotate(current=Subquery(marks.values("fraction")[:1])).values("attempt")
    sums = marked.annotate(total=Sum("current"), count=Count("current"))
    return {row["attempt"]: (row["total"] or Decimal(0), row["count"]) for row in sums}
