"""From whom an act wants to hear of its application."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.mandates import Mandate
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import class_of
from quizzes.generation.french.elision import of, to
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.french.typography import ask
from quizzes.generation.records import FactKind

_REPORT = re.compile(
    r"\b(?:rendre compte|(?:présenter|soumettre)(?:,[^,]+,)? (?:un|son) rapport|faire rapport)\b"
)


def find_reports(mandates: Sequence[Mandate]) -> Iterator[Single]:
    """Find who reports on the application of an act."""
    for mandate in mandates:
        act = mandate.provision.act
        if not _REPORT.search(mandate.deed) or not act.noun or not act.topic:
            continue
        text = f"l’application de la {act.noun} sur {act.topic}"
        yield _ask_who(mandate, text, _list_others(mandate, mandates))


def _list_others(mandate: Mandate, mandates: Sequence[Mandate]) -> tuple[str, ...]:
    """List persons and bodies of one name among those to whom an act turns."""
    others = dict.fromkeys(m.whom for m in mandates if m.whom != mandate.whom)
    return tuple(whom for whom in others if " et " not in whom)


def _ask_who(mandate: Mandate, text: str, others: tuple[str, ...]) -> Single:
    body = mandate.provision.act.body.text
    return Single(
        kind=FactKind.CLAUSE,
        subject=text,
        relation="rend compte",
        answer=mandate.whom,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(ask(f"qui doit rendre compte {to(body)} {of(text)}")),
        sources=(mandate.provision.source,),
        group=kind.name if (kind := class_of(read_phrase(mandate.whom).head)) else "",
        siblings=others,
        worth=0.7,
    )
