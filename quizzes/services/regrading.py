"""Decides that answers to a question are marked anew, and says what that would change.

QuizError
└── RegradeRefused
    ├── NoVersionChosen
    ├── NotOfTheQuestion
    ├── OtherOptions
    ├── UnfitKey
    ├── NothingNew
    ├── NothingElseCounts
    ├── WithoutReason
    └── RegradeUnderWay
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from accounts.services.audit import record
from quizzes.errors import QuizError
from quizzes.models import Origin, Question, QuestionVersion, Regrade, RegradeKind, Ruling
from quizzes.queries.body_words import FAULTS
from quizzes.queries.regrading import attempts_with_nothing_else, concerned_attempts
from quizzes.queries.rulings import Marker, make_marker, read_marker
from quizzes.scoring import BodiesDiffer, Body, find_fault
from quizzes.services.versions import add_version, read_draft

LONGEST_REASON = 200


class RegradeRefused(QuizError):
    """A regrade is not started; nothing is stored."""

    code = "regrade_refused"


class NoVersionChosen(RegradeRefused):
    """No version of the question is said to be wrong."""

    code = "no_version_chosen"
    message = gettext_lazy("Choose the versions that were wrong.")


class NotOfTheQuestion(RegradeRefused):
    """A version belongs to another question."""

    code = "not_of_the_question"
    message = gettext_lazy("This version belongs to another question.")


class OtherOptions(RegradeRefused):
    """A version offers other options than the key that is to count."""

    code = "other_options"
    message = gettext_lazy("These versions do not offer the same options.")


class UnfitKey(RegradeRefused):
    """No question of this kind can have such a key."""

    code = "unfit_key"


class NothingNew(RegradeRefused):
    """Answers are marked so already."""

    code = "nothing_new"
    message = gettext_lazy("Answers are marked like this already: nothing would change.")


class NothingElseCounts(RegradeRefused):
    """Some attempt would be left without any question that counts."""

    code = "nothing_else_counts"
    message = gettext_lazy(
        "In some attempts no other question counts: give everybody full marks instead."
    )


class WithoutReason(RegradeRefused):
    """Marks are changed for a reason."""

    code = "without_reason"
    message = gettext_lazy("Say why marks are changed, in 200 characters at most.")


class RegradeUnderWay(RegradeRefused):
    """The question is being regraded; ``regrade`` is that one."""

    code = "regrade_under_way"
    message = gettext_lazy("This question is being regraded already; wait until that is done:")

    def __init__(self, regrade: Regrade) -> None:
        super().__init__()
        self.regrade = regrade


@dataclass(frozen=True, slots=True)
class Proposal:
    """How answers to some versions of a question are to be marked instead."""

    question: Question
    kind: RegradeKind
    versions: tuple[QuestionVersion, ...]
    """The wrong ones, with their rulings (see RULED)."""
    key: Body | None = None
    """Where the key is corrected: what is right, with the options of the versions."""
    explanation: str = ""
    """Where the key is corrected: what learners read with it."""


def find_markers(proposal: Proposal) -> dict[int, Marker]:
    """Find by question version how answers would be marked. Raises RegradeRefused."""
    versions = proposal.versions
    if not versions:
        raise NoVersionChosen
    if any(version.question_id != proposal.question.pk for version in versions):
        raise NotOfTheQuestion
    _refuse_unfit(proposal)
    markers = {version.pk: _make_marker(version, proposal) for version in versions}
    if all(markers[version.pk].rules_as(read_marker(version)) for version in versions):
        raise NothingNew
    if proposal.kind == RegradeKind.DROPPED and attempts_with_nothing_else(list(markers)).exists():
        raise NothingElseCounts
    return markers


def _make_marker(version: QuestionVersion, proposal: Proposal) -> Marker:
    asked, is_full = Body.from_json(version.body), proposal.kind == RegradeKind.FULL
    try:
        return make_marker(asked, proposal.key, is_full=is_full)
    except BodiesDiffer as error:
        said = _("Version %d offers other options: answers to it cannot be marked by this key.")
        raise OtherOptions(said % version.number) from error


def _refuse_unfit(proposal: Proposal) -> None:
    if (proposal.kind == RegradeKind.KEY) != (proposal.key is not None):
        raise UnfitKey(_("Say what the right answer is."))
    if proposal.key is not None and (fault := find_fault(proposal.key)) is not None:
        raise UnfitKey(FAULTS[fault])


@transaction.atomic
def start_regrade(*, proposal: Proposal, reason: str, by: User | None) -> Regrade:
    """Have answers marked as proposed from now on, and store that those marked before follow.

    The check of a version that is added for its key is stored along, and is to be queued by whoever
    calls this. Raises RegradeRefused, and VersionRefused where the key makes no version.
    """
    reason = reason.strip()
    if not 0 < len(reason) <= LONGEST_REASON:
        raise WithoutReason
    question = Question.objects.select_for_update(no_key=True).get(pk=proposal.question.pk)
    running = question.regrades.filter(Regrade.waiting()).first()
    if running is not None:
        raise RegradeUnderWay(running)
    proposal = replace(proposal, versions=tuple(_read_anew(proposal.versions)))
    before = {version.number: _describe(read_marker(version)) for version in proposal.versions}
    markers = find_markers(proposal)
    regrade = Regrade.objects.create(
        question=question,
        kind=proposal.kind,
        corrected=_find_version(proposal, proposal.key, by) if proposal.key else None,
        reason=reason,
        attempts=concerned_attempts(list(markers)).count(),
        created_by=by,
    )
    regrade.versions.set(markers)
    _rule(regrade, markers)
    after = {version.number: _describe(markers[version.pk]) for version in proposal.versions}
    record("regrade", regrade, by=by, reason=reason, before=before, after=after)
    return regrade


def _read_anew(versions: Iterable[QuestionVersion]) -> Iterable[QuestionVersion]:
    """Read versions with what is ruled about them now, as the question is held."""
    found = QuestionVersion.objects.filter(pk__in=[version.pk for version in versions])
    return found.select_related("ruling__corrected").order_by("-number")


def _rule(regrade: Regrade, versions: Iterable[int]) -> None:
    rulings = (
        Ruling(
            question_version_id=version,
            regrade=regrade,
            corrected=regrade.corrected,
            is_full=regrade.kind == RegradeKind.FULL,
        )
        for version in versions
    )
    Ruling.objects.bulk_create(
        rulings,
        update_conflicts=True,
        unique_fields=["question_version"],
        update_fields=["regrade", "corrected", "is_full"],
    )


def _find_version(proposal: Proposal, key: Body, by: User | None) -> QuestionVersion:
    """Find the version that has the key, or add one: it waits for a decision before it is asked."""
    for version in proposal.question.versions.order_by("-number"):
        if Body.from_json(version.body) == key and version.explanation == proposal.explanation:
            return version
    wrong = read_draft(proposal.versions[0])
    draft = replace(wrong, body=key, explanation=proposal.explanation)
    return add_version(question=proposal.question, draft=draft, origin=Origin.EDITED, by=by)


def _describe(marker: Marker) -> Mapping[str, Any]:
    if not marker.counts:
        return {"counts": False}
    return {"full": True} if marker.is_full else {"key": marker.key.to_json()}
