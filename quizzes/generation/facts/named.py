"""Names with what stands behind their comma: "la Convention sur …, adoptée en 1994"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizzes.generation.french.classes import PERSON, Class, class_of
from quizzes.generation.french.nouns import gender_of, is_plural
from quizzes.generation.french.phrases import Phrase, with_article

_COMMA = re.compile(r"(?: \([A-ZÀ-Ý][\w.-]+\))?, ")
_BREAK = re.compile(r"[,;:()«»]")
_START = re.compile(
    r"\b(?:(?:[Ll]e|[Ll]a|[Ll]es|[Dd]u|[Aa]u|[Aa]ux|[Dd]es) |[Ll]’)(?=[A-ZÀ-Ý][a-zà-ÿ])"
)
_VERBAL = re.compile(r"\b(?:est|sont|a|ont|qui|que|dont|où|été|sa|son|ses|leurs?)\b|qu’")
_HALF = re.compile(r" et (?P<link>à|au|aux|en|dont|pour|par|avec|sur|dans|où)\b")
"""The second of two that hang on a word before the name: "commune à la Banque et au FMI"."""
_TO = frozenset({"à", "au", "aux"})
_SHARED = re.compile(r"\b(?:commun|conjoint|propre|lié)e?s? (?:(?:à|avec) )?$")
"""What stands before the name of a second party: the participle is not said of that one."""
_BARE = re.compile(r"\W*(?P<head>[A-ZÀ-Ý][a-zà-ÿ]+)(?: [a-zà-ÿ]+)* (?:de )?")
"""The head of a longer name without article: "Agence de l’Union des ports"."""
_OWNER = re.compile(
    r"\b(?:[Ll]e |[Ll]a |[Ll]’|[Dd]u |[Aa]u )(?P<head>[A-ZÀ-Ý][a-zà-ÿ]+)"
    r"(?: [^ ,;:()«»]+)*? (?:de )?$"
)
"""What a name that follows is the complement of."""
_LONGEST = 16


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A body or a text by its name, with article, and its kind."""

    phrase: Phrase
    kind: Class
    alone: bool = True
    """Whether no other name may end at the same comma."""


def find_named(text: str) -> Iterator[tuple[NamedThing, str]]:
    """Find names of bodies and texts before a comma, each with the rest of the text behind it.

    Where several names may end at the comma, each is given that no other agrees with: a
    participle behind it tells which is meant.
    """
    for comma in _COMMA.finditer(text):
        begin = max((m.end() for m in _BREAK.finditer(text, 0, comma.start())), default=0)
        before, behind = text[begin : comma.start()], text[comma.end() :]
        starts = [m.start() for m in _START.finditer(before)]
        starts = [start for start in starts if not _is_within(before[:start])]
        read = ((start, _read(before[start:])) for start in starts)
        things = [one for start, one in read if one and not _is_of_another(before[:start], one)]
        for thing in things:
            if not any(_alike(thing, other) for other in things if other is not thing):
                yield replace(thing, alone=len(things) == 1), behind


def _is_within(before: str) -> bool:
    """Tell whether a name is but a part of what stands before it."""
    bare = _BARE.fullmatch(before)
    inner = bare is not None and class_of(bare["head"].lower()) is not None
    return inner or bool(_SHARED.search(before))


def _is_of_another(before: str, thing: NamedThing) -> bool:
    """Tell whether a name belongs to another of its gender, of which the participle may be said.

    "L’Acte de Gand de l’Arrangement de Bruges, adopté en 2015": the Act was adopted then.
    """
    match = _OWNER.search(before)
    if match is None or class_of(match["head"].lower()) is not None:
        return False  # a name of a known kind is read for itself
    return gender_of(match["head"]) is thing.phrase.gender


def _is_half(name: str) -> bool:
    """Tell whether a name ends with the second of two whose first stands before it."""
    for match in _HALF.finditer(name):
        before = re.findall(r"[\wà-ÿ]+’?", name[: match.start()])
        kin = _TO if match["link"] in _TO else {match["link"]}
        if kin.isdisjoint(before):
            return True
    return False


def _alike(one: NamedThing, other: NamedThing) -> bool:
    """Tell whether a participle could be said of either."""
    phrase, second = one.phrase, other.phrase
    return (phrase.gender, phrase.plural) == (second.gender, second.plural)


def _read(name: str) -> NamedThing | None:
    words = name.replace("’", "’ ").split()
    head = words[1]
    kind, gender = class_of(head.lower()), gender_of(head)
    if kind is None or kind is PERSON or gender is None or is_plural(head):
        return None
    bare = name.split("’", 1)[1] if name[1] == "’" else name.split(" ", 1)[1]
    if len(words) > _LONGEST or len(bare.split()) == 1 or _VERBAL.search(bare) or _is_half(bare):
        return None
    return NamedThing(Phrase(with_article(bare, gender), gender), kind)
