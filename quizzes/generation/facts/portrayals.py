"""What a preamble says that a body is: what it is there for, and since when it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind

_WHO = r"^qu(?:e |’)(?P<who>(?:le |la |l’)?[A-ZÀ-Ý][^,;]*?) est "
_MISSION = re.compile(
    _WHO + r"une? [^;]+? (?:qui a|ayant) pour (?:mission|but|objectif|vocation) (?:de |d’)"
    r"(?P<deed>[a-zà-ÿ]+(?:er|ir|re|oir) [^,;]+)"
)
_SINCE = re.compile(_WHO + r"depuis (?P<year>(?:1[89]|20)\d\d) (?P<what>une? [^,;]+)")
_WORDY = re.compile(r"pour ce qui est (?:de |d’)")
_AGAIN = re.compile(r" et d(?:e |’)(?=[a-zà-ÿ]+(?:er|ir|re|oir) )")
_AIM = re.compile(r",? (?:en vue|afin|aux fins) .*$")
_LONGEST = 14


def find_portrayals(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find "qu’X est une organisation qui a pour mission de…" and "qu’X est depuis 1950 un…"."""
    for provision in provisions:
        if match := _MISSION.match(provision.text):
            yield from _ask_mission(provision, match)
        elif match := _SINCE.match(provision.text):
            yield from _ask_year(provision, match)


def _plain(text: str) -> str:
    """Say the same in fewer words: "pour ce qui est de A et de B" is "pour A et B"."""
    return _AGAIN.sub(" et ", _WORDY.sub("pour ", _AIM.sub("", text))).strip()


def _ask_mission(provision: Provision, match: re.Match[str]) -> Iterator[Single]:
    deed, who = _plain(match["deed"]), match["who"]
    if len(deed.split()) > _LONGEST:
        return
    yield Single(
        kind=FactKind.DEFINITION,
        subject=f"la mission {of(who)}",
        relation="est",
        answer=deed,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(ask(f"quelle est la mission {of(who)}, selon {provision.act.body.text}")),
        sources=(provision.source,),
        group="mission",
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )


def _ask_year(provision: Provision, match: re.Match[str]) -> Iterator[Single]:
    pronoun, what = read_phrase(match["who"]).pronoun, _plain(match["what"])
    asked = f"depuis quelle année {match['who']} est-{pronoun} {what}"
    if pronoun is None or len(what.split()) > _LONGEST:
        return
    yield Single(
        kind=FactKind.DATE,
        subject=match["who"],
        relation=f"est {what} (année)",
        answer=match["year"],
        answer_kind=AnswerKind.YEAR,
        wording=Wording(ask(f"selon {provision.act.body.text}, {asked}")),
        sources=(provision.source,),
        accepted=(match["year"],),
        worth=0.55,
    )
