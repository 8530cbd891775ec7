"""What a page shows of the characters that reading removed: by reason, the same words together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from courses.admin.clipping import clip
from courses.admin.places import link_to_place
from courses.admin.reasons import name_reason
from courses.admin.unseen import write_out
from courses.sources.records import Reason, Removal

MOST_TEXTS = 40
"""Different words that are shown of a reason."""

MOST_PLACES = 12
"""Places that the same words are shown with."""

LONGEST = 300
"""Characters that are shown of a removal."""

LINE_BREAKS = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class RemovedText:
    """The same words, removed for one reason at one place or several."""

    text: str
    count: int
    places: tuple[tuple[int, str], ...]
    """The first offsets, each with the address where it is marked; none where the reader left the
    words out of the decoded text."""
    more_places: int


@dataclass(frozen=True, slots=True)
class RemovedGroup:
    """All that was removed for one reason."""

    reason: str
    count: int
    texts: tuple[RemovedText, ...]
    """The most frequent ones."""
    more_texts: int
    is_fault: bool
    """Whether the reader itself cannot say why."""


def group_removals(version: int, removed: Iterable[Removal]) -> list[RemovedGroup]:
    """Group the removals of a version (by id) by reason: faults first, then the most frequent."""
    groups: dict[Reason, list[Removal]] = defaultdict(list)
    for removal in removed:
        groups[removal.reason].append(removal)
    shown = [_show_group(version, reason, found) for reason, found in groups.items()]
    return sorted(shown, key=lambda group: (not group.is_fault, -group.count))


def _show_group(version: int, reason: Reason, removed: Sequence[Removal]) -> RemovedGroup:
    same: dict[str, list[Removal]] = defaultdict(list)
    for removal in removed:
        same[LINE_BREAKS.sub(" ↵ ", removal.text)].append(removal)
    frequent = sorted(same.items(), key=lambda item: -len(item[1]))[:MOST_TEXTS]
    return RemovedGroup(
        reason=name_reason(reason),
        count=len(removed),
        texts=tuple(_show_text(version, text, found) for text, found in frequent),
        more_texts=len(same) - len(frequent),
        is_fault=reason is Reason.UNEXPLAINED,
    )


def _show_text(version: int, text: str, removed: Sequence[Removal]) -> RemovedText:
    spans = [removal.span for removal in removed if removal.span]
    return RemovedText(
        text=write_out(clip(text, LONGEST)),
        count=len(removed),
        places=tuple(
            (span.start, link_to_place(version, span.start, span.end))
            for span in spans[:MOST_PLACES]
        ),
        more_places=max(0, len(spans) - MOST_PLACES),
    )
