"""As what a body takes part in the work of another one, and what that one is to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.phrases import Phrase, read_phrase, with_article
from quizzes.generation.french.typography import ask
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.realisation.questions import ask_about_adjunct
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.realisation.tasks import is_whole
from quizzes.generation.records import CognitiveLevel, FactKind

_AS = re.compile(
    r"^En (?:sa |leur )?qualité d(?:e |’)(?P<rank>observateur|membre|partenaire)"
    r"(?P<rest>[^,]*), "
)
_RANKS = ("expert invité", "conseiller juridique", "médiateur officiel")
_WORK = re.compile(
    r"^(?P<lead>aux travaux )(?:(?P<masculine>du )|de la |de l’)(?P<now>actuel(?:le)? )?"
    r"(?P<body>[A-ZÀ-Ý][^,;]*?)(?P<behind> chargée? d(?:e |’)(?P<task>(?P<verb>[a-zà-ÿ]+) .+))?$"
)
_ABOUT = re.compile(r" (?:sur|relative?s? à|concernant) .+$")
_LONGEST_TASK = 12


def find_participations(statement: Statement) -> Iterator[Single]:
    """Find "En sa qualité d’observateur, X participe aux travaux du Comité chargé de…"."""
    rank = _AS.match(statement.text)
    for clause in statement.clauses:
        if not is_named(clause.subject, statement) or clause.when:
            continue
        work = _WORK.match(clause.tail)
        if rank:
            yield from _ask_rank(statement, _without_now(clause, work), rank)
        if work and work["task"] and clause.verb == "participe":
            yield from _ask_task(statement, clause.subject, work)


def _body_of(work: re.Match[str]) -> Phrase:
    """Name the body: "l’actuel Comité" is "le Comité"."""
    head = read_phrase(work["body"].lower())
    masculine = work["masculine"] or (work["now"] or "").strip() == "actuel"
    gender = read_phrase("le" if masculine else "").gender or head.gender
    return Phrase(with_article(work["body"], gender), gender)


def _without_now(clause: Clause, work: re.Match[str] | None) -> Clause:
    if work is None or not work["now"]:
        return clause
    link = "du " if work["now"] == "actuel " else "de la "
    return replace(clause, tail=f"{work['lead']}{link}{work['body']}{work['behind'] or ''}")


def _ask_rank(statement: Statement, clause: Clause, rank: re.Match[str]) -> Iterator[Single]:
    question = ask_about_adjunct("en quelle qualité", replace(clause, setting=""))
    rest = rank["rest"] if " auprès d" in rank["rest"] else ""
    where = rest[rest.find(" auprès d") :] if rest else ""
    if question is None:
        return
    yield Single(
        kind=FactKind.ROLE,
        subject=clause.subject.text,
        relation=f"{clause.predicate} (qualité)",
        answer=f"{rank['rank']}{rank['rest']}",
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(question),
        sources=statement.sources,
        siblings=tuple(f"{one}{where}" for one in _RANKS),
        worth=0.85,
    )


def _ask_task(statement: Statement, who: Phrase, work: re.Match[str]) -> Iterator[Single]:
    task = work["task"] if len(work["task"].split()) <= _LONGEST_TASK else ""
    task = task or _ABOUT.sub("", work["task"])
    body = _body_of(work)
    if work["verb"] not in infinitives() or not is_whole(task) or body.gender is None:
        return
    charged, which = ("chargé", "duquel") if body.pronoun == "il" else ("chargée", "de laquelle")
    yield Single(
        kind=FactKind.ROLE,
        subject=body.text,
        relation="est chargé de",
        answer=task,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(
            ask(f"de quoi est {charged} {body.text} aux travaux {which} {who.text} participe")
        ),
        sources=statement.sources,
        group="tâches",
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )
