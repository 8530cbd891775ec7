"""An earlier resolution that gave somebody a part: when, to whom, as what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.dates import DATE
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.records import FactKind

_NUMBERED = r"\d+(?:[/.]\d+)+(?: [A-Z]\b)?"
_INVITED = re.compile(
    rf"\b(?:sa|la) (?P<noun>résolution|décision) (?P<number>{_NUMBERED})"
    rf"(?:,? adoptée le|,? en date du| du) (?P<date>{DATE}),? "
    r"(?:dans laquelle (?:elle|il) a|par laquelle (?:elle|il) a|qui a) "
    r"(?P<verb>invité|autorisé|prié|chargé) (?P<whom>[^,;]+?) (?P<link>à|de) "
    r"(?P<deed>[a-zà-ÿ]+(?:er|ir|re|oir) [^,;]+?)"
    r"(?: (?:en qualité d(?:e |’)|comme |en tant qu(?:e |’))(?P<rank>[a-zà-ÿ ]+?))?(?=,|;|$)"
)
_RANKS = {
    "observateur": ("membre à part entière", "membre associé", "expert invité"),
    "membre": ("observateur", "invité", "partenaire"),
}
"""Ranks in which a body takes part in the work of another one."""


def find_invitations(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find "sa résolution 5/3 du 4 mai 1999, dans laquelle elle a invité X à…"."""
    for provision in provisions:
        match = _INVITED.search(provision.text)
        if match is None:
            continue
        whom = _name(match["whom"], provision)
        phrase = read_phrase(whom)
        body = provision.act.body.text
        said = f"{match['verb']} {whom} {match['link']} {match['deed']}"
        if phrase.gender is None or provision.act.body.pronoun is None:
            continue
        yield _date(provision, match, said, body)
        if match["rank"] in _RANKS:
            yield _rank(provision, match, said, body)


def _name(whom: str, provision: Provision) -> str:
    """Name who was invited as the act's title does."""
    for name in re.split(r" et | entre ", provision.act.topic):
        said = re.escape(re.sub(r"^(?:l’|la |le |les )", "", name))
        if re.search(rf"\({said}\)", provision.source.quote) and " " not in name.strip():
            return name.strip()
    return whom


def _date(provision: Provision, match: re.Match[str], said: str, body: str) -> Single:
    year, pronoun = match["date"][-4:], provision.act.body.pronoun
    return Single(
        kind=FactKind.DATE,
        subject=f"{body} : {said}",
        relation="date (année)",
        answer=year,
        answer_kind=AnswerKind.YEAR,
        wording=Wording(
            ask(f"en quelle année {body} a-t-{pronoun} {said}"), state(f"En {GAP}, {body} a {said}")
        ),
        sources=(provision.source,),
        accepted=(year,),
        worth=0.5,
    )


def _rank(provision: Provision, match: re.Match[str], said: str, body: str) -> Single:
    rank = match["rank"]
    return Single(
        kind=FactKind.ROLE,
        subject=f"{body} : {said}",
        relation="en qualité de",
        answer=rank,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(ask(f"en quelle qualité {body} a-t-{provision.act.body.pronoun} {said}")),
        sources=(provision.source,),
        siblings=_RANKS[rank],
        worth=0.8,
    )
