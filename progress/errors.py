"""What can go wrong with progress, and why somebody cannot come onto a course.

ProgressError
├── PlaceUnknown
├── ChangeRefused
│   ├── NoReason
│   ├── ReasonTooLong
│   ├── DayPassed
│   ├── DayTooEarly
│   ├── DatesDisagree
│   ├── NameTaken
│   ├── UnknownCourses
│   ├── TooManyInvitations
│   ├── TokenNameTaken
│   ├── TooManyTokens
│   ├── UnknownRecipients
│   ├── SubjectHidden
│   ├── TooManySchedules
│   ├── AddressRefused: see `progress.services.webhooks.refusals`
│   ├── UnknownCohorts
│   ├── TooManyWebhooks
│   ├── WebhookOff
│   └── StillWaiting
├── AsksForNothing
├── ReportError
│   ├── TooManyReports
│   ├── ReportEnded
│   └── ReportFailed
│       ├── SubjectGone
│       ├── NoLongerAllowed
│       ├── TooManyRows
│       ├── TookTooLong
│       ├── NeverBegun
│       └── SomebodyErased
├── AlreadyRevoked
├── NothingToCertify
├── CannotImport
│   ├── RosterHasErrors
│   └── RosterExpired
└── CannotJoin
    ├── NotOpen
    ├── WrongCode
    ├── CodeExpired
    ├── CodeUsedUp
    ├── CohortEnded
    ├── InvitationForged
    ├── InvitationExpired
    ├── InvitationUsed
    └── OtherAddress
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class ProgressError(Exception):
    """Something about a learner's progress cannot be done."""


class PlaceUnknown(ProgressError):
    """A lesson has no such place to stop at."""


class ChangeRefused(ProgressError):
    """A trainer's change is refused; ``code`` is for programs, ``message`` for people.

    ``field`` names what has to be said otherwise; trying again with the same changes nothing, but
    for TooManyInvitations, which a day mends.
    """

    code: ClassVar[str] = "refused"
    message: ClassVar[str | Promise] = _("This cannot be done.")
    field: ClassVar[str] = ""

    def __str__(self) -> str:
        return str(self.message)


class NoReason(ChangeRefused):
    """A later due date is given without a reason."""

    code, field = "no_reason", "reason"
    message = _("Say why: it is kept with the new date.")


class ReasonTooLong(ChangeRefused):
    """A reason is longer than what is kept."""

    code, field = "reason_too_long", "reason"
    message = _("A reason has 300 characters at most.")


class DayPassed(ChangeRefused):
    """A due date lies before today."""

    code, field = "day_passed", "due_on"
    message = _("This day is over already.")


class DayTooEarly(ChangeRefused):
    """A learner's due date lies before that of their cohort."""

    code, field = "day_too_early", "due_on"
    message = _("The whole group has longer than that.")


class DatesDisagree(ChangeRefused):
    """A cohort would be due before it starts or after it ends, or end before it starts."""

    code, field = "dates_disagree", "due_on"
    message = _("A group starts, is due and ends in this order.")


class NameTaken(ChangeRefused):
    """Another cohort has the name."""

    code, field = "name_taken", "name"
    message = _("Another group has this name.")


class UnknownCourses(ChangeRefused):
    """Some courses are not there or not published; they are named in the order of the alphabet."""

    code, field = "unknown_courses", "courses"

    def __init__(self, slugs: Sequence[str]) -> None:
        super().__init__(slugs)
        self.slugs = slugs

    def __str__(self) -> str:
        return gettext("No published course: %(courses)s.") % {"courses": ", ".join(self.slugs)}


class TooManyInvitations(ChangeRefused):
    """A person sent as many invitations within a day as they may."""

    code, field = "too_many_invitations", "learners"
    message = _("So many invitations cannot be sent in one day. Send the rest tomorrow.")


class TokenNameTaken(ChangeRefused):
    """Another token of the person's that still counts has the name."""

    code, field = "token_name_taken", "name"
    message = _("You have a token with this name. Revoke it first, or choose another name.")


class TooManyTokens(ChangeRefused):
    """A person has as many tokens that count as they may."""

    code = "too_many_tokens"
    message = _("You have as many tokens as you may. Revoke those that nobody uses.")


class UnknownRecipients(ChangeRefused):
    """Some recipients have no account, or may not see what the report is about: no difference."""

    code, field = "unknown_recipients", "recipients"

    def __init__(self, emails: Sequence[str]) -> None:
        super().__init__(emails)
        self.emails = emails

    def __str__(self) -> str:
        said = gettext("Nobody who may see what the report is about: %(emails)s.")
        return said % {"emails": ", ".join(self.emails)}


