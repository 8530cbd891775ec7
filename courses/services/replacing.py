"""Tells what became of a document's version in the next one, and has the apps above follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from courses.building.comparing import BlockChange, Fate, compare_blocks
from courses.models import SourceVersion
from courses.services.loading import load_document
from courses.signals import version_replaced
from courses.sources import Block, Span


def replace_version(*, old: SourceVersion, new: SourceVersion) -> None:
    """Compare two versions, tell the apps above, and store the outcome with the new one.

    A version that was stored unread has no blocks: all of it counts as gone.
    """
    before = load_document(old).blocks if old.reading is not None else ()
    changes = compare_blocks(before, load_document(new).blocks)
    lost = {fate: _old_spans(changes, fate) for fate in (Fate.CHANGED, Fate.GONE)}
    if old.reading is None:
        lost[Fate.GONE] = [Span(0, len(old.text))]
    answers = version_replaced.send(
        sender=SourceVersion,
        old=old,
        new=new,
        changed=lost[Fate.CHANGED],
        gone=lost[Fate.GONE],
    )
    new.changes = describe_changes(changes) | {"told": _merge(answer for _, answer in answers)}
    new.save(update_fields=["changes"])


def describe_changes(changes: Iterable[BlockChange]) -> dict[str, Any]:
    """Describe changes in plain values: how many of each fate, and where those are that matter."""
    changes = list(changes)
    counts = Counter(change.fate.value for change in changes)
    return {
        "counts": {fate.value: counts[fate.value] for fate in Fate},
        "blocks": [
            {
                "fate": change.fate.value,
                "old": _place(change.old),
                "new": _place(change.new),
            }
            for change in changes
            if change.fate is not Fate.SAME
        ],
    }


def _old_spans(changes: Iterable[BlockChange], fate: Fate) -> list[Span]:
    return [
        Span(change.old.start, change.old.end)
        for change in changes
        if change.fate is fate and change.old is not None
    ]


def _place(block: Block | None) -> list[int] | None:
    return [block.start, block.end] if block else None


def _merge(answers: Iterable[object]) -> dict[str, int]:
    told: dict[str, int] = {}
    for answer in answers:
        if isinstance(answer, dict):
            told |= answer
    return told
