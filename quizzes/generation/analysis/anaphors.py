"""Words that stand for something said before: a clause that keeps one does not stand alone."""

from __future__ import annotations

import re

from quizzes.generation.french.verbs import infinitives

VAGUE = re.compile(
    r"\b(?:celui|celle|ceux|celles)\b(?:-ci|-là)?|\b(?:cela|ceci|ça|ce dernier|cette dernière|"
    r"ces derniers|ces dernières|cet|cette|ces|ce(?! qu)|(?:deux|trois) autres|"
    r"(?<!tous )(?<!toutes )les deux(?! tiers))\b|"
    r"\b(?:l’une?|chacune?) (?:d’eux|d’elles|d’entre eux|d’entre elles)\b|"
    r"\b(?:nous|notre|nos|vous|votre|vos|je|moi|mon|mes)\b|"
    r"\b(?:suivante?s?|précédente?s?|susmentionnée?s?|ci-dessus|ci-dessous|ci-après|ci-contre|"
    r"lendemain|veille de|plus tard|auparavant|là|dits?)\b(?!-)|"
    r"\b(?:à|avec|pour|par|chez|sur|contre|de|d’|en) ?(?:eux|elles?|lui)\b(?!-)|"
    r"\b(?:pour|de |d’|à) ?en (?=\w+(?:er|ir|re|oir)\b)",
    re.IGNORECASE,
)
"""Words that a clause cannot keep wherever they stand."""
_DANGLING = re.compile(
    r"^(?:(?:ne |se |s’)*[\wà-ÿ-]+ )(?:(?:lui|leur|y|en|les?|la) (?=\w+(?:er|ir|re|oir)\b)|"
    r"l’(?=\w+(?:er|ir|re|oir)\b))"
)
_THEIR = re.compile(r"\bleurs?\b")
_TAKEN_UP = re.compile(r"\b(?:à|de|pour|afin de) (?P<what>l’|le |la |les )(?=(?P<verb>\w+)\b)")
_ONE = re.compile(r"\b(?:le|la|un|une|du|au|son|sa|chaque|tout|toute)\b|\bl’|«")
_THAT_OF = re.compile(r"\b(?:celui|celle|ceux|celles)(?= (?:de|du|des|qui|que)\b| d’| qu’)")
_SEVERAL = re.compile(
    r"\b(?:les|des|aux|ses|plusieurs|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|chaque|et|"
    r"de nombreux|de nombreuses|\d+|tous|toutes|leurs|qui)\b",
    re.IGNORECASE,
)


def dangles(predicate: str, *, plural: bool) -> bool:
    """Tell whether a predicate refers to something that neither it nor its subject names."""
    plain = _THAT_OF.sub(_spare, predicate)
    if VAGUE.search(plain) or _DANGLING.match(predicate):
        return True
    if any(_is_untold(match, predicate) for match in _TAKEN_UP.finditer(predicate)):
        return True
    their = None if plural else _THEIR.search(predicate)
    return their is not None and not _SEVERAL.search(predicate[: their.start()])


def _spare(match: re.Match[str]) -> str:
    """Spare "celui de", which takes up a noun that the predicate has named before it."""
    before = match.string[: match.start()]
    return "" if _ONE.search(before) or _SEVERAL.search(before) else match.group()


def _is_untold(match: re.Match[str], predicate: str) -> bool:
    """Tell whether a pronoun before an infinitive has nothing before it that it may stand for."""
    if match["verb"] not in infinitives():
        return False
    before = predicate[: match.start()]
    return not (_SEVERAL if match["what"] == "les " else _ONE).search(before)
