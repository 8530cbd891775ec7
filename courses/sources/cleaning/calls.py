"""Calls of footnotes, which only the document's notes tell from other numbers."""

from __future__ import annotations

import re

from courses.sources.cleaning.knowledge import Knowledge
from courses.sources.cleaning.numbered import ABBREVIATED, DATED, DIVISIONS, MONTHS, NUMBERED
from courses.sources.cleaning.raised import BRACKETED, RAISED, read_raised
from courses.sources.tracing import Traced

GLUED = re.compile(r"(?<![\w-])([^\W\d_][\w’]{1,40}?[^\W\d_])(\d{1,3})(?![\w/%°-]|[.,]\d)")
ON_YEAR = re.compile(r"(\w*\W)((?:19|20)\d\d)(\d{1,2})(?![\w/%°-]|[.,]\d)")
BEHIND_STOP = re.compile(
    r"((?<![/\w])[^\W\d_]{3,}[»”)]?"
    r"(?:[.!?][»”)]?(?=\d{1,3}(?:\s+[^\W\d_a-zß-öø-ÿ]|\s*$))|[,;](?=\d{1,3}\s)))(\d{1,3})"
)
"""English sets the call behind the stop: "Islands.1"."""

BEHIND_SYMBOL = re.compile(r"(\d/\d{1,4})\s(\d{1,3})(?=[,;.:)](?:\s|$))")
"""Behind the number of a document nothing else stands apart: "décision 8/11 2,"."""

IN_BRACKETS = re.compile(r"(\b[^\W\d_][\w’-]{3,40}[»”]?)\s?\((\d{1,2})\)(?=\s?[,;.:!?»]|\s*$)")
"""Behind a word and before a stop: "frontières (2)."."""

BEFORE_STOP = re.compile(r"(\b[^\W\d_][\w’-]{2,40}[)»]?)\s+(\d{1,3})(?=\s?[,;.:)»](?:\s|$))")
BEFORE_WORD = re.compile(
    r"(\b[^\W\d_][\w’-]{2,40}[)»]?)\s+(\d{1,3})"
    r"(?=\s(?:et|ou|par|dans|de|du|des|à|au|aux|qui|que|dont|sur|pour|avec|en|afin|ainsi|and|or|by"
    r"|in|of|to|which|that|for|with|from|y|o|por|con)\b)"
)
"""A number behind a noun and before a small word counts nothing."""


def drop_note_calls(text: Traced, known: Knowledge) -> Traced:
    """Take off the numbers of the document's notes: "illicites6", "2030⁴", "Unies 1,"."""
    text = _drop_bracketed(text, known)
    if not known.notes:
        return text
    text = _drop_raised(text, known)
    numbers = known.notes - known.raised
    return _drop_apart(_drop_glued(text, known, numbers), numbers) if numbers else text


def _drop_bracketed(text: Traced, known: Knowledge) -> Traced:
    def drop(found: re.Match[str]) -> str:
        called = found.group(1) in known.notes or "^" in found.group()
        return "" if called else found.group()

    return text.replace(BRACKETED, drop)


def _drop_raised(text: Traced, known: Knowledge) -> Traced:
    def drop(found: re.Match[str]) -> str:
        return "" if read_raised(found.group()) in known.notes else found.group()

    return text.replace(RAISED, drop)


def _drop_glued(text: Traced, known: Knowledge, numbers: frozenset[str]) -> Traced:
    def drop(found: re.Match[str]) -> str:
        word, number = found.groups()
        name = word.rpartition("’")[2].isupper() and not known.knows(word)
        return found.group() if name or number not in numbers else word

    def keep_year(found: re.Match[str]) -> str:
        before, year, number = found.groups()
        dated = known.knows(year) or before.strip().casefold() in DATED
        return f"{before}{year}" if dated and number in numbers else found.group()

    def drop_behind_stop(found: re.Match[str]) -> str:
        word, number = found.groups()
        abbreviated = word.rstrip(".,;!?»”)").casefold() in ABBREVIATED
        return found.group() if abbreviated or number not in numbers else word

    text = text.replace(GLUED, drop).replace(BEHIND_STOP, drop_behind_stop)
    return text.replace(ON_YEAR, keep_year)


def _drop_apart(text: Traced, numbers: frozenset[str]) -> Traced:
    def drop(found: re.Match[str]) -> str:
        word, number = found.groups()
        counted = word.rpartition("’")[2].casefold() in NUMBERED | MONTHS
        return found.group() if counted or number not in numbers else word

    def drop_behind_symbol(found: re.Match[str]) -> str:
        symbol, number = found.groups()
        return symbol if number in numbers else found.group()

    def drop_in_brackets(found: re.Match[str]) -> str:
        word, number = found.groups()
        divided = word.rpartition("’")[2].casefold() in DIVISIONS
        return found.group() if divided or number not in numbers else word

    text = text.replace(IN_BRACKETS, drop_in_brackets)
    text = text.replace(BEFORE_STOP, drop).replace(BEFORE_WORD, drop)
    return text.replace(BEHIND_SYMBOL, drop_behind_symbol)
