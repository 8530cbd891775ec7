"""Which body does what, and who heads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.english.clauses import Clause, is_plural
from quizzes.generation.english.names import group_of
from quizzes.generation.english.statements import Statement
from quizzes.generation.english.typography import ask, possessive, state
from quizzes.generation.english.verbs import DEEDS, by_participle, by_third
from quizzes.generation.english.words import (
    BODY,
    OFFICIAL,
    OWN,
    TOOL,
    Kind,
    bare,
    is_name,
    kind_of,
    list_names,
    lower_determiner,
)
from quizzes.generation.facts.records import AnswerKind, Matching, Single, Wording
from quizzes.generation.french.typography import GAP
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_KINDS = frozenset({BODY, OFFICIAL, TOOL})
_ATTRIBUTE = re.compile(r"^the (?:[A-Za-z]+[ -])*[A-Za-z]+ (?:of|for|in) ")
_PREDICATE = re.compile(r"^The (?:[a-z]+[ -])*[a-z]+ (?:of|for) ")
_BY = re.compile(
    r"^(?P<participle>[a-z]+) by "
    r"(?P<agent>the [A-Z][\w’-]+(?: (?:of |for )?[A-Z][\w’-]+)*)(?P<more>.*)$"
)
_FIGURE = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b")
_FRAMED = re.compile(r"^(?:in|within|from|by|with|every|each|once|twice)\b")
_LONGEST = 20
_LONGEST_PAIR = 15
_LEAST_STEMS = 1
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class _Deed:
    """An actor as options name it, its kind, and what it does: "elects the President"."""

    actor: str
    kind: Kind
    predicate: str


def find_roles(statements: Sequence[Statement]) -> Iterator[Single | Matching]:
    """Find what the bodies, officials and tools of a document do, and pair bodies and deeds."""
    roles = [role for statement in statements for role in _find(statement)]
    yield from roles
    yield from _match(roles)


def _find(statement: Statement) -> Iterator[Single]:
    deed = _read(statement.clause) if statement.clause else None
    opening = _open(statement, deed) if deed else ""
    if deed is None or not opening or not _says_enough(deed.predicate):
        return
    speaker = statement.speaker.name if statement.speaker else ""
    yield Single(
        kind=FactKind.ROLE,
        subject=deed.actor,
        relation=deed.predicate,
        answer=deed.actor,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"{opening} {deed.predicate}"), _state(statement, deed)),
        sources=statement.sources,
        group=group_of(deed.kind, speaker),
        scope=speaker if opening.endswith(f" of {speaker}") else "",
        level=CognitiveLevel.UNDERSTAND,
        worth=0.9,
    )


def _read(clause: Clause) -> _Deed | None:
    if clause.date or not is_name(clause.subject):
        return None
    by = _BY.match(clause.rest) if clause.verb == "is" else None
    if by:
        return _turn(clause, by)
    if clause.verb == "is" and _PREDICATE.match(clause.subject):
        return _turn_attribute(clause)
    actor, kind = lower_determiner(clause.subject), kind_of(clause.subject)
    if kind not in _KINDS or is_plural(clause.subject) or not actor.startswith("the "):
        return None
    verb = by_third().get(clause.verb)
    deed = verb is not None and verb.base in DEEDS
    attribute = clause.verb == "is" and _ATTRIBUTE.match(clause.rest)
    return _Deed(actor, kind, f"{clause.verb} {clause.rest}") if deed or attribute else None


def _turn_attribute(clause: Clause) -> _Deed | None:
    """Turn "The governing body of the IMO is the Assembly" into what the Assembly is."""
    actor = clause.rest.split(", ")[0]
    names = list_names(f"{actor}.")
    kind = kind_of(actor)
    if not names or actor != f"the {names[0]}" or kind not in {BODY, OFFICIAL}:
        return None
    return _Deed(actor, kind, f"is {lower_determiner(clause.subject)}")


def _turn(clause: Clause, by: re.Match[str]) -> _Deed | None:
    """Turn "the Bureau is headed by the Director" into who "heads the Bureau"."""
    verb, kind = by_participle().get(by["participle"]), kind_of(by["agent"])
    if verb is None or verb.base not in DEEDS or kind not in {BODY, OFFICIAL}:
        return None
    return _Deed(by["agent"], kind, f"{verb.third} {lower_determiner(clause.subject)}{by['more']}")


def _says_enough(predicate: str) -> bool:
    loose = OWN.search(predicate) or _FIGURE.search(predicate) or len(predicate.split()) > _LONGEST
    verb, _, rest = predicate.partition(" ")
    plain = _FRAMED.match(rest) or len(find_stems(predicate)) <= _LEAST_STEMS
    return not loose and not plain and bool(verb)


def _open(statement: Statement, deed: _Deed) -> str:
    """Say among what the actor is asked for; empty where the sentence does not say whose it is."""
    speaker = statement.speaker
    if deed.kind is TOOL:
        return f"Which {deed.kind.noun}"
    plain = "Who" if deed.kind is OFFICIAL else f"Which {deed.kind.noun}"
    if speaker is None or speaker.says(deed.predicate):
        return plain if speaker else ""
    if not statement.is_own(deed.actor):
        return ""
    return f"Which {deed.kind.noun} of {speaker.name}"


def _state(statement: Statement, deed: _Deed) -> str:
    """State the deed with a gap for the actor, where the statement says whose it is."""
    speaker = statement.speaker
    known = deed.kind is TOOL or (speaker is not None and speaker.says(deed.predicate))
    return state(f"{GAP} {deed.predicate}") if known else ""


def _match(roles: Sequence[Single]) -> Iterator[Matching]:
    deeds = {one.subject: one for one in roles if _is_pair(one)}
    owner = next((one.scope for one in deeds.values() if one.scope), "")
    if len(deeds) >= _FEWEST and owner:
        yield Matching(
            kind=FactKind.ROLE,
            subject=owner,
            relation="what each body does",
            pairs=tuple((bare(name), one.relation) for name, one in deeds.items()),
            instruction=f"Match each of {possessive(owner)} bodies with what it does.",
            sources=tuple(dict.fromkeys(s for one in deeds.values() for s in one.sources)),
        )


def _is_pair(one: Single) -> bool:
    """Tell whether a deed is short and does not name its body by a word of its own."""
    body = one.group.startswith(f"{BODY.name} ")
    told = find_stems(one.subject) & find_stems(one.relation)
    short = len(one.relation.split()) <= _LONGEST_PAIR
    return body and short and not told and not one.relation.startswith("is ")
