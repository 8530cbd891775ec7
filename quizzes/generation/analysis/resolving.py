"""Antecedents put in the place of what stands for them, or the sentence given up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.generation.analysis.antecedents import (
    Said,
    find_antecedent,
    find_kind,
    find_latter,
    find_owner,
)
from quizzes.generation.analysis.finding import find_verb, opens_predicate
from quizzes.generation.analysis.introducing import introduce
from quizzes.generation.analysis.possessives import name_owned
from quizzes.generation.analysis.speaking import speak
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import capitalise
from quizzes.generation.french.verbs import singular_forms
from quizzes.generation.french.words import LEAD_IN

DEFINED = (
    Phrase("le Terme défini", Gender.MASCULINE),
    Phrase("les Termes définis", Gender.MASCULINE, plural=True),
)
"""Stand-ins for what a definition defines, in one and in several; never shown."""

_SEASONING = re.compile(
    r"(?<!,) (?:également|donc|par conséquent|en conséquence|"
    r"toutefois|cependant|ensuite|enfin|par ailleurs|désormais|alors|"
    r"en outre|en revanche|néanmoins|notamment(?= :)|d’ailleurs|"
    r"aujourd’hui|ainsi(?! qu)|aussi(?! bien| [\w-]+ que| [^.;:]* que possible))\b(?=[ .,])|"
    r" (?:lui|elle|eux|elles) aussi(?= [a-zà-ÿ])|"
    r",? (?:quant à (?:lui|elle|eux|elles)|pour (?:sa|leur) part|de (?:son|leur) côté|"
    r"à (?:son|leur) tour|par exemple|en outre|en revanche|par ailleurs|toutefois|cependant|"
    r"néanmoins|d’ailleurs|en effet|par la suite|dès lors),"
)
_NOTE = re.compile(r"^[¹²³⁴⁵⁶⁷⁸⁹⁰]+ ?|(?<=\w)[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?=[ ,.;])")
_PRONOUN = re.compile(
    r"^(?P<lead>(?!Lors|Quand|Si|S’|Bien|Comme|Alors|Puis|Tandis|Selon|Pour|Parmi|Avec|Chaque|Tou)"
    r"(?:[A-ZÀ-Ý][^,:;]+, ){0,2})(?P<pronoun>[Ii]l|[Ee]lle|[Ii]ls|[Ee]lles) "
)
_LATTER = re.compile(
    r"^(?:(?P<gender>Celui|Celle|Ceux|Celles)-ci|"
    r"(?P<last>Ce dernier|Cette dernière|Ces derniers|Ces dernières)) "
)
_POSSESSIVE = re.compile(r"^(?P<whose>Son|Sa|Ses|Leurs?) (?P<noun>[\w-]+)")
_AFTER_LINK = re.compile(r"(?:\bde|\bà|\baux|\bdes) ?$")
_IMPERSONAL = re.compile(
    r"^(?:[A-ZÀ-Ý][^,:;]*, )?[Ii]l (?:s’agit|importe|existe|faut|convient|y a|"
    r"(?:n’est pas|est|reste|semble|paraît|serait|a été)(?: \w+)? "
    r"(?:possible|impossible|nécessaire|"
    r"important|indispensable|essentiel|prévu|difficile|facile|interdit|utile|rappelé|demandé|"
    r"recommandé|convenu|question|temps|probable|clair|certain|vrai|obligatoire|permis|décidé|noté|estimé)\b)"
)
_AIM = re.compile(r"^(?:L’objectif|Le but|La mission|L’ambition) est (?P<link>de |d’)")
_THIS = re.compile(r"^(?:Ce|Cet|Cette|Ces) (?P<noun>[\w-]+)")
_SHORT = re.compile(
    r"(?:^|(?<=, ))(?P<short>(?:[Ll]e |[Ll]a |[Ll]’)(?P<noun>[A-ZÀ-Ý][a-zà-ÿ]+))"
    r"(?=(?P<next>,)|(?: se | s’| )(?P<verb>[a-zà-ÿ]+))"
)
_BOTH = re.compile(r"\b(?P<article>[Ll]es) deux (?:organisations|institutions|entités|parties)\b")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A sentence that stands alone, and the phrase of an earlier one that it needed for it."""

    text: str
    antecedent: Phrase | None = None


def resolve(text: str, said: Said, *, defines: bool = False, fresh: bool = True) -> Resolved:
    """Resolve what a sentence takes from those before it, as far as that is certain.

    In the body of a definition (``defines``) the defined thing becomes ``DEFINED``. What stays
    unresolved keeps its anaphor, and no clause is read from it.
    """
    bare = LEAD_IN.sub("", _NOTE.sub("", text))
    text = _SEASONING.sub("", capitalise(bare) if bare != text else bare)
    text = introduce(text)
    if said.speaker is not None:
        text = speak(text, said.speaker)
    if defines and (fresh or (said.subject is not None and said.subject in DEFINED)):
        text = _name_defined(text)
    return _take_up(text, said)


