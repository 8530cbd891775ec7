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
    r"(?:, (?:présent|établi|installé|situé)e?s? [^,;]+)?, qui sont "
    r"(?P<role>les [^;]+?)(?= et les |;|$)"
)
_HELPED = re.compile(
    r"\b(?:aider|aidant) (?P<whom>les [A-Za-zÀ-ÿ ]+?)(?: qui [^,;]+?)? à "
    r"(?P<verb>renforcer|créer|moderniser|développer|équiper|ouvrir) "
    r"(?P<name>les (?P<head>[a-zà-ÿ]+[sx]) [a-zà-ÿ ]+?)(?P<owner> d(?:e |’|u |es )[A-ZÀ-Ý][\w-]+)?"
    r"(?P<how> (?:grâce à|au moyen de?|par) [^,;]+?)?(?= afin | en vue |[,;]|$)"
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
                yield from _make(provision, match, f" sont {match['role']}", members)
            elif match := _HELPED.search(provision.text):
                how = match["how"] or ""
                asked = f" faut-il aider {match['whom']} à {match['verb']}{how}"
                yield from _make(provision, match, asked, members)


def list_kin(head: str, own: str, provisions: Sequence[Provision]) -> tuple[str, ...]:
    """List what else an act calls by the same noun: "les bureaux régionaux"."""
    kin = re.compile(
        rf"\b(?:les|des|aux) (?P<name>{head} (?:(?:{_ADJECTIVE} ?)+"
        rf"|(?:des|de ses|de leurs) [a-zà-ÿ]+s(?: {_ADJECTIVE})?))"
    )
    found = (m["name"].strip() for p in provisions for m in kin.finditer(p.text))
    named = (re.sub(r" de (?:ses|leurs) ", " des ", name) for name in found)
    return tuple(dict.fromkeys(f"les {n}" for n in named if f"les {n}" != own))


def _make(
    provision: Provision, match: re.Match[str], asked: str, members: Sequence[Provision]
) -> Iterator[Single]:
    gender = gender_of(match["head"])
    kin = list_kin(match["head"], match["name"], members)
    if gender is None or len(kin) < _FEWEST:
        return
    noun = f"{match['head']}{match['owner'] or ''}"
    yield Single(
        kind=FactKind.ROLE,
        subject=asked.strip(" ,"),
        relation="sont",
        answer=match["name"],
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(f"selon {provision.act.body.text}, {which(noun, gender, plural=True)}{asked}")
        ),
        sources=(provision.source,),
        siblings=kin,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )
