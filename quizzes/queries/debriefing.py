"""What a learner sees of a scored attempt: marks, right answers, explanations and quotes."""

from __future__ import annotations

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
from quizzes.queries.moments import find_shown
from quizzes.queries.quotes import Quote, quotes_by_version
from quizzes.scoring import Answer, Body, find_key, read_answer, round_fraction, score


@dataclass(frozen=True, slots=True)
class DebriefedOption:
    """An option with whether it was chosen, whether it is right, and why where that is known."""

    text: str
    is_chosen: bool
    is_right: bool | None
    """None where right answers are not shown."""
    feedback: str


@dataclass(frozen=True, slots=True)
class DebriefedPair:
    """A left side with what was put beside it, if anything, and what belongs there."""

    left: str
    chosen: str | None
    right: str | None
    """None where right answers are not shown."""


@dataclass(frozen=True, slots=True)
class DebriefedItem:
    """A question with its mark and all that explains it, as far as the quiz shows it now."""

    position: int
    kind: str
    language: str
    stem: str
    fraction: Decimal | None
    """None where marks are not shown."""
    is_answered: bool
    options: tuple[DebriefedOption, ...]
    """In the order that the learner saw."""
    pairs: tuple[DebriefedPair, ...]
    chosen_order: tuple[str, ...]
    right_order: tuple[str, ...]
    typed: str
    accepted: tuple[str, ...]
    explanation: str
    quotes: tuple[Quote, ...]
    shows_answers: bool = True
    """Whether right answers are shown."""


@dataclass(frozen=True, slots=True)
class Debriefing:
    """A scored attempt as its learner may go through it now."""

    attempt: Attempt
    shown: frozenset[Shown]
    fraction: Decimal | None
    """Mean of the items' fractions; none where marks are not shown, as with the next."""
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
    rows: list[Any] = _MARKED.all(attempt=attempt.pk)
    told = rows if Shown.SOURCE in shown else []
    quotes = quotes_by_version(row.question_version_id for row in told)
    answers = {pk: event.payload for pk, event in answers_by_item(attempt).items()}
    items = tuple(
        _debrief(row, row.fraction, answers.get(row.pk), quotes.get(row.question_version_id, ()))
        for row in rows
    )
    mean = sum((Fraction(row.fraction) for row in rows), Fraction(0)) / max(1, len(rows))
    fraction = round_fraction(mean)
    return Debriefing(
        attempt,
        shown,
        fraction if Shown.MARKS in shown else None,
        fraction >= attempt.quiz.pass_mark if Shown.MARKS in shown else None,
        tuple(_veil(item, shown) for item in items),
    )


def read_feedback(attempt: Attempt, item: AttemptItem) -> DebriefedItem:
    """Read what the quiz shows of a question that was checked while the attempt is open."""
    shown = find_shown(attempt)
    if item.checked_at is None or not shown:
        raise NothingShown
    event = current_answers(attempt).filter(item=item).first()
    payload = event.payload if event else None
    body = Body.from_json(item.question_version.body)
    fraction = round_fraction(score(body, read_answer(body, payload)))
    quotes = quotes_by_version([item.question_version_id]) if Shown.SOURCE in shown else {}
    told = _debrief(item, fraction, payload, quotes.get(item.question_version_id, ()))
    return _veil(told, shown)


def _select_marked(attempt: Any) -> QuerySet[AttemptItem, Any]:
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    return (
        AttemptItem.objects.filter(attempt=attempt)
        .annotate(fraction=Subquery(marks.values("fraction")[:1]))
        .select_related("question_version__question")
        .only(*ASKED, "question_version__explanation")
        .order_by("position")
    )


_MARKED = KeptQuery(_select_marked)


def _veil(item: DebriefedItem, shown: frozenset[Shown]) -> DebriefedItem:
    """Take out what the quiz does not show: what is not there cannot leak."""
    if Shown.MARKS not in shown:
        item = replace(item, fraction=None)
    if Shown.EXPLANATION not in shown:
        options = tuple(replace(option, feedback="") for option in item.options)
        item = replace(item, explanation="", options=options)
    if Shown.ANSWERS in shown:
        return item
    return replace(
        item,
        options=tuple(replace(option, is_right=None) for option in item.options),
        pairs=tuple(replace(pair, right=None) for pair in item.pairs),
        right_order=(),
        accepted=(),
        shows_answers=False,
    )


def _debrief(
    row: AttemptItem, fraction: Decimal, payload: object, quotes: tuple[Quote, ...]
) -> DebriefedItem:
    version = row.question_version
    body = Body.from_json(version.body)
    answer = read_answer(body, payload)
    key = find_key(body)
    return DebriefedItem(
        position=row.position,
        kind=body.kind.value,
        language=version.question.language,
        stem=version.stem,
        fraction=fraction,
        is_answered=not answer.is_blank,
        options=_options(body, answer, row.option_order),
        pairs=_pairs(body, answer),
        chosen_order=tuple(body.sequence[index] for index in answer.order),
        right_order=tuple(body.sequence[index] for index in key.order),
        typed=answer.text,
        accepted=body.accepted,
        explanation=version.explanation,
        quotes=quotes,
    )


def _options(body: Body, answer: Answer, order: list[int]) -> tuple[DebriefedOption, ...]:
    return tuple(
        DebriefedOption(
            text=body.choices[index].text,
            is_chosen=index in answer.choices,
            is_right=body.choices[index].correct,
            feedback=body.choices[index].feedback,
        )
        for index in order
        if body.choices
    )


def _pairs(body: Body, answer: Answer) -> tuple[DebriefedPair, ...]:
    chosen = {left: body.pairs[right].right for left, right in answer.pairs}
    return tuple(
        DebriefedPair(pair.left, chosen.get(index), pair.right)
        for index, pair in enumerate(body.pairs)
    )
