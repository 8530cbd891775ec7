"""Tells learners what they learnt and the source no longer says; the sweep has each mail sent.

ProgressError
├── NobodyToTell
└── NothingOutdated
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services.audit import record
from courses.services.histories import Place
from progress.errors import ProgressError
from progress.models import Correction, CorrectionLetter
from progress.queries.misinformed import misinformed_learners
from progress.services.letters import send_letter
from quizzes.models import QuestionVersion
from quizzes.queries.items import with_proof
from quizzes.services.following import follow_proofs

AT_ONCE = 500


class NobodyToTell(ProgressError):
    """Everybody who learnt it was told already, or nobody learnt it."""

    code = "nobody_to_tell"
    message = _("There is nobody left to tell: those who learnt it were told already.")


class NothingOutdated(ProgressError):
    """The question is out of use, but not because its sources say something else."""

    code = "nothing_outdated"
    message = _(
        "The sources still say what this question rests on: nobody learnt anything outdated."
    )


@dataclass(frozen=True, slots=True)
class Outdated:
    """What a question version rests on and its sources no longer say."""

    was: str
    now: str
    places: tuple[Place, ...]
    """Where it stood in older versions."""


def find_outdated(version: QuestionVersion) -> Outdated:
    """Find what the newest versions say in the place of a question's quotes."""
    proved = with_proof(QuestionVersion.objects.filter(pk=version.pk))
    followed = [one for one in follow_proofs(proved)[version.pk] if one.is_outdated]
    return Outdated(
        was="\n".join(dict.fromkeys(one.proof.quote for one in followed)),
        now="\n".join(dict.fromkeys(one.say_now() for one in followed if one.trace.new)),
        places=tuple(place for one in followed for place in one.trace.places),
    )


@transaction.atomic
def tell_learners(
    *, version: QuestionVersion, outdated: Outdated, words: str, by: User
) -> Correction:
    """Make the mail of each learner who learnt it and was not told.

    Raises NobodyToTell, or NothingOutdated where the sources still say it.
    Whoever does it twice, or at the same time as somebody else, makes no second mail to anybody.
    """
    if not outdated.was:
        raise NothingOutdated
    QuestionVersion.objects.select_for_update(no_key=True, of=("self",)).get(pk=version.pk)
    learners = misinformed_learners(version, outdated.places).filter(letter_made_at=None)
    ids = list(learners.order_by("pk").values_list("pk", flat=True))
    if not ids:
        raise NobodyToTell
    correction = Correction.objects.create(
        question_version=version,
        was=outdated.was,
        now=outdated.now,
        words=words.strip(),
        made_by=by,
    )
    letters = (
        CorrectionLetter(correction=correction, question_version=version, learner_id=pk)
        for pk in ids
    )
    CorrectionLetter.objects.bulk_create(letters, batch_size=AT_ONCE, ignore_conflicts=True)
    told = {"before": {"said": outdated.was}, "after": {"said": outdated.now}}
    record("tell_correction", correction, by=by, learners=len(ids), reason=correction.words, **told)
    return correction


def send_correction(letter: CorrectionLetter) -> None:
    """Send the mail; whose account was closed or erased meanwhile gets none."""
    rows = CorrectionLetter.objects.filter(pk=letter.pk)
    learner: Any = letter.learner
    if learner.erased_at is not None or not learner.is_active:
        rows.update(dropped_at=timezone.now())
        return
    correction = Correction.objects.select_related("question_version__question__course").get(
        pk=letter.correction_id
    )
    send_letter(
        template="correction",
        to=learner.email,
        language=learner.language,
        told=tell(correction),
    )
    rows.update(sent_at=timezone.now())


def tell(correction: Correction) -> dict[str, Any]:
    """Gather what the mail says; the correction need not be stored."""
    question = correction.question_version.question
    course = question.course
    link = f"{settings.SITE_URL}{reverse('course', args=[course.slug])}"
    return {
        "course": course,
        "language": question.language,
        "was": _lines(correction.was),
        "now": _lines(correction.now),
        "words": correction.words,
        "link": link if course.is_published else "",
    }


def _lines(text: str) -> Sequence[str]:
    return text.splitlines()
