"""Marks answers anew, some attempts at a time, each batch in one transaction with how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from django.db import transaction

from jobs.services.working import finish
from quizzes.models import Attempt, Mark, QuestionVersion, Quiz, Regrade, Regraded
from quizzes.queries.regrading import Change, concerned_attempts, find_changes
from quizzes.queries.rulings import Marker, read_marker
from quizzes.scoring import SCORER_VERSION
from quizzes.signals import mark_changed, regrade_done

AT_ONCE = 200
"""Attempts of a batch: their learners' results are held until it is done."""
ALMOST = 99


def run_regrade(regrade: Regrade) -> None:
    """Mark anew what was marked otherwise than is ruled now, and tell that it is done.

    What begins to be scored once the regrade is stored is marked by the ruling; what was being
    scored then is waited for, as each attempt is held. So none is missed, wherever it goes on.
    """
    ruled = QuestionVersion.objects.filter(ruling__regrade=regrade)
    versions = ruled.select_related("ruling__corrected")
    markers = {version.pk: read_marker(version) for version in versions}
    for quiz in _quizzes_left(regrade, markers):
        while _regrade_batch(regrade.pk, quiz, markers):
            pass
    _finish(regrade.pk)


def _quizzes_left(regrade: Regrade, versions: Iterable[int]) -> Iterator[Quiz]:
    quizzes = concerned_attempts(list(versions)).order_by().values("quiz")
    left = Quiz.objects.filter(pk__in=quizzes, pk__gte=regrade.reached_quiz)
    return left.order_by("pk").iterator()


@transaction.atomic
def _regrade_batch(pk: int, quiz: Quiz, markers: Mapping[int, Marker]) -> bool:
    """Mark the next attempts at a quiz anew; tell whether there were any."""
    regrade = Regrade.objects.select_for_update(no_key=True, of=("self",)).get(pk=pk)
    reached = regrade.reached_attempt if regrade.reached_quiz == quiz.pk else 0
    if regrade.is_finished or regrade.reached_quiz > quiz.pk:
        return False
    attempts = _hold_attempts(quiz, reached, markers)
    if not attempts:
        return False
    changes = find_changes(attempts, markers)
    if changes:
        _store(regrade, changes)
        mark_changed.send(sender=Mark, quiz=quiz, attempts=[change.attempt for change in changes])
    regrade.reached_quiz, regrade.reached_attempt = quiz.pk, attempts[-1]
    regrade.seen += len(attempts)
    regrade.changed += len(changes)
    regrade.progress = max(
        regrade.progress, min(ALMOST, 100 * regrade.seen // max(1, regrade.attempts))
    )
    regrade.save(update_fields=["reached_quiz", "reached_attempt", "seen", "changed", "progress"])
    return True


def _hold_attempts(quiz: Quiz, reached: int, versions: Iterable[int]) -> list[int]:
    """Hold the next attempts in the order that all hold them in; wait for what is being scored."""
    attempts = concerned_attempts(list(versions)).filter(quiz=quiz, pk__gt=reached)
    held: list[Attempt] = list(
        attempts.select_for_update(no_key=True, of=("self",)).only("pk")[:AT_ONCE]
    )
    return [attempt.pk for attempt in held]


def _store(regrade: Regrade, changes: Iterable[Change]) -> None:
    Mark.objects.bulk_create(
        Mark(
            item_id=mark.item,
            revision=mark.revision + 1,
            fraction=mark.fraction,
            scorer_version=SCORER_VERSION,
            why=regrade.reason,
            regrade=regrade,
        )
        for change in changes
        for mark in change.marks
    )
    Regraded.objects.bulk_create(
        Regraded(
            regrade=regrade,
            attempt_id=change.attempt,
            former=change.former,
            fraction=change.fraction,
        )
        for change in changes
    )


@transaction.atomic
def _finish(pk: int) -> None:
    regrade = Regrade.objects.select_for_update(no_key=True, of=("self",)).get(pk=pk)
    if not regrade.is_finished:
        finish(regrade)
        regrade_done.send(sender=Regrade, regrade=regrade)
