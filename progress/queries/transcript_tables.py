"""A learner's transcript as a file: a line an attempt, or a line a question with its answer."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from progress.queries.tables.table import Cell, Column, Row, Table
from progress.queries.transcripts import Transcript, TranscriptAttempt
from progress.queries.verdicts import Judge
from quizzes.queries.debriefed import DebriefedItem


def table_of(judge: Judge, transcript: Transcript, *, answers: bool) -> Table:
    """List the attempts of a transcript; with ``answers`` their questions, where they are out."""
    title = _("Attempts %(learner)s") % {"learner": transcript.member.learner}
    columns = (*_columns(), *(_answer_columns() if answers else ()))
    states = {one.attempt.state: one.attempt.get_state_display() for one in transcript.attempts}
    rows = _rows(transcript, {key: str(word) for key, word in states.items()}, answers=answers)
    return Table(title, columns, rows, judge.zone, transcript.member.learner_id)


def _columns() -> tuple[Column, ...]:
    return (
        *map(Column, (_("Quiz"), _("Attempt"), _("State"), _("Started"), _("Handed in"))),
        Column(_("Minutes")),
        Column(_("Mark"), is_share=True),
        Column(_("Passed")),
    )


def _answer_columns() -> tuple[Column, ...]:
    named = (_("Number"), _("Question"), _("Answer"), _("Right answer"))
    return (*map(Column, named), Column(_("Mark of the answer"), is_share=True))


def _rows(transcript: Transcript, states: dict[str, str], *, answers: bool) -> Iterator[Row]:
    for one in transcript.attempts:
        line = _write(one, states[one.attempt.state])
        if not answers:
            yield line
            continue
        if not one.answers:
            yield (*line, None, None, None, None, None)
        for item in one.answers or ():
            yield (*line, *_write_item(item))


def _write(one: TranscriptAttempt, state: str) -> tuple[Cell, ...]:
    attempt, seconds = one.attempt, one.seconds_spent
    return (
        *(attempt.quiz.title, attempt.number, state, attempt.started_at, attempt.submitted_at),
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
