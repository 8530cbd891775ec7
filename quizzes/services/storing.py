"""Stores what the writer wrote; what is stored already stays untouched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q

from courses.models import Course, Module, Objective, SourceVersion
from quizzes.generation.config import WRITER_VERSION
from quizzes.generation.records import Generation, Item
from quizzes.models import (
    Fact,
    Provenance,
    Question,
    QuestionVersion,
    Review,
    Verdict,
)
from quizzes.queries.questions import approved_versions, questions_with_status
from quizzes.scoring import Body
from quizzes.services.storing_conflicts import store_conflicts

NO_LONGER_WRITTEN = "The writer no longer makes this question from the sources."


@dataclass(frozen=True, slots=True)
class StoredQuestions:
    """What storing a run changed, in numbers of questions."""

    new: int
    rewritten: int
    removed: int
    stale: int


@transaction.atomic
def store_questions(
    *,
    course: Course,
    generation: Generation,
    versions: Mapping[str, SourceVersion],
    places: Mapping[str, tuple[str, str]],
) -> StoredQuestions:
    """Store facts, conflicts and questions of a run.

    ``versions`` are keyed by document name; ``places`` gives an item's module and objective
    slugs by its id. A question whose words changed gets a new version, which waits for review.
    One that is not written any more is removed, or marked stale where somebody approved it.
    """
    facts = _store_facts(course, generation)
    store_conflicts(course=course, found=generation.conflicts, versions=versions)
    targets = _Targets.of(course)
    new = rewritten = 0
    for rank, item in enumerate(generation.items, 1):
        module, objective = targets.find(places.get(item.id))
        question, is_new = Question.objects.get_or_create(
            course=course,
            identity=item.id,
            defaults={
                "fact": facts[item.fact],
                "kind": item.kind.value,
                "fact_kind": item.fact_kind.value,
                "language": item.language,
                "module": module,
                "objective": objective,
                "rank": rank,
            },
        )
        if not is_new:
            _move(question, module=module, objective=objective, rank=rank)
        is_rewritten = _store_version(question, item, versions)
        new += is_new
        rewritten += is_rewritten and not is_new
    removed, stale = _drop_unwritten(course, {item.id for item in generation.items})
    return StoredQuestions(new, rewritten, removed, stale)


@dataclass(frozen=True, slots=True)
class _Targets:
    """A course's modules and objectives by slug."""

    modules: dict[str, Module]
    objectives: dict[tuple[str, str], Objective]

    @classmethod
    def of(cls, course: Course) -> _Targets:
        objectives = Objective.objects.filter(module__course=course).select_related("module")
        return cls(
            {module.slug: module for module in course.modules.all()},
            {(objective.module.slug, objective.slug): objective for objective in objectives},
        )

    def find(self, place: tuple[str, str] | None) -> tuple[Module | None, Objective | None]:
        if place is None:
            return None, None
        return self.modules.get(place[0]), self.objectives.get(place)


def _store_facts(course: Course, generation: Generation) -> dict[str, Fact]:
    return {
        fact.id: Fact.objects.get_or_create(
            course=course,
            identity=fact.id,
            defaults={
                "kind": fact.kind.value,
                "subject": fact.subject,
                "relation": fact.relation,
                "values": list(fact.values),
                "language": fact.language,
            },
        )[0]
        for fact in generation.facts
    }


def _move(question: Question, **place: Any) -> None:
    changed = [name for name, value in place.items() if getattr(question, name) != value]
    for name in changed:
        setattr(question, name, place[name])
    if changed:
        question.save(update_fields=changed)


def _store_version(question: Question, item: Item, versions: Mapping[str, SourceVersion]) -> bool:
    """Add a version where the item differs from the newest; tell whether it did.

    Another estimate alone is none: it moves with every document of the course.
    """
    written = {
        "stem": item.stem,
        "body": Body.of_item(item).to_json(),
        "explanation": item.explanation,
        "findings": [asdict(finding) for finding in item.findings],
    }
    newest = question.versions.order_by("-number").first()
    if newest is not None and all(getattr(newest, name) == said for name, said in written.items()):
        return False
    version = QuestionVersion.objects.create(
        question=question,
        number=newest.number + 1 if newest else 1,
        writer=WRITER_VERSION,
        difficulty=item.difficulty,
        cognitive_level=item.cognitive_level.value,
        grounds=[asdict(ground) for ground in item.grounds],
        **written,
    )
    Provenance.objects.bulk_create(
        Provenance(
            question_version=version,
            position=position,
            source_version=versions[span.document],
            start=span.start,
            end=span.end,
            quote=span.quote,
        )
        for position, span in enumerate(item.source, 1)
    )
    return True


def _drop_unwritten(course: Course, written: set[str]) -> tuple[int, int]:
    """Retire what the writer no longer makes; a question that nobody decided about goes."""
    unwritten = questions_with_status().filter(course=course).exclude(identity__in=written)
    gone = list(unwritten.exclude(newest_writer="").values_list("pk", flat=True))
    stale = Review.objects.bulk_create(
        Review(question_version=version, verdict=Verdict.STALE, reason=NO_LONGER_WRITTEN)
        for version in approved_versions().filter(question__in=gone)
    )
    kept = Q(versions__reviews__isnull=False) | Q(versions__attempt_items__isnull=False)
    unused = Question.objects.filter(pk__in=gone, entries=None).exclude(kept)
    removed = unused.count()
    unused.delete()
    return removed, len(stale)
