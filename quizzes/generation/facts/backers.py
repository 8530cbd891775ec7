"""Who supported or paid for a work that a text names: "financements de l’UE", "a soutenu …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of, to
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import Phrase, with_article
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.french.words import lower_article
from quizzes.generation.records import FactKind

_NOUNS = (
    "création|élargissement|extension|construction|modernisation|rénovation|mise en place|"
    "mise en service|ouverture|lancement|développement"
)
_WORK = rf"(?:la |le |l’)(?:{_NOUNS}) [^;:]+"
_SUPPORTED = re.compile(
    r"^(?P<who>(?:L’|Le |La )[A-ZÀ-Ý][^,;:]*?) a (?:[a-zà-ÿ]+ment )?(?:soutenu|appuyé|aidé) "
    r"(?P<whom>[^,;:]+), (?:notamment |en particulier )?"
    rf"pour (?P<work>(?:la |le |l’)(?:{_NOUNS}) [^,;:]+)"
)
_PAID = re.compile(
    r"^(?:De [a-zà-ÿ]+ |Des |Les )financements (?P<link>de l’|de la |du |d’|de )"
    r"(?P<who>[A-ZÀ-Ý][^,;:]*?) (?:nous |lui |leur )?(?:ont permis|permettent) [^;:]*? "
    rf"(?:tels? que|telles? que|comme|notamment) (?P<work>{_WORK})$"
)
_OUR = re.compile(r"\bà notre (?P<what>(?P<head>[a-zà-ÿ]+)[^(),;:]*?)(?P<sign> \([^()]+\))")
_OURS = re.compile(r"\b(?:notre|nos|nous|son|sa|ses|leurs?|ce|cette|ces)\b")
_ARTICLES = {"de l’": "l’", "de la ": "la ", "du ": "le "}
_STATES = re.compile(r"^le G\d+$")
_LONGEST = 26


def find_backers(statement: Statement) -> Iterator[Single]:
    """Find who supported the speaker in a work, or paid for it."""
    text, speaker = statement.text.strip().rstrip(" ."), statement.speaker
    if speaker is None:
        return
    supported, paid = _SUPPORTED.match(text), _PAID.match(text)
    if supported and speaker.bare in supported["whom"]:
        who = lower_article(supported["who"])
        yield from _make(statement, who, f"soutenu {speaker.text} pour", supported["work"])
    if paid:
        who = _ARTICLES.get(paid["link"], "") + paid["who"]
        yield from _make(statement, who, "financé", _name_own(paid["work"], speaker))


def _name_own(work: str, speaker: Phrase) -> str:
    """Say whose "notre système (I-24/7)" is."""
    match = _OUR.search(work)
    gender = gender_of(match["head"]) if match else None
    if match is None or gender is None:
        return work
    named = f"{to(with_article(match['what'], gender))} {of(speaker.text)}{match['sign']}"
    return work[: match.start()] + named + work[match.end() :]


def _make(statement: Statement, who: str, done: str, work: str) -> Iterator[Single]:
    if _OURS.search(work) or len(work.split()) > _LONGEST:
        return
    states = bool(_STATES.match(who))
    sign = len(who) <= len("l’XXXXX") and who[-2:].isupper()
    group = "groupe d’États" if states else "sigle d’organisation" if sign else "organisation"
    yield Single(
        kind=FactKind.ROLE,
        subject=who,
        relation=f"a {done} {work}",
        answer=who,
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(f"{'quel groupe de pays' if states else 'qui'} a {done} {work}"),
            state(f"{GAP} a {done} {work}"),
        ),
        sources=statement.sources,
        group=group,
        worth=0.75,
    )
