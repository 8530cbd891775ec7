"""Which terms of a glossary occur in a text, and where."""

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
    return tuple(term for term in glossary if locate_term(term, said) or _locate_name(term, said))


def locate_term(term: GlossaryTerm, said: str) -> tuple[int, int] | None:
    """Locate where a text first says a term as it is named: the start and the end.

    An acronym is said by its letters, not by what they stand for.
    """
    return _locate_letters(term, said) if term.expansion else _locate_name(term, said)


def _locate_letters(term: GlossaryTerm, said: str) -> tuple[int, int] | None:
    plain, dotted = re.escape(term.term), r"\.".join(map(re.escape, term.term))
    match = re.search(rf"(?<![\w.-])(?:{plain}|{dotted}\.?)(?![\w-])", said)
    return match.span() if match else None


def _locate_name(term: GlossaryTerm, said: str) -> tuple[int, int] | None:
    name = _make_pattern(term.expansion or term.term)
    matches = re.finditer(name, said, re.IGNORECASE)
    return next((match.span("name") for match in matches if _is_own(match, term)), None)


def _make_pattern(name: str) -> str:
    words = r"[\s’'-]+".join(re.escape(word) + _PLURAL for word in re.split(r"[\s’'-]+", name))
    return rf"(?<![\w-])(?P<name>{words})(?![\w-])(?-i:{_OWNER})?"


def _is_own(match: re.Match[str], term: GlossaryTerm) -> bool:
    owner = match["owner"]
    return owner is None or bool(term.expansion) or owner in term.definition
