"""Which term of a list a named example belongs to: "des projets, par exemple l’Initiative X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.entries import Entry, read_groups
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.facts.services import name_of, read_listed
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.needs import Kind
from quizzes.generation.realisation.questions import which
from quizzes.generation.records import CognitiveLevel, FactKind

_EXAMPLE = re.compile(
    r",? (?:par exemple|comme|notamment|tels? que|telles? que|en particulier) "
    r"(?P<name>(?:le |la |l’)[A-ZÀ-Ý][^,;:()«»]+?)(?: \([^()]*\))?$"
)
_SEVERAL = re.compile(r" (?:et|ou) (?:le |la |l’|les |des |du )| qui | dont | que ")
_SHORTEST = 3
_FEWEST = 2


def find_instances(statements: Sequence[Statement]) -> Iterator[Single]:
    """Find what the entries of a list name as their example."""
    for group in read_groups(statements):
        kind = read_listed(group)
        terms = tuple(dict.fromkeys(name_of(entry.term) for entry in group.entries))
        if kind is None or len(terms) <= _FEWEST:
            continue
        for entry in group.entries:
            yield from _read(entry, kind, terms)


def _read(entry: Entry, kind: Kind, terms: tuple[str, ...]) -> Iterator[Single]:
    for statement in entry.statements:
        match = _EXAMPLE.search(statement.text.strip().rstrip(" ."))
        if (
            match is None
            or _SEVERAL.search(match["name"])
            or len(match["name"].split()) < _SHORTEST
        ):
            continue
        term = name_of(entry.term)
        yield Single(
            kind=FactKind.DEFINITION,
            subject=term,
            relation=f"exemple : {match['name']}",
            answer=term,
            answer_kind=AnswerKind.NAME,
            wording=Wording(ask(f"à {which(kind.full, kind.gender)} se rattache {match['name']}")),
            sources=tuple(dict.fromkeys((*entry.statements[0].sources[:1], *statement.sources))),
            siblings=tuple(one for one in terms if one != term),
            level=CognitiveLevel.UNDERSTAND,
            worth=0.85,
        )
