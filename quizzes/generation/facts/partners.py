"""With whom a party of an act does something, among the bodies that the act names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.bodies import NAME, list_bodies
from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind

_NEARER = {
    "approfondissement": "approfondir",
    "intensification": "intensifier",
    "renforcement": "renforcer",
    "resserrement": "resserrer",
}
_BETWEEN = re.compile(
    rf"^qu(?:e |’)(?:(?:le |l’)(?P<nearer>{'|'.join(_NEARER)}) de )?(?:la|une) coopération"
    rf"(?: [a-zà-ÿ]+)* entre (?P<one>[A-ZÀ-Ý]{{3,}}) et (?P<body>(?:le |la |l’){NAME}) "
    r"(?P<verb>pourrait|devrait) (?P<deed>[a-zà-ÿ]+(?:er|ir|re|oir) [^,;]+?)"
    r"(?= et en matière|[,;]|$)"
)
_TOGETHER = re.compile(
    r"^l’action (?:conjointe|commune) (?:menée par |de |du |d’)"
    rf"(?:(?P<one>[A-ZÀ-Ý]{{3,}}) et (?P<body>(?:le |la |l’){NAME})|"
    rf"(?P<other>{NAME}) et d(?:e |’)(?P<two>[A-ZÀ-Ý]{{3,}})),? "
    r"(?P<what>(?:en matière|dans les|pour) [^;]+)$"
)
_PROJECT = re.compile(
    rf"\b[a-zà-ÿ]+tion conjointe par (?P<body>(?:le |la |l’){NAME}) et (?P<one>[A-ZÀ-Ý]{{3,}}) "
    r"d(?:e |’)(?P<what>une? [a-zà-ÿ]+ [^,;]+?)(?= entre les |[,;]|$)"
)
_FEWEST = 2


def find_partners(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find the body that a named party acts with, asked from what they do together."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        bodies = tuple(dict.fromkeys(b for one in members for b in list_bodies(one.text)))
        for provision in members:
            for party, body, question in _read(provision.text):
                others = tuple(b for b in bodies if not re.search(rf"\b{party}\b", b))
                yield from _make(provision, body.strip(), question, others)


def _read(text: str) -> Iterator[tuple[str, str, str]]:
    """Read who acts with which body, and the question about it."""
    if match := _BETWEEN.search(text):
        yield match["one"], match["body"], _ask_between(match)
    elif match := _PROJECT.search(text):
        asked = f"avec quelle entité {match['one']} a-t-il mis sur pied {match['what']}"
        yield match["one"], match["body"], asked
    elif match := _TOGETHER.search(text):
        name = match["body"] or next(list_bodies(f"du {match['other']}"), "")
        yield match["one"] or match["two"], name, _ask_together(match)


def _ask_between(match: re.Match[str]) -> str:
    how = f"{_NEARER[match['nearer']]} sa coopération" if match["nearer"] else "coopérer"
    deed = match["deed"].replace(" en temps utile", "")
    return f"avec quelle entité {match['one']} {match['verb']}-il {how} pour {deed}"


def _ask_together(match: re.Match[str]) -> str:
    party = match["one"] or match["two"]
    what = re.split(r" et (?=d’aide|aider |à )", match["what"])[0]
    head, joined, last = what.rpartition(", ")
    said = f"{head} et {last}" if joined and head.count(" ") > 1 else what
    return f"avec quelle entité {party} mène-t-il une action conjointe {said}"


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
        wording=Wording(ask(f"selon {provision.act.body.text}, {question}")),
        sources=(provision.source,),
        siblings=others,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.75,
    )
