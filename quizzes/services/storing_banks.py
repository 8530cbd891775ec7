"""Stores what was read of a file of questions as drafts, all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from accounts.services.audit import record
from courses.building import BlueprintError
from courses.errors import CourseError
from courses.models import Course, Module, Objective
from jobs.services.working import finish
from quizzes.exchange import BankQuestion, unpack
from quizzes.generation.identity import digest
from quizzes.generation.lexicon import BadLexicon
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.models import BankImport, Fact, Question
from quizzes.models.fact import IMPORTED
from quizzes.queries.bank_matches import Match, Matched, match_questions
from quizzes.services.entering import enter_version
from quizzes.services.judging import Judge
from quizzes.services.proving import Sources
from quizzes.services.versions import Draft, Quoted, VersionRefused

MIDDLE = 0.5
"""The difficulty of what nobody estimated."""
STORED = frozenset({Match.NEW, Match.CHANGED})
OURS = 16
"""Hex digits of an identity that this system gave."""


def store_bank(bank: BankImport) -> None:
    """Store the questions; what the course has already is passed over.

    Everything is stored at once: where the worker is killed half way, the next one begins anew.
    A course whose checks cannot be made ends the job with the reason, and so does a question that
    is taken no more since it was read.
    """
    try:
        with transaction.atomic():
            course = Course.objects.select_for_update(no_key=True).get(pk=bank.course_id)
            _store(bank, course)
            bank.applied_at = timezone.now()
            bank.save(update_fields=["questions", "applied_at"])
            finish(bank)
    except (BlueprintError, BadLexicon, CourseError, VersionRefused) as error:
        finish(bank, error=str(error))


def _store(bank: BankImport, course: Course) -> None:
    room = _Room.of(course)
    matches = match_questions(course, [unpack(row["read"]) for row in bank.questions])
    counts = dict.fromkeys(map(str, Match), 0)
    for row, matched in zip(bank.questions, list(matches), strict=True):
        row["became"] = matched.match.value
        counts[matched.match.value] += 1
        if matched.match in STORED:
            question, row["proved"] = room.store(matched, bank)
            row["stored"] = question.pk
    record("imported_questions", course, by=bank.created_by, job=bank.pk, **counts)


@dataclass(slots=True)
class _Room:
    """A course with what storing questions looks up in it."""

    course: Course
    judge: Judge
    sources: Sources
    modules: dict[str, Module]
    objectives: dict[tuple[str, str], Objective]
    rank: int

    @classmethod
    def of(cls, course: Course) -> _Room:
        objectives = Objective.objects.filter(module__course=course).select_related("module")
        return cls(
            course,
            Judge.of(course),
            Sources.of(course),
            {module.slug: module for module in course.modules.all()},
            {(one.module.slug, one.slug): one for one in objectives},
            course.questions.aggregate(last=Max("rank"))["last"] or 0,
        )

    def store(self, matched: Matched, bank: BankImport) -> tuple[Question, bool]:
        """Store a question; tell whether its quotes stand in the sources."""
        question = matched.own or self._make(matched.read)
        proof = self.sources.prove(matched.read.sources)
        draft = _to_draft(matched.read, proof)
        enter_version(question=question, draft=draft, judge=self.judge, by=bank.created_by)
        return question, bool(proof)

    def _make(self, read: BankQuestion) -> Question:
        self.rank += 1
        kind = FactKind(read.fact_kind) if read.fact_kind in set(FactKind) else FactKind.STATEMENT
        identity = self._name(read)
        fact, _ = Fact.objects.get_or_create(
            course=self.course,
            identity=digest("imported fact", identity),
            defaults={
                "kind": kind.value,
                "subject": read.stem,
                "relation": IMPORTED,
                "values": [choice.text for choice in read.choices if choice.correct]
                or list(read.accepted),
                "language": read.language,
            },
        )
        return Question.objects.create(
            course=self.course,
            identity=identity,
            fact=fact,
            kind=read.kind.value,
            fact_kind=kind.value,
            language=read.language,
            module=self.modules.get(read.module),
            objective=self.objectives.get((read.module, read.objective)),
            rank=self.rank,
        )

    def _name(self, read: BankQuestion) -> str:
        """Keep an identity of ours where it is free, else give one by what the question says."""
        is_ours = len(read.id) == OURS and set(read.id) <= set("0123456789abcdef")
        if is_ours and not self.course.questions.filter(identity=read.id).exists():
            return read.id
        return digest("imported", read.kind.value, read.stem, repr(read.body.to_json()))


def _to_draft(read: BankQuestion, proof: tuple[Quoted, ...]) -> Draft:
    is_level = read.level in set(CognitiveLevel)
    return Draft(
        stem=read.stem,
        body=read.body,
        explanation=read.explanation,
        proof=proof,
        difficulty=MIDDLE if read.difficulty is None else read.difficulty,
        cognitive_level=CognitiveLevel(read.level) if is_level else CognitiveLevel.REMEMBER,
    )
