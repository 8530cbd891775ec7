"""Which terms of a glossary occur in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from courses.building.records import GlossaryTerm

_OWNER = r"(?:\s(?:du|des?|of|of the)\s|\sd[’'])(?:la\s|l[’'])?(?P<owner>[A-ZÀ-Ý]\w+)"
_PLURAL = r"[sx]?"


def find_terms(texts: Iterable[str], glossary: Sequence[GlossaryTerm]) -> tuple[GlossaryTerm, ...]:
    """Find the terms that occur in texts: letters with or without dots, names, singular or plural.

    A name that goes on with an owner counts only where its definition has that owner too: a
    "Secrétaire général de l’ONU" is no "Secrétaire général" of another organisation.
    """
    said = "\n".join(texts)
    return tuple(term for term in glossary if _occurs(term, said))


def _occurs(term: GlossaryTerm, said: str) -> bool:
    if term.expansion:
        letters = "".join(rf"{re.escape(letter)}\.?" for letter in term.term)
        if re.search(rf"(?<![\w.-]){letters}(?![\w-])", said):
            return True
    name = _make_pattern(term.expansion or term.term)
    return any(_is_own(match, term) for match in re.finditer(name, said, re.IGNORECASE))


def _make_pattern(name: str) -> str:
    words = r"[\s’'-]+".join(re.escape(word) + _PLURAL for word in re.split(r"[\s’'-]+", name))
    return rf"(?<![\w-]){words}(?![\w-])(?-i:{_OWNER})?"


def _is_own(match: re.Match[str], term: GlossaryTerm) -> bool:
    owner = match["owner"]
    return owner is None or bool(term.expansion) or owner in term.definition
