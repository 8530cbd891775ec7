"""All that the page of a source version shows below its fields."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.http import HttpRequest

from courses.admin.changes import ChangesPage, show_changes
from courses.admin.decoded import Stretch
from courses.admin.fates import count_changes, count_unchanged, say_told
from courses.admin.kinds import count_kinds
from courses.admin.languages import LanguageShare, share_languages
from courses.admin.marking import mark_text
from courses.admin.passages import ShownPassage, show_passages
from courses.admin.places import find_asked_place, find_number
from courses.admin.removals import RemovedGroup, group_removals
from courses.admin.windows import Window, open_window
from courses.models import SourceVersion
from courses.services.loading import load_document
from courses.sources import BlockKind, Document, Span


@dataclass(frozen=True, slots=True)
class Findings:
    """What reading found in a file, and what it dropped."""

    kinds: list[tuple[BlockKind, str, int]]
    """Each kind of block with its name and how many there are."""
    languages: list[LanguageShare]
    removed: list[RemovedGroup]
    faults: int
    """Removals that the reader has no reason for."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is told of a version and the one before."""

    counts: str
    unchanged: str
    told: str
    blocks: ChangesPage


@dataclass(frozen=True, slots=True)
class VersionPage:
    """Everything in the order of the page."""

    findings: Findings | None
    """None where the version was stored unread."""
    earlier: SourceVersion | None
    later: SourceVersion | None
    comparison: Comparison | None
    """None for a first version, and where none was made."""
    window: Window
    stretches: list[Stretch] = field(repr=False)
    passages: list[ShownPassage] = field(repr=False)


def show_version(version: SourceVersion, request: HttpRequest) -> VersionPage:
    """Gather what the page shows, around the place that the address asks for."""
    asked = find_asked_place(request)
    window = open_window(len(version.text), at=find_number(request, "at") or 0, asked=asked)
    document = load_document(version) if version.reading is not None else None
    earlier, later = _find_neighbours(version)
    return VersionPage(
        findings=_show_findings(version, document) if document else None,
        earlier=earlier,
        later=later,
        comparison=_compare(earlier, version, request) if earlier else None,
        window=window,
        stretches=_mark(version, document, window, asked),
        passages=show_passages(version, window),
    )


def _show_findings(version: SourceVersion, document: Document) -> Findings:
    removed = group_removals(version.pk, document.removed)
    return Findings(
        kinds=count_kinds(document.blocks),
        languages=share_languages(document.blocks),
        removed=removed,
        faults=sum(group.count for group in removed if group.is_fault),
    )


def _mark(
    version: SourceVersion, document: Document | None, window: Window, asked: Span | None
) -> list[Stretch]:
    if document is None:
        return mark_text(version.text, window, asked=asked)
    return mark_text(
        version.text, window, blocks=document.blocks, removed=document.removed, asked=asked
    )


def _find_neighbours(version: SourceVersion) -> tuple[SourceVersion | None, SourceVersion | None]:
    """Find the versions before and after; their texts stay where they are."""
    numbers = (version.number - 1, version.number + 1)
    found = version.document.versions.filter(number__in=numbers)
    by_number = {one.number: one for one in found.defer("text", "reading", "changes")}
    return by_number.get(numbers[0]), by_number.get(numbers[1])


def _compare(old: SourceVersion, new: SourceVersion, request: HttpRequest) -> Comparison | None:
    if new.changes is None:
        return None
    old.refresh_from_db(fields=["text", "reading"])
    counts = new.changes["counts"]
    return Comparison(
        counts=count_changes(counts),
        unchanged=count_unchanged(counts),
        told=say_told(new.changes.get("told", {})),
        blocks=show_changes(old, new, request.GET.get("changes", "1")),
    )
