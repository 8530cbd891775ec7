"""How a document is set: what its lines show of distances and indents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from courses.sources.layout.lines import MARK
from courses.sources.readers.pdf.paragraphs import Column
from courses.sources.readers.pdf.script import Part, PdfLine

USUAL = 1.2
"""Share of the letter size that lines stand apart, where no text shows it."""

INDENT = 0.8
"""Share of the letter size from which on a line stands farther in or out."""

HANG = 0.4
"""The same for the lines of a list item, behind its bullet."""

FEWEST = 3
"""Paragraphs that begin farther in show that paragraphs do."""

Pair = tuple[PdfLine, PdfLine]


@dataclass(frozen=True, slots=True)
class Setting:
    """What the paragraphs of a document have in common."""

    distances: Mapping[float, float]
    """Between the lines of a paragraph, for each letter size, rounded."""
    usual: float = USUAL
    """The same as a share of the letter size."""
    indents: bool = False
    """The first lines of paragraphs stand farther in."""
    hangs: bool = False
    """The lines of a list item stand farther in than its bullet."""

    @classmethod
    def measure(cls, columns: Sequence[Column]) -> Setting:
        """Measure the lines that surely belong to one paragraph, as a sentence goes on in them."""
        going_on = [pair for pair in _list_pairs(columns) if _goes_on_surely(*pair)]
        found: dict[float, list[float]] = defaultdict(list)
        for last, line in going_on:
            found[_round(line.size)].append(last.y - line.y)
        distances = {size: median(values) for size, values in found.items()}
        most = max(found, key=lambda size: len(found[size]), default=1.0)
        usual = distances.get(most, USUAL) / most
        return cls(distances, usual, _count_indents(columns) >= FEWEST, _do_hang(going_on))

    def distance(self, size: float) -> float:
        """Tell how far apart the lines of a paragraph are whose letters have a size."""
        return self.distances.get(_round(size), self.usual * size)


def _list_pairs(columns: Iterable[Column]) -> Iterator[Pair]:
    for column in columns:
        for last, line in pairwise(column.lines):
            if last.part is line.part is Part.TEXT and last.y > line.y:
                yield last, line


def _goes_on_surely(last: PdfLine, line: PdfLine) -> bool:
    return line.is_of_size(last) and line.opens_lower() and not last.ends()


def _do_hang(going_on: Iterable[Pair]) -> bool:
    """Tell whether lines behind that of a bullet stand farther in, as a rule."""
    steps = [line.x0 - last.x0 > HANG * line.size for last, line in going_on if _is_marked(last)]
    return 2 * sum(steps) > len(steps)


def _is_marked(line: PdfLine) -> bool:
    return MARK.match(line.string) is not None


def _count_indents(columns: Iterable[Column]) -> int:
    """Count the lines that open a sentence farther in than those before and behind them."""
    count = 0
    for column in columns:
        triples = zip(column.lines, column.lines[1:], column.lines[2:], strict=False)
        for before, line, behind in triples:
            farther = min(line.x0 - before.x0, line.x0 - behind.x0) > INDENT * line.size
            count += farther and before.ends() and not _is_marked(line)
    return count


def _round(size: float) -> float:
    return round(2 * size) / 2
