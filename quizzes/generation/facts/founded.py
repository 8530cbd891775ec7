"""Dated things in passing: "le Comité X créé en 1999", "la tenue, en 2009, d’une réunion Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.french.classes import STRUCTURE, class_of
from quizzes.generation.french.dates import DATE, When
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import Gender, gender_of, is_plural
from quizzes.generation.french.phrases import Phrase, with_article
from quizzes.generation.french.words import lower_article
from quizzes.generation.realisation.tense import agree

_MADE = "créé|fondé|institué|établi|lancé|inauguré|adopté"
_NAMED = re.compile(
    r"(?:^|(?<=[ ’(]))(?:(?:[Ll]e|[Ll]a|[Ll]es|[Dd]u|[Dd]es|[Aa]u|[Aa]ux) |[Ll]’)"
    r"(?P<name>(?P<head>[A-ZÀ-Ý][a-zà-ÿ-]+) [^,;:()«»]{6,90}?) "
    rf"(?P<participle>(?P<base>{_MADE})e?s?) (?:en|le) (?P<date>{DATE})(?! (?:et|à|au) \d)\b"
)
_HELD = re.compile(
    rf"\b[Ll]a tenue, en (?P<date>{DATE}), d’une? (?P<what>(?P<head>[a-zà-ÿ]+)(?: [a-zà-ÿ]+)?)"
    r"(?: [^,;:]+,)?,? (?P<about>consacrée? (?:à|au|aux) [^,;:]+)"
)
_UNCLEAN = re.compile(
    r"\b(?:est|sont|a|ont|été|qui|que|dont|son|sa|ses|leurs?|ce|cette)\b|qu’|"
    r"\d{4},| et (?:le|la|les|l’|du)\b"
)
_OPENED = frozenset({"ouvert", "ouverte", "créé", "créée", "inauguré", "inaugurée", "installé"})
_ONE = re.compile(r"^une? ")


def find_founded(statement: Statement) -> Iterator[tuple[Clause, When]]:
    """Find what was made, held or opened in which year, each as a clause in the past tense."""
    for match in _NAMED.finditer(statement.text):
        thing = _read(match)
        if thing and agree(match["base"], thing) == match["participle"]:
            have = "ont" if thing.plural else "a"
            yield Clause(thing, "", have, f"été {match['participle']}", ""), _when(match)
    for match in _HELD.finditer(statement.text):
        gender = gender_of(match["head"])
        if gender is not None and not _UNCLEAN.search(match["about"]):
            held = "tenue" if gender is Gender.FEMININE else "tenu"
            named = with_article(f"{match['what']} {match['about'].rstrip(' .')}", gender)
            yield Clause(Phrase(named, gender), "s’", "est", held, ""), _when(match)
    yield from _find_opened(statement)


def _read(match: re.Match[str]) -> Phrase | None:
    """Read the name: its head alone is what was made."""
    gender = gender_of(match["head"])
    if gender is None or _UNCLEAN.search(match["name"]):
        return None
    plural = is_plural(match["head"])
    return Phrase(lower_article(with_article(match["name"], gender, plural=plural)), gender, plural)


def _when(match: re.Match[str]) -> When:
    return When(match["date"], "en")


def _find_opened(statement: Statement) -> Iterator[tuple[Clause, When]]:
    """Name the owner of "un bureau", which its purpose tells from others."""
    for clause in statement.clauses:
        mine = statement.speaker and _ONE.match(clause.subject.text)
        kind = class_of(clause.subject.head)
        if not mine or kind is not STRUCTURE or clause.when is None or not clause.purpose:
            continue
        if clause.passive and clause.rest.split(" ")[-1] in _OPENED and statement.speaker:
            owned = f"{clause.subject.text} {of(statement.speaker.text)}"
            subject = replace(clause.subject, text=owned)
            yield replace(clause, subject=subject, when=None, setting=""), clause.when
