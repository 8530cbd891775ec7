"""Whether a sentence can be understood without the one before it."""

from __future__ import annotations

import re

_HEAD = re.compile(
    r"(?:Ils?|Elles?|On|Cela|Ceci|Ce(?! (?:qui|que|qu|dont)\b)|Ce(?:t|tte|s)|C[’']\w+|Celles?|Celui"
    r"|Ceux|(?:Tou(?:te?)?s? )?(?:[Ss]on|[Ss]a|[Ss]es|[Ll]eurs?)"
    r"|L[’']une?|Les? uns?|L[’']autre|Les (?:autres|deux)|D[’']autres|Une? (?:autre|seconde?)"
    r"|(?:Deux|Trois|Quatre|Cinq) d(?:e|[’']entre)"
    r"|Et|Mais|Or|Donc|Car|Puis|Ainsi|Aussi|Enfin|Ensuite|En outre|De plus|Par ailleurs|Toutefois"
    r"|Cependant|Désormais|En effet|De même|Par exemple|À ce titre|Dès lors"
    r"|It|He|She|They|This|That|These|Those|Its|His|Her|Their|Both|Others?|Another|There"
    r"|And|But|So|Thus|Also|However|Moreover|Furthermore|Therefore|Finally)(?![\w’'-])"
)
"""Words at the head of a sentence that point to what was said before."""

_WITHIN = re.compile(
    r"\b(?:ce(?!\s(?:qui|que|qu|dont|sont)\b)|cet|cette|ces|celui-ci|celle-ci|ceux-ci|celles-ci|ci-\w+"
    r"|donc|également|y|l[’']ont|(?:à|pour) l[’']\w+indre|[ld]es (?:deux|trois) autres"
    r"|(?:qui )?(?:suit|suivent)|this|these|those|such|therefore)\b(?!-à)",
    re.IGNORECASE,
)
"""Words that point back wherever they stand."""

_SPEAKER = re.compile(r"\b(?:nous|nos|notre|we|our|us)\b", re.IGNORECASE)


def leans(sentence: str) -> bool:
    """Tell whether a sentence points back: at its head, or by a demonstrative or a connective."""
    return bool(_HEAD.match(sentence) or _WITHIN.search(sentence))


def says_we(sentence: str) -> bool:
    """Tell whether a sentence says "we", so that a reader must know who writes."""
    return _SPEAKER.search(sentence) is not None
