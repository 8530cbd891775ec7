"""Tells what became of a document's version in the next one, and has the apps above follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from courses.building.comparing import BlockChange, Fate, compare_blocks
from courses.models import SourceVersion
from courses.services.loading import load_document
from courses.signals import version_replaced
from courses.sources import Block, Span


def replace_version(new: SourceVersion) -> None:
    """Compare a version with all before it, tell the apps above, and store what became of the last.

    Of each, for what rests on words that stayed the same through some versions still names the one
    that it was made of.
    """
    told: Counter[str] = Counter()
    blocks = load_document(new).blocks
    for old in new.document.versions.filter(number__lt=new.number).order_by("number"):
        changes = _compare(old, blocks)
        told.update(_tell(old, new, changes))
        new.changes = describe_changes(changes) | {"told": dict(told)}
    new.save(update_fields=["changes"])


def _compare(old: SourceVersion, blocks: Sequence[Block]) -> tuple[BlockChange, ...]:
    """Compare a version with newer blocks; one that was stored unread has none of its own."""
    before = load_document(old).blocks if old.reading is not None else ()
    return compare_blocks(before, blocks)


def _tell(old: SourceVersion, new: SourceVersion, changes: Iterable[BlockChange]) -> dict[str, int]:
    """Tell the apps above which words are others or no more; add up what they did."""
    changes = list(changes)
    gone = _old_spans(changes, Fate.GONE)
    answers = version_replaced.send(
        sender=SourceVersion,
        old=old,
        new=new,
        changed=_old_spans(changes, Fate.CHANGED),
        gone=gone if old.reading is not None else [Span(0, len(old.text))],
    )
    told: Counter[str] = Counter()
    for _, answer in answers:
        told.update(answer or {})
    return told


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
