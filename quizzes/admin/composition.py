"""What a quiz asks, and what the selection proposes, as the page of its composition shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from quizzes.generation.records import Item
from quizzes.generation.selection.drawing import Clash, find_clash
from quizzes.models import Question, Quiz, QuizChoice, Wish
from quizzes.queries.pools import read_pool, read_wishes
from quizzes.queries.questions import questions_with_words

MOST_FOUND = 20
"""Questions that a search shows."""
CLASHES: Mapping[Clash, str] = {
    Clash.SAME_FACT: gettext_noop("Questions %(one)d and %(other)d ask about one fact."),
    Clash.ASK_THE_SAME: gettext_noop("Questions %(one)d and %(other)d ask the same."),
    Clash.GIVES_AWAY: gettext_noop(
        "One of the questions %(one)d and %(other)d gives the answer of the other away."
    ),
    Clash.TWINS: gettext_noop("Questions %(one)d and %(other)d are near twins."),
}


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """A question with what was chosen about it and whether the selection would take it."""

    pk: int
    stem: str
    kind: str
    status: str
    difficulty: float | None
    choice: QuizChoice | None
    is_proposed: bool

    @property
    def is_pinned(self) -> bool:
        """Whether somebody wants it here."""
        return self.choice is not None and self.choice.wish == Wish.PINNED


@dataclass(frozen=True, slots=True)
class Composition:
    """All that the page shows of a quiz."""

    entries: list[ShownQuestion]
    proposed: list[ShownQuestion]
    """What the selection would take beside or instead, without the choices of this quiz."""
    excluded: list[ShownQuestion]
    missing: list[ShownQuestion]
    """Pinned, and not asked: nobody approves of them now."""
    warnings: list[str]
    found: list[ShownQuestion] = field(default_factory=list)
    has_more: bool = False


def show_composition(quiz: Quiz, sought: str) -> Composition:
    """Show a quiz, what the selection would make of it, and the approved questions sought."""
    pool = read_pool(quiz.course)
    items = {item.id: item for item in pool.items}
    proposal = pool.select(read_wishes(quiz.course, but_of=quiz)).quizzes.get(quiz.slug, ())
    asked = list(quiz.entries.order_by("position").values_list("question__identity", flat=True))
    choices = {
        choice.question.identity: choice for choice in quiz.choices.select_related("question", "by")
    }
    hits = _search(items, sought, {*asked})
    rows = _Rows.of(quiz, {*asked, *proposal, *choices, *hits}, items, choices, proposal)
    excluded = [name for name, one in choices.items() if one.wish == Wish.EXCLUDED]
    pinned = [name for name, one in choices.items() if one.wish == Wish.PINNED]
    return Composition(
        entries=rows.list(asked),
        proposed=rows.list(name for name in proposal if name not in asked),
        excluded=rows.list(excluded),
        missing=rows.list(name for name in pinned if name not in asked),
        warnings=_warn(asked, items, {*pinned}),
        found=rows.list(hits[:MOST_FOUND]),
        has_more=len(hits) > MOST_FOUND,
    )


def _search(items: Mapping[str, Item], sought: str, asked: set[str]) -> list[str]:
    """Find approved questions that are not asked, by words of their stem, key or id."""
    words = sought.casefold().split()
    if not words:
        return []
    hits = (
        name
        for name, item in items.items()
        if name not in asked and all(word in _text(item) for word in words)
    )
    return [name for name, _place in zip(hits, range(MOST_FOUND + 1), strict=False)]


def _text(item: Item) -> str:
    return f"{item.stem} {item.explanation} {item.id}".casefold()


def _warn(asked: Iterable[str], items: Mapping[str, Item], pinned: set[str]) -> list[str]:
    """Say which pinned questions repeat others of the quiz, or tell one another's answer.

    What the selection draws never clashes.
    """
    numbered = [(number, items[name]) for number, name in enumerate(asked, 1) if name in items]
    found = []
    for (one, item), (other, second) in combinations(numbered, 2):
        if not pinned & {item.id, second.id}:
            continue
        if clash := find_clash(item, second):
            found.append(_(CLASHES[clash]) % {"one": one, "other": other})
    return found


@dataclass(frozen=True, slots=True)
class _Rows:
    """The questions that the page shows, by identity."""

    shown: Mapping[str, ShownQuestion]

    @classmethod
    def of(
        cls,
        quiz: Quiz,
        identities: set[str],
        items: Mapping[str, Item],
        choices: Mapping[str, QuizChoice],
        proposal: Iterable[str],
    ) -> _Rows:
        proposed = {*proposal}
        questions = questions_with_words().filter(course=quiz.course, identity__in=identities)
        shown = {}
        for question in questions:
            item = items.get(question.identity)
            shown[question.identity] = ShownQuestion(
                pk=question.pk,
                stem=item.stem if item else question.stem,
                kind=_name_kind(question),
                status=question.status,
                difficulty=item.difficulty if item else None,
                choice=choices.get(question.identity),
                is_proposed=question.identity in proposed,
            )
        return cls(shown)

    def list(self, identities: Iterable[str]) -> list[ShownQuestion]:
        """List questions in the given order."""
        return [self.shown[name] for name in identities if name in self.shown]


def _name_kind(question: Question) -> str:
    return question.get_kind_display()
