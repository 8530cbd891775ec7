"""Lists: a sentence that announces and the blocks that follow, or the members in line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from courses.sources.records import BlockKind
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.french.words import TOKEN, lower_article
from quizzes.generation.records import QuotedSpan

_MEMBERS = frozenset({BlockKind.LIST_ITEM, BlockKind.DEFINITION})
_LETTERED = re.compile(r"\d+ [a-z]\)")
_INLINE = re.compile(r"^(?P<lead>[^:]+?)(?: :|,? à savoir(?: :)?) (?P<members>[^:]+)$")
_DASHED = re.compile(r"^(?P<lead>[^–—:]+?) [–—] (?P<members>(?:en|au|aux) [^–—:]+?)(?: [–—].*)?$")
_COPULA = re.compile(r"^(?P<lead>Les [^,:]+?) sont (?P<members>[^:;]+)$")
_PARENTHESIS = re.compile(r" ?\([^()]*\)")
_LOOSE = re.compile(
    r", (?:qui|que|qu’|dont|où|grâce|(?:form|compos|constitu|dot)ée?s? d|forte?s? d) ?.*$|"
    r", (?:élu|présid|dirig)(?:é?e?s?) (?:par|pour|à|au) .*$|, c’est-à-dire .*$"
)
_LAST = re.compile(
    r",? (?:et|ou|ainsi que) (?=(?:le |la |les |l’|un |une |des |du |de |d’|à |en |aux? )|\w+$)"
)
_LONGEST_MEMBER = 16
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Member:
    """One thing of a list: its name, and its statement where it is a block of its own."""

    text: str
    statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """A list with the sentence that announces it, the colon left out."""

    lead: Statement
    text: str
    members: tuple[Member, ...]
    copula: bool = False

    @property
    def sources(self) -> tuple[QuotedSpan, ...]:
        """The sentence and the blocks that prove the whole list."""
        blocks = [m.statement.sources[0] for m in self.members if m.statement]
        return (*self.lead.sources, *blocks)


def read_series(statements: Sequence[Statement]) -> tuple[Series, ...]:
    """Find all lists of a run, in reading order."""
    return (*_read_blocks(statements), *_read_lines(statements))


def _read_blocks(statements: Sequence[Statement]) -> Iterator[Series]:
    for _, group in groupby(statements, key=lambda s: s.sentence.document.name):
        lead: Statement | None = None
        members: list[Statement] = []
        for statement in [*group, None]:
            if statement and lead and _is_below(statement):
                members.append(statement)
                continue
            if lead and members:
                yield _make_blocks(lead, members)
            ends = statement is not None and statement.text.rstrip().endswith(":")
            lead, members = (statement if ends else None), []


def _is_below(statement: Statement) -> bool:
    """Tell whether a block may be a member of a list: an item, a definition, a lettered clause."""
    lettered = _LETTERED.fullmatch(statement.sentence.block.label)
    return statement.block_kind in _MEMBERS or bool(lettered)


def _make_blocks(lead: Statement, members: Sequence[Statement]) -> Series:
    firsts = [statement for statement in members if statement.sentence.place[1] == 0]
    named = [Member(_name(statement), statement) for statement in firsts]
    return Series(lead, lead.text.rstrip(" :"), tuple(named))


def _name(statement: Statement) -> str:
    if statement.term:
        return _PARENTHESIS.sub("", statement.term).strip()
    text = _LOOSE.sub("", statement.text.strip().rstrip(" ;.,:"))
    text = re.sub(r"[ ;,]+(?:et|ou)$", "", text)
    return lower_article(_PARENTHESIS.sub("", text).strip())


def _read_lines(statements: Sequence[Statement]) -> Iterator[Series]:
    for statement in statements:
        text = statement.text.strip().rstrip(".;")
        match = _INLINE.match(text) or _COPULA.match(text) or _DASHED.match(text)
        if match is None:
            continue
        members = split_members(match["members"])
        if len(members) >= _FEWEST:
            named = tuple(Member(member) for member in members)
            yield Series(statement, match["lead"], named, copula=match.re is _COPULA)


def split_members(text: str) -> tuple[str, ...]:
    """Split "a, b et c" into its members; empty where a member is no short noun phrase."""
    text = _PARENTHESIS.sub("", text).strip(" .;")
    head, *rest = [part for part in text.split(", ") if part]
    parts = [head, *rest]
    ends = list(_LAST.finditer(parts[-1]))
    if not parts[-1].startswith(("et ", "ou ", "ainsi que ")):
        if not ends:
            return ()
        cut = ends[0] if len(rest) else ends[-1]
        parts[-1:] = [parts[-1][: cut.start()], parts[-1][cut.end() :]]
    parts = [re.sub(r"^(?:et|ou|ainsi que) ", "", part.strip()) for part in parts]
    return tuple(parts) if all(_is_member(part, parts[0]) for part in parts) else ()


def _is_member(part: str, first: str) -> bool:
    """Members have one form: all with an article, or all without."""
    words = TOKEN.findall(part)
    loose = re.match(r"(?:qui|que|dont|où|comme|notamment|surtout)\b", part)
    return (
        bool(words) and len(words) <= _LONGEST_MEMBER and not loose and _form(part) == _form(first)
    )


def _form(part: str) -> str:
    article = re.match(r"(?:le |la |les |l’|un |une |des )", part)
    preposition = re.match(r"(?:à |au |aux |en |de |du |d’|auprès |par |sur |dans |pour )", part)
    return "article" if article else "preposition" if preposition else "bare"
