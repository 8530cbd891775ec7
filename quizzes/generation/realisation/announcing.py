"""What a sentence, or a heading, announces: "dispose de plusieurs outils de veille :"."""

from __future__ import annotations

import re
from itertools import pairwise

from quizzes.generation.french.dictionary import nouns
from quizzes.generation.french.elision import of
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.verbs import plural_forms, singular_forms
from quizzes.generation.french.words import PRENOMINAL
from quizzes.generation.realisation.leads import make_singular

_DETERMINER = (
    rf"(?:{NUMBER}|plusieurs|différente?s|divers(?:es)?|quelques|(?:de )?nombreu(?:x|ses)|"
    r"les|des|aux|ses|nos|leurs|d’autres)"
)
_OPENING = re.compile(rf"\b{_DETERMINER} (?=(?P<noun>[a-zà-ÿ][\wà-ÿ’ -]+)$)", re.IGNORECASE)
_ARE = re.compile(
    r"^(?:Les|Nos|Ses) (?P<noun>[^,;:]{3,70}?) (?:sont|comprennent|désignent|regroupent)\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"^Chaque (?P<noun>[a-zà-ÿ]+) (?:a|possède|remplit|joue|contient|réunit)\b")
_AT_START = re.compile(
    rf"^(?i:{NUMBER}|plusieurs|les) (?P<noun>[a-zà-ÿ]+(?: [a-zà-ÿ]+){{0,2}}?) (?P<verb>[a-zà-ÿ]+)\b"
)
_FOLLOWING = re.compile(r"(?:,? (?:suivante?s|ci-dessous|ci-après|à savoir|notamment))+$")
_HEADING = re.compile(
    r"^(?:(?:nos|les|ses|leurs|principales?|principaux) )*(?P<noun>[^:,;.?]{4,40})$"
)
_COUNT = re.compile(rf"^{NUMBER} ", re.IGNORECASE)
_ADJECTIVES = PRENOMINAL | {
    "principaux",
    "principales",
    "grands",
    "grandes",
    "différents",
    "diverses",
}
_MOST_WORDS = 8


def find_announced(text: str) -> str:
    """Find the plural noun, with what belongs to it, that a sentence announces at its end."""
    said = _FOLLOWING.sub("", text.strip().rstrip(" :"))
    if match := _ARE.match(said):
        return _clean(match["noun"])
    if match := _ONE.match(said):
        return _clean(f"{match['noun']}s")
    match = _AT_START.match(said)
    if match and match["verb"] in plural_forms() and (noun := _clean(match["noun"])):
        return noun
    for match in reversed(list(_OPENING.finditer(said))):
        if noun := _clean(match["noun"]):
            return noun
    return ""


def find_in_heading(heading: str) -> str:
    """Find the plural noun that a heading consists of: "Nos outils" has "outils"."""
    match = _HEADING.match(heading.strip().lower().replace("'", "’"))
    return _clean(_COUNT.sub("", match["noun"])) if match else ""


def name_one(noun: str, owner: str) -> tuple[str, str]:
    """Part what is announced into one of its kind and whose it is: "outil", "d’Eurojust"."""
    one = make_singular(noun)
    whose = of(owner) if owner else ""
    if whose and one.endswith(f" {whose}"):
        return one.removesuffix(f" {whose}"), whose
    own = re.search(r" d(?:e |’|u )(?:la |l’)?[A-ZÀ-Ý][^ ]*(?: [^ ]+){0,3}$", one)
    if own:
        return one[: own.start()], own.group().strip()
    return one, whose


def _clean(noun: str) -> str:
    """Take adjectives off the front; nothing where no plural noun leads, or a verb follows."""
    words = noun.strip().split(" ")
    while words and words[0].lower() in _ADJECTIVES:
        words = words[1:]
    known = nouns().get(words[0].lower()) if words else None
    plural = known is not None and words[0].lower()[-1] in "sx"
    verbs = any(w in plural_forms() or w in singular_forms() for w in _after_nouns(words))
    if not plural or verbs or len(words) > _MOST_WORDS:
        return ""
    return " ".join([words[0].lower(), *words[1:]])


def _after_nouns(words: list[str]) -> list[str]:
    """List the words that stand where a verb could: right behind a word that is no link."""
    links = {"de", "des", "du", "la", "le", "les", "à", "en", "pour", "et", "sur", "aux"}
    return [w for before, w in pairwise(words) if before.lower() not in links]
