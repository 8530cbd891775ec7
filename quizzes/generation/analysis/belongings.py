"""Bodies that belong to the organisation that a text is about, and the noun that stands for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.french.classes import ORGAN, PERSON, STRUCTURE, class_of
from quizzes.generation.french.dictionary import adjectives
from quizzes.generation.french.elision import of, to
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import capitalise
from quizzes.generation.french.verbs import singular_forms
from quizzes.generation.french.words import strip_article
from quizzes.generation.lexicon import Lexicon

_BODIES = frozenset({ORGAN, STRUCTURE, PERSON})
_BODY = re.compile(
    r"\b(?:[Ll]e |[Ll]a |[Ll]’|[Dd]u |[Aa]u )"
    r"(?P<name>[A-ZÀ-Ý][a-zà-ÿ]+(?:-[a-zà-ÿ]+)?(?: d’[a-zà-ÿ]+| des? [a-zà-ÿ]+| [a-zà-ÿ]+)?)"
)
FOREIGN = re.compile(
    r"(?:europ|afric|améri|asiat|arab|franç|allem|brit|suiss|fédér|monét)|parlementa?i?r?e?$|"
    r"conseil de sécurité$|de justice$|économique et social$",
    re.IGNORECASE,
)
"""Adjectives that make a body somebody's: "le Parlement européen" is nobody else's."""
_FEWEST = 2
_GENERAL = frozenset({"Organisation", "Union", "Association"})
"""Nouns that mean any body of their kind where they stand without a capital."""
_JOINED = re.compile(
    r"\b(?:Parlement européen|Commission européenne)(?:,| et) (?:sur \w+ )?(?:le |la |du |au )"
    r"(?P<name>[A-ZÀ-Ý][a-zà-ÿ]+)\b"
)
"""A body beside one of the European Union’s is the Union’s as well."""


def find_own(speaker: Phrase | None, texts: Sequence[str], lexicon: Lexicon) -> frozenset[str]:
    """Find bodies of a speaker, in lower case.

    They are what its texts say to be "de X", what the lexicon gives it, and bodies of so plain a
    name that they can be nobody else's.
    """
    if speaker is None:
        return frozenset()
    owner = re.escape(of(speaker.text))
    behind = re.compile(rf"(?P<name>[A-ZÀ-Ý][\w-]+(?: [\w’-]+){{0,4}}) {owner}\b")
    found = {strip_article(m["name"]) for text in texts for m in behind.finditer(text)}
    given = {one.name for one in lexicon.entities if one.owner == speaker.bare}
    others = {one.name.lower() for one in lexicon.entities if one.owner not in {"", speaker.bare}}
    plain = {name.lower() for name in _list_plain(texts)} - others
    return frozenset({name.lower() for name in found | given} | plain)


def _list_plain(texts: Sequence[str]) -> Iterator[str]:
    """List organs and offices that texts name twice or more, and never with another owner."""
    times: dict[str, int] = {}
    joined = {match["name"] for text in texts for match in _JOINED.finditer(text)}
    for text in texts:
        for match in _BODY.finditer(text):
            name = _cut(match["name"])
            times[name] = times.get(name, 0) + 1
    for name, count in sorted(times.items()):
        kind = class_of(name.split(" ")[0].split("-")[0])
        plain = name not in joined and not FOREIGN.search(name) and not _is_of_others(name, texts)
        if count >= _FEWEST and kind in _BODIES and plain:
            yield name


def _is_of_others(name: str, texts: Sequence[str]) -> bool:
    """Tell whether texts give a body to one that many others report to."""
    behind = re.compile(
        rf"\b{re.escape(name)} (?:des Nations Unies|de l’(?:ONU|Organisation des N)|europée)"
    )
    return any(behind.search(text) for text in texts)


def _cut(name: str) -> str:
    """Cut a verb off that follows a name: "Conseil élit"."""
    first, _, rest = name.partition(" ")
    return first if rest in singular_forms() and rest not in adjectives() else name


def name_house(text: str, house: str, speaker: Phrase | None) -> str:
    """Put the organisation's name where a text says "l’Agence" for it, and nothing more."""
    if not house or speaker is None or speaker.plural:
        return text
    if house not in _GENERAL:
        house = f"[{house[0]}{house[0].lower()}]{house[1:]}"
    pattern = re.compile(
        rf"\b(?P<link>[Dd]e |à )?[lL](?:’|e |a )(?P<noun>{house})\b(?P<next> [\w’]+)?"
    )
    contracted = re.compile(rf"\b(?P<link>[Dd]u|au) (?P<noun>{house})\b(?P<next> [\w’]+)?")
    text = pattern.sub(lambda match: _exchange(match, speaker), text)
    return contracted.sub(lambda match: _exchange(match, speaker), text)


def _exchange(match: re.Match[str], speaker: Phrase) -> str:
    after = match["next"] or ""
    if _goes_on(after.strip()) or after.strip() in speaker.bare.split():
        return match.group()
    link = (match["link"] or "").strip()
    if link.lower() in {"de", "du"}:
        said = of(speaker.text)
    elif link in {"à", "au"}:
        said = to(speaker.text)
    else:
        said = speaker.text
    return (capitalise(said) if match.group()[0].isupper() else said) + after


def _goes_on(word: str) -> bool:
    """Tell whether the noun goes on to a longer name: "l’Union européenne", "l’Agence de"."""
    if re.match(r"(?:des?|du|pour)\b|d’|[A-ZÀ-Ý]", word):
        return True
    return word in adjectives() and word not in singular_forms()
