"""Stores what the writer wrote; what is stored already, or decided by people, stays untouched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_noop

from courses.models import Course, Module, Objective, SourceVersion
from quizzes.generation.records import Generation, Item
from quizzes.models import (
    Fact,
    Question,
    Review,
    Verdict,
)
from quizzes.queries.questions import approved_versions, questions_with_words
from quizzes.queries.standings import Deed, Standing, is_by_people, read_standings
from quizzes.services.confirming import follow_correction
from quizzes.services.storing_conflicts import store_conflicts
from quizzes.services.wording import add_wording, describe_item, is_worded_alike

NO_LONGER_WRITTEN = gettext_noop("The writer no longer makes this question from the sources.")


@dataclass(frozen=True, slots=True)
class Kept:
    """A question that people decided about, and that the writer words otherwise now."""

    question: str
    """Its identity."""
    deed: Deed
    written: dict[str, Any]
    """What the writer writes now, as `describe_item` tells it."""


@dataclass(frozen=True, slots=True)
class StoredQuestions:
    """What storing a run changed: identities of questions."""

    new: list[str] = field(default_factory=list)
    rewritten: list[str] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    removed: list[tuple[str, str]] = field(default_factory=list)
    """Each with its stem, for nothing else is left of it."""
    stale: list[str] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """Count the questions of each kind of change."""
        return {name: len(getattr(self, name)) for name in self.__slots__}


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
    slugs by its id. A question whose words changed gets a new version, which waits for review,
    but for one that a person wrote, approved or turned away: it stays, and what the writer would
    write is told. One that is not written any more is removed, or marked stale where it is
    approved.
    """
    facts = _store_facts(course, generation)
    store_conflicts(course=course, found=generation.conflicts, versions=versions)
    targets = _Targets.of(course)
    standings = read_standings(course)
    changes = StoredQuestions()
    for rank, item in enumerate(generation.items, 1):
        module, objective = targets.find(places.get(item.id))
        place = {"module": module, "objective": objective, "rank": rank}
        question = _store_question(course, item, facts[item.fact], place)
        _store_version(question, item, standings.get(item.id), versions, changes)
    _drop_unwritten(course, {item.id for item in generation.items}, standings, changes)
    return changes


def _store_question(course: Course, item: Item, fact: Fact, place: dict[str, Any]) -> Question:
    question, is_new = Question.objects.get_or_create(
        course=course,
        identity=item.id,
        defaults={
            "fact": fact,
            "kind": item.kind.value,
            "fact_kind": item.fact_kind.value,
            "language": item.language,
            **place,
        },
    )
    if not is_new:
        _move(question, **place)
    question.fact = fact  # the same row, so that nobody asks for it again
    return question


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


def _store_version(
    question: Question,
    item: Item,
    standing: Standing | None,
    versions: Mapping[str, SourceVersion],
    changes: StoredQuestions,
) -> None:
    """Add a version where the item differs from the newest, and note it among the changes."""
    written = describe_item(item)
    if standing is None:
        first = add_wording(question=question, written=written, versions=versions)
        follow_correction(version=first)
        changes.new.append(item.id)
    elif standing.deed is not None:
        before = standing.written or standing.newest
        if not any(is_worded_alike(known, written) for known in (before, standing.newest)):
            changes.kept.append(Kept(item.id, standing.deed, written))
    elif not is_worded_alike(standing.newest, written, with_findings=True):
        follow_correction(
            version=add_wording(question=question, written=written, versions=versions)
        )
        changes.rewritten.append(item.id)


def _drop_unwritten(
    course: Course, written: set[str], standings: Mapping[str, Standing], changes: StoredQuestions
) -> None:
    """Retire what the writer no longer makes; a question that nobody decided about goes."""
    by_people = {name for name, one in standings.items() if is_by_people(one.newest)}
    gone = Question.objects.filter(course=course).exclude(identity__in=written | by_people)
    stale = Review.objects.bulk_create(
        Review(question_version=version, verdict=Verdict.STALE, reason=NO_LONGER_WRITTEN)
        for version in approved_versions().filter(question__in=gone).select_related("question")
    )
    changes.stale.extend(review.question_version.question.identity for review in stale)
    kept = Q(versions__reviews__isnull=False) | Q(versions__attempt_items__isnull=False)
    unused = Question.objects.filter(pk__in=gone, entries=None).exclude(kept)
    told = questions_with_words().filter(pk__in=unused).values_list("identity", "stem")
    changes.removed.extend(told.order_by("rank", "pk"))
    unused.delete()
