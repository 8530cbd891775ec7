"""What a programme of a list lets others do, and how it goes about its aim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.analysis.entries import Entry, read_groups
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.facts.services import name_of, read_listed
from quizzes.generation.french.elision import to
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.needs import Kind, Sort, name_term
from quizzes.generation.records import CognitiveLevel, FactKind, QuotedSpan

_AIM = re.compile(r"(?: pour (?:objectif|but|mission) (?:de |d’)| vise à )(?P<aim>.+)$")
_LETS = re.compile(r"^permettre (?P<link>aux )(?P<whom>[a-zà-ÿ ]+?) (?=de |d’)(?P<deeds>.+)$")
_NEXT = re.compile(
    r"(?:^|, et |, | et )(?:de |d’)(?=(?P<verb>(?:se |s’)?[a-zà-ÿ]+(?:er|ir|re|oir))\b)"
)
_WAY = re.compile(
    r"^(?P<deed>(?P<verb>[a-zà-ÿ]+) [^,;:]+?)(?:,? et (?:de |d’)?y [^,;:]+?)?,? "
    r"(?P<way>en [a-zà-ÿ’]+ant [^,;:]+)"
)
_LEANING = re.compile(r"\b(?:son|sa|ses|ce|ces|cette|cet|y|lui|dont|qui|que)\b")
_MISSION, _WAYS = "mission", "manières"
"""The lexicon’s sets of what nobody in the field is there for, and of ways that nobody takes."""
_FEWEST, _LONGEST = 2, 14


@dataclass(frozen=True, slots=True)
class _Aim:
    """What a term is there for, in the words of its entry."""

    text: str
    named: str
    gender: Gender
    sources: tuple[QuotedSpan, ...]


def find_aims(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Listing | Single]:
    """Find what programmes let others do, and by what they mean to reach their aim."""
    for group in read_groups(statements):
        kind = read_listed(group)
        if kind is None or kind.sort is not Sort.PROGRAMME:
            continue
        for aim in (aim for entry in group.entries for aim in _read(entry, kind)):
            yield from _ask_deeds(aim, lexicon)
            yield from _ask_way(aim, lexicon)


def _read(entry: Entry, kind: Kind) -> Iterator[_Aim]:
    for statement in entry.statements:
        match = _AIM.search(statement.text.strip().rstrip(" ."))
        if match:
            first = entry.statements[0].sources[:1]
            yield _Aim(
                match["aim"],
                name_term(kind, name_of(entry.term)),
                kind.gender,
                tuple(dict.fromkeys((*first, *statement.sources))),
            )


def _ask_deeds(aim: _Aim, lexicon: Lexicon) -> Iterator[Listing]:
    match = _LETS.match(aim.text)
    deeds = _part(match["deeds"]) if match else ()
    if match is None or len(deeds) < _FEWEST:
        return
    others = lexicon.sets.get(_MISSION, ())
    yield Listing(
        kind=FactKind.DEFINITION,
        subject=aim.named,
        relation="permet",
        answers=deeds,
        question=ask(f"que doivent pouvoir faire les {match['whom']} grâce {to(aim.named)}"),
        sources=aim.sources,
        outsiders=tuple(one for one in others if not _LEANING.search(one)),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )


def _part(text: str) -> tuple[str, ...]:
    """Part "de viser et d’arrêter les fraudeurs, et de juger les faits" into two deeds."""
    starts = [m for m in _NEXT.finditer(text) if m["verb"] in infinitives()]
    ends = [*(match.start() for match in starts[1:]), len(text)]
    pieces = [text[m.end() : end].strip(" ,") for m, end in zip(starts, ends, strict=True)]
    deeds, before = [], ""
    for piece in pieces:
        whole = f"{before} et {piece}" if before else piece
        before = whole if " " not in piece else ""
        deeds += [] if before else [whole]
    fine = all(len(deed.split()) <= _LONGEST and not _LEANING.search(deed) for deed in deeds)
    return tuple(deeds) if fine and not before else ()


def _ask_way(aim: _Aim, lexicon: Lexicon) -> Iterator[Single]:
    match = _WAY.match(aim.text)
    if match is None or match["verb"] not in infinitives() or _LEANING.search(match["way"]):
        return
    if len(match["way"].split()) > _LONGEST:
        return
    pronoun = "elle" if aim.gender is Gender.FEMININE else "il"
    yield Single(
        kind=FactKind.DEFINITION,
        subject=aim.named,
        relation="manière",
        answer=match["way"],
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(f"comment {aim.named} entend-{pronoun} {match['deed']}"),
            state(f"{aim.named} entend {match['deed']} {GAP}"),
        ),
        sources=aim.sources,
        siblings=lexicon.sets.get(_WAYS, ()),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )
