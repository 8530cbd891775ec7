"""The mails that told somebody what they learnt and its source no longer says."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from progress.models import CorrectionLetter
from progress.queries.tables.table import Row
from progress.services.personal.section import Section, Told


def _read_corrections(user: User) -> Iterator[Row]:
    rows = CorrectionLetter.objects.filter(learner=user).order_by("made_at", "pk")
    course = "question_version__question__course__title"
    said = ("correction__was", "correction__now", "correction__words")
    yield from rows.values_list(course, *said, "made_at", "sent_at", "dropped_at")


CORRECTIONS = Section(
    "corrections",
    _("Mails that told you of something you learnt and its source no longer says."),
    (
        Told("course", _("The title of the course.")),
        Told("was", _("What you learnt.")),
        Told("now", _("What the source says now.")),
        Told("words", _("What else stood in the mail.")),
        Told("made_at", _("When it was found that you should be told.")),
        Told("sent_at", _("When the mail was sent.")),
        Told("dropped_at", _("When it turned out that you were not to be written to.")),
    ),
    _read_corrections,
)
