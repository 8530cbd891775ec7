"""Adds versions to questions; one that is stored is never edited.

QuizError
└── VersionRefused
    ├── EditedMeanwhile
    ├── WrongKind
    ├── Misshapen
    ├── NoWords
    ├── NoQuote
    ├── QuoteNotThere
    ├── TwoVersionsQuoted
    ├── SameWords
    └── NothingToBringBack
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services.audit import record
from courses.models import SourceVersion
from quizzes.errors import QuizError
from quizzes.generation.checks.quote_not_at_span import stands_in
from quizzes.generation.records import CognitiveLevel
from quizzes.generation.wording import fold
from quizzes.models import Origin, Provenance, Question, QuestionVersion, VersionCheck
from quizzes.scoring import Body, Fault, MalformedBody, find_fault

LONGEST_STEM, LONGEST_EXPLANATION, LONGEST_QUOTE = 2_000, 4_000, 4_000
MOST_QUOTES = 20

FAULTS: Mapping[Fault, Promise] = MappingProxyType(
    {
        Fault.OTHER_MEMBERS: _("It has options or answers that its kind does not have."),
        Fault.TOO_MANY: _("There are more than twenty options or answers."),
        Fault.TOO_LONG: _("An option or answer is too long."),
        Fault.BLANK: _("An option or answer has neither letter nor digit."),
        Fault.FEW_OPTIONS: _("At least two options are needed."),
        Fault.NOT_TWO_SIDES: _("True or false has exactly two options."),
        Fault.NOT_ONE_KEY: _("Exactly one option must be right."),
        Fault.NO_KEY: _("At least one option must be right."),
        Fault.FEW_PAIRS: _("At least two pairs are needed."),
        Fault.FEW_STEPS: _("At least two steps are needed."),
        Fault.NO_ANSWER: _("At least one accepted answer is needed."),
        Fault.NO_NUMBER: _("Each accepted answer must be one number, with its unit or without."),
    }
)


class VersionRefused(QuizError):
    """A version is not added; nothing is stored."""

    code = "version_refused"


class EditedMeanwhile(VersionRefused):
    """Somebody else added a version since the question was looked at."""

    code = "edited_meanwhile"
    message = _("Somebody else changed this question meanwhile. Nothing that you typed is lost.")


class WrongKind(VersionRefused):
    """The body is of another kind than the question."""

    code = "wrong_kind"
    message = _("A question keeps its kind: write another one instead.")


class Misshapen(VersionRefused):
    """The body lacks what its kind needs; the message says what."""

    code = "misshapen"


class NoWords(VersionRefused):
    """The question or its explanation is empty or far too long."""

    code = "no_words"
    message = _("A question and its explanation need words, and not too many of them.")


class NoQuote(VersionRefused):
    """Nothing proves the version, or far too much does."""

    code = "no_quote"
    message = _("A question needs at least one quote of a source, and twenty at most.")


class QuoteNotThere(VersionRefused):
    """A quote does not stand at its span."""

    code = "quote_not_there"
    message = _("A quote does not stand at its place in the source.")


class TwoVersionsQuoted(VersionRefused):
    """Quotes come from two versions of one document."""

    code = "two_versions_quoted"
    message = _("All quotes from one document must come from one version of it.")


class SameWords(VersionRefused):
    """The newest version says the same already."""

    code = "same_words"
    message = _("Nothing was changed.")


class NothingToBringBack(VersionRefused):
    """The version to be brought back is the newest one."""

    code = "nothing_to_bring_back"
    message = _("This version is the newest one already.")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote with its place: offsets count in the decoded text of the source version."""

    source: SourceVersion
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Draft:
    """All that a version says, before it is one."""

    stem: str
    body: Body
    explanation: str
    proof: tuple[Quoted, ...]
    difficulty: float
    cognitive_level: CognitiveLevel


