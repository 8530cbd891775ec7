"""Whom a notice, list or text with a name is about: "la Notice X concernant les personnes …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.records import CognitiveLevel, FactKind

_PEOPLE = (
    "individus|personnes|entités|victimes|fugitifs|travailleurs|enfants|réfugiés|passagers|"
    "détenus|pêcheurs|marins|agents|fonctionnaires|étudiants"
)
_ABOUT = re.compile(
    r"(?:\b(?:[Ll]a|[Ll]e|[Dd]u|[Aa]u) |\b[Ll]’)"
    r"(?P<name>(?P<head>[A-ZÀ-Ý][a-zà-ÿ]+) [^,;:()]{3,80}?) "
    rf"(?P<link>concernant|relative? aux|applicable aux) (?:les )?(?P<whom>(?:{_PEOPLE})\b[^,;:.]*)"
)
_COMMITTEE = re.compile(
    r"(?:\b(?:[Ll]e|[Dd]u|[Aa]u) )(?P<name>(?:Comité|Groupe) [^,;:()]*?\d) sur "
    r"(?P<what>(?:les |la |l’|le )[^,;:.()]+?)(?= et |[,;.]|$)"
)
_WHY = re.compile(r" (?:au titre|aux fins|en vertu|en application|dans le cadre) .+$")
_UNCLEAN = re.compile(r"\b(?:est|sont|a|ont|qui|que|dont|son|sa|ses|leurs?|ce|cette|ces)\b")
_LONGEST = 13


def find_concerned(statement: Statement) -> Iterator[Single]:
    """Find whom something with a name is about, and what a committee with a number deals with."""
    yield from _find_committees(statement)
    for match in _ABOUT.finditer(statement.text):
        gender = gender_of(match["head"])
        whom = match["whom"]
        whom = whom if len(whom.split()) <= _LONGEST else _WHY.sub("", whom)
        if gender is None or _UNCLEAN.search(match["name"]) or _UNCLEAN.search(whom):
            continue
        if len(whom.split()) > _LONGEST or " " not in whom:
            continue
        named = with_article(match["name"], gender)
        pronoun = "elle" if gender is Gender.FEMININE else "il"
        yield Single(
            kind=FactKind.DEFINITION,
            subject=named,
            relation="concerne",
            answer=f"les {whom.strip()}",
            answer_kind=AnswerKind.NAME,
            wording=Wording(
                ask(f"qui {named} concerne-t-{pronoun}"), state(f"{named} concerne {GAP}")
            ),
            sources=statement.sources,
            group="personnes concernées",
            level=CognitiveLevel.UNDERSTAND,
            worth=0.85,
        )


def _find_committees(statement: Statement) -> Iterator[Single]:
    for match in _COMMITTEE.finditer(statement.text):
        if _UNCLEAN.search(match["name"]) or len(match["what"].split()) > _LONGEST:
            continue
        yield Single(
            kind=FactKind.DEFINITION,
            subject=f"le {match['name']}",
            relation="sujet",
            answer=match["what"],
            answer_kind=AnswerKind.NAME,
            wording=Wording(ask(f"de quoi s’occupe le {match['name']}")),
            sources=statement.sources,
            group="sujets de comités",
            level=CognitiveLevel.UNDERSTAND,
            worth=0.75,
        )
