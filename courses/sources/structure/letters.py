"""Lines of letters, short and without a stop like headings: addresses, dates, subjects, names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from courses.sources.pieces import Piece

PLACE_AND_DATE = re.compile(
    r"[^\W\d_][\w’' -]{1,40},\s(?:le\s|on\s|el\s)?"
    r"\d{1,2}(?:er)?\s(?:de\s)?[^\W\d_]{3,10}\s(?:de\s)?\d{4}"
)
FIELD = re.compile(
    r"(?:objet|[nv]/réf|réf(?:érence)?|pièces? jointes?|p\. ?j|destinataires?|expéditeur|copie"
    r"|tél(?:éphone)?|courriel|date|de|à|subject|re|ref|from|to|cc|sent|enclosures?|phone|e-?mail|asunto|para|fecha)"
    r"\.?\s?:\s",
    re.IGNORECASE,
)
"""How a line of a letter's head opens."""

SALUTATION = re.compile(
    r"(?:Madame|Monsieur|Mesdames|Messieurs|Mademoiselle|Chers?|Chères?|Dear|Sir|Madam"
    r"|Estimad[oa]s?|Querid[oa]s?)\b[^.:;!?]{0,80},"
)


STREET = re.compile(
    r"\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|quai|avenue|av\.|boulevard|bd|place|chemin|route|allée"
    r"|impasse|square|cours|venelle|calle|plaza|\w+\s(?:street|road|avenue|lane|square))\b.{0,60}",
    re.IGNORECASE,
)
TOWN = re.compile(
    r"(?:[A-Z]{1,2}-)?(?!(?:1[5-9]|20)\d\d\s)\d{4,5}\s[^\W\d_a-zß-öø-ÿ][^.:;!?]{1,40}"
)


def is_letter(pieces: Iterable[Piece]) -> bool:
    """Tell whether somebody is greeted: short lines are then an address or a name."""
    return any(SALUTATION.fullmatch(piece.text.text) for piece in pieces)


def is_address(string: str) -> bool:
    """Tell whether a line is a street or a town with its code."""
    return STREET.fullmatch(string) is not None or TOWN.fullmatch(string) is not None


def is_line_of_letter(string: str) -> bool:
    """Tell whether a line says where and when, to whom or about what somebody writes."""
    return PLACE_AND_DATE.fullmatch(string) is not None or FIELD.match(string) is not None
