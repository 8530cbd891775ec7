"""Whom to turn to: "Pour toute demande de visa, prière de contacter la mairie"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.names import find_names
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import ORGAN, STRUCTURE
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.french.typography import ask
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.records import CognitiveLevel, FactKind

_ASKED = r"(?:prière de|veuillez|merci de|il convient de|il faut|vous pouvez|vous devez)"
_TURN = r"(?:(?P<direct>contacter|consulter)|(?:vous |s’)adresser (?P<link>à la |à l’|au |aux |à ))"
_FOR = re.compile(rf"^Pour (?P<what>[^,;:]+?),? {_ASKED} {_TURN} ?(?P<whom>[^,;:]+)$")
_YOUR = re.compile(r"\bvotre (?=[a-zà-ÿ])")
_LEANING = re.compile(r"\b(?:ce|cet|cette|ces|nous|notre|nos|vos|cela|y|suivante?s?|via)\b|[@/]")
_ARTICLES = {"à la ": "la ", "à l’": "l’", "au ": "le ", "aux ": "les ", "à ": ""}
_SET = "contacts"
"""The lexicon’s set of those whom one does not turn to."""
_FEWEST = 2
_LONGEST = 14


def find_contacts(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Single]:
    """Find whom a document sends its readers to, among others that they could think of."""
    for statement in statements:
        match = _FOR.match(statement.text.strip().rstrip(" ."))
        if match is None or _LEANING.search(match.group()):
            continue
        whom = _name(match)
        if read_phrase(whom).has_article and len(whom.split()) <= _LONGEST:
            yield _make(statement, match, whom, _list_others(statements, statement, lexicon))


def _name(match: re.Match[str]) -> str:
    article = _ARTICLES[match["link"]] if match["link"] else ""
    return _YOUR.sub("son ", f"{article}{match['whom']}")


def _list_others(
    statements: Sequence[Statement], statement: Statement, lexicon: Lexicon
) -> tuple[str, ...]:
    """List whom the lexicon offers, else the bodies of the one who speaks."""
    known = lexicon.sets.get(_SET, ())
    if len(known) >= _FEWEST:
        return known
    speaker = statement.speaker.bare if statement.speaker else ""
    bodies = {ORGAN.name, STRUCTURE.name}
    names = find_names(statements, lexicon)
    return tuple(one.text for one in names if one.group in bodies and one.scope == speaker != "")


def _make(statement: Statement, match: re.Match[str], whom: str, others: tuple[str, ...]) -> Single:
    turned = "qui contacter" if match["direct"] else "à qui s’adresser"
    return Single(
        kind=FactKind.STATEMENT,
        subject=match["what"],
        relation="contact",
        answer=whom,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"{turned} pour {match['what']}")),
        sources=statement.sources,
        siblings=tuple(one for one in others if one != whom),
        level=CognitiveLevel.APPLY,
        worth=0.85,
    )