class SubjectHidden(ChangeRefused):
    """Who makes a schedule may not see what its reports are about."""

    code = "subject_hidden"
    message = _("You may not see what this report is about.")


class TooManySchedules(ChangeRefused):
    """A person has as many schedules as one may."""

    code = "too_many_schedules"
    message = _("You have as many schedules as you may. Delete those that nobody reads.")


class UnknownCohorts(ChangeRefused):
    """Some cohorts are not there, or not the person's, or none is named where some must be."""

    code, field = "unknown_cohorts", "cohorts"
    message = _("Some of these groups are not there, or not yours.")


class TooManyWebhooks(ChangeRefused):
    """A person has as many webhooks as they may."""

    code = "too_many_webhooks"
    message = _("You have as many webhooks as one person may have. Delete one first.")


class WebhookOff(ChangeRefused):
    """Nothing is sent to a webhook that is switched off."""

    code = "webhook_off"
    message = _("The webhook is switched off. Switch it on first.")


class StillWaiting(ChangeRefused):
    """A delivery is on its way already."""

    code = "still_waiting"
    message = _("It is on its way already.")


class ReportError(ProgressError):
    """A report is not made, or not as it was asked for; ``code`` and ``message`` say why."""

    code: ClassVar[str] = "report_refused"
    message: ClassVar[str | Promise] = _("This report cannot be made.")

    def __str__(self) -> str:
        return str(self.message)


class TooManyReports(ReportError):
    """A person waits for as many reports as one may; trying again helps once one of them ends."""

    code = "too_many_reports"
    message = _("You are waiting for many reports already. Ask again when some of them have ended.")


class ReportEnded(ReportError):
    """A report that has ended cannot be called off."""

    code = "report_ended"
    message = _("This report has ended already.")


class ReportFailed(ReportError):
    """A report ends without a file; to ask for the same again changes nothing by itself."""


class SubjectGone(ReportFailed):
    """What the report was to be about is there no longer."""

    message = _("What the report was to be about is no longer there.")


class NoLongerAllowed(ReportFailed):
    """Who asked may no longer see what the report is about."""

    message = _("You may no longer see what the report is about.")


class TooManyRows(ReportFailed):
    """A file of this format does not hold so many rows."""

    message = _("There are more rows than a file of this format holds. Choose another format.")


class TookTooLong(ReportFailed):
    """Writing took longer than a task may take."""

    message = _("Writing the report took too long. Ask for less of it.")


class NeverBegun(ReportFailed):
    """No worker took it up for a long time; another time it may."""

    message = _("The report was not begun in time. Ask for it again.")


class SomebodyErased(ReportFailed):
    """Somebody whom it tells of was erased while it was written; another one will not name them."""

    message = _("Somebody was erased while the report was being written. Ask for it again.")


class AsksForNothing(ProgressError):
    """Criteria would be met by everybody who does nothing."""


class AlreadyRevoked(ProgressError):
    """A certificate is revoked once."""


class NothingToCertify(ProgressError):
    """A certificate is valid, or not the last of its learner, or their course is not complete."""


class CannotJoin(ProgressError):
    """A learner stays outside; trying again with the same changes nothing."""


class NotOpen(CannotJoin):
    """The course is not there, or not for everybody: who asks is told no difference."""


class WrongCode(CannotJoin):
    """No course and no cohort takes the code."""


class CodeExpired(CannotJoin):
    """The code was valid until a time that is over."""


class CodeUsedUp(CannotJoin):
    """All places of the code are taken."""


class CohortEnded(CannotJoin):
    """The cohort is over."""


class InvitationForged(CannotJoin):
    """The link is none of this site, or the invitation was taken back."""


class InvitationExpired(CannotJoin):
    """The term of an invitation is over."""


class InvitationUsed(CannotJoin):
    """Somebody accepted the invitation before."""


class OtherAddress(CannotJoin):
    """The invitation is for another address, and nobody confirmed that this is meant."""


class CannotImport(ProgressError):
    """An import of learners is not applied as it stands."""

    code = "cannot_import"


class RosterHasErrors(CannotImport):
    """Lines have errors, and nobody said that they are to be left out."""

    code = "roster_has_errors"


class RosterExpired(CannotImport):
    """The import was left lying too long; the file has to be brought again."""

    code = "roster_expired"
