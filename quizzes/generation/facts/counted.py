"""How many there are of what a text counts in passing: "les quatre langues officielles de X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.quantities import TRIVIAL, spellings
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import class_of
from quizzes.generation.french.elision import elide
from quizzes.generation.french.nouns import is_plural
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.french.typography import GAP, state
from quizzes.generation.realisation.questions import ask_about_object
from quizzes.generation.realisation.subjects import stands_alone
from quizzes.generation.records import FactKind

_ADJECTIVE = r"[a-zà-ÿ-]+(?:els?|elles?|ales?|aux|ents?|iers?|ières?|ques|ifs|ives|eurs?)"
_COUNTED = re.compile(
    rf"\b(?:[Ll]es|[Dd]es|[Aa]ux) (?P<number>{NUMBER}) (?P<noun>[a-zà-ÿ]+[sx](?: {_ADJECTIVE})?) "
    r"(?:(?P<bare>de |d’)|(?P<masculine>du )|(?P<feminine>de la )|(?P<elided>de l’))"
    r"(?P<owner>[A-ZÀ-Ý][\w-]*(?: [a-zà-ÿ]+(?:ale?|aux|elle|el|ique)\b)?"
    r"(?: (?:de |du |des |d’|de la |de l’)?[A-ZÀ-Ý][\w-]*)*)"
)
_CONTINUED = re.compile(r" (?:de |du |des |d’|pour |contre |sur |en |à |aux? |et )|’")


def find_counted(statement: Statement) -> Iterator[Single]:
    """Find the number of what somebody or something has, said with an article before it."""
    for match in _COUNTED.finditer(statement.text):
        owner = _read_owner(match)
        cut = _CONTINUED.match(statement.text, match.end())
        known = is_plural(match["noun"].split(" ")[0]) and not TRIVIAL.match(match["noun"])
        if not cut and known and stands_alone(owner) and _may_have_members(owner, match):
            yield from _make(statement, owner, match)


def _read_owner(match: re.Match[str]) -> Phrase:
    article = "le " if match["masculine"] else "la " if match["feminine"] else ""
    article = "l’" if match["elided"] else article
    return read_phrase(f"{article}{match['owner']}")


def _may_have_members(owner: Phrase, match: re.Match[str]) -> bool:
    """Tell whether an owner is no mere place: "les trente élèves de Gand" are not all it has."""
    return not match["bare"] or owner.head.isupper() or class_of(owner.head.lower()) is not None


def _make(statement: Statement, owner: Phrase, match: re.Match[str]) -> Iterator[Single]:
    noun = match["noun"]
    counting = Clause(owner, "", "compte", "", "")
    question = ask_about_object(f"combien {elide('de', noun)}", counting)
    if question is None:
        return
    yield Single(
        kind=FactKind.QUANTITY,
        subject=owner.text,
        relation=f"compte {noun} (nombre)",
        answer=match["number"],
        answer_kind=AnswerKind.NUMBER,
        wording=Wording(question, state(f"{owner.text} compte {GAP} {noun}")),
        sources=statement.sources,
        accepted=spellings(match["number"]),
        worth=0.5,
    )
