"""Phrases of a source cut to what an option can say: whole, short and without anaphors."""

from __future__ import annotations

import re

_BRACKETS = re.compile(r" ?\([^()]*\)")
_LOOSE = re.compile(
    r"(?:, |;| [–—] )(?=(?:à savoir|notamment|par exemple|y compris|en particulier|ainsi|afin|"
    r"tels?|telles?|comme|selon|conformément|grâce|sans|tout en|dont|qui|que|qu’|où|"
    r"et (?:en|d’y|y|les|lui|leur|à cet|ce|ainsi|notamment)|mais|quel|en|au|aux|dans|et qui)\b).*$|"
    r",? (?:à savoir|notamment|par exemple|y compris|en particulier|c’est-à-dire|etc\.?)\b.*$|"
    r"[;:].*$|,? et plus généralement .*$"
)
_WAY = re.compile(
    r",? (?:et )?(?:tout )?en (?!\w+ment\b)[a-zà-ÿ]+ant\b.*$|,? afin (?:de|d’|que) .*$"
)
_PARTICIPLE = re.compile(
    r" (?!avant|pendant|durant|devant)[a-zà-ÿ]+ant (?:des?|du|les?|la|l’|à|aux?)\b.*$"
)
_ANAPHOR = re.compile(
    r"\b(?:nous|notre|nos|vous|votre|vos|celui|celle|ceux|celles|cela|ceci|ce|cet|cette|ces|y|"
    r"leurs?|son|sa|ses|lui|elles?|ils?|dernière?s?)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"^(?:leurs?|son|sa|ses)$")
_ANTECEDENT = re.compile(r"\b(?:les|des|aux|la|le|un|une|du|chaque) |l’")
_END = re.compile(
    r"(?: (?:de|du|des|d’|à|au|aux|en|et|ou|le|la|les|par|pour|sur|dans|avec|que|qui)|,)+$"
)
_BREAKS = re.compile(
    r"(?:,? et (?:de |d’|à |par |pour )|, (?:de |d’|à )|,? et (?=les? |la |l’|des ))"
)
_UNFINISHED = re.compile(r"\b(?:qui|que|qu’\w+) [\wà-ÿ]+, [^,]*$")
"""A relative clause whose verb has lost what followed an insertion: "qui entre, parfois"."""
_EXCEPTED = re.compile(r"(?:^|, )(?:à l’exception|à l’exclusion|excepté|hormis|sauf)\b")
"""What a phrase takes back: it is no true rest without it."""
LONGEST = 15
_SHORTEST = 3


def shorten(phrase: str, longest: int = LONGEST) -> str:
    """Cut examples, manners and reasons off a phrase; empty where no short whole is left."""
    text = _BRACKETS.sub("", phrase).strip(" .;,")
    text = _LOOSE.sub("", text).strip(" .;,")
    if len(text.split()) > longest or _leans(text):
        text = _WAY.sub("", text).strip(" ,")
    if len(text.split()) > longest or _leans(text):
        text = _cut_members(_PARTICIPLE.sub("", text), longest)
    whole = _SHORTEST <= len(text.split()) <= longest and not _END.search(text)
    whole = whole and not _UNFINISHED.search(text) and not _EXCEPTED.search(phrase[len(text) :])
    return text if whole and not _leans(text) and _is_balanced(text) else ""


def _cut_members(text: str, longest: int) -> str:
    """Keep the first of coordinated phrases, as many as are short enough."""
    ends = [match.start() for match in _BREAKS.finditer(text)]
    fitting = [text[:end] for end in ends if len(text[:end].split()) <= longest]
    whole = [part for part in fitting if not _leans(part) and "," not in part]
    return whole[-1].strip(" ,") if whole else text


def _leans(text: str) -> bool:
    """Tell whether a pronoun or possessive points outside the phrase."""
    for match in _ANAPHOR.finditer(text):
        inside = _OWN.match(match.group().lower()) and _ANTECEDENT.search(text[: match.start()])
        if not inside:
            return True
    return False


def _is_balanced(text: str) -> bool:
    return text.count("«") == text.count("»") and text.count("(") == text.count(")")
