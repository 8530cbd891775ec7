"""As what a body takes part in the work of another one, and what that one is to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.nouns import gender_of
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
_MADE = re.compile(
    r"^[a-zà-ÿ]+ une? (?P<text>(?P<head>[a-zà-ÿ]+)(?: [a-zà-ÿ]+)*?) sur "
    r"(?P<about>(?:la |le |l’|les ).+)$"
)
_LONGEST_TASK, _LONGEST_SUBJECT = 12, 15


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
    """Ask for the task of a body, or for the subject of what it draws up where it is a long one."""
    body = _body_of(work)
    if work["verb"] not in infinitives() or body.gender is None:
        return
    charged, which = ("chargé", "duquel") if body.pronoun == "il" else ("chargée", "de laquelle")
    named = f"{body.text} aux travaux {which} {who.text} participe"
    made = _MADE.match(work["task"])
    if len(work["task"].split()) <= _LONGEST_TASK and is_whole(work["task"]):
        asked = f"de quoi est {charged} {named}"
        yield _make_task(statement, body, asked, work["task"], "tâches")
    elif made and len(made["about"].split()) <= _LONGEST_SUBJECT:
        text = with_article(made["text"], gender_of(made["head"]))
        asked = f"sur quoi doit porter {text} que doit {work['verb']} {named}"
        yield _make_task(statement, body, asked, made["about"], "sujets de textes")


def _make_task(statement: Statement, body: Phrase, asked: str, answer: str, group: str) -> Single:
    return Single(
        kind=FactKind.ROLE,
        subject=body.text,
        relation="est chargé de",
        answer=answer,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(ask(asked)),
        sources=statement.sources,
        group=group,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )
