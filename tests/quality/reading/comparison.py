"""Gold and blocks side by side, aligned by their letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from courses.sources import Block, BlockKind
from tests.quality.proof import letters
from tests.quality.reading.corpus import GoldBlock


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold block and the block with the same letters; one of them may be missing."""

    gold: GoldBlock | None
    block: Block | None

    def agrees_in_kind(self) -> bool:
        """Tell whether the block is there and is what the gold says."""
        return bool(self.gold and self.block and self.gold.kind is self.block.kind)

    def agrees_in_mark(self) -> bool:
        """Tell whether level, label or term is the same."""
        return bool(self.gold and self.block and self.gold.mark == mark_of(self.block))

    def agrees_in_words(self) -> bool:
        """Tell whether all words and signs are the same, white space apart."""
        return bool(self.gold and self.block and self.gold.text.split() == self.block.text.split())

    def agrees_in_language(self) -> bool:
        """Tell whether the block is there and in the language that the gold says."""
        return bool(self.gold and self.block and self.gold.language == self.block.language)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a document's blocks stand to its gold."""

    name: str
    pairs: tuple[Pair, ...]
    lost: str
    """Letters of the gold that no block holds there."""
    invented: str
    """Letters that blocks hold there and the gold does not."""

    def of_gold(self) -> tuple[Pair, ...]:
        """Give the pairs that have gold."""
        return tuple(pair for pair in self.pairs if pair.gold)

    def found(self) -> tuple[Pair, ...]:
        """Give the pairs that have both."""
        return tuple(pair for pair in self.pairs if pair.gold and pair.block)


def compare(name: str, gold: Sequence[GoldBlock], blocks: Sequence[Block]) -> Comparison:
    """Pair blocks of the same letters, in order; what lies between is compared by letter."""
    wanted, given = [letters(one.text) for one in gold], [letters(one.text) for one in blocks]
    pairs: list[Pair] = []
    lost, invented = "", ""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, wanted, given, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs += map(Pair, gold[i1:i2], blocks[j1:j2])
            continue
        pairs += [Pair(one, None) for one in gold[i1:i2]]
        pairs += [Pair(None, one) for one in blocks[j1:j2]]
        gone, new = compare_letters("".join(wanted[i1:i2]), "".join(given[j1:j2]))
        lost, invented = lost + gone, invented + new
    return Comparison(name, tuple(pairs), lost, invented)


def compare_letters(wanted: str, given: str) -> tuple[str, str]:
    """Find the letters that the first alone has, and those that the second alone has."""
    matcher = SequenceMatcher(None, wanted, given, autojunk=False)
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    return (
        "".join(wanted[i1:i2] for _, i1, i2, _, _ in changes),
        "".join(given[j1:j2] for _, _, _, j1, j2 in changes),
    )


def mark_of(block: Block) -> str:
    """Tell level, label or term of a block, as gold writes it."""
    if block.kind is BlockKind.HEADING:
        return str(block.level)
    return block.term if block.kind is BlockKind.DEFINITION else block.label
