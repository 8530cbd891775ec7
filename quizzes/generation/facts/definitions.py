"""What things are and what they are for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.clauses import Clause, trim
from quizzes.generation.analysis.lists import Series
from quizzes.generation.analysis.resolving import DEFINED
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Matching, Single, Wording
from quizzes.generation.french.classes import (
    DATABASE,
    ORGAN,
    PROGRAMME,
    STRUCTURE,
    TOOL,
    Class,
    class_of,
)
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import gender_of, is_plural
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.leads import make_singular, read_lead
from quizzes.generation.realisation.questions import ask_about_adjunct, which
from quizzes.generation.realisation.telling import tells
from quizzes.generation.records import CognitiveLevel, FactKind, QuotedSpan
from quizzes.generation.wording import find_stems

_ACRONYM = re.compile(r"^(?P<sign>[A-Z][A-Z0-9]+) \(")
_EXPANDED = re.compile(r"^[A-Z][A-Z0-9]+ \((?P<head>[\w-]+)")
_ANNOUNCES = re.compile(rf"\b{NUMBER} \w+$")
"""The end of a clause that announces a list, cut off behind the colon."""
_NAMING = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]+ (?!est |a |sont )")
_PARENTHESIS = re.compile(r" ?\([^()]*\)")
_LEANING = re.compile(r"\b(?:ainsi|aussi|donc|également|parmi)\b")
"""Words that lean on what was said before, or that leave room for others."""
_VICTIMS = re.compile(r"\b(?:les|aux|des) (?:victimes|auteurs)\b(?! (?:de|du|des|qui)\b| d’)")
"""Victims and authors of something that the definition does not name."""
_OWNED = frozenset({DATABASE, PROGRAMME, TOOL})
_BODIES = frozenset({ORGAN, STRUCTURE})
_FEWEST, _MOST = 3, 5
_FEWEST_RIVALS = 2
_LEAST_STEMS = 4
_LONGEST = 22
_LONGEST_SIDE = 15


def find_definitions(
    statements: Sequence[Statement], series: Sequence[Series]
) -> Iterator[Single | Matching]:
    """Find what the terms of one list or heading mean, asked from the meaning to the term."""
    nouns = _read_nouns(series)
    defining = [statement for statement in statements if statement.term]
    for _, group in groupby(defining, key=_group_of):
        entries = list(group)
        terms = tuple(dict.fromkeys(entry.term for entry in entries))
        noun = next((nouns[s.term] for s in entries if s.term in nouns), "")
        for entry in entries:
            yield from _define(entry, _find_rivals(entry.term, terms), noun)
        yield from _match(entries, noun)


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


def _read_nouns(series: Sequence[Series]) -> dict[str, str]:
    """Map each term to the noun that its list is announced with, in the singular."""
    nouns: dict[str, str] = {}
    for one in series:
        lead = read_lead(one)
        noun = lead.noun if lead else _subject_noun(one)
        terms = [m.statement.term for m in one.members if m.statement and m.statement.term]
        if noun:
            nouns |= dict.fromkeys(terms, make_singular(noun))
    return nouns


def _subject_noun(series: Series) -> str:
    """Read "Les capacités policières désignent… :" as capacities, "Chaque base a… :" as bases."""
    match = re.match(
        r"^(?:Les (?P<many>[^,:]+?)|Chaque (?P<one>[a-zà-ÿ]+)) (?=[a-zà-ÿ]+ )", series.text
    )
    clauses = series.lead.clauses
    if match is None or not clauses:
        return ""
    subject = clauses[0].subject
    return subject.bare.removeprefix("Chaque ") if subject.plural or match["one"] else ""


def name_of(term: str) -> str:
    """Name a defined thing as an option does: by its acronym, if it has one."""
    acronym = _ACRONYM.match(term)
    return acronym["sign"] if acronym else _PARENTHESIS.sub("", term).strip()


def _define(entry: Statement, terms: tuple[str, ...], noun: str) -> Iterator[Single]:
    for clause in entry.clauses:
        if len(clause.text.split()) > _LONGEST or _ANNOUNCES.search(clause.tail):
            continue
        if _is_loose(clause.predicate) or _LEANING.search(entry.sentence.text):
            continue
        question = _ask_clause(clause, entry, noun)
        if question:
            yield _make(entry, terms, question, clause.predicate)
    if _ACRONYM.match(entry.term) and not entry.clauses and not entry.sentence.place[1]:
        yield from _define_acronym(entry, terms)


def _define_acronym(entry: Statement, terms: tuple[str, ...]) -> Iterator[Single]:
    """Ask "Quel sigle désigne le programme qui…" of "PNUD : Programme qui…"."""
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


def _name_kind(noun: str, entry: Statement) -> str:
    """Say whose tool or base it is: "base de données d’Eurojust" for "base"."""
    kind = class_of(noun.split(" ", maxsplit=1)[0])
    if entry.speaker is None or kind not in _OWNED or entry.speaker.bare in noun:
        return noun
    full = kind.noun if noun in kind.noun.split(" ") else noun
    return f"{full} {of(entry.speaker.text)}"


def _ask_clause(clause: Clause, entry: Statement, noun: str) -> str | None:
    gender = gender_of(noun.split(" ", maxsplit=1)[0]) if noun else None
    if gender is None:
        return None
    if clause.subject == DEFINED[0]:
        return ask(f"{which(_name_kind(noun, entry), gender)} {clause.predicate}")
    if entry.speaker and clause.subject.text.endswith(entry.speaker.text):
        own = noun.removesuffix(f" {of(entry.speaker.text)}")
        return ask_about_adjunct(f"dans le cadre de {which(own, gender)}", clause)
    return None


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


def _match(entries: Sequence[Statement], noun: str) -> Iterator[Matching]:
    """Pair up to five terms with what they do, where no word gives a pair away."""
    pairs: dict[str, tuple[str, tuple[QuotedSpan, ...]]] = {}
    for entry in entries:
        said = _purpose(entry)
        term = name_of(entry.term)
        if said and not _stems_meet(term, said) and entry.sentence.place[1] == 0:
            pairs.setdefault(term, (said, entry.sources))
    if len(pairs) < _FEWEST or not noun:
        return
    chosen = dict(list(pairs.items())[:_MOST])
    yield Matching(
        kind=FactKind.DEFINITION,
        subject=noun,
        relation="ce que cela fait",
        pairs=tuple((term, said) for term, (said, _) in chosen.items()),
        instruction=f"Associez chaque {_name_kind(noun, entries[0])} à sa fonction.",
        sources=tuple(source for _, sources in chosen.values() for source in sources),
    )


def _purpose(entry: Statement) -> str:
    clause = entry.clauses[0] if entry.clauses else None
    if clause is None or clause.subject != DEFINED[0]:
        return ""
    said = clause.predicate
    if len(said.split()) > _LONGEST_SIDE:
        said = re.split(r" et (?:à|de|d’|par|pour) ", said, maxsplit=1)[0]
    return said if len(said.split()) <= _LONGEST_SIDE else ""


def _stems_meet(term: str, said: str) -> bool:
    return bool(find_stems(term) & find_stems(said)) or tells(said, term)
