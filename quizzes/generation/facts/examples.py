"""What a provision names as examples: "les ressources d’X, notamment A, B et C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from quizzes.generation.analysis.cutting import cut
from quizzes.generation.analysis.mandates import Mandate, read_mandate
from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.domains import find_domain
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.questions import which
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import fold

_LINK = re.compile(
    r",? (?:notamment|comme|en particulier|y compris|tels que|telles que|à savoir) "
    r"(?=le |la |l’|les |une? )"
)
_OBJECT = re.compile(
    r"(?:^|[ ’])(?P<verb>(?:se |s’)?[a-zà-ÿ]+(?:er|ir|re|oir|ant))(?P<adverb> pleinement| mieux)? "
    r"les (?P<noun>[a-zà-ÿ]+s)(?P<rest> [^,;:]+)?$"
)
_DIRECT = re.compile(
    r"^(?P<verb>[a-zà-ÿ]+(?:er|ir|re|oir))(?P<adverb> pleinement| mieux)?(?:, pour cela,)? "
    r"(?P<members>(?:le |la |l’|les )[^;:]+)$"
)
_DRAWN = re.compile(
    r"^(?P<doing>tirer (?:pleinement )?parti) des (?P<noun>[a-zà-ÿ]+s)(?: et des [a-zà-ÿ ]+?)?"
    r"(?P<owner> d(?:e |’)[A-ZÀ-Ý]\w+), (?:notamment|en particulier|comme) (?P<members>[^;:]+)$"
)
_MADE = re.compile(r" (?:faite?s?|établie?s?|réalisée?s?) par (?:l’|la |le )[\w-]+")
_VAGUE = re.compile(r" (?:dans ce domaine|à cette fin|à cet effet|pour cela)\b")
_ARTICLE = re.compile(r"(?:le |la |l’|les |une? )")
_SPLIT = re.compile(r",? et (?=le |la |l’|les |une? )|,? ainsi qu(?:e |’)(?=le |la |l’|les |une? )")
_LOOSE = re.compile(
    r"\b(?:qui|que|dont|où|ses|son|sa|leurs?|cette|ces|est|sont)\b|\bqu’|"
    r" et (?:le|la|les)\b| et l’|\bfaite? par\b"
)
_PLAIN = "{noun} {body} cite-t-{pronoun} {domain}"
_WAYS = (
    "{domain}, {noun} {body} cite-t-{pronoun} en exemple",
    "parmi {others}, l{which} {body} cite-t-{pronoun} pour lutter {domain}",
    "{noun} {body} cite-t-{pronoun} pour lutter {domain}",
)
"""Ways to ask what a body says to be of use against something."""
_FEWEST, _LONGEST = 2, 14


@dataclass(frozen=True, slots=True)
class Examples:
    """Members that a provision names, and the question that they answer."""

    provision: Provision
    noun: str
    members: tuple[str, ...]
    question: str


def find_examples(provisions: Sequence[Provision]) -> Iterator[Listing]:
    """Find what a body says somebody should use, against what it names elsewhere."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        named = [one for provision in group for one in read_examples(provision)]
        for one in named:
            yield _make(one, named)


def read_examples(provision: Provision) -> Iterator[Examples]:
    """Read the lists of examples of a provision that it asks somebody to use."""
    mandate = read_mandate(provision)
    if mandate is None:
        return
    direct = _DIRECT.match(mandate.deed)
    members = split_examples(direct["members"]) if direct else ()
    if direct and len(members) > _FEWEST:
        yield from _ask_direct(provision, mandate, direct, members)
    elif drawn := _DRAWN.match(mandate.deed):
        yield from _ask_drawn(provision, mandate, drawn)
    else:
        yield from _read_led(provision, mandate)


def _read_led(provision: Provision, mandate: Mandate) -> Iterator[Examples]:
    for link in _LINK.finditer(mandate.deed):
        lead = _OBJECT.search(mandate.deed[: link.start()].rstrip(", "))
        members = split_examples(mandate.deed[link.end() :])
        gender = gender_of(lead["noun"]) if lead else None
        if lead is None or gender is None or len(members) < _FEWEST:
            continue
        question = _ask_led(provision, mandate, lead, gender)
        if question:
            yield Examples(provision, lead["noun"], members, question)
            return


