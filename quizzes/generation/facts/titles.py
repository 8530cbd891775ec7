"""What a numbered text or goal is called, and what its targets are for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import Gender, gender_of, singular
from quizzes.generation.french.typography import GAP, ask, polish, state
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.records import CognitiveLevel, FactKind

_TITLED = re.compile(
    r"\b(?P<name>(?:l’|le |la )(?P<series>[A-Z]{2,}) (?P<number>\d+)), « ?(?P<title>[^«»]+?) ?»"
    r"(?:, qui fixe des (?P<what>[a-zà-ÿ]+s) pour (?P<aims>[^;:]+))?"
)
_PARTS = re.compile(r", (?:et )?| et (?=[a-zà-ÿ]+(?:er|ir|re)\b)")
_FEWEST, _LONGEST = 2, 9


def find_titles(statement: Statement) -> Iterator[Single | Listing]:
    """Find "l’ODD 13, « Mesures relatives à … », qui fixe des cibles pour A et B"."""
    for match in _TITLED.finditer(statement.text.strip().rstrip(" .")):
        yield Single(
            kind=FactKind.DEFINITION,
            subject=match["name"],
            relation="intitulé",
            answer=polish(f"« {match['title']} »"),
            answer_kind=AnswerKind.NAME,
            wording=Wording(
                ask(f"quel est l’intitulé de {match['name']}"),
                state(f"{match['name']} s’intitule {GAP}"),
            ),
            sources=statement.sources,
            group=f"intitulé {match['series']}",
            worth=0.8,
        )
        yield from _list_aims(statement, match)


def _list_aims(statement: Statement, match: re.Match[str]) -> Iterator[Listing]:
    aims = tuple(_PARTS.split(match["aims"])) if match["aims"] else ()
    whole = all(one.split(" ")[0] in infinitives() and len(one.split()) <= _LONGEST for one in aims)
    gender = gender_of(singular(match["what"])) if match["what"] else None
    if len(aims) < _FEWEST or not whole or gender is None:
        return
    fixed = "fixées" if gender is Gender.FEMININE else "fixés"
    yield Listing(
        kind=FactKind.ENUMERATION,
        subject=match["name"],
        relation=f"buts des {match['what']}",
        answers=aims,
        question=ask(f"dans quels buts sont {fixed} les {match['what']} {of(match['name'])}"),
        sources=statement.sources,
        group=f"but {match['series']}",
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )
