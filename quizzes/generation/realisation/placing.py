"""A lead that says where something holds, for questions that name nobody: "À l’UPU, …"."""

from __future__ import annotations

import re

from quizzes.generation.facts.records import Single
from quizzes.generation.french.classes import class_of
from quizzes.generation.french.elision import of, to
from quizzes.generation.french.nouns import singular
from quizzes.generation.french.typography import capitalise
from quizzes.generation.french.words import strip_article
from quizzes.generation.realisation.houses import BODIES, House
from quizzes.generation.records import FactKind

_PLACED = frozenset({FactKind.ROLE, FactKind.QUANTITY, FactKind.ACRONYM})
"""What holds within an organisation; an event has its place in the world."""
CAPITAL = re.compile(r"(?<=.)(?<![\w-])[A-ZÀ-Ý][\w’-]*")
"""A word with a capital that does not begin its text."""
_INNER = frozenset({"bureau", "cellule", "comité", "dispositif", "mécanisme", "service", "unité"})
"""What an organisation has for its work, where it has no capital."""
_OF_TREATY = re.compile(r"\b[Pp]arties (?:à |aux? )(?:la |l’)?[a-zA-ZÀ-ÿ]")
"""Those who are bound by a treaty meet by themselves, whoever serves their meetings."""
_SOMEBODY = re.compile(r"(?:Une? |Des |Chacune? )")
"""Somebody new to the text, who need not be within."""
_COMMON = frozenset({"état", "membre", "partie", "acte"})


def place_in(text: str, found: Single, house: House, said: str = "") -> str:
    """Put "À l’UPU, " before a text that names neither the organisation nor anything else."""
    if (
        not text
        or not house.bodies
        or found.kind not in _PLACED
        or house.is_named_in(f"{text} {said}")
        or _OF_TREATY.search(text)
        or _SOMEBODY.match(text)
    ):
        return text
    if found.kind is FactKind.ACRONYM:
        return _join(to(house.owner.text), text) if _is_inner(found, house) else text
    names = (one.lower() for one in CAPITAL.findall(text[1:]))
    if not _is_own(found, house) or any(not _is_common(name) for name in names):
        return text
    return _join(f"au sein {of(house.owner.text)}", text)


def _join(lead: str, text: str) -> str:
    return f"{capitalise(lead)}, {text[:1].lower()}{text[1:]}"


def _is_inner(found: Single, house: House) -> bool:
    """Tell whether letters stand for something within an organisation, not for another one."""
    if found.relation != "signifie" or house.is_named_in(found.answer):
        return False
    inner = found.answer.split(" ")[0] in _INNER
    return inner or found.answer.lower() in house.bodies | house.own


def _is_own(found: Single, house: House) -> bool:
    """Tell whether a fact is about the organisation’s own: not a name of somebody else’s."""
    plain = CAPITAL.search(found.answer) is None
    return plain or strip_article(found.answer).lower() in house.bodies | house.own


def _is_common(word: str) -> bool:
    plain = singular(word)
    return class_of(plain) in BODIES or plain in _COMMON
