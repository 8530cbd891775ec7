"""With whom a party of an act does something, among the bodies that the act names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.bodies import NAME, list_bodies
from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind

_BETWEEN = re.compile(
    r"^qu(?:e |’)(?P<article>le |la |l’|une )(?P<what>[^,;]*?coopération[^,;]*?) entre "
    rf"(?P<one>[A-ZÀ-Ý]{{3,}}) et (?P<body>(?:le |la |l’){NAME}) "
    r"(?P<verb>pourrait|permettrait|devrait) (?P<deed>[^,;]+)"
)
_TOGETHER = re.compile(
    r"^l’action (?:conjointe|commune) (?:menée par |de |du |d’)"
    rf"(?:(?P<one>[A-ZÀ-Ý]{{3,}}) et (?P<body>(?:le |la |l’){NAME})|"
    rf"(?P<other>{NAME}) et d(?:e |’)(?P<two>[A-ZÀ-Ý]{{3,}})),? "
    r"(?P<what>(?:en matière|dans les|pour) [^;]+)$"
)
_FEWEST = 2


def find_partners(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find the body that a named party acts with, asked from what they do together."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        bodies = tuple(dict.fromkeys(b for one in members for b in list_bodies(one.text)))
        for provision in members:
            if match := _BETWEEN.search(provision.text):
                question = _ask_between(match)
                yield from _make(provision, match["body"].strip(), question, bodies)
            elif match := _TOGETHER.search(provision.text):
                name = match["body"] or next(list_bodies(f"du {match['other']}"), "")
                question = _ask_together(match)
                yield from _make(provision, name.strip(), question, bodies)


def _ask_between(match: re.Match[str]) -> str:
    what = f"{match['article']}{match['what']} {of(match['one'])}"
    feminine = match["article"] in {"la ", "une "}
    pronoun = "elle" if feminine else "il"
    if match["article"] == "l’":
        return ""
    return ask(f"avec quelle entité {what} {match['verb']}-{pronoun} {match['deed']}")


def _ask_together(match: re.Match[str]) -> str:
    party = match["one"] or match["two"]
    what = re.split(r" et (?=d’aide|aider |à )", match["what"])[0]
    head, joined, last = what.rpartition(", ")
    said = f"{head} et {last}" if joined and head.count(" ") > 1 else what
    return ask(f"avec quelle entité {party} mène-t-il une action conjointe {said}")


def _make(
    provision: Provision, body: str, question: str, bodies: tuple[str, ...]
) -> Iterator[Single]:
    others = tuple(b for b in bodies if not b.startswith(body) and b not in provision.text)
    if len(others) < _FEWEST or not question or not body:
        return
    yield Single(
        kind=FactKind.CLAUSE,
        subject=question,
        relation="avec",
        answer=body,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(question),
        sources=(provision.source,),
        siblings=others,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.75,
    )
