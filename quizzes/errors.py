"""Why a quiz service refuses.

    QuizError
    ├── QuizHasNoQuestions
    ├── StartRefused
    │   ├── QuizNotOpen
    │   ├── QuizClosed
    │   ├── NoAttemptLeft
    │   └── AttemptTooSoon
    ├── NothingShown
    ├── NothingToCheck
    ├── AttemptClosed
    ├── NotSubmitted
    ├── ForgedReceipt
    ├── NotScored
    ├── NoSuchItem
    ├── ContestRefused
    │   ├── AlreadyContested
    │   ├── TooManyContests
    │   ├── WordsMissing
    │   ├── WordsTooLong
    │   └── AnsweredMeanwhile
    └── AnswerRefused
        ├── MalformedPayload
        ├── MalformedDelivery
        ├── BlankAnswer
        ├── DeliveryReused
        └── TooManyAnswers

None of them goes away by sending the same again, but for those that waiting mends: NotScored,
NothingShown, TooManyContests and what is below StartRefused. What is
below AnswerRefused a client mends by sending something else.
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class QuizError(Exception):
    """A quiz service refuses; ``code`` is for programs, ``message`` a sentence for people."""

    code: ClassVar[str] = "refused"
    message: ClassVar[str | Promise] = _("This cannot be done.")

    def __str__(self) -> str:
        return str(self.args[0] if self.args else self.message)


class QuizHasNoQuestions(QuizError):
    """No question of the quiz is approved."""

    code = "quiz_has_no_questions"
    message = _("This quiz has no question at the moment.")


class StartRefused(QuizError):
    """The rules of the quiz do not allow an attempt now; ``at`` is when something changes."""

    code = "start_refused"
    message = _("This quiz cannot be taken now.")

    def __init__(self, at: datetime | None = None) -> None:
        super().__init__()
        self.at = at


class QuizNotOpen(StartRefused):
    """The quiz opens later."""

    code = "quiz_not_open"
    message = _("This quiz is not open yet.")


class QuizClosed(StartRefused):
    """The quiz is over."""

    code = "quiz_closed"
    message = _("This quiz is closed.")


class NoAttemptLeft(StartRefused):
    """The learner has used up their attempts."""

    code = "no_attempt_left"
    message = _("You have no attempt left at this quiz.")


class AttemptTooSoon(StartRefused):
    """The next attempt may begin only some time after the one before."""

    code = "attempt_too_soon"
    message = _("The next attempt at this quiz cannot begin yet.")


class NothingShown(QuizError):
    """The quiz shows nothing of the attempt at this moment."""

    code = "nothing_shown"
    message = _("The results of this attempt are not shown at the moment.")


class NothingToCheck(QuizError):
    """A question is checked in practice, once it is answered."""

    code = "nothing_to_check"
    message = _("Answer the question first, in a quiz that gives feedback at once.")


class AttemptClosed(QuizError):
    """The attempt was submitted: its answers stand."""

    code = "attempt_closed"
    message = _("This attempt was submitted; its answers can no longer change.")


class NotSubmitted(QuizError):
    """The attempt is open: it has no receipt."""

    code = "not_submitted"
    message = _("This attempt is not submitted yet.")


class ForgedReceipt(QuizError):
    """A receipt that this site did not sign, or whose attempt is gone."""

    code = "forged_receipt"
    message = _("This receipt is not one of this site, or its attempt no longer exists.")


class NotScored(QuizError):
    """The marks are not there yet."""

    code = "not_scored"
    message = _("This attempt is not scored yet.")


class NoSuchItem(QuizError):
    """The attempt has no question at this position."""

    code = "not_found"
    message = _("There is no such question in this attempt.")


class AnswerRefused(QuizError):
    """An answer was not taken; nothing of it is stored."""

    code = "answer_refused"
    message = _("This answer was not taken.")


class MalformedPayload(AnswerRefused):
    """It is no answer to its question."""

    code = "malformed_answer"
    message = _("This is no answer to this question.")


class MalformedDelivery(AnswerRefused):
    """The client, its numbers or the idempotency key cannot be such."""

    code = "malformed_delivery"
    message = _("The client, its numbers or the key have not the form that they should have.")


class BlankAnswer(AnswerRefused):
    """Nothing was answered, and the learner did not choose to clear their answer."""

    code = "blank_answer"
    message = _("Nothing was answered; to take an answer back, clear it.")


class DeliveryReused(AnswerRefused):
    """Another answer came under the same idempotency key, or the same client and sequence."""

    code = "delivery_reused"
    message = _("Another answer was sent under the same key or number.")


class TooManyAnswers(AnswerRefused):
    """The log of one question is full: no person answers so often."""

    code = "too_many_answers"
    message = _("This question was answered too often.")


class ContestRefused(QuizError):
    """A contest, or the answer to one, was not taken; nothing of it is stored."""

    code = "contest_refused"
    message = _("This was not taken.")


class AlreadyContested(ContestRefused):
    """The learner contested this version of the question, and waits for the answer."""

    code = "already_contested"
    message = _("You contested this question already; its answer is on its way.")


class TooManyContests(ContestRefused):
    """The learner contested as much within a day as one may."""

    code = "too_many_contests"
    message = _("You contested many questions today. Go on tomorrow: nothing was stored.")


class WordsMissing(ContestRefused):
    """Nothing was said."""

    code = "words_missing"
    message = _("Say in your own words what is meant.")


class WordsTooLong(ContestRefused):
    """More was said than is kept."""

    code = "words_too_long"
    message = _("Say it in 2,000 characters at most.")


class AnsweredMeanwhile(ContestRefused):
    """Somebody else answered the contest."""

    code = "answered_meanwhile"
    message = _("Somebody else answered this meanwhile; look at their answer.")
