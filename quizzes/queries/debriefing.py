"""What a learner sees of a scored attempt: marks, right answers, explanations and quotes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from jobs.queries.kept import KeptQuery
from quizzes.errors import NothingShown, NotScored
from quizzes.models import Attempt, AttemptItem, AttemptState, Mark, Shown
from quizzes.queries.answers import answers_by_item, current_answers
from quizzes.queries.attempts import ASKED
from quizzes.queries.debriefed import Correction, DebriefedItem, debrief, veil
from quizzes.queries.moments import find_shown
from quizzes.queries.quotes import Quote, quotes_by_version
from quizzes.queries.rulings import RULED, RULED_BODIES, find_key_version, read_marker
from quizzes.scoring import round_fraction

EXPLAINED = (
    "question_version__explanation",
    "question_version__ruling__corrected__explanation",
)


@dataclass(frozen=True, slots=True)
class Debriefing:
    """A scored attempt as its learner may go through it now."""

    attempt: Attempt
    shown: frozenset[Shown]
    fraction: Decimal | None
    """Mean of the fractions of the items that count; none where marks are not shown, as with the
    next."""
    is_passed: bool | None
    items: tuple[DebriefedItem, ...]


def read_debriefing(attempt: Attempt) -> Debriefing:
    """Read what the quiz shows now of a scored attempt, in three queries.

    Raises NotScored before there are marks, NothingShown where the quiz shows nothing.
    """
    if attempt.state != AttemptState.SCORED:
        raise NotScored
    shown = find_shown(attempt)
    if not shown:
        raise NothingShown
    rows: list[Any] = _ROWS.all(attempt=attempt.pk)
    answers = {pk: event.payload for pk, event in answers_by_item(attempt).items()}
    quotes = _read_quotes(rows, shown)
    items = (
        _debrief(
            row, answers.get(row.pk), quotes.get(find_key_version(row.question_version).pk, ())
        )
        for row in rows
    )
    marks = [Fraction(row.fraction) for row in rows if row.fraction is not None]
    mean = sum(marks, Fraction(0)) / max(1, len(marks))
    fraction = round_fraction(mean)
    shows_marks = Shown.MARKS in shown
    return Debriefing(
        attempt,
        shown,
        fraction if shows_marks else None,
        fraction >= attempt.quiz.pass_mark if shows_marks else None,
        tuple(veil(item, shown) for item in items),
    )


def read_feedback(attempt: Attempt, item: AttemptItem) -> DebriefedItem:
    """Read what the quiz shows of a question that was checked while the attempt is open."""
    shown = find_shown(attempt)
    if item.checked_at is None or not shown:
        raise NothingShown
    event = current_answers(attempt).filter(item=item).first()
    payload = event.payload if event else None
    fraction = read_marker(item.question_version).mark(payload)
    quotes = _read_quotes([item], shown).get(find_key_version(item.question_version).pk, ())
    return veil(debrief(item, fraction, payload, quotes), shown)


def _select_rows(attempt: Any) -> QuerySet[AttemptItem, Any]:
    """Select the items with their current mark and, where it was corrected, the one before."""
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    return (
        AttemptItem.objects.filter(attempt=attempt)
        .annotate(
            fraction=Subquery(marks.values("fraction")[:1]),
            former=Subquery(marks.values("fraction")[1:2]),
            revision=Subquery(marks.values("revision")[:1]),
            marked_at=Subquery(marks.values("created_at")[:1]),
            marked_why=Subquery(marks.values("why")[:1]),
        )
        .select_related("question_version__question", *RULED)
        .only(*ASKED, *RULED_BODIES, *EXPLAINED)
        .order_by("position")
    )


_ROWS = KeptQuery(_select_rows)


def _read_quotes(
    rows: Iterable[AttemptItem], shown: frozenset[Shown]
) -> dict[int, tuple[Quote, ...]]:
    """Read the quotes by question version, and none where they are not shown."""
    if Shown.SOURCE not in shown:
        return {}
    return quotes_by_version(find_key_version(row.question_version).pk for row in rows)


def _debrief(row: Any, payload: object, quotes: tuple[Quote, ...]) -> DebriefedItem:
    item = debrief(row, row.fraction, payload, quotes)
    if row.revision == 1:
        return item
    return replace(item, correction=Correction(row.former, row.marked_at, row.marked_why))
