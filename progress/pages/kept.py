"""What is kept about people, why and how long, in words; the times are those of the settings."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

HOUR = 60 * 60


@dataclass(frozen=True, slots=True)
class Kept:
    """A kind of data."""

    what: str
    why: str
    how_long: str


def list_kept() -> list[Kept]:
    """List all kinds of data about people."""
    until_erased = _say_account()
    logs = _say_days("logs")
    return [
        Kept(
            _("Name, e-mail address, password (so that nobody can read it), language, time zone"),
            _("So that you can sign in and are called by your name."),
            until_erased,
        ),
        Kept(
            _("Courses and groups that you are in, lessons that you read, where you stopped"),
            _("To show how far you are, and to lead you back."),
            _("For good; without your name once your account is erased."),
        ),
        Kept(
            _("Your answers to quizzes with their times, and your marks"),
            _("To mark them, to correct marks, and to find questions that mislead."),
            _("For good; without your name once your account is erased."),
        ),
        Kept(
            _("Later due dates, more time or attempts, with their reasons"),
            _("So that it is known what was agreed with you."),
            _("For good; without reason and name once your account is erased."),
        ),
        Kept(
            _("Your certificates, with the name that you had when they were issued"),
            _("So that others can verify them."),
            _("For good; without your name once your account is erased."),
        ),
        Kept(
            _("Invitations to groups, with address and name"),
            _("To send them, and to let you in."),
            _say_after("invitations"),
        ),
        Kept(
            _("Files of learners that trainers bring in, with address and name"),
            _("To show what was done with them."),
            _say_days("imports"),
        ),
        Kept(
            _("When you were reminded by mail"),
            _("So that nobody is reminded twice."),
            until_erased,
        ),
        Kept(
            _("Logs: who changed what, and which trainer or administrator looked at what you did"),
            _("To find out what went wrong, and whether somebody looked without need."),
            logs,
        ),
        Kept(
            _("When you signed in or out or failed to, and from which part of the network"),
            _("To notice whether somebody else signs in as you."),
            _say_days("sign_ins" if settings.RETENTION_DAYS["sign_ins"] else "logs"),
        ),
        Kept(
            _("That you are signed in"),
            _("So that you need not sign in on each page."),
            _say_session(),
        ),
        Kept(
            _("How often an address on the network tried to sign in or asked for something"),
            _("To stop those who try out passwords."),
            _("Some minutes, in memory alone."),
        ),
    ]


def _say_account() -> str:
    days = settings.RETENTION_DAYS["inactive"]
    if not days:
        return _("Until your account is erased.")
    said = ngettext(
        "Until your account is erased; a learner’s is after %(days)s day without a sign of them.",
        "Until your account is erased; a learner’s is after %(days)s days without a sign of them.",
        days,
    )
    return said % {"days": days}


def _say_days(kind: str) -> str:
    days = settings.RETENTION_DAYS[kind]
    return ngettext("%(days)s day", "%(days)s days", days) % {"days": days} if days else _say_ever()


def _say_after(kind: str) -> str:
    days = settings.RETENTION_DAYS[kind]
    said = ngettext(
        "%(days)s day after they are over or accepted",
        "%(days)s days after they are over or accepted",
        days,
    )
    return said % {"days": days} if days else _say_ever()


def _say_ever() -> str:
    return _("Until your account is erased.")


def _say_session() -> str:
    hours = settings.SESSION_COOKIE_AGE // HOUR
    said = ngettext(
        "Until you sign out, %(hours)s hour at most",
        "Until you sign out, %(hours)s hours at most",
        hours,
    )
    return said % {"hours": hours}
