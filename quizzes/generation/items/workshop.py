"""What all item writers share: ids, order of options, explanations."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quizzes.generation.distractors.choosing import Chooser
from quizzes.generation.explaining import explain
from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.records import Found, Single
from quizzes.generation.feedback import Feedback
from quizzes.generation.french.words import DETERMINERS, PREPOSITIONS
from quizzes.generation.grading import grade
from quizzes.generation.identity import chance, digest, place_of
from quizzes.generation.records import Choice, Item, ItemKind
from quizzes.generation.tongues import TONGUES, Tongue
from quizzes.generation.wording import LEAD


@dataclass(frozen=True, eq=False)
class Workshop:
    """Tools of one run."""

    chooser: Chooser
    feedback: Feedback
    titles: Mapping[str, str]
    """Title by document name."""
    seed: int
    language: str

    @property
    def tongue(self) -> Tongue:
        """What items in this language say by themselves."""
        return TONGUES[self.language]

    def name(self, entry: Indexed, kind: ItemKind) -> str:
        """Give the item of a kind about a fact its id."""
        place = place_of(entry.found.sources)
        fact = entry.fact
        facet = [entry.found.facet] if isinstance(entry.found, Single) and entry.found.facet else []
        return digest("item", place, fact.kind, fact.subject, fact.relation, kind, *facet)

    def chance(self, identifier: str, purpose: str) -> random.Random:
        """Give an item a source of chance of its own."""
        return chance(str(self.seed), identifier, purpose)

    def choices(
        self,
        identifier: str,
        keys: Sequence[str],
        wrong: Iterable[str],
        document: str = "",
        *,
        question: str = "",
        ordered: bool = False,
    ) -> tuple[Choice, ...]:
        """Lay out options: shuffled by the item's id, or in the order that they are given.

        ``document`` is the one that is asked about, ``question`` what is asked.
        """
        options = [Choice(key, correct=True) for key in keys]
        options += [
            Choice(text, correct=False, feedback=self.feedback.about(text, document, question))
            for text in wrong
        ]
        if not ordered:
            self.chance(identifier, "order of the options").shuffle(options)
        return tuple(options)

    def finish(
        self,
        entry: Indexed,
        kind: ItemKind,
        stem: str,
        *,
        choices: tuple[Choice, ...] = (),
        correction: str = "",
        **answers: object,
    ) -> Item:
        """Put an item together: its id, explanation, difficulty and level are the same for all."""
        found = entry.found
        item = Item(
            id=self.name(entry, kind),
            fact=entry.fact.id,
            kind=kind,
            fact_kind=found.kind,
            language=self.language,
            stem=put_lead(found.lead, stem),
            explanation=explain(
                found.sources,
                self.titles,
                correction,
                _focuses(found, choices),
                about=_state(found),
                tongue=self.tongue,
            ),
            difficulty=0,
            cognitive_level=found.level,
            source=found.sources,
            choices=choices,
            **answers,  # type: ignore[arg-type]  # each writer gives the fields of its kind
        )
        return grade(item, self.chooser.truth.corpus)


def put_lead(lead: str, stem: str) -> str:
    """Put a lead before a stem, which goes on with a small letter behind it.

    A false statement may name the very body that the lead does.
    """
    told = LEAD.match(lead)
    return f"{lead}{_lower(stem)}" if told and told["whom"] not in stem else stem


def _lower(stem: str) -> str:
    """Begin with a small letter, but where a name stands first."""
    first, _, rest = stem.partition(" ")
    plain = first.lower() in DETERMINERS | PREPOSITIONS or first[:2] in {"L’", "D’"}
    letters = len(first) > 1 and first[:2].isalpha() and first[:2].isupper()
    named = letters or (rest[:1].isupper() and not plain)
    return stem if named else f"{stem[:1].lower()}{stem[1:]}"


def _state(found: Found) -> str:
    """State what a fact with one answer says, in the words of its question at need."""
    return (
        f"{found.wording.gapped or found.wording.question} {found.answer}"
        if isinstance(found, Single)
        else ""
    )


def _focuses(found: Found, choices: Sequence[Choice]) -> tuple[str, ...]:
    """List what an explanation must show: the answer, or the members that are asked for."""
    if isinstance(found, Single):
        return (found.answer,)
    return tuple(choice.text for choice in choices if choice.correct)
