"""Clauses: who does what, read only where the verb is sure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizzes.generation.analysis.tails import Complement, read_tail
from quizzes.generation.french.dates import When
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.french.verbs import participles, present_participles, singular_forms

_PARENTHESIS = re.compile(r" ?\([^()]*\)")
_LOOSE = re.compile(
    r", (?=qui |que |qu’|dont |où |grâce |ce qui |ce que |même |y compris |notamment |surtout |"
    r"tandis |alors |comme |ainsi qu|en particulier |afin que |selon |(?:et )?(?:il|elle)s? |"
    r"(?:après|avant) qu(?:e |’)|"
    r"c’est-à-dire |aussi connue? |en \w+ant\b|tout en |conformément |dans le respect |du \d|"
    r"par exemple |puisque |car |mais\b|bien que |alors que |lorsque |quand |auxquel|"
    r"lesquel|laquel|lequel |duquel |au sujet desquel|parce |"
    r"une? [^,]*\b(?:qui|dont|où|visant|destinée?) [^,]*$)"
    r"| : (?!«)|;| surtout | [–—] | en ce sens qu| mais "
)
_ADDING = re.compile(
    r", (?:déjà |notamment )?(?P<verb>[a-zà-ÿ]+) "
    r"(?=(?:à|au|aux|de|du|des|en|par|pour|dans|sur|le|la|les|un|une|que|avec|sous|selon|depuis|ainsi|"
    r"entre|conjointement|notamment|chaque|tous|toutes|auprès|lors)\b|d’|l’|qu’)"
)
"""Participles behind a comma: "les frais, calculés par le Conseil"."""
_ANOTHER = re.compile(r", (?:les |le |la |l’|leur |lui |se |s’|en )?(?P<verb>[a-zà-ÿ-]+)\b")
_BEING = frozenset({"est", "sont", "était", "étaient", "fut", "furent", "sera", "seront"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A finite clause that stands alone: subject, verb, the rest; its date apart.

    ``verb`` is the finite form ("a"), ``clitic`` what stands before it ("s’"), ``rest`` the
    remainder of the verb group ("été créé"), ``tail`` what follows. Object, complements, agent and
    purpose are read from the tail, and follow it where it is replaced.
    """

    subject: Phrase
    clitic: str
    verb: str
    rest: str
    tail: str
    when: When | None = None
    setting: str = ""
    """Where it holds: "Dans chaque pays membre"; it stands in front, before a comma."""

    @property
    def group(self) -> str:
        """The verb group: "a été créé", "se trouve"."""
        return f"{self.clitic}{self.verb} {self.rest}".strip()

    @property
    def predicate(self) -> str:
        """Verb group and tail."""
        return f"{self.group} {self.tail}".strip()

    @property
    def text(self) -> str:
        """The clause without its date."""
        return f"{self.subject.text} {self.predicate}"

    @property
    def passive(self) -> bool:
        """Tell whether something is done to the subject: "est dirigé", "a été créée"."""
        if self.clitic or self.rest.split(" ")[-1] not in participles():
            return False
        return self.verb in _BEING or self.rest.startswith("été ")

    @property
    def agent(self) -> Phrase | None:
        """By whom a passive is done, if the tail begins with it: "par le Président"."""
        first = next(iter(self.complements), None)
        if not self.passive or self.object or first is None or first.preposition != "par":
            return None
        return read_phrase(first.phrase)

    @property
    def object(self) -> str:
        """The noun phrase that the tail begins with, its "de" complements and relative included.

        After "être" and its like it is the attribute; empty where a preposition comes first.
        """
        return "" if self.passive else read_tail(self.tail).object

    @property
    def complements(self) -> tuple[Complement, ...]:
        """The prepositional phrases of the tail in their order, the purpose left out.

        Each may belong to the verb or to the noun before it: this is not told apart.
        """
        return read_tail(self.tail).complements

    @property
    def purpose(self) -> str:
        """What for, from the infinitive on to the end: "resserrer les liens" of "afin de"."""
        return read_tail(self.tail).purpose


def trim(predicate: str) -> str:
    """Cut what only adds to a predicate: acronyms in brackets, loose relative clauses."""
    predicate = cut_loose(predicate)
    another = next((m for m in _ANOTHER.finditer(predicate) if m["verb"] in singular_forms()), None)
    return predicate[: another.start()] if another else predicate


def cut_loose(predicate: str) -> str:
    """Cut a predicate at what only adds to it; brackets go as well."""
    predicate = _PARENTHESIS.sub("", predicate)
    loose = _LOOSE.search(predicate)
    predicate = predicate[: loose.start()] if loose else predicate
    adding = (match for match in _ADDING.finditer(predicate) if _is_participle(match["verb"]))
    first = next(adding, None)
    return predicate[: first.start()] if first else predicate


def _is_participle(word: str) -> bool:
    return word in participles() or word in present_participles()
