"""The mails that told somebody that their result was counted anew."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from progress.models import RegradeLetter
from progress.queries.tables.table import Row
from progress.services.personal.section import Section, Told


def _read_regrades(user: User) -> Iterator[Row]:
    rows = RegradeLetter.objects.filter(learner=user).order_by("made_at", "pk")
    yield from rows.values_list(
        "regrade__question__course__title", "made_at", "sent_at", "dropped_at"
    )


REGRADES = Section(
    "regrades",
    _("Mails that told you that your result was counted anew."),
    (
        Told("course", _("The title of the course.")),
        Told("made_at", _("When it was found that you should be told.")),
        Told("sent_at", _("When the mail was sent.")),
        Told("dropped_at", _("When it turned out that you were not to be written to.")),
    ),
    _read_regrades,
)
