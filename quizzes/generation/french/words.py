"""Words of French that never change meaning by field: determiners, prepositions, connectives."""

from __future__ import annotations

import re

_DETERMINERS_LIST = """
le la l’ les un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos
chaque tout toute tous toutes quel quelle quels quelles aucun aucune plusieurs certains
certaines quelques
"""
DETERMINERS = frozenset(_DETERMINERS_LIST.split())
_PREPOSITIONS_LIST = """
à de d’ en dans par pour sur sous avec sans contre entre vers chez selon depuis dès pendant
durant lors auprès hors malgré outre parmi envers via
"""
PREPOSITIONS = frozenset(_PREPOSITIONS_LIST.split())
_CONJUNCTIONS_LIST = """
et ou ni mais car donc or que qu’ qui dont où si lorsque quand
"""
CONJUNCTIONS = frozenset(_CONJUNCTIONS_LIST.split())
_PRONOUNS_LIST = """
il elle ils elles on nous vous je tu cela ceci ce c’ celui celle
"""
PRONOUNS = frozenset(_PRONOUNS_LIST.split())
_PRENOMINAL_LIST = """
nouveau nouvel nouvelle nouveaux nouvelles grand grande grands grandes petit petite premier première
second seconde deuxième troisième ancien ancienne même seul seule vaste présent présente principal
principale haut haute bon bonne futur future dernier dernière
"""
PRENOMINAL = frozenset(_PRENOMINAL_LIST.split())
"""Adjectives that stand before their noun: what follows them is no verb."""

TOKEN = re.compile(
    r"(?:\b(?:[lLdDnNsScCjJmMtT]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)’)|\w+(?:[-/.]\w+)*|[^\w\s]"
)
"""A word, a word part before an apostrophe, or a mark."""

LEAD_IN = re.compile(
    r"^(?:En outre|De plus|Par ailleurs|Ainsi|Toutefois|Cependant|Enfin|Ensuite|Désormais|En effet|"
    r"De même|En particulier|À ce titre|Pour cela|Par exemple|D’abord|Aujourd’hui|Actuellement|"
    r"Concrètement|En pratique|Autrement dit|C’est pourquoi|Dès lors|Or|De son côté|Néanmoins|"
    r"Pourtant|Par conséquent|En conséquence|À cet effet|À cette fin|Pour ce faire|Dans ce cadre|"
    r"Dans ce contexte|À ce jour|À l’heure actuelle|En revanche|Par la suite|En fait|De fait|"
    r"Depuis lors|Depuis(?=,)|Mais|Et|Puis|Finalement|Du reste|D’ailleurs|À son tour|Pour sa part|"
    r"Par là même|De la sorte|C’est ainsi que|D’une part|D’autre part|En somme|En bref),? (?=\S)",
)
"""What ties the head of a sentence to the one before."""

ARTICLE = re.compile(
    r"^(?:(?:le|la|les|un|une|des|du|au|aux|cette|cet|ce|ces) |l’|d’)", re.IGNORECASE
)


def strip_article(phrase: str) -> str:
    """Take the article off a phrase."""
    return ARTICLE.sub("", phrase, count=1)


def lower_article(phrase: str) -> str:
    """Write the article at a phrase's head in lower case, and nothing else."""
    match = ARTICLE.match(phrase)
    return phrase[: match.end()].lower() + phrase[match.end() :] if match else phrase
