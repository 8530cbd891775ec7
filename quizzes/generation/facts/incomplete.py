"""Facts whose verb has lost what it needs: elected to what, taking part in what, about how many."""

from __future__ import annotations

import re

from quizzes.generation.facts.people import PEOPLE
from quizzes.generation.facts.records import AnswerKind, Found, Single
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.typography import GAP
from quizzes.generation.records import FactKind

_CHOSEN = re.compile(r"\b(?:(?:ré)?(?:[Éé]lu|[Nn]ommé)|[Rr]econduit)e?s?\b(?P<rest>[^?]*)")
_OFFICE = re.compile(
    r"\b(?:à la (?:vice-)?(?:présidence|tête|direction)|à ce(?:tte)? \w+|au (?:poste|rang|Conseil)|"
    r"comme|membres?|juges?|chefs?|(?:vice-)?président|directeur|directrice|secrétaire|"
    r"commissaire|gouverneur|administrateur|rapporteu)"
)
"""To what somebody is elected or appointed."""
_DATED = re.compile(r"\b(?:1[89]|20)\d\d\b")
_TO = (
    r"(?! (?:[a-zé]+ment )?(?:à|au|aux|d’y|y)\b(?! (?:la fin|partir|compter|début|cours|milieu)\b))"
)
_BEFORE = r"(?<!\by )(?<!\bauquel )(?<!\bauxquels )(?<!\blaquelle )"
_NEEDS_TO = re.compile(
    rf"{_BEFORE}\b(?:(?:cess|refus|accept|continu|commenc)\w+ (?:de |d’|à ))"
    rf"(?:participer|adhérer|contribuer|siéger|appartenir){_TO}"
)
"""What one takes part in, gives to or belongs to, with its verb alone."""
_MEMBER = re.compile(
    r"\b(?:devenue?s?|devient|devint|deviennent|restée?s?|d’être) membres?"
    r"(?! (?:de|du|des)\b| d’| \w+ de)"
)
"""What becomes a member becomes one of something."""
_JOINED = re.compile(rf"\b(?:a|ont|avai(?:t|ent))(?:-t-ils?|-t-elles?|-ils?|-elles?)? adhéré{_TO}")
_ADMITTED = re.compile(
    r"\badmise?s?\b(?!.*\b(?:à|au|aux|dans|comme|parmi|auprès)\b"
    r"(?! (?:la fois|l’unanimité|titre)\b))"
)
"""Who is admitted is so to something."""
_REPLACED = re.compile(r"\b(?:remplac|succéd|relève|relay)\w*|\b(?:laiss|céd)\w+ (?:la|sa) place\b")
"""Who follows somebody does so in an office."""
_SEAT = re.compile(
    r"\b[Ll]e siège (?:se trouve|est|a été|fut|s’est)\b|trouve(?:-t-il)? le siège \?"
)
"""A seat that is nobody’s."""
_TAKES_PART = re.compile(
    r"\b[Ll](?:a participation|’adhésion) (?:de |du |des |d’)(?!.*\b(?:à|au|aux|dans)\b)"
)
"""Whose taking part is spoken of, and not in what."""
_SERVES = re.compile(r"\b(?:sert|servent|consiste|consistent|parvient|tend|vise)(?= ?[.?]|$)")
"""What serves, consists or tends does so to something."""
_AT_FIRST = re.compile(
    r"\b(?:tout )?d’abord\b|\b(?:demeure(?:nt)?|reste(?! (?:ouvert|en vigueur)))\b"
)
"""What is so at first, or still, is told against something else."""
_LACKING = (_NEEDS_TO, _MEMBER, _JOINED, _SEAT, _SERVES, _TAKES_PART, _AT_FIRST, _ADMITTED)
_ABOUT = re.compile(
    r"\b(?:avoisin|approch|frôl|tourn\w+ autour|oscill)\w*\b|\bde l’ordre de\b", re.IGNORECASE
)
"""A value that is nearly so: options close to it would be as right."""
_OR_ANOTHER = re.compile(
    rf"{GAP}(?: [a-zà-ÿ]+){{0,4}},? (?:ou|voire|puis) (?:à |de )?(?:{NUMBER})\b"
)
"""A number with another for other cases: "huit membres, ou dix lorsque…"."""
_BARE = re.compile(
    r"\b[Ll]e budget(?: (?:annuel|ordinaire|total))?(?! (?:de|du|des|d’|ordinaire|annuel|total)\b)|"
    r"\bmilli(?:ons|ards)(?! (?:de|d’))(?=[ .?]*(?:$|en\b))"
)
"""A budget that is nobody’s, and an amount without its coin."""
_OBJECT = re.compile(r"\bqui (?:l’|la |le |les |lui |leur |y |en )(?=[a-zà-ÿ]{3})")

_AMOUNTS = frozenset({FactKind.QUANTITY, FactKind.DATE})


def is_incomplete(one: Found) -> bool:
    """Tell whether a fact leaves out what its verb needs, or asks exactly what is said roughly."""
    if not isinstance(one, Single):
        return False
    asked, told = one.wording.question, one.wording.gapped
    texts = (asked, told)
    if one.answer_kind is AnswerKind.NUMBER and _is_rough(texts):
        return True
    if any(lacking.search(text) for lacking in _LACKING for text in texts):
        return True
    if any(_BARE.search(text) for text in texts) and one.kind in _AMOUNTS:
        return True
    if _OBJECT.search(told) and GAP in asked:
        return True
    return any(_lacks_office(text, one) for text in texts)


def _is_rough(texts: tuple[str, ...]) -> bool:
    return any(_ABOUT.search(text) or _OR_ANOTHER.search(text) for text in texts)


def _lacks_office(text: str, one: Single) -> bool:
    """Tell whether somebody was elected on a day, or follows another, and to what is not said."""
    of_people = one.group == PEOPLE or one.kind is FactKind.DATE
    if _REPLACED.search(text) and of_people and not _OFFICE.search(text):
        return True
    match = _CHOSEN.search(text)
    if match is None or _OFFICE.search(match["rest"].split(", la ")[0].split(", le ")[0]):
        return False
    return any(_is_dated(source.quote) for source in one.sources)


def _is_dated(quote: str) -> bool:
    """Tell whether an election of the quote has its year, in its own part of the sentence."""
    said = (match["rest"] for match in _CHOSEN.finditer(quote.replace("'", "’")))
    return any(_DATED.search(rest.split(", ")[0]) for rest in said)
