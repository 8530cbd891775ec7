"""In words: what became of the blocks of a document in its next version."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext, ngettext, ngettext_lazy
from django.utils.translation import gettext_noop as _

from courses.building.comparing import Fate

FATES = {
    Fate.CHANGED: _("changed"),
    Fate.ADDED: _("added"),
    Fate.GONE: _("gone"),
    Fate.MOVED: _("moved"),
    Fate.SAME: _("unchanged"),
}
COUNTS = {
    Fate.CHANGED: ngettext_lazy("%d block changed", "%d blocks changed"),
    Fate.ADDED: ngettext_lazy("%d block added", "%d blocks added"),
    Fate.GONE: ngettext_lazy("%d block gone", "%d blocks gone"),
    Fate.MOVED: ngettext_lazy("%d block moved", "%d blocks moved"),
}


def name_fate(fate: str) -> str:
    """Name what became of a block in the reader's language."""
    return gettext(FATES[Fate(fate)])


def count_changes(counts: Mapping[str, int]) -> str:
    """Say how many blocks did not stay as they were, and what became of them."""
    said = [str(words % counts[fate]) for fate, words in COUNTS.items() if counts.get(fate)]
    return ", ".join(said) or gettext("no block changed")


def count_unchanged(counts: Mapping[str, int]) -> str:
    """Say how many blocks stayed as they were."""
    count = counts.get(Fate.SAME, 0)
    return ngettext("%d block unchanged", "%d blocks unchanged", count) % count


def say_told(told: Mapping[str, int]) -> str:
    """Say how many questions went out of use with what changed; nothing where none did."""
    count = told.get("stale_questions", 0)
    said = ngettext(
        "%d question rested on what changed: it is out of use until somebody looks at it.",
        "%d questions rested on what changed: they are out of use until somebody looks at them.",
        count,
    )
    return said % count if count else ""
