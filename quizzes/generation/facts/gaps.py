"""Years, numbers, cities and people left out of a sentence that stands by itself.

Only for prose that tells of the world: a sentence of an act or of a list says too little alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from courses.sources.records import BlockKind
from quizzes.generation.analysis.anaphors import VAGUE
from quizzes.generation.analysis.finding import find_verb
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.people import PEOPLE, list_people
from quizzes.generation.facts.places import CITY
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.numbers import NUMBER, is_spelt
from quizzes.generation.french.typography import GAP, state
from quizzes.generation.records import FactKind

_MOST = 2
_LISTED = re.compile(r"(?:, (?:ou |et )?| et | ou |\b(?:prix|trophée|rue|place|musée|tels?) |/)$")
_SHORTEST, _LONGEST = 8, 32
_LEANING = re.compile(
    r"\bl’(?:a|ont|avait|avaient|eut|eurent)\b|"
    r"\b(?:même|ainsi|autres?|alors|aussi|en (?:est|a|sont|ont)|y (?:est|a|sont|ont))\b|"
    r"-(?:ci|là)\b|\[|\.\.\.|…|\b[jm]’|,,| ,|[;:!?]",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:il|elle|ils|elles|lui|leurs?|on|son|sa|ses)\b", re.IGNORECASE)
_UNRESOLVED = re.compile(
    r"^(?:Sous|Dans|Par|Avec|À|Pour|Après|Avant|Depuis|Selon|Dès|Lors de) (?:son|sa|ses|leurs?)\b"
)
"""What belongs to somebody that an earlier sentence named."""
_OPENING = re.compile(
    r"^(?:(?:En|Le|Depuis|À|Au|Dans|Durant|Pendant|Lors)\b[^,]*, )?"
    r"(?:Les? |La |L’|les? |la |l’|[A-ZÀ-Ý][\wà-ÿ’-]+ )"
)
_FINITE = re.compile(
    r"\b(?:est|sont|a|ont|fut|furent|était|étaient|[a-zà-ÿ]{3,}(?:èrent|irent|ait|aient))\b"
)
_NAMED = re.compile(r"(?<!^)(?<!\. )\b[A-ZÀ-Ý][a-zà-ÿ]{2,}|\b[A-ZÀ-Ý]{3,}\b")
_YEAR = re.compile(
    r"\b(?:[Ee]n|[Dd]epuis|\d (?:\w{3,9})|1er \w{3,9}) (?P<key>1[5-9]\d\d|20[0-2]\d)(?![\d/-])"
)
EXACT = (
    r"(?<![\w’-])(?<!\d\s)(?<!article )(?<!numéro )(?<!niveau )(?<!n° )(?<!plus de )(?<!moins de )"
    r"(?<!près de )(?<!environ )(?<!quelque )(?<!au moins )(?<!au plus )(?<!jusqu’à )"
)
"""What stands before no number that is one exactly."""
_COUNT = re.compile(
    rf"{EXACT}(?P<key>{NUMBER})"
    r"(?= (?:[a-zà-ÿ]{4,}s\b|km|mètres|habitants|ans\b|%|millions|milliards))"
)
_AT = re.compile(rf"\bà (?P<key>{CITY})(?=[ ,.])")


_NAMELESS = re.compile(
    r"(?:l’|(?:les?|la|une?) )(?:(?:premi|derni)(?:er|ère)s? |nouve(?:au|lle) |grande? )*"
    r"[a-zà-ÿ]+(?: \w+ée? en \d{4})?",
    re.IGNORECASE,
)
"""A subject that is only a kind of thing: "le mécanisme", "un accord signé en 2001"."""


def find_gaps(statement: Statement) -> Iterator[Single]:
    """Leave out what may be left out of a sentence, one thing at a time, each kind once."""
    if not _stands_alone(statement):
        return
    text = statement.text
    keys = [
        found
        for found in _find_keys(statement)
        if text.count(found[0]) == 1
        and found[0] in statement.sentence.text
        and _is_named(text, found[0])
        and not is_aside(text, text.index(found[0]))
    ]
    for key, answer_kind, kind in keys[:_MOST]:
        yield _make(statement, key, answer_kind, kind)


def _find_keys(statement: Statement) -> Iterator[tuple[str, AnswerKind, FactKind]]:
    text = statement.text
    if match := _YEAR.search(text):
        yield match["key"], AnswerKind.YEAR, FactKind.DATE
    if (match := _COUNT.search(text)) and not is_spelt(match["key"]):
        yield match["key"], AnswerKind.NUMBER, FactKind.QUANTITY
    places = {name.text for name in statement.parse.names if name.label == "LOC"}
    for match in _AT.finditer(text):
        if match["key"] in places or read_world().knows("ville", match["key"]):
            yield match["key"], AnswerKind.CITY, FactKind.PLACE
            break
    for person in dict.fromkeys(list_people(statement)):
        if text.count(person.split()[-1]) == 1 and not _is_one_of_several(text, person):
            yield person, AnswerKind.NAME, FactKind.ROLE


def _is_one_of_several(text: str, person: str) -> bool:
    """Tell whether a person stands in a list, or in a name: "le trophée Conn Smythe"."""
    before, _, after = text.partition(person)
    return bool(_LISTED.search(before) or re.match(r" ?(?:,| et\b| ou\b|\()", after))


def is_aside(text: str, place: int) -> bool:
    """Tell whether a place lies in brackets."""
    before = text[:place]
    return before.count("(") > before.count(")")


def _stands_alone(statement: Statement) -> bool:
    """Tell whether a sentence of prose is whole, of middling length, and leans on nothing."""
    text = statement.text
    if statement.block_kind is not BlockKind.PARAGRAPH or statement.speaker or statement.term:
        return False
    if not _SHORTEST <= len(text.split()) <= _LONGEST or not text.endswith("."):
        return False
    if (
        VAGUE.search(text)
        or _LEANING.search(text)
        or _UNRESOLVED.match(text)
        or not _OPENING.match(text)
    ):
        return False
    place = find_verb(text)
    if place and _NAMELESS.fullmatch(text[: place[0]].rsplit(", ", maxsplit=1)[-1].strip()):
        return False
    if statement.clauses:
        return not _PRONOUN.match(text)
    return not _PRONOUN.search(text) and bool(_FINITE.search(text))


def _is_named(text: str, key: str) -> bool:
    """Tell whether a sentence names something beside what it leaves out."""
    return bool(_NAMED.search(text.replace(key, "", 1)))


def _make(statement: Statement, key: str, answer_kind: AnswerKind, kind: FactKind) -> Single:
    gapped = state(statement.text.replace(key, GAP, 1))
    groups = {AnswerKind.CITY: "ville", AnswerKind.NAME: PEOPLE}
    return Single(
        kind=kind,
        subject=gapped,
        relation="lacune",
        answer=key,
        answer_kind=answer_kind,
        wording=Wording(gapped, gapped),
        sources=statement.sources,
        group=groups.get(answer_kind, ""),
        worth=0.35,
    )
