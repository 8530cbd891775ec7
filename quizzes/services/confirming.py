"""Confirms and corrects facts; the questions on a corrected fact are rewritten by it.

QuizError
└── FactRefused
    ├── FactDecidedMeanwhile
    ├── NothingCorrected
    └── FactWithoutWords
VersionRefused
└── TakesAPerson
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services.audit import record, record_each
from courses.models import Course
from quizzes.errors import QuizError
from quizzes.models import (
    Fact,
    FactDecision,
    FactVerdict,
    Origin,
    Question,
    QuestionVersion,
    Review,
    Verdict,
)
from quizzes.queries.questions import approved_versions, questions_with_status
from quizzes.services.composing import recompose_quizzes
from quizzes.services.corrections import read_correction, read_statement
from quizzes.services.rewriting import Correction, Statement, rewrite
from quizzes.services.versions import (
    Quoted,
    SameWords,
    VersionRefused,
    add_version,
    read_draft,
)

LONGEST_SUBJECT, LONGEST_RELATION, LONGEST_VALUE = 1_000, 200, 1_000
MOST_VALUES = 20
DONE_WITH = (Verdict.REJECTED, Verdict.RETIRED)
FACT_CORRECTED = "The fact that this question rests on was corrected."


class FactRefused(QuizError):
    """A decision about a fact is not taken; nothing is stored."""

    code = "fact_refused"


class FactDecidedMeanwhile(FactRefused):
    """Somebody else decided about the fact since it was looked at."""

    code = "fact_decided_meanwhile"
    message = _("Somebody else decided about this fact meanwhile; look at what it says now.")


class NothingCorrected(FactRefused):
    """The correction says what the fact says already."""

    code = "nothing_corrected"
    message = _("Nothing was changed: confirm the fact instead.")


class FactWithoutWords(FactRefused):
    """Who, what or value is empty or far too long."""

    code = "fact_without_words"
    message = _("A fact says who or what, what is said, and one to twenty values.")


class TakesAPerson(VersionRefused):
    """The words of the question do not show what has to follow the fact."""

    code = "takes_a_person"
    message = _("Only a person can rewrite this question by the corrected fact.")


@dataclass(frozen=True, slots=True)
class Corrected:
    """A corrected fact: versions that follow it, and questions that only a person can rewrite."""

    decision: FactDecision
    rewritten: list[QuestionVersion]
    left: list[Question]


@transaction.atomic
def confirm_fact(*, fact: Fact, by: User, seen: int) -> FactDecision:
    """Store that a fact holds; ``seen`` is the id of the latest decision known, 0 for none.

    Raises FactRefused.
    """
    _lock(fact, seen)
    decided = FactDecision.objects.create(fact=fact, verdict=FactVerdict.CONFIRMED, by=by)
    record("confirm_fact", fact, by=by)
    return decided


@transaction.atomic
def correct_fact(
    *, fact: Fact, after: Statement, proof: tuple[Quoted, ...], reason: str, by: User, seen: int
) -> Corrected:
    """Have a fact say something else, and its questions with it.

    ``proof`` is empty where the quotes of the questions stay. What learners see of the questions
    that the correction touches goes out of use, for it says what does not hold; each rewritten one
    is a draft that waits for its checks, which are to be queued by whoever calls this. Raises
    FactRefused.
    """
    locked = _lock(fact, seen)
    before = read_statement(locked)
    _refuse_wordless(after)
    if before == after and not proof:
        raise NothingCorrected
    decision = FactDecision.objects.create(
        fact=locked,
        verdict=FactVerdict.CORRECTED,
        before=asdict(before),
        after={**asdict(after), "proof": [[p.source.pk, p.start, p.end, p.quote] for p in proof]},
        reason=reason,
        by=by,
    )
    locked.subject, locked.relation = after.subject, after.relation
    locked.values = list(after.values)
    locked.save(update_fields=["subject", "relation", "values"])
    told = {"before": decision.before, "after": decision.after}
    record("correct_fact", locked, by=by, reason=reason, **told)
    rewritten, left = _rewrite_questions(locked, Correction(before, after, proof), by)
    touched = [version.question_id for version in rewritten] + [one.pk for one in left]
    _withdraw(locked, touched, by)
    return Corrected(decision, rewritten, left)


def follow_correction(*, version: QuestionVersion) -> QuestionVersion | None:
    """Rewrite what the writer just wrote about a fact that was corrected before.

    None where nobody corrected it, or where that takes a person.
    """
    known = read_correction(version.question.fact)
    if known is None:
        return None
    try:
        return _rewrite_version(version, *known)
    except VersionRefused:
        return None


def _lock(fact: Fact, seen: int) -> Fact:
    """Have decisions about a course taken one after the other."""
    Course.objects.select_for_update(no_key=True).get(pk=fact.course_id)
    locked = Fact.objects.select_for_update(no_key=True).get(pk=fact.pk)
    latest = locked.decisions.order_by("-pk").values_list("pk", flat=True).first() or 0
    if latest != seen:
        raise FactDecidedMeanwhile
    return locked


def _refuse_wordless(said: Statement) -> None:
    texts = [
        (said.subject, LONGEST_SUBJECT),
        (said.relation, LONGEST_RELATION),
        *((value, LONGEST_VALUE) for value in said.values),
    ]
    is_wordless = any(not text.strip() or len(text) > longest for text, longest in texts)
    if is_wordless or not 0 < len(said.values) <= MOST_VALUES:
        raise FactWithoutWords


def _rewrite_questions(
    fact: Fact, correction: Correction, by: User
) -> tuple[list[QuestionVersion], list[Question]]:
    """Rewrite what the correction touches, and tell what takes a person."""
    rewritten: list[QuestionVersion] = []
    left: list[Question] = []
    questions = questions_with_status().filter(fact=fact).exclude(status__in=DONE_WITH)
    for question in questions.order_by("rank", "pk"):
        newest = QuestionVersion.objects.select_related("question").get(pk=question.newest_version)
        try:
            rewritten.append(_rewrite_version(newest, correction, by))
        except SameWords:
            continue
        except VersionRefused:
            left.append(question)
    return rewritten, left


def _rewrite_version(
    version: QuestionVersion, correction: Correction, by: User | None
) -> QuestionVersion:
    """Add a version that follows the fact; raises VersionRefused where it would be none."""
    question = version.question
    draft = rewrite(read_draft(version), correction, question.language)
    if draft is None:
        raise TakesAPerson
    return add_version(
        question=question, draft=draft, origin=Origin.CORRECTED, by=by, seen=version.number
    )


def _withdraw(fact: Fact, questions: Iterable[int], by: User) -> None:
    """Take out of use what learners see of these questions: it says what does not hold."""
    in_use = approved_versions(Q(question__in=list(questions))).select_related("question")
    stale = Review.objects.bulk_create(
        Review(question_version=version, verdict=Verdict.STALE, reason=FACT_CORRECTED, by=by)
        for version in in_use
    )
    if stale:
        told = {
            "before": {"status": Verdict.APPROVED.value},
            "after": {"status": Verdict.STALE.value},
            "reason": FACT_CORRECTED,
        }
        record_each("review", [(one.question_version, told) for one in stale], by=by)
        recompose_quizzes(fact.course)
