"""The kinds of block in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from courses.models import Passage
from courses.sources import BlockKind

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


def name_kind(kind: str) -> str:
    """Name a kind of block in the reader's language."""
    return gettext(KINDS[BlockKind(kind)])


def count_kinds(passages: Iterable[Passage]) -> list[tuple[str, int]]:
    """Count the blocks of passages a kind, the most frequent first, each kind in words."""
    counts = Counter(block["kind"] for passage in passages for block in passage.blocks)
    return [(name_kind(kind), count) for kind, count in counts.most_common()]
