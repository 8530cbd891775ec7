"""Against which harms an act wants its parties to help others: "la destruction de biens"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.mandates import Mandate
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind

_HARM = re.compile(
    r"^aider (?P<whom>les [A-Za-zÀ-ÿ ]+?) à "
    r"(?P<verbs>(?:prévenir et )?(?:combattre|réprimer|empêcher)) "
    r"(?P<harm>(?:la |le |l’)[a-zà-ÿ]+ et (?:la |le |l’)[a-zà-ÿ]+ (?:de |d’|des )"
    r"[a-zà-ÿ]+(?: [a-zà-ÿ]+)?)(?=[,;.]|$)"
)
_SET = "fléaux"


def find_harms(mandates: Sequence[Mandate]) -> Iterator[Single]:
    """Find the pair of harms that named parties are asked to help others against."""
    for mandate in mandates:
        match = _HARM.match(mandate.deed)
        if match and mandate.asked and mandate.provision.act.body.pronoun:
            yield _make(mandate, match)


def as_dative(whom: str) -> str:
    """Put "à" before each of those who are asked: "le Bureau et X" is "au Bureau et à X"."""
    parts = [f"à {part}" for part in whom.split(" et ")]
    joined = " et ".join(parts)
    return re.sub(r"\bà les ", "aux ", re.sub(r"\bà le ", "au ", joined))


def _make(mandate: Mandate, match: re.Match[str]) -> Single:
    body, verb = mandate.provision.act.body, mandate.provision.verb
    turn = "-t-" if verb[-1] in "ae" else "-"
    whom = as_dative(mandate.whom) if mandate.dative else mandate.whom
    link = mandate.link_to("aider")
    asked = f"contre quoi {body.text} {verb}{turn}{body.pronoun} {whom} {link}aider {match['whom']}"
    return Single(
        kind=FactKind.CLAUSE,
        subject=f"{mandate.whom} aider {match['whom']}",
        relation=match["verbs"],
        answer=match["harm"],
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(asked)),
        sources=(mandate.provision.source,),
        siblings=tuple(read_world().names.get(_SET, ())),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )
