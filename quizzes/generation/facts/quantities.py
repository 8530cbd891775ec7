"""How many, how much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.reading import read_clauses
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import elide
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.numbers import NUMBER, value_of
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.realisation.questions import ask_about_adjunct, ask_about_object
from quizzes.generation.realisation.subjects import is_named, with_owner
from quizzes.generation.realisation.tense import agree
from quizzes.generation.records import FactKind

_FEWEST_COUNTED = 10
_SOME = ("des ", "de ", "d’", "du ")
_COUNT = re.compile(
    rf"^(?P<link>de |d’)?(?P<least>plus de |au moins )?(?P<number>{NUMBER}) (?P<noun>[a-zà-ÿ].*)$",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    rf"^(?:de |à )?(?P<number>{NUMBER}) "
    r"(?P<unit>(?:millions|milliards|milliers) d(?:e |’)[a-zà-ÿ]+|euros|francs|dollars|%)$",
    re.IGNORECASE,
)
_LASTING = re.compile(rf"^(?P<what>.*?)\bpour (?P<number>{NUMBER}) ans$")
_AMOUNTING = {"était": "s’élevait", "est": "s’élève", "élevait": "s’élevait", "élève": "s’élève",
              "atteint": "s’élève", "atteignait": "s’élevait"}  # fmt: skip
TRIVIAL = re.compile(
    r"^(?:jours?|heures?|ans|années|fois|tâches|thèmes|domaines|sortes|formes|usages|sens|aspects|parties|points|raisons|volets)\b"
)
_LONGEST_NOUN = 9
_LONGEST_TAIL = 14
_COUNTED_SUBJECT = re.compile(
    rf"^(?P<least>plus de |au moins )?(?P<number>{NUMBER}) (?P<rest>[a-zà-ÿ].*)$", re.IGNORECASE
)
_LEANING = re.compile(
    r"\b(?:autres?|premi\w+|derni\w+|suivante?s?|même|chacune?|jours?|ans|années)\b"
)
_END = re.compile(
    r",| (?=qui |que |qu’|dont |où |afin |pour |au |dans |en |sur |depuis |à travers |ainsi )"
)
_PAST = ("ait", "aient")
_HAS = frozenset({"a", "ont"})
_AS_MANY = re.compile(r"\b(?:et|ou) autant de\b")
"""Two counts in one, of which no question can ask: only a gap does."""
_CHOSEN = re.compile(r"\b(?:élu|nommé|désigné|choisi)e?s?\b")
_COMPOSING = frozenset({"compose", "composent", "comprend", "comprennent", "compte", "comptent"})
_VERBAL = re.compile(r"\bs’|\bse |\b(?:est|sont|a été)\b")


def is_amount(text: str) -> bool:
    """Tell whether a text is a sum of something: "124 millions d’euros"."""
    return bool(_AMOUNT.match(text))


def find_quantities(statement: Statement) -> Iterator[Single]:
    """Find what a statement counts or measures."""
    if counted := _COUNTED_SUBJECT.match(statement.text):
        yield from _count_subject(statement, counted)
    for clause in statement.clauses:
        if not is_named(clause.subject, statement):
            continue
        if amount := _AMOUNT.match(clause.tail):
            yield from _measure(statement, clause, amount)
        elif lasting := _LASTING.match(clause.tail):
            yield from _last(statement, clause, lasting)
        elif (count := _COUNT.match(clause.tail)) and not TRIVIAL.match(count["noun"]):
            yield from _count(statement, clause, count)


def _last(statement: Statement, clause: Clause, match: re.Match[str]) -> Iterator[Single]:
    """Ask "Pour combien d’années" of "pour quatre ans"."""
    if _CHOSEN.search(match["what"]) or clause.verb in _COMPOSING:
        return  # not the body lasts so long, but the term of its members
    subject = with_owner(clause.subject, statement, match["what"])
    plain = replace(clause, subject=subject, tail=match["what"].strip())
    question = ask_about_adjunct("pour combien d’années", plain)
    if question is None:
        return
    yield Single(
        kind=FactKind.QUANTITY,
        subject=clause.subject.text,
        relation=f"{plain.predicate} (durée en années)",
        answer=match["number"],
        answer_kind=AnswerKind.NUMBER,
        wording=Wording(question, state(f"{plain.text} pour {GAP} ans")),
        sources=statement.sources,
        accepted=spellings(match["number"]),
        worth=0.6,
    )


def _measure(statement: Statement, clause: Clause, match: re.Match[str]) -> Iterator[Single]:
    verb = _AMOUNTING.get(clause.verb)
    if verb is None or clause.rest:
        return
    when = clause.when or statement.when
    if when and verb == "s’élève":
        verb = "s’élevait"
    dated = f" en {when.year}" if when else ""
    subject = with_owner(clause.subject, statement, "")
    if not re.search(r"\d{4}", f"{subject.text}{dated}"):
        return  # a figure without its year is not asked
    question = f"à combien de {match['unit']} {verb} {subject.text}{dated}"
    yield Single(
        kind=FactKind.QUANTITY,
        subject=clause.subject.text,
        relation=f"s’élever{dated} ({match['unit']})",
        answer=match["number"],
        answer_kind=AnswerKind.NUMBER,
        wording=Wording(
            ask(question), state(f"{subject.text} {verb} à {GAP} {match['unit']}{dated}")
        ),
        sources=statement.sources,
        accepted=(match["number"],),
        worth=0.5,
    )


def _count(statement: Statement, clause: Clause, match: re.Match[str]) -> Iterator[Single]:
    noun = _END.split(match["noun"])[0].strip()
    rest = match["noun"][len(noun) :].strip()
    if rest.startswith(",") or len(noun.split()) > _LONGEST_NOUN:
        rest = ""
    done = _agree_done(clause, noun)
    if done is None or _VERBAL.search(match["noun"]) or re.search(NUMBER, noun):
        return
    subject = with_owner(clause.subject, statement, noun)
    least = match["least"] or ""
    when = _tell_when(clause)
    emptied = replace(clause, subject=subject, rest=done, tail=f"{rest} {when}".strip(), when=None)
    opening = f"{'de ' if match['link'] else ''}combien {elide('de', noun)}"
    question = ask_about_object(opening, emptied)
    if question is None:
        return
    counted = f"{match['link'] or ''}{least}{GAP} {noun} {rest}"
    setting = f"{clause.setting}, " if clause.setting else ""
    since = when.startswith("depuis ")
    said = f"{subject.text} {clause.group} {counted}{'' if since else f' {when}'}"
    stated = state(f"{setting}{f'{when}, ' if since else ''}{said}")
    question = stated if _AS_MANY.search(noun) else question
    yield Single(
        kind=FactKind.QUANTITY,
        subject=clause.subject.text,
        relation=f"{clause.group} {noun} (nombre)",
        answer=match["number"],
        answer_kind=AnswerKind.NUMBER,
        wording=Wording(question, stated),
        sources=statement.sources,
        accepted=spellings(match["number"]),
        least=bool(least),
        worth=0.5,
    )


def _tell_when(clause: Clause) -> str:
    """Tell when a count was so, or from when on it was made: a total is nothing without."""
    if clause.when is None:
        return ""
    if clause.when.since:
        return f"depuis {clause.when.year}" if clause.rest and clause.verb in _HAS else ""
    return f"en {clause.when.year}" if clause.verb.endswith(_PAST) else ""


def _count_subject(statement: Statement, match: re.Match[str]) -> Iterator[Single]:
    """Ask "Combien de pays appliquent…" of "Plus de vingt pays appliquent…"."""
    clauses = read_clauses(f"Les {match['rest']}")
    clause = clauses[0] if clauses else None
    if clause is None or not clause.subject.plural or not _is_plain(clause):
        return
    if match["rest"].startswith(_SOME):
        return  # "ten of the seats" does not say of which
    noun, least = clause.subject.bare, match["least"] or ""
    if not least and value_of(match["number"]) < _FEWEST_COUNTED:
        return  # "two countries can" says what any two can
    yield Single(
        kind=FactKind.QUANTITY,
        subject=noun,
        relation=f"{clause.predicate} (nombre)",
        answer=match["number"].lower(),
        answer_kind=AnswerKind.NUMBER,
        wording=Wording(
            ask(f"combien {elide('de', noun)} {clause.predicate}"),
            state(f"{least}{GAP} {noun} {clause.predicate}"),
        ),
        sources=statement.sources,
        accepted=spellings(match["number"].lower()),
        least=bool(least),
        worth=0.5,
    )


def _is_plain(clause: Clause) -> bool:
    """Tell whether a clause tells of named things what they do, in few words."""
    words = (len(clause.subject.text.split()), len(clause.tail.split()))
    short = words[0] <= _LONGEST_NOUN and 0 < words[1] <= _LONGEST_TAIL
    named = re.search(r"[A-ZÀ-Ý]", f"{clause.subject.bare} {clause.tail}") is not None
    return short and named and not clause.when and not _LEANING.search(clause.text)


def _agree_done(clause: Clause, noun: str) -> str | None:
    """Make "réalisé" agree with what is counted, which the question puts in front."""
    if (
        not clause.rest
        or clause.verb not in {"a", "ont", "avait", "avaient"}
        or "été" in clause.rest
    ):
        return clause.rest
    gender = gender_of(noun.split(" ", maxsplit=1)[0])
    return agree(clause.rest, Phrase(noun, gender, plural=True)) if gender else None


def spellings(number: str) -> tuple[str, ...]:
    """List the ways to type a number: as the source has it, and in digits alone."""
    value = value_of(number)
    digits = str(int(value)) if value == int(value) else number
    return (number,) if number == digits else (number, digits)
