"""What some body is to others, as a relative clause says: "qui sont les piliers de…"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.questions import which
from quizzes.generation.records import CognitiveLevel, FactKind

_ROLE = re.compile(
    r"\b(?:par|que) (?P<name>les (?P<head>[a-zà-ÿ]+s|[a-zà-ÿ]+x)[a-zà-ÿ ]*?)"
    r"(?P<owner> d(?:e |’|u |es )[A-ZÀ-Ý][^,;]*?)?"
    r"(?:, (?P<where>(?:présent|établi|installé|situé)e?s? [^,;]+))?, qui sont "
    r"(?P<role>les [^;]+?)(?= et les |;|$)"
)
_FEWEST, _LONGEST = 2, 16
_ADJECTIVE = r"[a-zà-ÿ]+(?:aux|ales|ifs|ives|iens|iennes|nels|nelles|ères|iers|iques)\b"


def find_standing(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find which bodies have a standing that the act describes, among bodies of their name."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        for provision in members:
            match = _ROLE.search(provision.text)
            if match and len(match["role"].split()) <= _LONGEST:
                yield from _make(provision, match, _list_kin(match, members))


def _list_kin(match: re.Match[str], provisions: Sequence[Provision]) -> tuple[str, ...]:
    """List what else the act calls by the same noun: "les bureaux régionaux"."""
    kin = re.compile(
        rf"\b(?:les|des|aux) (?P<name>{match['head']} (?:(?:{_ADJECTIVE} ?)+"
        rf"|(?:des|de ses|de leurs) [a-zà-ÿ]+s(?: {_ADJECTIVE})?))"
    )
    found = (m["name"].strip() for p in provisions for m in kin.finditer(p.text))
    named = (re.sub(r" de (?:ses|leurs) ", " des ", name) for name in found)
    return tuple(dict.fromkeys(f"les {n}" for n in named if f"les {n}" != match["name"]))


def _make(provision: Provision, match: re.Match[str], kin: tuple[str, ...]) -> Iterator[Single]:
    gender = gender_of(match["head"])
    if gender is None or len(kin) < _FEWEST:
        return
    where = f", {match['where']}," if match["where"] else ""
    noun = f"{match['head']}{match['owner'] or ''}"
    yield Single(
        kind=FactKind.ROLE,
        subject=match["role"],
        relation="sont",
        answer=match["name"],
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"{which(noun, gender, plural=True)}{where} sont {match['role']}")),
        sources=(provision.source,),
        siblings=kin,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )
