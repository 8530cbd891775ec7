"""What a page shows of a decoded text: stretches, each with the block that holds it."""

from __future__ import annotations

from dataclasses import dataclass

from courses.admin.kinds import name_kind, name_label
from courses.admin.languages import name_language
from courses.admin.reasons import name_reason
from courses.admin.unseen import write_out
from courses.sources import Block
from courses.sources.records import Reason


@dataclass(frozen=True, slots=True)
class Part:
    """Characters of one stretch that look alike."""

    text: str
    reason: Reason | None = None
    """Why reading removed them; None where it did not."""
    is_asked: bool = False
    """Whether the page was asked to show them."""
    is_place: bool = False
    """Whether what was asked for begins here."""

    @property
    def shown(self) -> str:
        """The characters, unseen ones written out."""
        return write_out(self.text)

    @property
    def removed(self) -> str:
        """Why reading removed them, in words."""
        return name_reason(self.reason) if self.reason else ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters that one block holds, with what was removed between them, or that none does."""

    parts: tuple[Part, ...]
    block: Block | None = None
    opens: bool = False
    """Whether the block begins here: where a page turns inside it, it has several stretches."""

    @property
    def label(self) -> str:
        """What the block is, in words."""
        return describe_block(self.block) if self.block else ""


def describe_block(block: Block) -> str:
    """Describe a block in words: its kind, number, language and headings."""
    words = (
        name_kind(block.kind),
        name_label(block.label),
        name_language(block.language),
        " › ".join(block.headings),
    )
    return write_out(" · ".join(filter(None, words)))