def _ask_led(
    provision: Provision, mandate: Mandate, lead: re.Match[str], gender: Gender
) -> str | None:
    """Ask for what should be used; a lead that says what for says enough."""
    rest, _, aim = _VAGUE.sub("", lead["rest"] or "").partition(" pour ")
    noun = which(f"{lead['noun']}{rest}", gender, plural=True)
    domain = f"pour {aim}" if aim else find_domain(provision.before)
    known = mandate.should is not None or lead["verb"].endswith("ant")
    return _ask_cited(provision, noun, domain) if domain and known else None


def _ask_cited(provision: Provision, noun: str, domain: str) -> str | None:
    """Ask what a body cites: it leaves open what else there is.

    Clauses take turns, so that like lists are not asked for in like words.
    """
    body = provision.act.body
    if body.pronoun is None:
        return None
    way = _WAYS[_turn(provision)] if domain.startswith("contre ") else _PLAIN
    which_ones, _, others = noun.partition(" ")
    asked = way.format(
        noun=noun,
        others=f"les {others}",
        which=f"es{which_ones}",
        body=body.text,
        pronoun=body.pronoun,
        domain=domain,
    )
    return ask(asked.strip())


def _turn(provision: Provision) -> int:
    label = provision.statement.sentence.block.label.rstrip(".)")
    return int(label) % len(_WAYS) if label.isdigit() else 0


def _ask_direct(
    provision: Provision, mandate: Mandate, direct: re.Match[str], members: tuple[str, ...]
) -> Iterator[Examples]:
    purpose = cut(direct["members"]).purpose
    what = f"pour {purpose}" if purpose else find_domain(provision.before)
    body = provision.act.body
    if mandate.should and what and body.pronoun:
        asked = f"quels moyens {body.text} cite-t-{body.pronoun} {what}"
        yield Examples(provision, "", members, ask(asked))


def _ask_drawn(provision: Provision, mandate: Mandate, drawn: re.Match[str]) -> Iterator[Examples]:
    """Ask what somebody should draw on against something: "tirer parti des outils d’X"."""
    gender, domain = gender_of(drawn["noun"]), find_domain(mandate.deed)
    members = split_examples(_MADE.sub("", drawn["members"]).replace(" ses ", " les "))
    if mandate.should and gender and domain and len(members) >= _FEWEST:
        noun = which(f"{drawn['noun']}{drawn['owner']}", gender, plural=True)
        if asked := _ask_cited(provision, noun, domain):
            yield Examples(provision, drawn["noun"], members, asked)


def split_examples(text: str) -> tuple[str, ...]:
    """Split "A, B et C, ainsi que D" as far as members with an article go.

    A member that joins two things, or takes a clause along, is left out.
    """
    parts: list[str] = []
    for piece in re.sub(r", ainsi qu(?:e |’)", ", + ", text).split(", "):
        if piece.startswith("+ ") and parts:
            parts[-1:] = _SPLIT.split(parts[-1])
        chunk = re.sub(r"^(?:\+|et) ", "", piece)
        if not _ARTICLE.match(chunk):
            break
        parts.append(chunk)
    if parts:
        parts[-1:] = _SPLIT.split(parts[-1])
    short = [one.strip(" ,;.") for one in parts]
    return tuple(
        dict.fromkeys(o for o in short if len(o.split()) <= _LONGEST and not _LOOSE.search(o))
    )


def _make(one: Examples, named: Sequence[Examples]) -> Listing:
    quoted = fold(one.provision.source.quote)
    others = [m for other in named for m in other.members if fold(m) not in quoted]
    return Listing(
        kind=FactKind.CLAUSE,
        subject=one.question,
        relation="cite",
        answers=one.members,
        question=one.question,
        sources=(one.provision.source,),
        outsiders=tuple(dict.fromkeys(others)),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )
