"""What a page shows of the differences between a version and the one before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from courses.admin.fates import name_fate
from courses.admin.places import link_to_place
from courses.admin.word_changes import Run, compare_words, show_words
from courses.building.comparing import Fate
from courses.models import SourceVersion
from courses.services.loading import load_document

SHOWN = 25
"""Changed blocks that a page shows at once."""


@dataclass(frozen=True, slots=True)
class Side:
    """A block in one of the two versions."""

    runs: list[Run]
    language: str
    url: str


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A block that did not stay as it was."""

    fate: Fate
    old: Side | None
    new: Side | None

    @property
    def name(self) -> str:
        """What became of it, in words."""
        return name_fate(self.fate)


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Some of the blocks that did not stay as they were, in the order of the new version."""

    changes: list[ShownChange]
    page: Page[Any]
    """Which ones of all."""


def show_changes(old: SourceVersion, new: SourceVersion, number: str) -> ChangesPage:
    """Show one page (by its number) of what the new version stored of its comparison."""
    page = Paginator((new.changes or {}).get("blocks", []), SHOWN).get_page(number)
    before, after = _Blocks(old), _Blocks(new)
    return ChangesPage([_show(change, before, after) for change in page.object_list], page)


class _Blocks:
    """The blocks of a version, by their span."""

    def __init__(self, version: SourceVersion) -> None:
        self._version = version
        blocks = load_document(version).blocks if version.reading is not None else ()
        self._blocks = {(block.start, block.end): block for block in blocks}

    def describe(self, span: list[int]) -> tuple[str, str]:
        """Give the words and the language at a span; as they stand where no block has it."""
        start, end = span
        block = self._blocks.get((start, end))
        return (block.text, block.language) if block else (self._version.text[start:end], "")

    def link(self, span: list[int]) -> str:
        """Address a span of the version."""
        return link_to_place(self._version.pk, *span)


def _show(change: Mapping[str, Any], before: _Blocks, after: _Blocks) -> ShownChange:
    old, new = change["old"], change["new"]
    old_words, old_language = before.describe(old) if old else ("", "")
    new_words, new_language = after.describe(new) if new else ("", "")
    old_runs, new_runs = (
        compare_words(old_words, new_words)
        if old and new
        else (show_words(old_words), show_words(new_words))
    )
    return ShownChange(
        fate=Fate(change["fate"]),
        old=Side(old_runs, old_language, before.link(old)) if old else None,
        new=Side(new_runs, new_language, after.link(new)) if new else None,
    )
