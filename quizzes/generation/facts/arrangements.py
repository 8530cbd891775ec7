"""What an arrangement of a given day is about, and which one is about something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from quizzes.generation.analysis.bodies import list_bodies
from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.dates import DATE
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.records import CognitiveLevel, FactKind

_NOUNS = (
    r"(?:accord|arrangement|convention|déclaration|mémorandum|pacte|protocole|règlement|traité)"
)
_ABOUT = re.compile(
    rf"\b(?P<noun>{_NOUNS}(?: d(?:e |’)[a-zà-ÿ]+| [a-zà-ÿ]+)?) (?:du|signée? le|conclue? le) "
    rf"(?P<date>{DATE})(?P<parties> entre [^,;]+?)?,? "
    r"(?:concernant|relati(?:f|ve) (?:à|au)|portant sur|qui concerne|qui porte sur|sur) "
    r"(?P<topic>(?:le |la |l’|les )[^,;]+?)(?= et complète|,|;|$)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"\b(?P<head>du (?:Bureau|Centre|Comité|Conseil|Secrétariat|Fonds))$")
_OF_BODY = re.compile(r"(?P<what>(?:le |la |l’|les )[a-zà-ÿ]+) (?:du |de la |de l’)(?=[A-ZÀ-Ý])")
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class _Text:
    provision: Provision
    noun: str
    gender: Gender
    date: str
    parties: str
    topic: str

    @property
    def named(self) -> str:
        """The text with its day and its parties."""
        return f"{with_article(self.noun, self.gender)} du {self.date}{self.parties}"


def find_arrangements(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find "l’arrangement du 4 mai 2012 entre A et B concernant C", both ways round."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        texts = [text for provision in members if (text := _read(provision))]
        topics = tuple(text.topic for text in texts)
        for text in texts:
            others = tuple(topic for topic in topics if topic != text.topic)
            bodies = _list_bodies(members, (text.topic, *others))
            yield _ask_topic(text, (*others, *_put_alike(text.topic, bodies)))
            if others:
                yield _ask_year(text)


def _read(provision: Provision) -> _Text | None:
    match = _ABOUT.search(provision.text)
    gender = gender_of(match["noun"].split(" ")[0].lower()) if match else None
    if match is None or gender is None or re.search(r"\d", match["topic"]):
        return None
    topic = _complete(match["topic"], provision.text[: match.start()])
    parties = _short_parties(match["parties"] or "", provision)
    if not topic or len(topic.split()) > _LONGEST:
        return None
    return _Text(provision, match["noun"].lower(), gender, match["date"], parties, topic)


def _complete(topic: str, before: str) -> str:
    """Give a shortened body its name again: "du Bureau" is "du Bureau de lutte contre…"."""
    match = _SHORT.search(topic)
    if match is None:
        return topic
    head = match["head"].removeprefix("du ")
    full = re.search(rf"\ble (?P<name>{head} (?:(?! et | entre )[^,;])+)", before)
    return f"{topic[: match.start()]}du {full['name']}" if full else ""


def _short_parties(parties: str, provision: Provision) -> str:
    """Name the parties as the act’s title does, where they are the same."""
    match = re.search(r"entre .+ et .+$", provision.act.topic)
    return f" {match.group()}" if match else parties


def _put_alike(topic: str, bodies: Iterable[str]) -> Iterator[str]:
    """Say of other bodies what a topic says of its own: "les activités du Comité"."""
    match = _OF_BODY.match(topic)
    for body in bodies:
        yield f"{match['what']} {of(body)}" if match else body


def _list_bodies(provisions: Sequence[Provision], taken: tuple[str, ...]) -> Iterator[str]:
    """List bodies that the act names and that no such text is about."""
    found = (name for one in provisions for name in list_bodies(one.text))
    for name in dict.fromkeys(found):
        if not any(name[3:] in topic or topic[3:] in name for topic in taken):
            yield name


def _ask_topic(text: _Text, others: tuple[str, ...]) -> Single:
    return Single(
        kind=FactKind.CLAUSE,
        subject=text.named,
        relation="porte sur",
        answer=text.topic,
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(f"sur quoi porte {text.named}"), state(f"{text.named} porte sur {GAP}")
        ),
        sources=(text.provision.source,),
        siblings=others,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.75,
    )


def _ask_year(text: _Text) -> Single:
    year = text.date[-4:]
    named = f"{with_article(text.noun, text.gender)}{text.parties} sur {text.topic}"
    return Single(
        kind=FactKind.DATE,
        subject=named,
        relation="date (année)",
        answer=year,
        answer_kind=AnswerKind.YEAR,
        wording=Wording(ask(f"de quelle année date {named}"), state(f"{named} date de {GAP}")),
        sources=(text.provision.source,),
        accepted=(year,),
        worth=0.45,
    )
