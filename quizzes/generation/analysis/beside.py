"""Clauses that stand beside the main one: "X, qui …,", "X, créé en …,", "X, dont le siège …,"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.finding import agrees, find_verb
from quizzes.generation.analysis.predicates import build, date, is_several, read_predicates
from quizzes.generation.french.dates import ADJUNCT
from quizzes.generation.french.elision import elide, of
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.phrases import Phrase, read_phrase, with_article
from quizzes.generation.french.verbs import participles

_WHO = re.compile(r"^qui (?P<predicate>.+)$")
_WHOSE = re.compile(r"^dont (?P<owned>(?:le |la |l’|les ).+)$")
_MADE = re.compile(r"^(?P<participle>[a-zà-ÿ]+) (?P<tail>.+)$")
_IS = re.compile(r"^(?:le |la |l’|les |une? )[a-zà-ÿ].+$")
_GREATEST = re.compile(r"^(?:premier|première|(?:plus|moins) \w+|principale?) [a-zà-ÿ].*$")
_EVENTS_LIST = """
créer fonder adopter signer inaugurer lancer instituer conclure ouvrir établir instaurer élire
nommer ratifier publier construire dissoudre rebaptiser officialiser
"""
_EVENTS = frozenset(_EVENTS_LIST.split())
"""Verbs whose participle, dated, tells what happened once."""
_STATES_LIST = """
composer situer baser installer diriger présider charger doter financer placer rattacher former
constituer destiner consacrer spécialiser implanter administrer gérer assister élire nommer
habiliter
"""
_STATES = frozenset(_STATES_LIST.split())
"""Verbs whose participle, undated, tells how something is."""
_LAST_NAME = re.compile(
    r"(?:^|(?<= )|(?<=[ld]’))(?P<article>le |la |l’|les |du |au |aux |des )"
    r"(?P<name>[A-ZÀ-Ý][\w-]+(?: [^,;:()]+)?)$"
)
_ANOTHER_NAME = re.compile(
    r"\b(?:de|du|des|la|le|les|aux?|à|et|avec|par) ?(?:l’|d’)?[A-ZÀ-Ý]|’[A-ZÀ-Ý]"
)
_EACH_HAS = re.compile(
    r"^(?:a|possède|désigne|crée|met en place|(?:dispose|se dote) d’) ?(?P<article>une?) "
    r"(?P<name>[A-ZÀ-Ý][a-zà-ÿ]+[^,;:()]*?)(?: \([^()]*\))?"
    r"(?:,? (?P<whose>dont [^,]+))?, (?P<who>qui .+)$"
)
"""A body that each member has: "a un Bureau national dont le chef …, qui assure …"."""
_BEHIND = re.compile(
    r", (?P<aside>(?:qui |dont |une? [^,]*\b(?:qui|dont|où|visant|destinée?) ).+)$"
)


def read_asides(subject: Phrase, asides: tuple[str, ...]) -> Iterator[Clause]:
    """Read what stands beside a subject, in commas or brackets."""
    for aside in asides:
        yield from _read_aside(subject, aside)


def _read_aside(subject: Phrase, aside: str) -> Iterator[Clause]:
    if match := _WHO.match(aside):
        yield from _read_who(subject, match["predicate"])
    elif match := _WHOSE.match(aside):
        yield from _read_whose(subject, match["owned"])
    elif (match := _MADE.match(aside)) and match["participle"] in participles():
        yield from _read_made(subject, match["participle"], match["tail"])
    elif attribute := _name_attribute(subject, aside):
        clause = build(subject, f"{'sont' if subject.plural else 'est'} {attribute}")
        yield from [clause] if clause else []


def _read_who(subject: Phrase, predicate: str) -> Iterator[Clause]:
    for clause in read_predicates(subject, predicate):
        if agrees(clause.verb, plural=subject.plural):
            yield date(clause, None)


def _read_whose(subject: Phrase, owned: str) -> Iterator[Clause]:
    """Make "le siège de X est à Brest" of "X, dont le siège est à Brest"."""
    place = find_verb(owned)
    if place is None or "," in owned[: place[0]]:
        return
    thing = read_phrase(owned[: place[0]])
    phrase = Phrase(f"{thing.text} {of(subject.text)}", thing.gender, thing.plural)
    for clause in read_predicates(phrase, owned[place[0] :]):
        yield date(clause, None)


def _read_made(subject: Phrase, participle: str, tail: str) -> Iterator[Clause]:
    verb = participles()[participle].infinitive
    if not _fits(subject, participle):
        return
    dated = ADJUNCT.search(tail)
    if dated and verb in _EVENTS:
        clause = build(subject, f"{'ont' if subject.plural else 'a'} été {participle} {tail}")
    elif not dated and verb in _STATES:
        clause = build(subject, f"{'sont' if subject.plural else 'est'} {participle} {tail}")
    else:
        return
    if clause:
        yield date(clause, None)


def _fits(subject: Phrase, participle: str) -> bool:
    """Tell whether a participle agrees with a subject of known gender."""
    if subject.gender is None:
        return False
    feminine = participle.rstrip("s").endswith("e")
    return is_several(participle) == subject.plural and feminine == (
        subject.gender is Gender.FEMININE
    )


def _name_attribute(subject: Phrase, aside: str) -> str | None:
    if _IS.match(aside):
        return aside
    if _GREATEST.match(aside) and not subject.plural and subject.gender is not None:
        return elide("la" if subject.gender is Gender.FEMININE else "le", aside)
    return None


def read_behind(body: str) -> Iterator[Clause]:
    """Read a relative clause on the name that ends the main one: "est X, qui réunit …"."""
    if each := _EACH_HAS.match(body):
        gender = Gender.FEMININE if each["article"] == "une" else Gender.MASCULINE
        own = Phrase(with_article(each["name"], gender), gender)
        yield from read_asides(own, tuple(filter(None, (each["who"], each["whose"]))))
        return
    match = _BEHIND.search(body)
    name = _LAST_NAME.search(body[: match.start()]) if match else None
    if match is None or name is None or _ANOTHER_NAME.search(name["name"]):
        return
    whole = _give_article(name["article"], name["name"])
    if whole is not None:
        yield from _read_aside(whole, match["aside"])


def _give_article(article: str, name: str) -> Phrase | None:
    plain = {"du ": "le ", "au ": "le ", "aux ": "les ", "des ": "les "}.get(article, article)
    phrase = read_phrase(f"{plain}{name}")
    if phrase.gender is None:
        return replace(phrase, gender=gender_of(phrase.head))
    return phrase
