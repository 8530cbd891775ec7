"""Verbs of English institutional prose, in the forms that the rules read and write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

_DEEDS_LIST = """
administer adopt advise analyse analyze appoint approve assess assist audit award chair check
collect conduct confirm control convene coordinate decide define determine develop direct draft
elect encourage examine facilitate finance fund give govern grant handle head host implement issue
keep lead maintain manage measure monitor nominate operate organise organize oversee prepare
preside process promote propose protect provide publish ratify regulate represent review select
set settle supervise support train verify
"""
_EVENTS_LIST = """
add adopt begin conclude create enter establish found inaugurate introduce join launch open publish
rename sign start
"""
_OTHERS_LIST = """
aim apply bring build become celebrate carry come comprise consist contain contribute cooperate
deliver employ enable ensure fulfil fulfill have help hold improve include make meet move offer play
remain seek serve share strive take use want welcome work
"""
DEEDS = frozenset(_DEEDS_LIST.split())
"""What a body or an official is there to do."""
EVENTS = frozenset(_EVENTS_LIST.split())
"""What happens once, in some year."""
_VERBS = sorted({*DEEDS, *EVENTS, *_OTHERS_LIST.split()})

_IRREGULAR: Mapping[str, tuple[str, str]] = {
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "come": ("came", "come"),
    "give": ("gave", "given"),
    "have": ("had", "had"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "lead": ("led", "led"),
    "make": ("made", "made"),
    "meet": ("met", "met"),
    "oversee": ("oversaw", "overseen"),
    "seek": ("sought", "sought"),
    "set": ("set", "set"),
    "strive": ("strove", "striven"),
    "take": ("took", "taken"),
}
_DOUBLING = frozenset({"control", "fulfil"})
_HISSING = ("s", "x", "z", "sh", "ch")
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb with its forms: "elect", "elects", "elected", "elected"."""

    base: str
    third: str
    past: str
    participle: str


def conjugate(base: str) -> Verb:
    """Give a verb its forms."""
    past, participle = _IRREGULAR.get(base, (_regular(base), _regular(base)))
    return Verb(base, _third(base), past, participle)


def _third(base: str) -> str:
    if base == "have":
        return "has"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(_HISSING) else f"{base}s"


def _regular(base: str) -> str:
    if base in _DOUBLING:
        return f"{base}{base[-1]}ed"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}d" if base.endswith("e") else f"{base}ed"


@cache
def by_base() -> Mapping[str, Verb]:
    """Map each known verb's base to its forms."""
    return {base: conjugate(base) for base in _VERBS}


@cache
def by_third() -> Mapping[str, Verb]:
    """Map "elects" to its verb."""
    return {verb.third: verb for verb in by_base().values()}


@cache
def by_past() -> Mapping[str, Verb]:
    """Map "elected" to its verb."""
    return {verb.past: verb for verb in by_base().values()}


@cache
def by_participle() -> Mapping[str, Verb]:
    """Map "overseen" to its verb."""
    return {verb.participle: verb for verb in by_base().values()}
