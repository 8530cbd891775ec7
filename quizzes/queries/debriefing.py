"""What a learner sees of a scored attempt: marks, right answers, explanations and quotes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.db.models import OuterRef, Subquery

from quizzes.errors import NotScored
from quizzes.models import Attempt, AttemptItem, AttemptState, Mark
from quizzes.queries.answers import current_answers
from quizzes.queries.quotes import Quote, quotes_by_version
from quizzes.scoring import Answer, Body, find_key, read_answer, round_fraction


@dataclass(frozen=True, slots=True)
class DebriefedOption:
    """An option with whether it was chosen, whether it is right, and why where that is known."""

    text: str
    is_chosen: bool
    is_right: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class DebriefedPair:
    """A left side with what was put beside it, if anything, and what belongs there."""

    left: str
    chosen: str | None
    right: str


@dataclass(frozen=True, slots=True)
class DebriefedItem:
    """A question with its mark and all that explains it."""

    position: int
    kind: str
    language: str
    stem: str
    fraction: Decimal
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


@dataclass(frozen=True, slots=True)
class Debriefing:
    """A scored attempt as its learner may go through it."""

    attempt: Attempt
    fraction: Decimal
    """Mean of the items' fractions."""
    is_passed: bool
    items: tuple[DebriefedItem, ...]


def read_debriefing(attempt: Attempt) -> Debriefing:
    """Read the review of a scored attempt, in three queries; raises NotScored before."""
    if attempt.state != AttemptState.SCORED:
        raise NotScored
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    rows = list(
        attempt.items.annotate(fraction=Subquery(marks.values("fraction")[:1]))
        .select_related("question_version__question")
        .order_by("position")
    )
    quotes = quotes_by_version(row.question_version_id for row in rows)
    answers = {event.item_id: event.payload for event in current_answers(attempt)}
    items = tuple(
        _debrief(row, row.fraction, answers.get(row.pk), quotes.get(row.question_version_id, ()))
        for row in rows
    )
    mean = sum((Fraction(item.fraction) for item in items), Fraction(0)) / max(1, len(items))
    fraction = round_fraction(mean)
    return Debriefing(attempt, fraction, fraction >= attempt.quiz.pass_mark, items)


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
