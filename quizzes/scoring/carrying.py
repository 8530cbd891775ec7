"""Carries an answer over from one body of a question to another that offers the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.scoring.answer import Answer
from quizzes.scoring.body import Body
from quizzes.scoring.errors import BodiesDiffer


@dataclass(frozen=True, slots=True)
class Carrying:
    """Where the options, left sides or steps of one body stand in another, by authoring index."""

    options: tuple[int, ...]
    """Of choices, right sides or steps."""
    lefts: tuple[int, ...] = ()

    def carry(self, answer: Answer) -> Answer:
        """Say by the other body's indexes what an answer says by the first one's."""
        return Answer(
            choices=tuple(sorted(self.options[index] for index in answer.choices)),
            pairs=tuple(
                sorted((self.lefts[left], self.options[right]) for left, right in answer.pairs)
            ),
            order=tuple(self.options[step] for step in answer.order),
            text=answer.text,
        )


def find_carrying(old: Body, new: Body) -> Carrying:
    """Find how answers to one body read in another; raises ``BodiesDiffer``.

    Both ask in the same way and offer the same texts, in whatever order and with whatever key.
    """
    if old.kind is not new.kind or old.is_typed != new.is_typed:
        raise BodiesDiffer("The kind of question is another.")
    if old.pairs or new.pairs:
        return Carrying(
            _match([pair.right for pair in old.pairs], [pair.right for pair in new.pairs]),
            _match([pair.left for pair in old.pairs], [pair.left for pair in new.pairs]),
        )
    if old.sequence or new.sequence:
        return Carrying(_match(old.sequence, new.sequence))
    return Carrying(
        _match([choice.text for choice in old.choices], [choice.text for choice in new.choices])
    )


def _match(old: Sequence[str], new: Sequence[str]) -> tuple[int, ...]:
    """Find each text in the other list; the same text twice is found twice, in its order."""
    if sorted(old) != sorted(new):
        raise BodiesDiffer("The options are others.")
    places = defaultdict(list)
    for index, text in enumerate(new):
        places[text].append(index)
    return tuple(places[text].pop(0) for text in old)
