"""The kinds of block in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from courses.sources import Block, BlockKind

KINDS = {
    BlockKind.HEADING: _("heading"),
    BlockKind.PARAGRAPH: _("paragraph"),
    BlockKind.LIST_ITEM: _("list item"),
    BlockKind.DEFINITION: _("definition"),
    BlockKind.CLAUSE: _("clause"),
    BlockKind.QUOTE: _("quotation"),
    BlockKind.TABLE_ROW: _("table row"),
    BlockKind.FOOTNOTE: _("footnote"),
    BlockKind.NOTE: _("note"),
}
LABELS = {"header": _("head of a table"), "preamble": _("preamble")}
"""Labels of blocks that are no numbers."""


def name_kind(kind: str) -> str:
    """Name a kind of block in the reader's language."""
    return gettext(KINDS[BlockKind(kind)])


def name_label(label: str) -> str:
    """Name the label of a block in the reader's language; a number stays as it is."""
    return gettext(LABELS[label]) if label in LABELS else label


def count_kinds(blocks: Iterable[Block]) -> list[tuple[BlockKind, str, int]]:
    """Count blocks a kind, the most frequent first, each kind with its name in words."""
    counts = Counter(block.kind for block in blocks)
    return [(kind, name_kind(kind), count) for kind, count in counts.most_common()]
