"""What the acronyms of a glossary mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.clauses import trim
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.facts.services import name_of
from quizzes.generation.french.classes import (
    ORGAN,
    STRUCTURE,
    Class,
    class_of,
)
from quizzes.generation.french.nouns import gender_of, is_plural
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_ACRONYM = re.compile(r"^(?P<sign>[A-Z][A-Z0-9]+) \(")
_EXPANDED = re.compile(r"^[A-Z][A-Z0-9]+ \((?P<head>[\w-]+)")
_NAMING = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]+ (?!est |a |sont )")
_LEANING = re.compile(r"\b(?:ainsi|aussi|donc|également|parmi)\b")
"""Words that lean on what was said before, or that leave room for others."""
_VICTIMS = re.compile(r"\b(?:les|aux|des) (?:victimes|auteurs)\b(?! (?:de|du|des|qui)\b| d’)")
"""Victims and authors of something that the definition does not name."""
_BODIES = frozenset({ORGAN, STRUCTURE})
_FEWEST_RIVALS = 2
_LEAST_STEMS = 4
_LONGEST = 22


def find_definitions(statements: Sequence[Statement]) -> Iterator[Single]:
    """Find what the acronyms of one list or heading mean, asked from the meaning to the sign."""
    defining = [statement for statement in statements if statement.term]
    for _, group in groupby(defining, key=_group_of):
        entries = list(group)
        terms = tuple(dict.fromkeys(entry.term for entry in entries))
        for entry in entries:
            yield from _define(entry, _find_rivals(entry.term, terms))


def _group_of(statement: Statement) -> tuple[str, tuple[str, ...]]:
    return statement.sentence.document.name, statement.sentence.block.headings


def _find_rivals(term: str, terms: Sequence[str]) -> tuple[str, ...]:
    """Find terms that could stand in a term's place: acronyms of bodies of its own kind.

    Where there are too few of them, an organ stands among structures and the other way round.
    """
    others = [one for one in terms if one != term and _is_acronym(one) is _is_acronym(term)]
    kind = _class_of(term)
    same = [one for one in others if _class_of(one) is kind]
    if len(same) < _FEWEST_RIVALS and kind in _BODIES:
        same = [one for one in others if _class_of(one) in _BODIES]
    return tuple(name_of(one) for one in same)


def _is_acronym(term: str) -> bool:
    return bool(_EXPANDED.match(term))


def _class_of(term: str) -> Class | None:
    match = _EXPANDED.match(term)
    return class_of(match["head"]) if match else None


def _define(entry: Statement, terms: tuple[str, ...]) -> Iterator[Single]:
    """Ask "Quel sigle désigne le programme qui…" of "PNUD : Programme qui…"."""
    if not _ACRONYM.match(entry.term) or entry.clauses or entry.sentence.place[1]:
        return
    meaning = trim(entry.text.strip().rstrip(" ."))
    head = meaning.split(" ")[0].lower()
    gender = gender_of(head)
    if gender is None or not _NAMING.match(meaning) or len(meaning.split()) > _LONGEST:
        return
    if _is_loose(meaning) or len(find_stems(meaning)) < _LEAST_STEMS:
        return
    said = with_article(meaning[0].lower() + meaning[1:], gender, plural=is_plural(head))
    yield _make(entry, terms, ask(f"quel sigle désigne {said}"), meaning)


def _is_loose(said: str) -> bool:
    """Tell whether a meaning has lost its qualifier, or fits others as well."""
    return bool(_VICTIMS.search(said) or _LEANING.search(said))


def _make(entry: Statement, terms: tuple[str, ...], question: str, relation: str) -> Single:
    """A definition as a fact; whether its words tell the term is left to the choice of options."""
    answer = name_of(entry.term)
    return Single(
        kind=FactKind.DEFINITION,
        subject=answer,
        relation=relation,
        answer=answer,
        answer_kind=AnswerKind.NAME,
        wording=Wording(question),
        sources=entry.sources,
        siblings=tuple(term for term in terms if term != answer),
        level=CognitiveLevel.UNDERSTAND,
        worth=1.0,
    )
