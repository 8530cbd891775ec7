"""What a build changed among the questions, as lists with links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from quizzes.models import Build
from quizzes.queries.questions import questions_with_words
from quizzes.queries.standings import Deed

MOST = 200
"""Questions of one list."""
DEEDS: Mapping[str, str] = {
    Deed.EDITED: gettext_noop("written or edited by a person"),
    Deed.APPROVED: gettext_noop("approved by a person"),
    Deed.REJECTED: gettext_noop("turned away by a person"),
    Deed.RETIRED: gettext_noop("retired by a person"),
}


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A question that a build changed or kept; without an id it is gone."""

    pk: int | None
    stem: str
    note: str = ""
    written: str = ""
    """What the writer would ask now."""


@dataclass(frozen=True, slots=True)
class ChangeList:
    """Changes of one kind, the first of them, and how many there are."""

    title: str
    count: int
    changes: list[ShownChange]

    @property
    def left_off(self) -> int:
        """How many are not listed."""
        return self.count - len(self.changes)


def list_changes(build: Build) -> list[ChangeList]:
    """List what a build changed since the run before, by kind; builds of old told only numbers."""
    changes = build.report.get("changes", {})
    kept = changes.get("kept", [])[:MOST]
    named = {name: changes.get(name, [])[:MOST] for name in ("new", "rewritten", "stale")}
    identities = {one for names in named.values() for one in names}
    found = _find(build, identities | {one["question"] for one in kept})
    removed = changes.get("removed", [])
    lists: list[tuple[str, str, Sequence[ShownChange | None]]] = [
        (_("New questions"), "new", [found.get(name) for name in named["new"]]),
        (_("Reworded questions"), "rewritten", [found.get(name) for name in named["rewritten"]]),
        (_("Questions that are stale now"), "stale", [found.get(name) for name in named["stale"]]),
        (
            _("Questions that are no longer written, removed"),
            "removed",
            [ShownChange(None, stem) for _identity, stem in removed[:MOST]],
        ),
        (
            _("Changed, and kept as people decided"),
            "kept",
            [_show_kept(one, found) for one in kept],
        ),
    ]
    return [
        ChangeList(title, len(changes[key]), [one for one in shown if one])
        for title, key, shown in lists
        if changes.get(key)
    ]


def _find(build: Build, identities: set[str]) -> dict[str, ShownChange]:
    if not identities:
        return {}
    questions = questions_with_words().filter(course=build.course_id, identity__in=identities)
    return {one.identity: ShownChange(one.pk, one.stem) for one in questions}


def _show_kept(kept: Mapping[str, Any], found: Mapping[str, ShownChange]) -> ShownChange | None:
    stored = found.get(kept["question"])
    if stored is None:
        return None
    deed = DEEDS.get(kept["deed"], "")
    note = _(deed) if deed else ""  # the empty message is the catalogue's own head
    return ShownChange(stored.pk, stored.stem, note, kept["written"]["stem"])
