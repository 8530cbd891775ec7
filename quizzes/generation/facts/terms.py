"""What the terms of a glossary mean: from the meaning to the term and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.analysis.entries import Entry, Group, read_groups
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Matching, Single, Wording
from quizzes.generation.french.dictionary import nouns
from quizzes.generation.french.nouns import Gender, gender_of, is_plural
from quizzes.generation.french.typography import ask, quote
from quizzes.generation.realisation.deeds import begins_with_infinitive
from quizzes.generation.realisation.shortening import shorten
from quizzes.generation.realisation.telling import tells
from quizzes.generation.records import CognitiveLevel, FactKind, QuotedSpan
from quizzes.generation.wording import find_stems

_ACRONYM = re.compile(r"^[A-Z][A-Z0-9./-]+\b")
_BRACKETS = re.compile(r" ?\([^()]*\)")
_LABEL = re.compile(
    r"^(?:adresse|année|budget|contact|date|destinataires?|direct(?:eur|rice)|distinctions?|durée|"
    r"effectifs?|fondation|langues?|lieu|membres|objet|présidente?|référence|siège|site|statut|"
    r"téléphone|titre)\b|\d",
    re.IGNORECASE,
)
"""What stands at the head of a line in a fact sheet or a chronology: it defines nothing."""
_INDEFINITE = re.compile(r"^(?:une? )(?=[a-zà-ÿ])", re.IGNORECASE)
_LONGEST = 22
_SHORTEST = 4
_FEWEST, _MOST = 3, 5
_FEWEST_RIVALS = 2
_ALIKE = 0.34


@dataclass(frozen=True, slots=True)
class _Meaning:
    """A term and what it means, with an indefinite article: in full, and as an option says it."""

    term: str
    full: str
    short: str
    sources: tuple[QuotedSpan, ...]

    @property
    def told(self) -> bool:
        """Whether words of the term stand in its meaning."""
        shared = find_stems(self.term) & find_stems(self.full)
        return bool(shared) or tells(self.full, self.term)


def find_terms(statements: Sequence[Statement]) -> Iterator[Single | Matching]:
    """Find what a list of terms defines by a noun and what belongs to it."""
    for group in read_groups(statements):
        if any(_LABEL.match(entry.term) for entry in group.entries):
            continue
        meanings = [one for entry in group.entries if (one := _read(entry))]
        if len(meanings) < _FEWEST or 2 * len(meanings) < len(group.entries):
            continue
        terms = tuple(one.term for one in meanings)
        for one in meanings:
            yield _ask_term(one, terms)
        clean = [one for one in meanings if one.short and not one.told]
        yield from _ask_meanings(clean)
        yield from _match(clean, group)


def _read(entry: Entry) -> _Meaning | None:
    """Read "titre qui permet…", or "un titre qui permet…", as "un titre qui permet…"."""
    body = _INDEFINITE.sub("", entry.body.strip().rstrip(" .;"))
    head = re.split(r"[ ,]", body, maxsplit=1)[0].lower()
    gender = gender_of(head)
    if _ACRONYM.match(entry.term) or head not in nouns() or gender is None or is_plural(head):
        return None
    named = re.match(r"\S+ [A-ZÀ-Ý]", body) or re.search(r"\d", body)
    if named or begins_with_infinitive(body) or len(body.split()) < _SHORTEST:
        return None
    article = "une" if gender is Gender.FEMININE else "un"
    said = f"{article} {body[0].lower()}{body[1:]}"
    full = said if len(said.split()) <= _LONGEST else shorten(said, _LONGEST)
    full = _BRACKETS.sub("", full)
    if not full or ":" in full:
        return None
    term = _BRACKETS.sub("", entry.term).strip()
    return _Meaning(term, full, shorten(said), entry.statements[0].sources)


def _ask_term(one: _Meaning, terms: tuple[str, ...]) -> Single:
    return Single(
        kind=FactKind.DEFINITION,
        subject=one.term,
        relation=one.full,
        answer=one.term,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"quel terme désigne {one.full}")),
        sources=one.sources,
        siblings=tuple(term for term in terms if term != one.term),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.95,
    )


def _ask_meanings(meanings: Sequence[_Meaning]) -> Iterator[Single]:
    for one in meanings:
        others = tuple(o.short for o in meanings if o is not one and not _are_alike(o, one))
        if len(others) >= _FEWEST_RIVALS:
            yield Single(
                kind=FactKind.DEFINITION,
                subject=one.term,
                relation="désigne",
                answer=one.short,
                answer_kind=AnswerKind.PHRASE,
                wording=Wording(ask(f"que désigne le terme {quote(one.term)}")),
                sources=one.sources,
                siblings=others,
                level=CognitiveLevel.UNDERSTAND,
                worth=0.9,
            )


def _are_alike(one: _Meaning, other: _Meaning) -> bool:
    first, second = find_stems(one.short), find_stems(other.short)
    return len(first & second) >= _ALIKE * min(len(first), len(second))


def _match(meanings: Sequence[_Meaning], group: Group) -> Iterator[Matching]:
    kept: list[_Meaning] = []
    for one in meanings:
        if not any(_are_alike(one, other) for other in kept):
            kept.append(one)
    if len(kept) >= _FEWEST:
        yield Matching(
            kind=FactKind.DEFINITION,
            subject=group.headings[-1] if group.headings else kept[0].term,
            relation="désigne",
            pairs=tuple((one.term, one.short) for one in kept[:_MOST]),
            instruction="Associez chaque terme à sa définition.",
            sources=tuple(source for one in kept[:_MOST] for source in one.sources),
        )
