"""Calls of footnotes, which only the document's notes tell from other numbers."""

from __future__ import annotations

import re

from courses.sources.cleaning.knowledge import Knowledge
from courses.sources.tracing import Traced
from courses.sources.wordlists import list_words

MONTHS = list_words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "january february march april may june july august september october november december"
)
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
RAISED = re.compile(r"\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
BRACKETED = re.compile(r"\s?\[\^?([\w-]{1,20})\]")
GLUED = re.compile(r"(?<![\w-])([^\W\d_][\w’]{1,40}?[^\W\d_])(\d{1,3})(?![\w/%°-]|[.,]\d)")
ON_YEAR = re.compile(r"(\w*\W)((?:19|20)\d\d)(\d{1,2})(?![\w/%°-]|[.,]\d)")
DATED = list_words("horizon en depuis since in year année") | MONTHS
BEFORE_STOP = re.compile(r"(\b[^\W\d_][\w’-]{2,40}[)»]?)\s+(\d{1,3})(?=\s?[,;.:)»](?:\s|$))")
BEFORE_WORD = re.compile(
    r"(\b[^\W\d_][\w’-]{2,40}[)»]?)\s+(\d{1,3})"
    r"(?=\s(?:et|ou|par|dans|de|du|des|à|au|aux|qui|que|dont|sur|pour|avec|en|afin|ainsi|and|or|by"
    r"|in|of|to|which|that|for|with|from|y|o|por|con)\b)"
)
"""A number behind a noun and before a small word counts nothing."""

NUMBERED = list_words(
    "alinéa alinéas annexe annexes article articles axe catégorie chapitre chapitres cible cibles "
    "classe clause clauses décision document étape figure groupe groupes horizon jour ligne lignes "
    "niveau numéro objectif objectifs odd option page pages paragraphe paragraphes par partie "
    "parties phase pilier point points programme projet protocole question rang règle règles "
    "résolution résolutions rubrique section sections série session tableau tableaux titre tome "
    "type version vol volet volume zone "
    "and annex chapter class decision figure goal goals group groups item items level line number "
    "paragraph paragraphs part phase question resolution resolutions rule rules sdg stage step "
    "table target targets "
    "dans avec pour vers sous sur entre les des aux ces ses mes nos vos leurs leur quelque environ "
    "compte comptent comptait réunit comprend sont était étaient plus moins que est ont the than "
    "artículo anexo capítulo número párrafo resolución tabla"
)
"""Words that a number belongs to."""


def drop_note_calls(text: Traced, known: Knowledge) -> Traced:
    """Take off the numbers of the document's notes: "illicites6", "2030⁴", "Unies 1,"."""
    text = _drop_bracketed(text, known)
    if not known.notes:
        return text
    text = _drop_raised(text, known)
    text = _drop_glued(text, known)
    return _drop_apart(text, known)


def _drop_bracketed(text: Traced, known: Knowledge) -> Traced:
    def drop(found: re.Match[str]) -> str:
        called = found.group(1) in known.notes or "^" in found.group()
        return "" if called else found.group()

    return text.replace(BRACKETED, drop)


def _drop_raised(text: Traced, known: Knowledge) -> Traced:
    def drop(found: re.Match[str]) -> str:
        number = found.group().strip().translate(SUPERSCRIPTS)
        return "" if number in known.notes else found.group()

    return text.replace(RAISED, drop)


def _drop_glued(text: Traced, known: Knowledge) -> Traced:
    def drop(found: re.Match[str]) -> str:
        word, number = found.groups()
        name = word.isupper() and not known.knows(word)
        return found.group() if name or number not in known.notes else word

    def keep_year(found: re.Match[str]) -> str:
        before, year, number = found.groups()
        dated = known.knows(year) or before.strip().casefold() in DATED
        return f"{before}{year}" if dated and number in known.notes else found.group()

    return text.replace(GLUED, drop).replace(ON_YEAR, keep_year)


def _drop_apart(text: Traced, known: Knowledge) -> Traced:
    def drop(found: re.Match[str]) -> str:
        word, number = found.groups()
        counted = word.rpartition("’")[2].casefold() in NUMBERED | MONTHS
        return found.group() if counted or number not in known.notes else word

    return text.replace(BEFORE_STOP, drop).replace(BEFORE_WORD, drop)