@transaction.atomic
def add_version(
    *,
    question: Question,
    draft: Draft,
    origin: Origin,
    by: User | None,
    seen: int | None = None,
    restores: QuestionVersion | None = None,
) -> QuestionVersion:
    """Add a version that waits for its checks, and then for a decision.

    ``seen`` is the number of the newest version that the person knew of, 0 for none. What is
    approved stays in use until this version is. Its check (`checking`) is stored along, and is to
    be queued by whoever calls this; the sweep finds it otherwise. Raises VersionRefused.
    """
    locked = Question.objects.select_for_update(no_key=True).get(pk=question.pk)
    newest = locked.versions.order_by("-number").first()
    number = newest.number if newest else 0
    before = describe(read_draft(newest)) if newest else {}
    if seen is not None and seen != number:
        raise EditedMeanwhile
    refuse_faulty(draft, kind=locked.kind)
    if newest is not None and before == describe(draft):
        raise SameWords
    version = QuestionVersion.objects.create(
        question=locked,
        number=number + 1,
        stem=draft.stem,
        body=draft.body.to_json(),
        explanation=draft.explanation,
        difficulty=draft.difficulty,
        cognitive_level=draft.cognitive_level.value,
        origin=origin,
        restores=restores,
        created_by=by,
    )
    _store_proof(version, draft.proof)
    VersionCheck.objects.create(question_version=version, created_by=by)
    record(
        "question_version",
        version,
        by=by,
        question=locked.pk,
        number=version.number,
        origin=origin.value,
        before=before,
        after=describe(draft),
    )
    return version


@transaction.atomic
def bring_back(*, version: QuestionVersion, by: User | None, seen: int) -> QuestionVersion:
    """Add a version that says again what an older one said. Raises VersionRefused."""
    if version.number == seen:
        raise NothingToBringBack
    return add_version(
        question=version.question,
        draft=read_draft(version),
        origin=Origin.RESTORED,
        by=by,
        seen=seen,
        restores=version,
    )


def refuse_faulty(draft: Draft, *, kind: str) -> None:
    """Refuse what could not be asked, scored or proved. Raises VersionRefused."""
    if draft.body.kind != kind:
        raise WrongKind
    if (fault := find_fault(draft.body)) is not None:
        raise Misshapen(FAULTS[fault])
    words = ((draft.stem, LONGEST_STEM), (draft.explanation, LONGEST_EXPLANATION))
    if any(not text.strip() or len(text) > longest for text, longest in words):
        raise NoWords
    _refuse_unproved(draft.proof)


def _refuse_unproved(proof: tuple[Quoted, ...]) -> None:
    if not 0 < len(proof) <= MOST_QUOTES:
        raise NoQuote
    documents = {part.source.pk: part.source.document_id for part in proof}
    if len(set(documents.values())) < len(documents):
        raise TwoVersionsQuoted
    for part in proof:
        original = fold(part.source.text[max(part.start, 0) : part.end])
        quote = fold(part.quote)
        is_short = len(part.quote) <= LONGEST_QUOTE
        if not (is_short and quote and original and stands_in(quote, original)):
            raise QuoteNotThere


def read_draft(version: QuestionVersion) -> Draft:
    """Read what a stored version says, to be changed or said again."""
    try:
        body = Body.from_json(version.body)
    except MalformedBody as error:
        raise Misshapen(str(error)) from error
    proof = version.provenance.select_related("source_version__document").order_by("position")
    return Draft(
        stem=version.stem,
        body=body,
        explanation=version.explanation,
        proof=tuple(Quoted(p.source_version, p.start, p.end, p.quote) for p in proof),
        difficulty=version.difficulty,
        cognitive_level=CognitiveLevel(version.cognitive_level),
    )


def describe(draft: Draft) -> dict[str, Any]:
    """Say what a draft says in plain JSON values, as the audit log keeps it."""
    return {
        "stem": draft.stem,
        "body": draft.body.to_json(),
        "explanation": draft.explanation,
        "proof": [[p.source.sha256, p.start, p.end, p.quote] for p in draft.proof],
        "difficulty": draft.difficulty,
        "cognitive_level": draft.cognitive_level.value,
    }


def _store_proof(version: QuestionVersion, proof: tuple[Quoted, ...]) -> None:
    Provenance.objects.bulk_create(
        Provenance(
            question_version=version,
            position=position,
            source_version=part.source,
            start=part.start,
            end=part.end,
            quote=part.quote,
        )
        for position, part in enumerate(proof, 1)
    )
