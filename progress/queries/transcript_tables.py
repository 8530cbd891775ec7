"""A learner's transcript as a file: a line an attempt, or a line a question with its answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import tzinfo

from django.utils.translation import gettext as _

from progress.models import CohortMember
from progress.queries.tables.table import Cell, Column, Row, Spoken, Table, name_columns
from progress.queries.transcripts import TranscriptAttempt
from quizzes.models import AttemptState
from quizzes.queries.debriefed import DebriefedItem


def table_of(
    member: CohortMember, attempts: Iterable[TranscriptAttempt], zone: tzinfo, *, answers: bool
) -> Table:
    """List attempts of a member; with ``answers`` their questions, where they are out."""
    title = _("Attempts %(learner)s") % {"learner": member.learner}
    columns = (*attempt_columns(), *(_answer_columns() if answers else ()))
    return Table(
        title, columns, _rows(attempts, state_words(), answers=answers), zone, member.learner_id
    )


def state_words() -> dict[str, str]:
    """Say the states of attempts in the language of now."""
    return {str(state): str(state.label) for state in AttemptState}


def attempt_columns() -> tuple[Column, ...]:
    """Name what `write_attempt` writes."""
    return (
        *name_columns(quiz=_("Quiz"), number=_("Attempt"), state=_("State")),
        *name_columns(started_at=_("Started"), submitted_at=_("Handed in")),
        *name_columns(minutes_spent=_("Minutes")),
        Column(_("Mark"), True, "fraction"),
        *name_columns(is_passed=_("Passed")),
    )


def _answer_columns() -> tuple[Column, ...]:
    return (
        *name_columns(position=_("Number"), stem=_("Question"), answer=_("Answer")),
        *name_columns(right_answer=_("Right answer")),
        Column(_("Mark of the answer"), True, "answer_fraction"),
    )


def _rows(
    attempts: Iterable[TranscriptAttempt], states: dict[str, str], *, answers: bool
) -> Iterator[Row]:
    for one in attempts:
        line = write_attempt(one, states)
        if not answers:
            yield line
            continue
        if not one.answers:
            yield (*line, None, None, None, None, None)
        for item in one.answers or ():
            yield (*line, *_write_item(item))


def write_attempt(one: TranscriptAttempt, states: dict[str, str]) -> tuple[Cell, ...]:
    """Write the line of an attempt."""
    attempt, seconds = one.attempt, one.seconds_spent
    quiz = Spoken(attempt.quiz.title, attempt.quiz.slug)
    state = Spoken(states[attempt.state], attempt.state)
    return (
        *(quiz, attempt.number, state, attempt.started_at, attempt.submitted_at),
        None if seconds is None else round(seconds / 60, 1),
        None if one.fraction is None else round(one.fraction, 4),
        one.is_passed,
    )


def _write_item(item: DebriefedItem) -> tuple[Cell, ...]:
    mark = None if item.fraction is None else round(item.fraction, 4)
    return (item.position, item.stem, _say_answer(item), _say_key(item), mark)


def _say_answer(item: DebriefedItem) -> str:
    """Say what was answered, in words."""
    said = [option.text for option in item.options if option.is_chosen]
    said += [f"{pair.left}: {pair.chosen}" for pair in item.pairs if pair.chosen is not None]
    said += item.chosen_order
    return item.typed or "; ".join(said)


def _say_key(item: DebriefedItem) -> str:
    said = [option.text for option in item.options if option.is_right]
    said += [f"{pair.left}: {pair.right}" for pair in item.pairs if pair.right is not None]
    said += item.right_order
    return "; ".join([*said, *item.accepted])
