"""Strategies, plans and programmes that something serves, told by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import read_phrase, with_article
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind

_HEADS = "Agenda Plan Programme"
_NAME = (
    rf"(?P<head>{'|'.join(_HEADS.split())})\b(?P<tail>(?: (?!en vue|visant|par les|du fait|"
    r"dans|et |sous|afin|pour lequel)[\w’-]+){1,14}?)(?=,| en vue| visant| par les| du fait| et |"
    r" dans |;|$| concernant| relatif| signé| de \d| au moyen| d(?:e l’|e la |u |es )[A-ZÀ-Ý])"
)
_NAMED = re.compile(rf"\b(?:le |la |l’|du |de la |de l’|au |à la ){_NAME}")
_SERVES = re.compile(
    r"^(?:qu(?:e |’))(?P<who>.+?) (?P<verb>contribue(?:nt)?|concour(?:t|ent)|ser(?:t|vent)|"
    r"aide(?:nt)?) (?P<what>(?:[^,;]*? )?)(?P<link>du |de la |de l’|le |la |l’)"
    rf"{_NAME}"
)
_VAGUE = re.compile(r"\b(?:cette|ces?|cet|son|sa|ses|leurs?|il|elle|celle-ci)\b")
_FEWEST, _SHORTEST, _LONGEST = 2, 4, 12
_ADOPTED = re.compile(r"(?<!horizon )\b(?:19|20)\d\d$")


def find_instruments(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find which named programme something contributes to, among those that the act names."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        names = tuple(dict.fromkeys(name for one in members for name in list_names(one.text)))
        for provision in members:
            match = _SERVES.match(provision.text)
            if match:
                yield from _make(provision, match, names)


def list_names(text: str) -> Iterator[str]:
    """List the programmes and plans that a text names, with their article."""
    for match in _NAMED.finditer(text):
        name = f"{match['head']}{match['tail']}"
        if _SHORTEST <= len(name.split()) <= _LONGEST and not _ADOPTED.search(name):
            yield with_article(name, gender_of(match["head"].lower()))


def _make(provision: Provision, match: re.Match[str], names: tuple[str, ...]) -> Iterator[Single]:
    gender = gender_of(match["head"].lower())
    who = read_phrase(match["who"])
    answer = with_article(f"{match['head']}{match['tail']}", gender)
    others = tuple(n for n in names if n != answer)
    pronoun = "ils" if " et " in match["who"] and match["verb"].endswith("nt") else who.pronoun
    fronted = match["what"].strip()
    whole = answer in names and (fronted or match["link"] in {"le ", "la ", "l’"})
    if not whole or pronoun is None or _VAGUE.search(match["who"]) or len(others) < _FEWEST:
        return
    verb = match["verb"] + ("-t-" if match["verb"][-1] in "ae" else "-") + pronoun
    opening = f"{fronted} de quel programme" if fronted else "quel programme"
    yield Single(
        kind=FactKind.STATEMENT,
        subject=match["who"],
        relation=f"{match['verb']} {fronted}",
        answer=answer,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"{opening} {match['who']} {verb}")),
        sources=(provision.source,),
        siblings=others,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.75,
    )
