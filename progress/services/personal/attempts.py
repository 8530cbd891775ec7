"""What somebody answered, and what it earned as far as each quiz shows it now.

No key is in it, whatever the moment: right answers are the quiz's, not the learner's.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from progress.queries.tables.table import Row
from progress.queries.taken import with_fractions, with_marks
from progress.services.personal.section import Section, Told
from quizzes.models import Accommodation, AnswerEvent, Attempt, AttemptItem, AttemptState, Shown
from quizzes.queries.answer_words import describe_answer
from quizzes.queries.moments import find_shown
from quizzes.scoring import Body
from quizzes.services.receipts import sign_receipt

AT_ONCE = 500


def _read_attempts(user: User) -> Iterator[Row]:
    own = Attempt.objects.filter(learner=user).select_related("quiz__course")
    rows: Any = with_fractions(own.defer("quiz__course__blueprint")).order_by("started_at", "pk")
    for one in rows.iterator(chunk_size=AT_ONCE):
        mark = one.fraction if _shows_marks(one) else None
        receipt = sign_receipt(one) if one.submitted_at is not None and one.receipt else ""
        yield (
            *(str(one.public_id), one.quiz.course.title, one.quiz.title, one.number, one.mode),
            *(one.state, one.started_at, one.due_at, one.submitted_at, one.is_overdue),
            *(one.scored_at, mark, None if mark is None else mark >= one.quiz.pass_mark, receipt),
        )


def _read_questions(user: User) -> Iterator[Row]:
    own = AttemptItem.objects.filter(attempt__learner=user)
    rows: Any = with_marks(own).select_related("attempt__quiz", "question_version")
    for one in rows.order_by("attempt__started_at", "attempt", "position").iterator(
        chunk_size=AT_ONCE
    ):
        stem = one.question_version.stem if _shows_questions(one.attempt) else ""
        mark: Decimal | None = one.current if _shows_marks(one.attempt) else None
        attempt = str(one.attempt.public_id)
        yield attempt, one.position, stem, one.is_flagged, one.checked_at, mark


def _read_answers(user: User) -> Iterator[Row]:
    own = AnswerEvent.objects.filter(item__attempt__learner=user)
    rows = own.select_related("item__attempt", "item__question_version").only(
        *("revision", "client", "sequence", "payload", "is_clear", "is_counted", "is_late"),
        *("received_at", "item__position", "item__attempt__public_id"),
        "item__question_version__body",
    )
    for one in rows.order_by("received_at", "pk").iterator(chunk_size=AT_ONCE):
        body = Body.from_json(one.item.question_version.body)
        said = "" if one.is_clear else describe_answer(body, one.payload)
        yield (
            *(str(one.item.attempt.public_id), one.item.position, one.revision, said),
            *(one.is_clear, one.is_counted, one.is_late, one.received_at),
            *(one.client, one.sequence),
        )


def _read_accommodations(user: User) -> Iterator[Row]:
    rows = Accommodation.objects.filter(learner=user).order_by("granted_at", "pk")
    told = ("quiz__title", "extra_time", "extra_attempts", "reason", "granted_at")
    for quiz, extra_time, *others in rows.values_list(*told):
        yield (quiz, int(extra_time.total_seconds()), *others)


def _shows_marks(attempt: Attempt) -> bool:
    return attempt.state == AttemptState.SCORED and Shown.MARKS in find_shown(attempt)


def _shows_questions(attempt: Attempt) -> bool:
    """Tell whether the learner sees the questions now: on their sheet, or in a review."""
    return attempt.state == AttemptState.STARTED or bool(find_shown(attempt))


ATTEMPT = Told("attempt", _("The attempt, by its id in the file of attempts."))
QUESTION = Told("position", _("The number of the question in the attempt."))
ATTEMPTS = Section(
    "attempts",
    _("Your attempts at quizzes. Marks are empty as long as the quiz does not show them."),
    (
        Told("id", _("Names the attempt in the other files.")),
        Told("course", _("The title of the course.")),
        Told("quiz", _("The title of the quiz.")),
        Told("number", _("Your first attempt at the quiz is 1.")),
        Told("mode", _("practice or examination.")),
        Told("state", _("started, submitted (it waits for its marks) or scored.")),
        Told("started_at", _("When you started it.")),
        Told("due_at", _("When its time is up; empty: it has no limit.")),
        Told("submitted_at", _("When you handed it in.")),
        Told("is_overdue", _("Whether it was handed in by the clock.")),
        Told("scored_at", _("When it was marked.")),
        Told("mark", _("Share of the points, from 0 to 1.")),
        Told("is_passed", _("Whether this attempt alone passes the quiz.")),
        Told("receipt", _("Proves what you handed in, and when.")),
    ),
    _read_attempts,
)
QUESTIONS = Section(
    "questions",
    _(
        "The questions of your attempts. Their words are empty while the quiz shows nothing of the "
        "attempt; right answers are on the page of its review, when the quiz shows them."
    ),
    (
        *(ATTEMPT, QUESTION),
        Told("question", _("What was asked.")),
        Told("is_flagged", _("Whether you marked it to come back to it.")),
        Told("checked_at", _("When you asked whether your answer is right, in practice.")),
        Told("mark", _("Share of its points, from 0 to 1; empty: not marked, or not shown.")),
    ),
    _read_questions,
)
ANSWERS = Section(
    "answers",
    _("Every answer that you gave, also those that you changed later."),
    (
        *(ATTEMPT, QUESTION),
        Told("revision", _("Your first answer to the question is 1.")),
        Told("answer", _("What you chose, put in order or typed.")),
        Told("is_clear", _("Whether you took your answer back.")),
        Told("is_counted", _("Whether it counted when it came.")),
        Told("is_late", _("Whether it came too late.")),
        Told("received_at", _("When it was stored.")),
        Told("client", _("Names the browser tab or program, by a name that it drew at random.")),
        Told("sequence", _("Counts the answers of this tab or program.")),
    ),
    _read_answers,
)
ACCOMMODATIONS = Section(
    "accommodations",
    _("More time or more attempts that you were granted."),
    (
        Told("quiz", _("The title of the quiz.")),
        Told("extra_seconds", _("How much more time, in seconds.")),
        Told("extra_attempts", _("How many more attempts.")),
        Told("reason", _("Why, in the words of who granted it.")),
        Told("granted_at", _("When it was granted.")),
    ),
    _read_accommodations,
)
