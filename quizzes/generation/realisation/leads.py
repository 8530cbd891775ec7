"""The question that the announcing sentence of a list answers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.lists import Series
from quizzes.generation.analysis.reading import read_clauses
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import Gender, gender_of, singular
from quizzes.generation.french.numbers import NUMBER, value_of
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.questions import ask_about_adjunct, which
from quizzes.generation.realisation.subjects import stands_alone

_PREPOSITION = (
    r"(?:au moyen de|autour de|auprès de|au sein de|à travers|à l’aide de|"
    r"par|sur|dans|en|pour|à|de|avec)"
)
_AT_END = re.compile(
    rf"(?:^|(?<= ))(?:(?P<preposition>{_PREPOSITION}) )?(?P<number>{NUMBER}) "
    r"(?P<noun>[A-Za-zà-ÿ][^,;:]*)$"
)
_AT_START = re.compile(rf"^(?P<number>{NUMBER}) (?P<rest>[a-zà-ÿ].+)$", re.IGNORECASE)
_DEFINITE = re.compile(
    rf"\b(?:les|des|aux) (?P<number>{NUMBER}) (?P<noun>[a-zà-ÿ][^,;:]* (?:de |d’|du |des )[^,;:]+)$"
)
_HANGING = re.compile(r", (?:(?:placé|situé|réparti|présenté|dirigé)e?s|dont|que|qui) [^,:]+$")
"""What is added behind the announced noun."""
_RANK = re.compile(r"^(?:principaux|principales|grands|grandes|nombreux|nombreuses) ")
_HAVING = frozenset({"a", "ont", "compte", "comptent", "comprend", "comprennent"})
_TOO_LONG = 9


@dataclass(frozen=True, slots=True)
class Lead:
    """What a list lists: the plural noun, how many are announced, the question it answers."""

    noun: str
    number: int | None
    question: str

    @property
    def head(self) -> str:
        """The head noun in the singular: "bureau" of "bureaux régionaux"."""
        return singular(_RANK.sub("", self.noun).split(" ")[0])

    @property
    def one(self) -> str:
        """The noun with its adjectives in the singular: "programme mondial"."""
        return make_singular(self.noun)


def read_lead(series: Series) -> Lead | None:
    """Read the announcing sentence of a list; none where it announces nothing certain."""
    if series.copula:
        return _read_copula(series)
    return _read_subject(series) or _read_definite(series) or _read_object(series)


def _read_copula(series: Series) -> Lead | None:
    noun = series.text.removeprefix("Les ")
    gender = gender_of(noun.split(" ")[0])
    if gender is None or re.search(r"\b(?:les|nos|ses) (?:deux|trois)|[0-9]", series.text):
        return None
    return Lead(noun, None, ask(f"{which('', gender, plural=True).strip()} sont les {noun}"))


def _read_definite(series: Series) -> Lead | None:
    """Ask "Quelles sont les langues de X" of "dans les quatre langues de X"."""
    match = _DEFINITE.search(series.text)
    gender = gender_of(match["noun"].split(" ")[0]) if match else None
    if match is None or gender is None:
        return None
    question = ask(f"{which('', gender, plural=True).strip()} sont les {match['noun']}")
    return Lead(match["noun"], int(value_of(match["number"])), question)


def _read_subject(series: Series) -> Lead | None:
    """Ask "Quels outils servent à…" of "Trois outils servent à…"."""
    match = _AT_START.match(series.text)
    clauses = read_clauses(f"Les {match['rest']}") if match else ()
    if match is None or len(clauses) != 1:
        return None
    clause = clauses[0]
    noun = clause.subject.bare
    gender = gender_of(noun.split(" ")[0])
    if gender is None:
        return None
    question = ask(f"{which(noun, gender, plural=True)} {clause.predicate}")
    return Lead(noun, int(value_of(match["number"])), question)


def _read_object(series: Series) -> Lead | None:
    """Ask "Au moyen de quels programmes" of "Eurojust aide au moyen de trois programmes"."""
    if "notamment" in series.text:
        return None
    clauses = read_clauses(_HANGING.sub("", series.text))
    match = _AT_END.search(clauses[0].tail) if len(clauses) == 1 else None
    if match is None or len(match["noun"].split()) > _TOO_LONG:
        return None
    clause = clauses[0]
    noun = match["noun"][0].lower() + match["noun"][1:]
    gender = gender_of(noun.split(" ")[0])
    if gender is None or not stands_alone(clause.subject):
        return None
    question = _ask_for_object(clause, match, gender)
    return Lead(noun, int(value_of(match["number"])), question) if question else None


def _ask_for_object(clause: Clause, match: re.Match[str], gender: Gender) -> str | None:
    if clause.verb in _HAVING and not clause.rest and match.start() == 0:
        what = "quelles" if gender is Gender.FEMININE else "quels"
        return ask(f"{what} sont les {match['noun']} {of(clause.subject.text)}")
    emptied = replace(clause, tail=clause.tail[: match.start()].strip())
    preposition = f"{match['preposition']} " if match["preposition"] else ""
    return ask_about_adjunct(preposition + which(match["noun"], gender, plural=True), emptied)


def make_singular(noun: str) -> str:
    """Put a noun and the adjectives behind it into the singular, complements left alone."""
    words = noun.split(" ")
    stop = next(
        (i for i, w in enumerate(words) if w in {"de", "du", "des", "à", "pour"} or "’" in w),
        len(words),
    )
    return " ".join([*(singular(word) for word in words[:stop]), *words[stop:]])


def noun_phrase(noun: str) -> Phrase:
    """Read a singular noun as a phrase without article."""
    return Phrase(noun, gender_of(noun.split(" ", maxsplit=1)[0]))
