"""What a thing does or is for, in the infinitive: "sert à mesurer la houle"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from quizzes.generation.french.typography import capitalise
from quizzes.generation.french.verbs import infinitives, plural_forms, singular_forms
from quizzes.generation.realisation.shortening import shorten

_AIMS = "objectif|but|mission|ambition|vocation|finalité|rôle|objet"
_ADVERBS = (
    r"(?: (?:aussi|surtout|notamment|également|principalement|essentiellement|ainsi|d’abord))?"
)
_AIM = re.compile(
    rf"^(?:(?:[^,;:]{{2,60}} )?(?:a|ont) pour|(?:L’|Son |Sa |Le |La )(?:principale? )?)? ?"
    rf"(?:{_AIMS})(?: principale?| générale?)?(?: est| consiste|,)?(?: à | de | d’| : )"
    r"(?P<inf>.+)$",
    re.IGNORECASE,
)
_USE = re.compile(
    rf"^(?P<subject>[^;:]{{2,90}}?) (?P<verb>permet|permettent|sert|servent){_ADVERBS}"
    r"(?P<whom> (?:à|aux|au) [^,;:]{3,60}?)?(?: de | d’| à )(?P<inf>.+)$"
)
_GOAL = re.compile(
    rf"^(?P<subject>[^;:]{{2,90}}?) (?:vise(?:nt)?|tend(?:ent)?|cherche(?:nt)?|consiste(?:nt)?|"
    rf"s’emploie(?:nt)?|travaille(?:nt)?|contribue(?:nt)?){_ADVERBS} à (?P<inf>.+)$"
)
_CHARGED = re.compile(
    r"^(?P<subject>[^;:]{2,90}?) (?:est|sont) (?:chargé|responsable|destiné|conçu)(?:e|s|es)? "
    r"(?:de |d’|à |pour )(?P<inf>.+)$"
)
_FINITE = re.compile(r"^(?P<clitic>(?:se |s’))?(?P<verb>[a-zà-ÿ-]+) (?P<rest>.+)$")
_REFLEXIVE = ("se ", "s’")


class Mode(StrEnum):
    """How a source says it."""

    GOAL = "goal"
    USE = "use"
    CHARGE = "charge"
    DOES = "does"
    IS = "is"


@dataclass(frozen=True, slots=True)
class Deed:
    """An infinitive phrase, short and whole, and how the source came to it."""

    text: str
    mode: Mode
    subject: str = ""
    """Who or what does it, as the sentence has it; empty where it has none."""


_PATTERNS = (
    (_AIM, Mode.GOAL), (_USE, Mode.USE), (_GOAL, Mode.GOAL), (_CHARGED, Mode.CHARGE),
)  # fmt: skip


def read_deed(text: str) -> Deed | None:
    """Read a sentence, or an infinitive by itself; none where no short phrase can be had."""
    said = text.strip().rstrip(" .;,")
    bare = said[:1].lower() + said[1:]
    if begins_with_infinitive(bare):
        return _make(bare, Mode.IS)
    said = capitalise(said)
    for pattern, mode in _PATTERNS:
        match = pattern.match(said)
        if match and begins_with_infinitive(match["inf"]):
            return _make(match["inf"], mode, match.groupdict().get("subject") or "")
    return None


def to_infinitive(predicate: str) -> str:
    """Put a predicate in the present into the infinitive; empty where it says a state."""
    match = _FINITE.match(predicate)
    if match is None:
        return ""
    found = singular_forms().get(match["verb"]) or plural_forms().get(match["verb"])
    if found is None or match["verb"] not in {found.singular, found.plural}:
        return ""
    if found.infinitive in {"être", "avoir", "pouvoir", "devoir"}:
        return ""
    clitic = match["clitic"] or ""
    if clitic:
        clitic = "s’" if found.infinitive[0] in "aeéèêiouyh" else "se "
    return f"{clitic}{found.infinitive} {match['rest']}"


def read_predicate(predicate: str, subject: str = "") -> Deed | None:
    """Read what a finite predicate says as a deed."""
    deed = read_deed(f"X {predicate}")
    if deed is not None and deed.subject == "X":
        return replace(deed, subject=subject)
    infinitive = to_infinitive(predicate)
    return _make(infinitive, Mode.DOES, subject) if infinitive else None


def begins_with_infinitive(text: str) -> bool:
    """Tell whether a phrase begins with an infinitive, reflexive or not."""
    for clitic in _REFLEXIVE:
        text = text.removeprefix(clitic)
    return text.split(" ", maxsplit=1)[0] in infinitives()


def _make(phrase: str, mode: Mode, subject: str = "") -> Deed | None:
    short = shorten(phrase)
    return Deed(short, mode, subject) if short else None
