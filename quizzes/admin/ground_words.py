"""What an estimate rests on, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from quizzes.generation.records import CognitiveLevel

FEATURES = {
    "kind": _("the kind of question"),
    "level": _("what answering takes"),
    "options": _("more than three options"),
    "likeness": _("a wrong option that resembles the right one"),
    "rarity": _("words that the sources say once"),
    "wording": _("words other than those of the source"),
    "places": _("several places to know"),
}
LEVELS = {
    CognitiveLevel.REMEMBER: _("A name, a number, a date or a list is to be recalled."),
    CognitiveLevel.UNDERSTAND: _("A role, a purpose or a correspondence is to be recognised."),
    CognitiveLevel.APPLY: _("A need is given; the service that meets it is to be chosen."),
}
"""The rule that decided the cognitive level."""


@dataclass(frozen=True, slots=True)
class ShownGround:
    """A feature in words, and what it adds to the difficulty."""

    words: str
    added: float


def show_grounds(grounds: Iterable[Mapping[str, Any]]) -> list[ShownGround]:
    """Put stored grounds into the reader's language, the weightiest first."""
    shown = [
        ShownGround(gettext(FEATURES.get(one["feature"], one["feature"])), one["added"])
        for one in grounds
    ]
    return sorted(shown, key=lambda ground: -ground.added)


def explain_level(level: str) -> str:
    """Say which rule decided a cognitive level."""
    return gettext(LEVELS[CognitiveLevel(level)])
