"""What partnerships are needed for: "il est indispensable de coopérer avec … afin de …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import ask
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.realisation.tasks import is_whole
from quizzes.generation.records import CognitiveLevel, FactKind

_NEEDED = re.compile(
    r"^Il est (?P<how>indispensable|essentiel|nécessaire|primordial|important) (?P<link>de |d’)"
    r"(?P<deed>(?P<verb>[a-zà-ÿ]+) (?:[^,;:]*\b)?"
    r"(?:partenariats?|coopér\w+|collabor\w+)\b[^,;:]+?) "
    r"(?:afin d(?:e |’)|en vue d(?:e |’)|pour )(?P<aim>(?P<doing>[a-zà-ÿ]+) [^,;:]+)$"
)
_OURS = re.compile(r"\b(?:notre|nos|nous|son|sa|ses|leurs?|ce|cette|ces)\b")
_LONGEST = 20


def find_partnering(statement: Statement) -> Iterator[Single]:
    """Find what the speaker holds partnerships to be needed for."""
    match, speaker = _NEEDED.match(statement.text.strip().rstrip(" .")), statement.speaker
    if match is None or speaker is None or _OURS.search(match["deed"]):
        return
    whole = is_whole(match["aim"]) and len(match["deed"].split()) <= _LONGEST
    if not whole or not {match["verb"], match["doing"]} <= infinitives().keys():
        return
    needed = f"est-il {match['how']} {match['link']}{match['deed']}"
    yield Single(
        kind=FactKind.STATEMENT,
        subject=speaker.text,
        relation=f"{match['how']} {match['link']}{match['deed']} (but)",
        answer=match["aim"],
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(ask(f"dans quel but {needed}, selon {speaker.text}")),
        sources=statement.sources,
        group="buts de partenariat",
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )
