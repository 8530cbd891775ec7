"""The groups that somebody is in, and the mails about them."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from progress.models import CohortMember, Extension, Invitation, Reminder, RosterImport
from progress.queries.tables.table import Row
from progress.services.personal.section import Section, Told

COHORT = Told("group", _("The name of the group."))


def _read_places(user: User) -> Iterator[Row]:
    rows = CohortMember.objects.filter(learner=user).order_by("joined_at", "pk")
    yield from rows.values_list("cohort__name", "joined_at", "cohort__due_on", "cohort__ends_on")


def _read_trained(user: User) -> Iterator[Row]:
    yield from user.trained_cohorts.order_by("name").values_list("name")


def _read_extensions(user: User) -> Iterator[Row]:
    rows = Extension.objects.filter(member__learner=user).order_by("granted_at", "pk")
    yield from rows.values_list("member__cohort__name", "due_on", "reason", "granted_at")


def _read_invitations(user: User) -> Iterator[Row]:
    rows = Invitation.objects.filter(Q(email=user.email) | Q(accepted_by=user))
    told = ("cohort__name", "email", "name", "language", "invited_at", "sent_at", "expires_at")
    yield from rows.order_by("invited_at", "pk").values_list(*told, "accepted_at")


def _read_reminders(user: User) -> Iterator[Row]:
    rows = Reminder.objects.filter(member__learner=user).order_by("made_at", "pk")
    told = ("member__cohort__name", "kind", "about", "made_at", "sent_at", "dropped_at")
    yield from rows.values_list(*told)


def _read_imports(user: User) -> Iterator[Row]:
    rows = RosterImport.objects.filter(lines__contains=[{"email": user.email}])
    told = rows.annotate(group=F("cohort__name")).order_by("made_at", "pk")
    for one in told.iterator(chunk_size=50):
        for line in one.lines:
            if line["email"] == user.email:
                done = (one.made_at, one.applied_at)
                yield one.group, one.file_name, line["line"], line["name"], line["language"], *done


PLACES = Section(
    "groups",
    _("The groups that you are in."),
    (
        COHORT,
        Told("joined_at", _("When you came into it.")),
        Told("due_on", _("The day by which its courses are to be completed.")),
        Told("ends_on", _("The last day of the group.")),
    ),
    _read_places,
)
TRAINED = Section(
    "groups_trained", _("The groups that you are a trainer of."), (COHORT,), _read_trained
)
EXTENSIONS = Section(
    "extensions",
    _("Later due dates that you were given."),
    (
        COHORT,
        Told("due_on", _("The day by which you are to complete the courses.")),
        Told("reason", _("Why, in the words of who gave it.")),
        Told("granted_at", _("When it was given.")),
    ),
    _read_extensions,
)
INVITATIONS = Section(
    "invitations",
    _("Mails that invited you to a group."),
    (
        COHORT,
        Told("email", _("The address that it went to.")),
        Told("name", _("The name that you were invited by.")),
        Told("language", _("The language of the mail.")),
        Told("invited_at", _("When somebody asked for it.")),
        Told("sent_at", _("When it was sent.")),
        Told("expires_at", _("Until when it could be accepted.")),
        Told("accepted_at", _("When it was accepted.")),
    ),
    _read_invitations,
)
REMINDERS = Section(
    "reminders",
    _("Mails that reminded you."),
    (
        COHORT,
        Told("kind", _("due: of a due date; silence: of days on which you did nothing.")),
        Told("about", _("The due date, or the last day on which you did something.")),
        Told("made_at", _("When it was found that you should be reminded.")),
        Told("sent_at", _("When the mail was sent.")),
        Told("dropped_at", _("When it turned out that there was nothing to remind you of.")),
    ),
    _read_reminders,
)
IMPORTS = Section(
    "imports",
    _("Lines about you in files of learners that a trainer or an administrator brought in."),
    (
        COHORT,
        Told("file_name", _("The name of the file.")),
        Told("line", _("The number of the line.")),
        Told("name", _("The name that stands there.")),
        Told("language", _("The language that stands there.")),
        Told("made_at", _("When the file was brought in.")),
        Told("applied_at", _("When it was applied.")),
    ),
    _read_imports,
)
