"""What something is made up of, or where people work together, as a provision lists it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from quizzes.generation.analysis.bodies import list_bodies
from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind

_COMPOSED = re.compile(
    r"(?P<what>(?:la |le |l’)[a-zà-ÿ]+ [^,;]+?),? (?:composée?|constituée?|formée?) "
    r"(?P<members>(?:du |de la |de l’|des )[^;]+)$"
)
_COMPRISES = re.compile(
    r"(?P<owner>(?:du |de la |de l’)[^,;]+?), dont (?P<what>(?:la |le |l’)[a-zà-ÿ ]+?) "
    r"(?:comprend|réunit|regroupe) (?P<members>(?:le |la |l’|les )[^;]+)$"
)
_OFFICES = re.compile(r"\bles (?:bureaux|centres|services) (?:[a-zà-ÿ]+(?:aux|iques|ifs) ?)+")
_FROM = {"du ": "le ", "de la ": "la ", "de l’": "l’", "des ": "les "}
_START = r"(?:du |de la |de l’|des )"
_FEWEST, _LONGEST = 3, 14


@dataclass(frozen=True, slots=True)
class _Parts:
    provision: Provision
    question: str
    members: tuple[str, ...]


def find_parts(provisions: Sequence[Provision]) -> Iterator[Listing]:
    """Find "la structure, composée du siège, des bureaux et du centre"."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        bodies = tuple(
            dict.fromkeys(name for one in members for name in _list_structures(one.text))
        )
        for provision in members:
            for parts in (_read_composed(provision), _read_comprised(provision)):
                if parts and len(parts.members) >= _FEWEST:
                    yield _make(parts, bodies)


def _read_composed(provision: Provision) -> _Parts | None:
    match = _COMPOSED.search(provision.text)
    if match is None:
        return None
    what = re.sub(r"^.*\bpar (?=la |le |l’)", "", match["what"])
    pieces = re.split(rf", et (?={_START})|, (?={_START})| et (?={_START})", match["members"])
    named = (_bare(piece) for piece in pieces if re.match(_START, piece))
    known = tuple(name for name in named if name)
    return _Parts(provision, ask(f"de quoi se compose {what}"), _drop_joined(known))


def _read_comprised(provision: Provision) -> _Parts | None:
    match = _COMPRISES.search(provision.text)
    if match is None:
        return None
    article = r"(?:le |la |l’|les )"
    pieces = re.split(rf", (?={article})| et (?={article})", match["members"])
    known = tuple(re.split(r" auprès |, ", piece)[0].strip() for piece in pieces)
    question = ask(f"que comprend {match['what']} {match['owner']}")
    return _Parts(provision, question, known)


def _bare(piece: str) -> str:
    """Take "de" off a part: "des bureaux régionaux" are "les bureaux régionaux"."""
    start = next(start for start in _FROM if piece.startswith(start))
    name = re.split(r" auprès de? ?| répartie?s? ", piece[len(start) :])[0].strip(" ,")
    return _FROM[start] + re.sub(r"\bses\b", "les", name).replace("de les ", "des ")


def _drop_joined(names: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out bodies that only stand behind "auprès de"."""
    return tuple(n for n in dict.fromkeys(names) if not re.match(r"l’(?:Union|Organisation)\b", n))


def _list_structures(text: str) -> Iterator[str]:
    """List structures that the act names elsewhere, in the plural or one by one."""
    yield from (match.group().strip() for match in _OFFICES.finditer(text))
    yield from list_bodies(text)


def _make(parts: _Parts, bodies: Sequence[str]) -> Listing:
    quoted = parts.provision.text
    return Listing(
        kind=FactKind.ENUMERATION,
        subject=parts.question,
        relation="se compose de",
        answers=parts.members,
        question=parts.question,
        sources=(parts.provision.source,),
        outsiders=tuple(b for b in bodies if b not in quoted and b.split(" ", 1)[1] not in quoted),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.75,
    )
