"""What follows a verb, in parts: its object, prepositional phrases, the purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizzes.generation.french.verbs import infinitives

_COMPOUND = (
    "à l’aide|à l’égard|à l’intention|à partir|à propos|au bénéfice|au cours|au moyen|au nom|"
    "au profit|au sein|au titre|autour|auprès|dans le cadre|dans le domaine|en cas|en faveur|"
    "en matière|en raison|en vertu|en vue|hors|lors|par l’intermédiaire|par le biais|près|"
    "sous l’autorité|sous l’égide|sous la direction|sous la présidence"
)
_SIMPLE = (
    "après|avant|avec|chez|contre|dans|depuis|durant|dès|en|entre|envers|malgré|par|parmi|pendant|"
    "pour|sans|selon|sous|sur|vers|via|à travers"
)
_PREPOSITION = re.compile(
    rf"(?:^|(?<= ))(?:(?P<compound>{_COMPOUND}) (?P<of>de |du |des |d’)|"
    rf"(?P<toward>grâce|face|conformément|quant) (?P<at>à |au |aux )|"
    rf"(?P<simple>{_SIMPLE}) |(?P<to>à |au |aux ))|^(?P<from>de |d’|du )"
)
_AIM = re.compile(
    r"(?:^|,? )(?:afin d(?:e |’)|en vue d(?:e |’)|dans le but d(?:e |’)|dans l’objectif d(?:e |’)|"
    r"de manière à |de façon à |pour )(?P<aim>(?:(?:mieux|ne pas|y|se|les|le|la) |s’|l’|en )*"
    r"(?P<verb>[a-zà-ÿ-]+)\b.*)$"
)
_RELATIVE = re.compile(r"\b(?:qui|que|dont|où)\b|\bqu’")
_JOINED = re.compile(r"(?:\b(?:et|ou|ni|que|qu’)|,) ?$")
_NOUN_PHRASE = re.compile(
    r"(?:le|la|les|un|une|des|du|de|son|sa|ses|leur|leurs|tout|toute|tous|toutes|chaque|plusieurs|"
    r"certains|certaines|quelques|plus|d’autres|[\wà-ÿ-]+) |l’|d’|« |\d",
    re.IGNORECASE,
)
_CONTRACTED = {"du ": "le ", "des ": "les ", "au ": "le ", "aux ": "les "}


@dataclass(frozen=True, slots=True)
class Complement:
    """A prepositional phrase: ``preposition`` in full ("auprès de"), ``phrase`` without it.

    A contracted article is part of the phrase: of "au Comité" the phrase is "le Comité".
    """

    preposition: str
    phrase: str


@dataclass(frozen=True, slots=True)
class Tail:
    """The parts of what follows a verb; each is as the text has it, up to where the next begins."""

    object: str = ""
    complements: tuple[Complement, ...] = ()
    purpose: str = ""


@lru_cache(maxsize=4096)
def read_tail(tail: str) -> Tail:
    """Part what follows a verb into its object, prepositional phrases and the purpose."""
    aim = next((m for m in _AIM.finditer(tail) if m["verb"] in infinitives()), None)
    plain = tail[: aim.start()] if aim else tail
    starts = [*_find_prepositions(plain)]
    places = [*(match.start() for match in starts), len(plain)]
    said = plain[: places[0]].strip(" ,")
    return Tail(
        object=said if _NOUN_PHRASE.match(said) else "",
        complements=tuple(
            Complement(*_name(match, plain[match.end() : end].strip(" ,")))
            for match, end in zip(starts, places[1:], strict=True)
        ),
        purpose=aim["aim"].strip(" ,") if aim else "",
    )


def _find_prepositions(text: str) -> Iterator[re.Match[str]]:
    """Find where phrases begin: not behind "et", in a quotation or in a relative clause."""
    for match in _PREPOSITION.finditer(text):
        before = text[: match.start()]
        clause = before[before.rfind(",") + 1 :]
        quoted = before.count("«") > before.count("»")
        if not quoted and not _RELATIVE.search(clause) and not _JOINED.search(before):
            yield match


def _name(match: re.Match[str], phrase: str) -> tuple[str, str]:
    """Name a preposition in full, and give its phrase the article that it had swallowed."""
    if match["simple"]:
        return match["simple"], phrase
    link = match["of"] or match["at"] or match["to"] or match["from"]
    small = "de" if match["of"] or match["from"] else "à"
    whole = f"{match['compound'] or match['toward'] or ''} {small}".strip()
    return whole, _CONTRACTED.get(link, "") + phrase
