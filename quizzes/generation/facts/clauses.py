"""What a body asks of whom, in the clauses of a resolution."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from courses.sources.records import BlockKind
from quizzes.generation.analysis.clauses import trim
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.french.words import lower_article
from quizzes.generation.records import CognitiveLevel, FactKind

_BODY = re.compile(r"^(?P<body>(?:L’|Le |La )[A-ZÀ-Ý][\w’ -]+),$")
_ASKS = re.compile(
    r"^(?:\d+\. )?(?P<verb>Engage|Encourage|Invite|Prie|Exhorte|Appelle|Demande)"
    r"(?: également| aussi| en outre)? (?P<whom>(?:les |le |la |l’|aux |au |à l’|à la )[^;:]+?),? "
    r"(?P<link>à |de |d’)"
    r"(?P<action>(?:mieux |pleinement )?[a-zà-ÿ’]+(?:er|ir|re|oir)\b.+)$"
)
_ACTION_END = re.compile(
    r", (?:en|notamment|compte tenu|conformément|par une|"
    r"et (?:à|de|invite|encourage|engage|souligne))\b|;| : | afin | au moyen "
)
_VAGUE = re.compile(r"\b(?:sa|son|ses|cette|ce|ces|cet|leur|leurs|y|présente|deux)\b")
_SESSION = re.compile(r",? à sa [\w-]+ session,? ")
_LONGEST = 24


def find_clauses(statements: Sequence[Statement]) -> Iterator[Single]:
    """Find whom the body that adopted a text asks to do something, asked from the deed."""
    body: Phrase | None = None
    place = ""
    for statement in statements:
        if statement.sentence.document.name != place:
            body, place = None, statement.sentence.document.name
        match = _BODY.match(statement.text.strip())
        if match:
            body = _name_body(match["body"], statement)
        elif body and statement.block_kind is BlockKind.CLAUSE:
            yield from _make(statement, body)


def _name_body(name: str, statement: Statement) -> Phrase:
    phrase = read_phrase(lower_article(name))
    if statement.speaker is None or statement.speaker.bare in name:
        return phrase
    return Phrase(f"{phrase.text} {of(statement.speaker.text)}", phrase.gender)


def _make(statement: Statement, body: Phrase) -> Iterator[Single]:
    match = _ASKS.match(statement.text.strip())
    if match is None or body.pronoun is None:
        return
    action = _SESSION.sub(" ", trim(match["action"]))
    action = _ACTION_END.split(action)[0].strip(" ,.").replace("la présente", "sa")
    whom = match["whom"].strip(" ,").replace(", ainsi", " ainsi")
    if _VAGUE.search(action) or _VAGUE.search(whom) or len(action.split()) > _LONGEST:
        return
    verb = match["verb"].lower()
    link = "-t-" if verb[-1] in "ae" else "-"
    dative = "à " if verb == "demande" else ""
    whom = _bare_dative(whom) if dative else whom
    question = f"{dative}qui {body.text} {verb}{link}{body.pronoun} {match['link']}{action}"
    gapped = state(f"{body.text} {verb} {GAP} {match['link']}{action}")
    yield Single(
        kind=FactKind.CLAUSE,
        subject=body.text,
        relation=f"{verb} {match['link']}{action}",
        answer=whom,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(
            ask(question),
            "" if dative else gapped,
        ),
        sources=statement.sources,
        group="destinataire",
        level=CognitiveLevel.UNDERSTAND,
        worth=0.75,
    )


def _bare_dative(whom: str) -> str:
    """Take "à" off those who are asked: "aux États et à X" are "les États et X"."""
    whom = re.sub(r"\baux ", "les ", re.sub(r"\bau ", "le ", whom))
    return re.sub(r"(^|et )à (?=l’|la |[A-ZÀ-Ý])", r"\1", whom)
