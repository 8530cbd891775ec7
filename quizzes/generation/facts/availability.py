"""For whom something is kept: "tient des bases à jour et les met à la disposition des agents"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.records import CognitiveLevel, FactKind

_KEPT = re.compile(
    r"\bdes (?P<what>(?!informations|données)[a-zà-ÿ]+s(?: (?:de|d’) ?[a-zà-ÿ]+)?(?: [a-zà-ÿ]+s)?)"
    r"(?= contenant| sur|,| qui| et les )[^;:]*? et les met (?P<how>[a-zà-ÿ ]+? )?"
    r"à (?:la )?disposition (?P<link>des |de la |de l’|du )(?P<whom>[^,;:.]+)$"
)
_ARTICLES = {"des ": "les ", "de la ": "la ", "de l’": "l’", "du ": "le "}
_LEANING = re.compile(r"\b(?:son|sa|ses|leurs?|ce|ces|cette|qui|que|dont)\b")
_LONGEST = 8
_PUBLICS = "publics"


def find_availability(statement: Statement) -> Iterator[Single]:
    """Find for whom somebody with a name holds ready what it keeps."""
    match = _KEPT.search(statement.text.strip().rstrip(" ."))
    clause = statement.clauses[0] if statement.clauses else None
    if match is None or clause is None or not is_named(clause.subject, statement):
        return
    pronoun, whom = clause.subject.pronoun, _ARTICLES[match["link"]] + match["whom"]
    if pronoun is None or clause.subject.plural or len(whom.split()) > _LONGEST:
        return
    if _LEANING.search(whom) or not whom.startswith("les "):
        return
    done = f"met-{pronoun} {match['how'] or ''}ses {match['what']}"
    yield Single(
        kind=FactKind.STATEMENT,
        subject=clause.subject.text,
        relation=f"met à disposition : {match['what']}",
        answer=whom,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"à la disposition de qui {clause.subject.text} {done}")),
        sources=statement.sources,
        group=_PUBLICS,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )
