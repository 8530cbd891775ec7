"""The figures of reading: those that need gold, and those that any document has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from courses.sources import Document
from courses.sources.records import Reason
from tests.quality.reading.comparison import Comparison, Pair, compare
from tests.quality.reading.corpus import Case
from tests.quality.reading.leftovers import find_leftovers

LONG = 40
"""Characters; the language of a longer block can be told by itself."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Documents as read; ``comparisons`` for those that gold exists for."""

    documents: tuple[Document, ...]
    comparisons: tuple[Comparison, ...] = ()

    @classmethod
    def of(cls, cases: Sequence[Case]) -> Reading:
        """Compare cases with their gold."""
        return cls(
            tuple(case.document for case in cases),
            tuple(compare(c.document.name, c.gold, c.document.blocks) for c in cases),
        )

    def wanted(self) -> list[Pair]:
        """List the pairs that have gold."""
        return [pair for one in self.comparisons for pair in one.of_gold()]

    def found(self) -> list[Pair]:
        """List the pairs that have a gold block and a block with its letters."""
        return [pair for one in self.comparisons for pair in one.found()]


def count_blocks(reading: Reading) -> float:
    """Blocks that were marked by hand."""
    return len(reading.wanted())


def share_of_boundaries(reading: Reading) -> float:
    """Share of the marked blocks that some block begins and ends with."""
    return share(pair.block is not None for pair in reading.wanted())


def share_of_kinds(reading: Reading) -> float:
    """Share of the marked blocks found with their letters and their kind."""
    return share(pair.agrees_in_kind() for pair in reading.wanted())


def share_of_marks(reading: Reading) -> float:
    """Share of the blocks found whose level, label or term is as marked."""
    return share(pair.agrees_in_mark() for pair in reading.found())


def share_of_languages(reading: Reading) -> float:
    """Share of the blocks found, of more than 40 characters, in the language marked."""
    long = (pair for pair in reading.found() if len(pair.gold.text) > LONG)
    return share(pair.agrees_in_language() for pair in long)


def count_wrong_letters(reading: Reading) -> float:
    """Letters that were lost or invented."""
    return sum(len(one.lost) + len(one.invented) for one in reading.comparisons)


def count_wrong_words(reading: Reading) -> float:
    """Blocks with the letters of the gold and other words or signs: broken, joined, changed."""
    return sum(not pair.agrees_in_words() for pair in reading.found())


def count_leftovers(reading: Reading) -> float:
    """Footnote marks, addresses, page furniture, broken words and signs left in blocks."""
    return sum(1 for document in reading.documents for _ in find_leftovers(document))


def count_unexplained(reading: Reading) -> float:
    """Stretches of text that reading dropped without a reason."""
    removals = (removal for document in reading.documents for removal in document.removed)
    return sum(removal.reason is Reason.UNEXPLAINED for removal in removals)


FIGURES: Mapping[str, Callable[[Reading], float]] = {
    "blocks": count_blocks,
    "boundaries": share_of_boundaries,
    "block_kinds": share_of_kinds,
    "marks": share_of_marks,
    "languages": share_of_languages,
    "wrong_letters": count_wrong_letters,
    "wrong_words": count_wrong_words,
    "leftovers": count_leftovers,
    "unexplained": count_unexplained,
}


def measure_reading(reading: Reading) -> dict[str, float]:
    """Tell all figures of documents."""
    return {name: figure(reading) for name, figure in FIGURES.items()}


def share(hits: Iterable[bool]) -> float:
    """Tell which share of the answers is yes; 1 of none."""
    told = list(hits)
    return sum(told) / len(told) if told else 1.0
