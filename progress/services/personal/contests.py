"""What somebody contested, and what they were answered as far as each quiz shows it now."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from progress.queries.tables.table import Row
from progress.services.personal.section import Section, Told
from quizzes.models import Contest
from quizzes.queries.contests import show_contest, shown_of


def _read_contests(user: User) -> Iterator[Row]:
    rows = Contest.objects.filter(learner=user).order_by("made_at", "pk")
    for one in rows.select_related("item__attempt__quiz", "letter"):
        shown = show_contest(one, shown_of(one))
        letter = getattr(one, "letter", None)
        yield (
            *(str(one.item.attempt.public_id), one.item.position, shown.ground.value),
            *(shown.words, shown.made_at, shown.state.value, shown.answer, shown.answered_at),
            letter.sent_at if letter else None,
        )


CONTESTS = Section(
    "contests",
    _(
        "What you contested. The words of an answer are empty while the quiz does not show the "
        "right answers."
    ),
    (
        Told("attempt", _("The attempt, by its id in the file of attempts.")),
        Told("position", _("The number of the question in the attempt.")),
        Told("ground", _("What was wrong, as you chose it, by its name in the system.")),
        Told("words", _("What you said.")),
        Told("made_at", _("When you said it.")),
        Told("state", _("open (it waits for an answer), upheld or rejected.")),
        Told("answer", _("What you were answered.")),
        Told("answered_at", _("When you were answered.")),
        Told("sent_at", _("When the mail about the answer was sent.")),
    ),
    _read_contests,
)
