"""Words that stand for something else, replaced by it, or the sentence given up."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizzes.generation.english.clauses import Clause, is_plural
from quizzes.generation.english.speakers import Speaker
from quizzes.generation.english.typography import possessive
from quizzes.generation.english.verbs import by_base, by_past
from quizzes.generation.english.words import ANAPHOR, is_name, kind_of, lower_determiner
from quizzes.generation.french.typography import capitalise

_FILLER = re.compile(
    r"^(?:In addition|Moreover|Furthermore|Finally|In particular|For example), |\b also(?= [a-z])"
    r"|(?<=[a-z]) also(?= [a-z])"
)
_AT_OURS = re.compile(r"^At [^,]+, (?=we |our )")
_WE = re.compile(r"^[Ww]e (?P<verb>[a-z]+) ")
_OUR = re.compile(r"\b[Oo]ur (?P<house>organi[sz]ation)\b|\b[Oo]ur (?=[a-z])")
_HOUSE = r"\b[Tt]he (?:{houses})\b(?!(?: of| for| [A-Z]|-))"
_ANY_HOUSE = re.compile(
    r"\bthe (?:organi[sz]ation|agency|union|association|authority)\b(?! of| for| [A-Z])",
    re.IGNORECASE,
)
_IT = re.compile(r"^(?:It|He|She) (?=[a-z])|(?<=, )it (?=[a-z])")
_SHORT = re.compile(r"^The (?P<name>[A-Z][a-z]+)(?= (?!of |for |on |in |and )[a-z]|’s )")
_ITS = re.compile(r"^Its (?P<what>[a-z][a-z ]*?) (?P<verb>is|are) ")
_RIVAL = re.compile(r"\b(?:the|an?) (?P<name>[A-Z][\w’-]+(?: (?:of |for )?[A-Z][\w’-]+)*)")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A sentence that stands alone; ``leans`` where it took a name from the sentence before."""

    text: str
    leans: bool = False


def find_short(text: str) -> str:
    """Find the bare noun of a body that a sentence begins with: "The Council" is some council."""
    match = _SHORT.match(text)
    return match["name"] if match and kind_of(match["name"]) else ""


def resolve(text: str, speaker: Speaker | None, before: str) -> Resolved:
    """Replace what a sentence may refer to: the speaker, and ``before``, the subject before it."""
    text = _FILLER.sub("", text)
    text = capitalise(_AT_OURS.sub("", text))
    if speaker:
        text = _name_speaker(text, speaker)
    if before and (_IT.search(text) or _ITS.match(text) or _SHORT.match(text)):
        text = _SHORT.sub(before, text)
        text = _IT.sub(lambda m: f"{before} ", text, count=1)
        text = _ITS.sub(lambda m: f"The {m['what']} of {before} {m['verb']} ", text)
        return Resolved(capitalise(text), leans=True)
    return Resolved(capitalise(text))


def _name_speaker(text: str, speaker: Speaker) -> str:
    said = _WE.match(text)
    if said and (verb := _agree(said["verb"])):
        text = f"{speaker.name} {verb} {text[said.end() :]}"
    text = _OUR.sub(lambda m: speaker.name if m["house"] else f"{possessive(speaker.name)} ", text)
    houses = "|".join(filter(None, ("[Oo]rgani[sz]ation", _in_any_case(speaker.house))))
    return re.sub(_HOUSE.format(houses=houses), speaker.name, text)


def _agree(verb: str) -> str:
    """Put a verb that goes with "we" into the singular; empty where it is not known."""
    if verb in by_base():
        return by_base()[verb].third
    return verb if verb in by_past() else ""


def _in_any_case(house: str) -> str:
    return f"[{house[0].upper()}{house[0]}]{house[1:]}" if house else ""


def stands_alone(clause: Clause) -> bool:
    """Tell whether nothing in a clause leans on what the sentence does not say."""
    said = f"{clause.subject} {clause.rest}"
    return not (ANAPHOR.search(said) or _ANY_HOUSE.search(said))


def find_antecedent(clause: Clause) -> str:
    """Find what the next sentence may call "it": the subject, where nothing rivals it."""
    named = is_name(clause.subject) and not is_plural(clause.subject)
    rivals = [m["name"] for m in _RIVAL.finditer(clause.rest) if kind_of(m["name"])]
    if not named or (rivals and not clause.is_passive_or_copula):
        return ""
    return lower_determiner(clause.subject)
