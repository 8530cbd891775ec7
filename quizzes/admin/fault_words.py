"""What is wrong with a value of a blueprint, in words that stand beside its field."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from courses.building import BlueprintError

EMPTY = gettext_noop("Fill this in.")
SHARE = gettext_noop("A number from 0 to 1, such as 0.7.")
KINDS: Mapping[str, str] = {
    "missing": EMPTY,
    "string_too_short": EMPTY,
    "too_short": gettext_noop("At least one is needed here."),
    "string_too_long": gettext_noop("This is too long."),
    "decimal_parsing": SHARE,
    "decimal_type": SHARE,
    "extra_forbidden": gettext_noop("A blueprint knows nothing of this name."),
}
KEYS: Mapping[str, str] = {
    "slug": gettext_noop(
        "Small letters without accents, digits, and single hyphens between them: my-lesson-2."
    ),
    "objective": gettext_noop("Choose one of the module’s objectives."),
    "language": gettext_noop("Two small letters, such as fr."),
    "questions": gettext_noop("A whole number from 1 to 100."),
    "pass_mark": SHARE,
}


def name_fault(fault: BlueprintError) -> str:
    """Say what is wrong; where no words are known, as the blueprint's reader says it."""
    key = str(fault.path[-1]) if fault.path else ""
    if fault.kind in KINDS:
        return _(KINDS[fault.kind])
    if fault.kind and key in KEYS:
        return _(KEYS[key])
    return fault.message[:1].upper() + fault.message[1:]
