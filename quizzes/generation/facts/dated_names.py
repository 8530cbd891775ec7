"""What was done of a thing when, behind its name: "le protocole d’Olivos, signé en 2002".

For texts that no blueprint vouches for. Name, participle and date are told together, whatever the
sentence around them says, so that nothing of it has to be understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.dates import make_dates
from quizzes.generation.facts.events import Event
from quizzes.generation.facts.places import CITY
from quizzes.generation.facts.records import Single
from quizzes.generation.french.classes import PACT, PERSON, RESOLUTION, TEXT, class_of
from quizzes.generation.french.dates import DATE, When
from quizzes.generation.french.nouns import Gender, gender_of, is_plural, singular
from quizzes.generation.french.phrases import Phrase, with_article
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.tense import agree

_OF_TEXTS_LIST = "signé conclu adopté approuvé ratifié promulgué proclamé"
_OF_BODIES_LIST = "créé fondé institué établi instauré constitué installé implanté"
_OF_THINGS_LIST = "lancé inauguré ouvert publié construit bâti achevé mis entré paru survenu rendu"
_OF_TEXTS, _OF_BODIES = frozenset(_OF_TEXTS_LIST.split()), frozenset(_OF_BODIES_LIST.split())
_WITH_ETRE = frozenset({"entré", "paru", "survenu"})
_BASES = "|".join(f"{_OF_TEXTS_LIST} {_OF_BODIES_LIST} {_OF_THINGS_LIST}".split())
_BEHIND = re.compile(
    rf"(?: \([A-ZÀ-Ý][\w.-]*\))?(?:, | \()(?P<participle>(?P<base>{_BASES})e?s?)"
    r"(?P<rest>(?: à la signature| en vigueur| en service| en orbite)?"
    rf"(?: à {CITY})?) (?:en|le) (?P<date>{DATE})(?! (?:et|à|au) \d)\b"
)
_NEEDS = {"entré": ("en vigueur", "en service"), "mis": ("en service", "en orbite")}
"""What a participle says nothing without."""
_BREAK = re.compile(r"[,;:()]")
_START = re.compile(
    r"(?:^|(?<=[ ’]))(?:(?:[Ll]es?|[Ll]a|[Dd]u|[Dd]es|[Aa]ux?) |[Ll]’)(?P<name>(?P<head>[\w-]+)\b.*)$"
)
_THINGS_LIST = """
accident agenda arrêt avis bulletin cadre caisse campagne catastrophe code conférence directive
école écolabel fusée journée label liste loi musée naufrage norme observatoire palais pool portail
prix revue satellite séisme semaine société sommet sonde station télescope
"""
_THINGS = frozenset(_THINGS_LIST.split())
"""Things that have names, besides bodies, texts and programmes."""
_HAPPENED = frozenset({"accident", "catastrophe", "naufrage", "séisme"})
_SAID = frozenset({"arrêt", "avis"})
_TEXTS = frozenset({TEXT, PACT, RESOLUTION})
_CODES = frozenset({"agenda", "cadre", "code", "directive", "loi"})
"""Texts by other nouns."""
_NAMED = re.compile(r" (?:[dl]’|[\w’-]+ )*?(?:[dl]’)?(?:[A-ZÀ-Ý«]|n[°o] ?\d)")
_VERBAL = re.compile(
    r"\b(?:est|sont|a|ont|fut|furent|qui|que|dont|où|été|sa|son|ses|leurs?|ce|cette|ces|ni|ou)\b|"
    r"qu’| et (?:les?|la|l’|du|des|de|à|au)\b"
)
_ACRONYM = re.compile(r"[A-Z][A-Z\d-]{2,}")
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class _Thing:
    phrase: Phrase
    head: str


def find_dated_names(statement: Statement, lexicon: Lexicon) -> Iterator[Single]:
    """Find what the participle behind a name tells of the thing, and when that was."""
    if lexicon.entities:
        return
    text = statement.sentence.text
    for match in _BEHIND.finditer(text):
        needed = _NEEDS.get(match["base"], ("",))
        if not any(one in match["rest"] for one in needed):
            continue
        begin = max((m.end() for m in _BREAK.finditer(text, 0, match.start())), default=0)
        thing = _read(text[begin : match.start()].strip(), match)
        if thing is not None:
            event = Event(_tell(thing.phrase, match), When(match["date"], "en"), statement)
            yield from make_dates(event, (statement.sentence.quote(),))


def _read(before: str, match: re.Match[str]) -> _Thing | None:
    """Read the one name before a comma that the participle agrees with and may be said of."""
    if _ACRONYM.fullmatch(before):
        feminine = match["participle"] != match["base"]
        return _Thing(Phrase(before, Gender.FEMININE if feminine else Gender.MASCULINE), "")
    things = [
        thing
        for start in re.finditer(r"\b(?=\w)", before)
        if (found := _START.match(before, start.start())) and (thing := _name(found))
        if agree(match["base"], thing.phrase) == match["participle"]
        and _suits(match, thing.head)
    ]
    first = things[0] if things else None
    if first is None or (len(things) > 1 and not first.head[:1].isupper()):
        return None
    return first


def _name(found: re.Match[str]) -> _Thing | None:
    """Read a whole name of a known kind of thing: "le protocole d’Olivos", "le Code mondial"."""
    name, head = found["name"].strip(), found["head"]
    noun = singular(head.lower())
    gender = gender_of(head)
    known = noun in _THINGS or class_of(noun) not in {None, PERSON}
    if not known or gender is None or len(name.split()) > _LONGEST or _VERBAL.search(name):
        return None
    rest = name[len(head) :]
    if not (_NAMED.match(rest) or (head[:1].isupper() and rest.strip())):
        return None
    plural = is_plural(head)
    return _Thing(Phrase(with_article(name, gender, plural=plural), gender, plural), head)


def _suits(match: re.Match[str], head: str) -> bool:
    """Texts are signed and enter into force, bodies are founded, accidents happen."""
    base, noun = match["base"], singular(head.lower())
    text = class_of(noun) in _TEXTS or noun in _CODES
    if (base == "survenu") is not (noun in _HAPPENED) or (base == "rendu") is not (noun in _SAID):
        return False
    if base == "ouvert":
        return text is (" à la signature" in match["rest"])
    if text:
        return base not in _OF_BODIES
    return base not in _OF_TEXTS


def _tell(phrase: Phrase, match: re.Match[str]) -> Clause:
    rest = match["rest"].strip()
    if match["base"] in _WITH_ETRE:
        return Clause(phrase, "", "sont" if phrase.plural else "est", match["participle"], rest)
    have = "ont" if phrase.plural else "a"
    return Clause(phrase, "", have, f"été {match['participle']}", rest)
