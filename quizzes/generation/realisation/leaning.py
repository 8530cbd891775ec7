"""What leans on the text around it, so that no question may say it as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.facts.records import AnswerKind, Found, Listing, Matching, Single
from quizzes.generation.french.dictionary import adjectives
from quizzes.generation.french.typography import GAP, capitalise
from quizzes.generation.french.verbs import singular_forms
from quizzes.generation.records import FactKind
from quizzes.generation.wording import fold, read_words

_QUOTED = re.compile(r"«[^«»]*»")
_BESIDE = re.compile(r",? et (?:donc |ainsi |aussi )?(?:les? |la )(?:vôtre|nôtre)s?\b")
"""The reader's own, put beside what a sentence is about: it can be left out."""
_PATTERNS = (
    r"\b(?:vous|votre|vos|vôtres?|nous|notre|nos|nôtres?)\b",
    r"\b(?:le stagiaire|la stagiaire|le lecteur|la lectrice)\b",
    r"\bses fonctions\b(?! (?:de |d’|à la tête|comme|en qualité))",
    r"\bl’ancienne? [A-ZÀ-Ý]\w+\b(?! (?:des? |d’|du |[A-ZÀ-Ý]|\w+(?:enne|éen|ale?|aire|ique)\b))",
    r"(?<!entre )(?<!d’)(?<!à )(?<!chez )(?<!pour )\beux\b(?!-)",
    r"(?<!\bd’)(?<!\bà )(?<!\bpar )\b(?:lui|elle|eux|elles)-mêmes?\b",
    r"\bs’étai(?:en)?t\b(?:-(?:il|elle)s?)? (?!pas)\w+(?:é|i|u|s|t)e?s?\b",
    r", date à laquelle\b|^(?:Lorsque|Tandis que)\b|^Lorsqu’",
    r"^(?:À|Par|Sous|Avec|Selon|Depuis|Dès) (?:son|sa|ses|leurs?) ",
    r"^Pour combien d.*\d.* élue?s\b|\d+ \w+ élue?s pour\b",
)
_LEANING = re.compile("|".join(f"(?:{one})" for one in _PATTERNS))
_SHORTENED = re.compile(
    r"\b(?:[Ll]a |[Ll]e |[Ll]’|[Aa]u |[Dd]u )(?P<head>[A-ZÀ-Ý][a-zà-ÿ]+)(?P<next>[ -][^ ,;.?:)]+)?"
)
_NAMING = re.compile(
    r" (?:de|du|des|sur|pour|contre|portant|concernant|instituant|relati\w+|entre|adoptée?|signée?|"
    r"conclue?|nº|n°|\d.*|d’.*|[«A-ZÀ-Ý].*|-.*)$"
)
_HEADS_LIST = """
accord agence charte convention institution office organisation pacte protocole traité
"""
_HEADS = frozenset(_HEADS_LIST.split())
"""Heads of names that many bodies and texts share; "le Statut" is that of whoever speaks."""
_PLACED = re.compile(r"^(?:En|Au|Aux|À|Dans) (?P<place>[A-ZÀ-Ý][\w’-]{4,}), (?P<rest>q.*)$")
_COUNTRY = re.compile(
    rf"{GAP}(?:, (?:(?:en|au|aux) |dans (?:le |la |les |l’))[A-ZÀ-Ý][^,;]*(?=[,.]|$)|"
    r" \([A-ZÀ-Ý][^()]*\))"
)
_FAMILY = 4
"""So many letters does a part of the world share with what is named after it: "africain"."""


def is_leaning(found: Found) -> bool:
    """Tell whether something that a fact says needs the text around it to be understood."""
    return any(_leans(text) for text in _list_texts(found))


def leave_reader_out(found: Found) -> Found:
    """Cut "et donc le vôtre" off what a fact says: the course is read by others as well."""
    if isinstance(found, Single):
        wording = found.wording
        said = replace(wording, question=_cut(wording.question), gapped=_cut(wording.gapped))
        siblings = tuple(map(_cut, found.siblings))
        return replace(found, answer=_cut(found.answer), wording=said, siblings=siblings)
    if isinstance(found, Listing):
        answers, outsiders = map(_cut, found.answers), map(_cut, found.outsiders)
        return replace(found, answers=tuple(answers), outsiders=tuple(outsiders))
    if isinstance(found, Matching):
        return replace(found, pairs=tuple((_cut(one), _cut(two)) for one, two in found.pairs))
    return found


def leave_telling_place_out(found: Found) -> Found:
    """Cut "En Afrique, " off a question whose answer is called African."""
    if not isinstance(found, Single) or not (match := _PLACED.match(found.wording.question)):
        return found
    family = fold(match["place"])[:_FAMILY]
    if not any(fold(word).startswith(family) for word in read_words(found.answer)):
        return found
    return replace(found, wording=replace(found.wording, question=capitalise(match["rest"])))


def leave_country_out(found: Found) -> Found:
    """Cut ", en Afrique du Sud," off a gap that a city of it fills."""
    if not isinstance(found, Single) or found.answer_kind is not AnswerKind.CITY:
        return found
    gapped = _COUNTRY.sub(GAP, found.wording.gapped)
    return replace(found, wording=replace(found.wording, gapped=gapped))


def _cut(text: str) -> str:
    return _BESIDE.sub("", text)


def _list_texts(found: Found) -> Iterator[str]:
    if isinstance(found, Single):
        yield from (found.wording.question, found.wording.gapped)
        if found.kind is not FactKind.DEFINITION:
            yield found.answer
    elif isinstance(found, Listing):
        yield found.question
    else:
        yield found.instruction


def _leans(text: str) -> bool:
    plain = _QUOTED.sub("«»", text)
    if _LEANING.search(plain):
        return True
    return any(_is_rest(match) for match in _SHORTENED.finditer(plain))


def _is_rest(match: re.Match[str]) -> bool:
    """Tell whether a text or an organisation is named by its first word: "la Convention"."""
    if match["head"].lower() not in _HEADS:
        return False
    behind = match["next"] or ""
    return not _NAMING.match(behind) and not _is_adjective(behind.strip())


def _is_adjective(word: str) -> bool:
    return word in adjectives() and word not in singular_forms()