def _name_defined(text: str) -> str:
    """Put the stand-in where a definition speaks of what it defines."""
    if aim := _AIM.match(text):
        return capitalise(f"{DEFINED[0].text} a pour objectif {aim['link']}{text[aim.end() :]}")
    this = _THIS.match(text)
    if not this and not _PRONOUN.match(text):
        return text
    one, several = (phrase.text for phrase in DEFINED)
    plural = text.startswith(("Ces ", "Ils ", "Elles "))
    rest = text.split(" ", 1)[1]
    if this:
        plain = ("Les " if plural else "Le ") + rest
        place = find_verb(plain)
        rest = plain[place[0] :] if place else ""
    return capitalise(f"{several if plural else one} {rest}") if rest else text


def _take_up(text: str, said: Said) -> Resolved:
    """Try the ways to refer back one after the other; the first that fits decides."""
    if _IMPERSONAL.match(text):
        return Resolved(text)
    for take in (_complete, _take_pronoun, _take_possessive, _take_this, _take_both, _take_short):
        taken = take(text, said)
        if taken is not None:
            return taken
    return Resolved(text)


def _complete(text: str, said: Said) -> Resolved | None:
    """Give a predicate in a list its subject: "Le Congrès :", then "élit les membres"."""
    lead = said.lead
    if lead is None or not text[:1].islower() or not opens_predicate(text, plural=lead.plural):
        return None
    return Resolved(capitalise(f"{lead.text} {text}"), lead)


def _take_pronoun(text: str, said: Said) -> Resolved | None:
    if match := _PRONOUN.match(text):
        antecedent = find_antecedent(match["pronoun"].lower(), said)
    elif match := _LATTER.match(text):
        antecedent = find_latter((match["gender"] or match["last"]).lower(), said)
    else:
        return None
    if antecedent is None:
        return Resolved(text)
    lead = match["lead"] if match.re is _PRONOUN else ""
    return Resolved(capitalise(f"{lead}{antecedent.text} {text[match.end() :]}"), antecedent)


def _take_possessive(text: str, said: Said) -> Resolved | None:
    """Make "Son siège est à Brest" say "Le siège d’Eurojust est à Brest"."""
    match = _POSSESSIVE.match(text)
    if match is None:
        return None
    owner = find_owner(said, plural=match["whose"].startswith("Leur"))
    named = name_owned(text, match, owner) if owner else None
    return Resolved(named, owner) if named else Resolved(text)


def _take_this(text: str, said: Said) -> Resolved | None:
    match = _THIS.match(text)
    if match is None:
        return None
    plain = ("Les " if text.startswith("Ces") else "Le ") + text.split(" ", 1)[1]
    place = find_verb(plain)
    rest = plain[place[0] :] if place else ""
    again = _name_again(text, match["noun"], f" {rest}" if rest else "", said.names)
    if again.antecedent or not rest:
        return again
    kind = find_kind(match["noun"].lower(), said)
    return Resolved(capitalise(f"{kind.text} {rest}"), kind) if kind else again


def _take_both(text: str, said: Said) -> Resolved | None:
    """Name the two bodies that an earlier sentence joined."""
    match = _BOTH.search(text)
    if match is None:
        return None
    if said.pair is None or _AFTER_LINK.search(text[: match.start()].lower()):
        return Resolved(text)
    both = capitalise(said.pair.text) if match.start() == 0 else said.pair.text
    return Resolved(text[: match.start()] + both + text[match.end() :], said.pair)


def _take_short(text: str, said: Said) -> Resolved | None:
    """Put the longer name for a short one that is the subject: "le Bureau veille"."""
    for match in _SHORT.finditer(text):
        if not (match["next"] or match["verb"] in singular_forms()):
            continue
        before, rest = text[: match.start("short")], text[match.end() :]
        name = _find_longer(match["noun"], said.names)
        if name is None or name.text.lower() in text.lower():
            continue
        put = f"{before}{name.text}{rest}"
        return Resolved(capitalise(put) if not before else put, name)
    return None


def _name_again(text: str, noun: str, rest: str, said: Sequence[Phrase]) -> Resolved:
    """Put the one longer name with this head noun that was said before; else give up."""
    name = _find_longer(noun, said)
    if name is None or not rest:
        return Resolved(text)
    return Resolved(capitalise(f"{name.text}{rest}"), name)


def _find_longer(noun: str, said: Sequence[Phrase]) -> Phrase | None:
    fitting = {p.text: p for p in said if p.head.lower() == noun.lower() and " " in p.bare}
    return next(iter(fitting.values())) if len(fitting) == 1 else None
