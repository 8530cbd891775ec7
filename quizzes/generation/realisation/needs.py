"""Questions from a need to what serves it, and from its name to what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quizzes.generation.french.classes import DATABASE, class_of
from quizzes.generation.french.elision import elide, of, to
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import ask, quote
from quizzes.generation.french.words import lower_article
from quizzes.generation.realisation.deeds import Deed, Mode
from quizzes.generation.realisation.questions import which


class Sort(StrEnum):
    """What a noun promises: a programme aims, a task consists, a tool serves, a body is charged."""

    PROGRAMME = "programme"
    TASK = "task"
    TOOL = "tool"
    BODY = "body"


_HEADS = {
    Sort.PROGRAMME: "programme projet initiative plan campagne stratégie action",
    Sort.TASK: "mission tâche activité fonction priorité rôle compétence attribution axe objectif "
    "responsabilité métier",
    Sort.TOOL: "outil service capacité base système instrument réseau plateforme mécanisme "
    "procédure moyen fichier dispositif prestation solution ressource fonds application portail",
    Sort.BODY: "organe direction département unité bureau division comité commission conseil "
    "instance entité équipe pôle centre organisme structure institution agence",
}
_SORTS = {head: sort for sort, heads in _HEADS.items() for head in heads.split()}
_RIGHTS = {
    Sort.PROGRAMME: "son objectif",
    Sort.TASK: "son contenu",
    Sort.TOOL: "sa fonction",
    Sort.BODY: "sa mission",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """What the terms of a list are: "outil de coopération", "d’Eurojust"."""

    noun: str
    whose: str
    gender: Gender
    sort: Sort
    many: str = ""
    """The noun in the plural, as the source announces it."""

    @property
    def full(self) -> str:
        """The noun with its owner."""
        return f"{self.noun} {self.whose}".strip()

    @property
    def charged(self) -> str:
        """The participle of bodies, in the noun’s gender."""
        return "chargée" if self.gender is Gender.FEMININE else "chargé"


def read_kind(noun: str, whose: str, many: str = "") -> Kind | None:
    """Tell what a noun promises; none where it is too wide, or nothing says whose it is."""
    head = noun.split(" ", maxsplit=1)[0]
    gender, sort = gender_of(head), _SORTS.get(head)
    if gender is None or sort is None or not (whose or " " in noun):
        return None
    if class_of(head) is DATABASE and noun == head:
        noun = DATABASE.noun
    return Kind(noun, whose, gender, sort, many)


def ask_which(kind: Kind, deed: Deed) -> str:
    """Ask which tool, programme, task or body it is that does it."""
    which_one = which(kind.full, kind.gender)
    if kind.sort is Sort.TASK:
        return ask(f"{which_one} consiste à {deed.text}")
    if kind.sort is Sort.BODY:
        return ask(f"{which_one} est {kind.charged} {elide('de', deed.text)}")
    if deed.mode is Mode.USE and kind.sort is Sort.TOOL:
        way = f" grâce {to(lower_article(deed.subject))}" if deed.subject else ""
        return ask(f"à {which_one} faire appel pour {deed.text}{way}")
    if deed.mode is Mode.USE:
        return ask(f"{which_one} permet {elide('de', deed.text)}")
    if deed.mode is Mode.GOAL:
        return ask(f"{which_one} vise à {deed.text}")
    return ask(f"{which_one} a pour objet {elide('de', deed.text)}")


def name_term(kind: Kind, term: str) -> str:
    """Name one of them with its kind and owner: "le programme « Mer propre » d’EUROMER"."""
    head = kind.noun.split(" ", maxsplit=1)[0]
    own = term.split(" ", maxsplit=1)[0].lower() == head
    named = f"{term if own else f'{kind.noun} {quote(term)}'} {kind.whose}".strip()
    return with_article(named, kind.gender)


def ask_what(kind: Kind, term: str) -> tuple[str, str]:
    """Ask what one of them is for; the second part is what options begin with."""
    whole = name_term(kind, term)
    if kind.sort is Sort.PROGRAMME:
        return ask(f"quel est l’objectif {of(whole)}"), ""
    if kind.sort is Sort.TASK:
        return ask(f"en quoi consiste {whole}"), "à "
    if kind.sort is Sort.TOOL:
        return ask(f"à quoi sert {whole}"), "à "
    return ask(f"quel est le rôle {of(whole)}"), ""


def instruct(kind: Kind) -> str:
    """Tell to put each of them together with what it is for."""
    return f"Associez chaque {kind.full} à {_RIGHTS[kind.sort]}."
