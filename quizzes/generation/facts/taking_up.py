"""Words that take up what another sentence says: pronouns, times, cases, offices left unsaid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.french.dictionary import nouns
from quizzes.generation.french.verbs import infinitives, participles

_ELSEWHERE = re.compile(
    r"\bd’entre (?:eux|elles)\b|\b(?:[Dd]ans l’intervalle|[Ee]ntre-temps|[Àà] cette (?:date|"
    r"occasion|époque)|l’année suivante|l’année précédente|le lendemain|la veille|[Àà] défaut)\b|"
    r"\b(?:devant|pour|avec|sur|contre|chez|par|envers) (?:elles?|lui|eux)\b(?!-)|"
    r"(?<!il )\by (?!a\b|avait\b|aura\b|compris\b)[a-zà-ÿ]+|"
    r"\bl’(?:a|ont|avaient|avait)\b|\bles (?:a|ont|avait)\b|"
    r"\bqui (?:lui|leur) [a-zà-ÿ]+|\bà (?:sa|leur) tête\b|"
    r"(?:^|, |: |\b(?:ville|année|danoises|pays) )(?:[Cc]hacune?|[Cc]ertaine?s|[Pp]lusieurs|"
    r"[Dd]’autres|[Tt]ous|[Tt]outes) (?:est|sont|a|ont|se|s’)\b|\b[Cc]hacune? (?:est|a)\b|"
    r"\b(?:les |des |aux |le |la |du |au )(?:siens?|siennes?|leurs?)\b(?= ?[?.,]|$| (?:en|le|à)\b)"
)
"""A time, a case or a thing of another sentence."""
_BEFORE = re.compile(
    r"\bavai(?:t|ent)\b(?:-(?:t-)?(?:ils?|elles?))?(?: pas| déjà| été)*"
    r" [a-zà-ÿ]+(?:é|i|u|is|it)e?s?\b"
)
"""What had happened before something else."""
_ROUGHLY = re.compile(
    r"\b(?:quelques|certaine?s|un certain nombre|d’autres|l’année d[eu’]|diverse?s|différente?s|"
    r"d’ordinaire|d’habitude|en règle générale|en général|en principe|normalement)\b"
)
"""What says how many, which or how often only roughly."""
_OFFICE = re.compile(
    r"\b(?:son |sa |ses |cette |ce |leurs? )(?:mandat|fonctions?|poste|charge|présidence|titre)s?\b"
    r"(?! (?:de|d’|du|des|comme|à)\b)|"
    r"\b(?:récompensé|choisi|retenu|sélectionné|primé|distingué|pressenti)e?s?\b"
    r"(?! (?:par|comme|au)\b)"
)
"""An office that is not named, and an honour or a choice of nobody’s."""
_CLITIC = re.compile(
    r"\b(?:peu(?:t|vent)|doi(?:t|vent)|v(?:a|ont)|fai?t|de|d’|à|pour|sans|-(?:il|elle)s?) "
    r"(?:l’|le |la |les |lui |leur )(?P<verb>[a-zà-ÿ]+(?:er|ir|re|oir))\b"
)
_SEVERAL = re.compile(r"\b[Ll]es (?P<head>[a-zà-ÿ]+[sx]) (?P<done>[a-zà-ÿ]+)(?P<rest> [\w’]+)?")
_GOES_ON = (
    *(" par", " de", " d’", " du", " des", " à", " au", " aux", " en", " dans", " pour", " sur"),
    *(" avec", " depuis", " avant", " après", " entre", " contre", " lors"),
)


def takes_up(text: str) -> bool:
    """Tell whether a text has words that stand for something outside it."""
    patterns = (_ELSEWHERE, _BEFORE, _ROUGHLY, _OFFICE)
    return any(pattern.search(text) for pattern in patterns) or any(_find_open(text))


def _find_open(text: str) -> Iterator[bool]:
    """Look for "peut l’arrêter" and for "les gouvernements concernés", by what being left open."""
    for match in _CLITIC.finditer(text):
        yield match["verb"] in infinitives() and match["verb"] not in nouns()
    for match in _SEVERAL.finditer(text):
        done = match["done"] in participles() and match["head"] in nouns()
        yield done and not (match["rest"] or "").startswith(_GOES_ON)
