"""Predicates said as tasks: "supervise les travaux", "est chargé de superviser les travaux"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.french.elision import begins_with_vowel_sound
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.verbs import infinitives, plural_forms, singular_forms
from quizzes.generation.wording import find_stems

_NOUNS = "mission|but|objectif|objet|rôle|vocation|ambition|tâche|fonction"
_INFINITIVE = r"(?:(?:mieux|se|les|le|la) |s’|l’)*(?P<verb>[a-zà-ÿ-]+(?:er|ir|re|oir))\b"
_CHARGE = re.compile(
    r"^(?:(?:est|sont) (?:\w+ment )?(?P<charged>chargée?s?|responsables?)|"
    rf"(?:a|ont) (?:\w+ment )?pour (?P<noun>{_NOUNS})|"
    rf"s’emploien?t?|(?:a|ont) pour (?:principale?|première?) (?P<first>{_NOUNS})) "
    r"(?:de |d’|à )(?P<task>.+)$"
)
_AIM = re.compile(
    r"^(?:vise|visent|sert|servent|tend|tendent|consiste|consistent|"
    r"(?:est|sont) (?:destinée?s?|habilitée?s?)) à (?P<task>.+)$"
)
_LETS = re.compile(r"^(?:permet|permettent) (?:de |d’)(?P<task>.+)$")
_BEGINS = re.compile(rf"^{_INFINITIVE}")
_NEXT = re.compile(rf"(?:,| et|, et) (?:de |d’|à )(?=(?P<task>{_INFINITIVE}.*)$)")
_PURPOSE = re.compile(
    r",? (?:afin d(?:e |’)|en vue d(?:e |’)|dans le but d(?:e |’)|pour [a-zà-ÿ]+r ).*$"
)
_LEANING = re.compile(
    r"\b(?:son|sa|ses|leurs?|lui|eux|celui|celle|ceux|celles|cette|cet|ce|ces|cela|y|autres?|"
    r"tels?|telles?|notamment|également|aussi|ainsi|dont|laquelle|lequel|lesquel\w*|auquel|"
    r"nous|notre|nos|ici|ci-\w+|heures?)\b|\d|^(?:traiter|s’occuper) d|\bne |\bn’|"
    r"[«»“”:;–—|]|\betc\b",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"\b(?:à|de|du|des|d’|l’|la|le|les|un|une|et|ou|en|dans|par|pour|sur|avec|qui|que|au|aux|tant|plus)$"
)
_COUNTED = re.compile(
    rf"^(?:\w+ )?(?:de |d’|plus de |environ |près de )?(?:{NUMBER})\b", re.IGNORECASE
)
_STATES_LIST = """
abriter accueillir adhérer aller appartenir apparaître atteindre augmenter avoir baisser bénéficier
cesser commencer compter comporter composer comprendre connaître constituer continuer coûter croire
dater demeurer dépasser dépendre devenir devoir diminuer disposer doubler durer employer englober
entrer être exister faire fermer fêter figurer fonctionner former fournir-à habiter incomber inclure
jouer jouir laisser mesurer montrer mourir naître occuper ouvrir paraître partir passer peser
posséder pouvoir prendre provenir regrouper relever remonter remplacer représenter rester résulter
réunir-se sembler siéger signer situer sortir succéder suivre tenir tirer totaliser travailler
trouver venir vivre voir vouloir apprendre célébrer quitter rejoindre emporter intituler appeler
agir savoir falloir sentir manquer correspondre équivaloir varier différer évoluer subir perdre
gagner obtenir recevoir conserver garder détenir emprunter hériter
"""
_STATES = frozenset(_STATES_LIST.split())
"""Verbs that say how something is or what happens to it: no task of anybody’s."""
_MEETS = frozenset({"réunir", "tenir", "rassembler", "retrouver"})
"""To meet is no task."""
_GATHERS = re.compile(
    r"^(?:réunit|réunissent|rassemble|rassemblent) .*"
    r"\b(?:membres|pays|États|représentants|délégués)\b"
)
"""Whom a body is made up of is no task of it."""
_FEWEST_STEMS = 2
_FEWEST_WORDS, _MOST_WORDS = 3, 14
_LEAST_LEFT = 4


@dataclass(frozen=True, slots=True)
class Task:
    """What somebody or something is there to do: an infinitive and what belongs to it.

    ``noun`` is what the source calls it ("mission"), ``verb`` the infinitive alone; ``charged``
    tells whether the source says outright that it is what its subject is there for.
    """

    text: str
    verb: str
    noun: str = ""
    charged: bool = False


def read_tasks(clause: Clause) -> Iterator[Task]:
    """Read the tasks that a clause gives its subject; none where it tells a state or an event."""
    if clause.when is not None or (clause.passive and not _CHARGE.match(clause.predicate)):
        return
    predicate = clause.predicate
    if match := _CHARGE.match(predicate):
        noun = match["noun"] or match["first"] or ""
        yield from _part(match["task"], noun=noun)
    elif match := _AIM.match(predicate) or _LETS.match(predicate):
        yield from _part(match["task"], noun="")
    elif not clause.rest:
        yield from _say_plainly(clause)


def _part(text: str, noun: str) -> Iterator[Task]:
    """Part "préparer A et d’adopter B" into two tasks."""
    following = _NEXT.search(text)
    head = text[: following.start()] if following else text
    match = _BEGINS.match(head)
    if match is None or match["verb"] not in infinitives():
        return
    yield from _make(head, match["verb"], noun, charged=True)
    if following:
        yield from _part(following["task"], noun)


def _say_plainly(clause: Clause) -> Iterator[Task]:
    """Put a finite verb into the infinitive: "gère le fonds" is "gérer le fonds"."""
    forms = plural_forms() if clause.subject.plural else singular_forms()
    verb = forms.get(clause.verb)
    if verb is None or verb.infinitive in _STATES or _COUNTED.match(clause.tail):
        return
    if _GATHERS.match(clause.predicate):
        return
    if clause.verb not in {verb.singular, verb.plural} or clause.clitic == "en ":
        return
    reflexive = clause.clitic in {"se ", "s’"}
    if reflexive and verb.infinitive in _MEETS:
        return
    if reflexive and not clause.tail.startswith(("à ", "au ", "aux ", "de ", "d’", "du ")):
        return
    lead = ("s’" if begins_with_vowel_sound(verb.infinitive) else "se ") if reflexive else ""
    yield from _make(f"{lead}{verb.infinitive} {clause.tail}", verb.infinitive, "", charged=False)


def _make(text: str, verb: str, noun: str, *, charged: bool) -> Iterator[Task]:
    text = _shorten(text.strip(" ,."))
    if is_whole(text):
        yield Task(text, verb, noun, charged)


def is_whole(text: str) -> bool:
    """Tell whether an infinitive phrase says enough and leans on nothing outside it."""
    words = text.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or len(find_stems(text)) < _FEWEST_STEMS:
        return False
    return not _LEANING.search(text) and not _OPEN_END.search(text)


def _shorten(text: str) -> str:
    """Leave out what a task is done for where it is said at length."""
    if len(text.split()) <= _MOST_WORDS:
        return text
    short = _PURPOSE.sub("", text)
    return short if len(short.split()) >= _LEAST_LEFT else text
