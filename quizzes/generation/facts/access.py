"""What somebody should have access to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind

_ACCESS = re.compile(
    r"\b(?P<who>les [a-zà-ÿ ]+?)(?P<where> (?:affectée?s|présente?s|déployée?s) [^;]+?)? "
    r"(?:aient|devraient avoir|doivent avoir) accès(?P<how> en temps réel| directement)? "
    r"(?P<link>au |à la |à l’|aux )(?P<what>[^,;]+)"
)
_TOOL = re.compile(
    r"\b(?:le |la |l’|du |de la |de l’|au |à la )"
    r"(?P<name>(?:[Ss]ystème|[Bb]ase de données|[Rr]éseau|[Rr]egistre|[Ff]ichier|[Pp]lateforme|"
    r"[Tt]ableau)\b(?: (?!et\b|dans\b|qui\b|ainsi\b)[\w’/-]+){1,9}?)"
    r"(?=,| et |;|$| dans | afin | ainsi )"
)
_ARTICLES = {"au ": "le ", "à la ": "la ", "à l’": "l’", "aux ": "les "}
_FEWEST, _LONGEST, _LONG_PLACE = 2, 12, 8


def find_access(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find "que les agents affectés aux frontières aient accès au système X"."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        for provision in members:
            match = _ACCESS.search(provision.text)
            if match:
                tools = [t for p in members if p is not provision for t in _list_tools(p.text)]
                yield from _make(provision, match, tuple(dict.fromkeys(tools)))


def _list_tools(text: str) -> Iterator[str]:
    for match in _TOOL.finditer(text):
        name = match["name"]
        if len(name.split()) <= _LONGEST:
            feminine = name.lower().startswith(("base", "plateforme"))
            yield f"{'la' if feminine else 'le'} {name}"


def _make(provision: Provision, match: re.Match[str], tools: tuple[str, ...]) -> Iterator[Single]:
    answer = _ARTICLES[match["link"]] + match["what"].strip()
    where = (match["where"] or "").split(" tels que ")[0].split(" telles que ")[0]
    if len(where.split()) > _LONG_PLACE:
        where = where.split(",")[0]
    pronoun = "elles" if read_phrase(match["who"]).pronoun == "elles" else "ils"
    others = tuple(tool for tool in tools if tool != answer and tool not in provision.text)
    if len(others) < _FEWEST:
        return
    body = provision.act.body.text
    yield Single(
        kind=FactKind.CLAUSE,
        subject=f"{match['who']}{where}",
        relation="accès",
        answer=answer,
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(
                f"selon {body}, à quoi {match['who']}{where} devraient-{pronoun} avoir accès"
                f"{match['how'] or ''}"
            )
        ),
        sources=(provision.source,),
        siblings=others,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )
