"""Tells learners that their result was counted anew, and shows them as much as their quiz does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from progress.models import RegradeLetter
from progress.services.letters import send_letter
from quizzes.models import Regrade, Regraded, Shown
from quizzes.queries.moments import find_shown

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ToldAttempt:
    """An attempt as the mail tells of it."""

    quiz: str
    number: int
    former: Decimal | None
    """None where the quiz does not show marks now, as with the next."""
    fraction: Decimal | None
    link: str
    """To its review; empty where that shows nothing now."""
    shows_why: bool


def make_letters(regrade: Regrade) -> None:
    """Make the mail of each learner whose result is another; call it when the regrade is done."""
    learners = _changed(regrade).values_list("attempt__learner", flat=True)
    letters = (RegradeLetter(regrade=regrade, learner_id=pk) for pk in sorted(set(learners)))
    RegradeLetter.objects.bulk_create(letters, batch_size=AT_ONCE, ignore_conflicts=True)


def send_regrade(letter: RegradeLetter) -> None:
    """Send the mail; whose account was closed or erased meanwhile gets none."""
    rows = RegradeLetter.objects.filter(pk=letter.pk)
    learner: Any = letter.learner
    changed = _changed(letter.regrade).filter(attempt__learner=learner)
    told = tuple(_tell(changed.select_related("attempt__quiz__course").order_by("attempt_id")))
    if learner.erased_at is not None or not learner.is_active or not told:
        rows.update(dropped_at=timezone.now())
        return
    send_letter(
        template="regrade",
        to=learner.email,
        language=learner.language,
        told={
            "course": changed[0].attempt.quiz.course,
            "attempts": told,
            "reason": letter.regrade.reason if all(one.shows_why for one in told) else "",
        },
    )
    rows.update(sent_at=timezone.now())


def _changed(regrade: Regrade) -> Any:
    return Regraded.objects.filter(regrade=regrade).exclude(former=F("fraction"))


def _tell(changed: Iterable[Regraded]) -> Iterator[ToldAttempt]:
    for one in changed:
        shown = find_shown(one.attempt)
        shows_marks = Shown.MARKS in shown
        review = reverse("attempt_review", args=[one.attempt.public_id])
        yield ToldAttempt(
            quiz=one.attempt.quiz.title,
            number=one.attempt.number,
            former=one.former if shows_marks else None,
            fraction=one.fraction if shows_marks else None,
            link=f"{settings.SITE_URL}{review}" if shown else "",
            shows_why=Shown.ANSWERS in shown,
        )
