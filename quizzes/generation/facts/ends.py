"""To what end an act holds something to be important, among the ends that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.cutting import is_whole, shorten
from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_END = (
    r",? (?:de façon à|de manière à|afin de |afin d’|en vue de |en vue d’|pour )"
    r" ?(?P<end>[a-zà-ÿ]+(?:er|ir|re|oir) [^,;]+)"
)
_ENDS = re.compile(_END)
_WEIGHED = re.compile(
    r"^(?:sur )?l’importance (?P<what>(?:du |de la |de l’|des )[^;]+?)" + _END, re.IGNORECASE
)
_EXAMPLE = re.compile(r" d’informations,? notamment (?=d[e’])")
_OWNED = re.compile(r"\bde leurs\b")
_VAGUE = re.compile(r"\b(?:ses|son|sa|leur|cette|ces?|cet|y|lui|celui|ceux|qui|que|dont)\b|\d")
_TAIL = re.compile(r",? (?:conformément|compte tenu|dans le respect) .*$")
_FEWEST, _SHORTEST, _LONGEST, _LONGEST_WHAT = 2, 4, 12, 20


def find_ends(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find what for a body insists on something: "sur l’importance de X, afin de Y"."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        for provision in members:
            match = _WEIGHED.match(provision.text)
            end = _name_end(match["end"]) if match else ""
            if match and end:
                yield from _make(provision, match, end, _list_others(provision, end, members))


def _name_end(text: str) -> str:
    """Say an end in a few words that stand alone; empty where that cannot be done."""
    end = _OWNED.sub("des", shorten(re.split(r" en [a-zà-ÿ]+ant ", text)[0]))
    fine = _SHORTEST <= len(end.split()) <= _LONGEST and not _VAGUE.search(end) and is_whole(end)
    return end if fine else ""


def _list_others(provision: Provision, end: str, members: Sequence[Provision]) -> tuple[str, ...]:
    """List ends of what the act says of other things."""
    own = find_stems(provision.text)
    others = (
        _name_end(match["end"])
        for one in members
        if one is not provision
        for match in _ENDS.finditer(one.text)
    )
    return tuple(dict.fromkeys(o for o in others if o and not len(find_stems(o) & own) > 1))


def _make(
    provision: Provision, match: re.Match[str], end: str, others: tuple[str, ...]
) -> Iterator[Single]:
    body = provision.act.body
    what = _EXAMPLE.sub(" ", _TAIL.sub("", match["what"])).strip(" ,")
    if len(others) < _FEWEST or body.pronoun is None or len(what.split()) > _LONGEST_WHAT:
        return
    verb = provision.verb + ("-t-" if provision.verb[-1] in "ae" else "-") + body.pronoun
    on = "sur " if provision.text.startswith("sur ") else ""
    yield Single(
        kind=FactKind.CLAUSE,
        subject=what,
        relation="fin",
        answer=end,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"dans quel but {body.text} {verb} {on}l’importance {what}")),
        sources=(provision.source,),
        siblings=others,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )
