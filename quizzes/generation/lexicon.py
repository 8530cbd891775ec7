"""What a blueprint may tell the writer about its field: names, kinds, closed sets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from quizzes.generation.french.classes import CLASSES, Class
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.words import strip_article


class BadLexicon(ValueError):
    """The blueprint's lexicon does not follow its schema; the message names the key."""


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Kind(_Table):
    """A kind of thing that the field asks for by a noun of its own."""

    noun: str = Field(min_length=1)
    gender: Gender
    heads: tuple[str, ...] = ()
    """Head nouns of names that are of this kind."""


class Entity(_Table):
    """A name of the field: as it stands after an article, without one."""

    name: str = Field(min_length=1)
    type: str
    gender: Gender = Gender.MASCULINE
    plural: bool = False
    article: bool = True
    """Whether the name takes an article: not Eurojust, but "l’ONU"."""
    owner: str = ""
    """The organisation whose organ it is: "Eurojust"."""
    aliases: tuple[str, ...] = ()


class Lexicon(_Table):
    """All that a blueprint says about its field; every part may be missing."""

    entities: tuple[Entity, ...] = ()
    kinds: dict[str, Kind] = Field(default_factory=dict)
    sets: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Closed sets by class name: things that a distractor may be taken from."""

    common: tuple[str, ...] = ()
    """Acronyms that everybody knows: options among others, never asked for."""

    def class_of(self, head: str) -> Class | None:
        """Find the field's own kind of a name by its head noun."""
        for name, kind in self.kinds.items():
            if head.lower() in kind.heads:
                return Class(name, kind.noun, kind.gender)
        return None

    def class_named(self, name: str) -> Class | None:
        """Find a kind by its name: the field's own, else one of general French."""
        if kind := self.kinds.get(name):
            return Class(name, kind.noun, kind.gender)
        return CLASSES.get(name)

    def aliases(self) -> tuple[tuple[str, ...], ...]:
        """List the groups of names of one thing."""
        return tuple((one.name, *one.aliases) for one in self.entities if one.aliases)

    def find(self, name: str) -> Entity | None:
        """Find an entity by its name or an alias, article set apart."""
        wanted = strip_article(name).lower()
        for one in self.entities:
            if wanted in {n.lower() for n in (one.name, *one.aliases)}:
                return one
        return None


def read_lexicon(table: Mapping[str, Any]) -> Lexicon:
    """Read the ``[lexicon]`` table of a blueprint.

    Raises ``BadLexicon`` naming the first wrong key.
    """
    try:
        lexicon = Lexicon.model_validate(dict(table))
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in ("lexicon", *first["loc"]))
        raise BadLexicon(f"{key}: {first['msg']}") from error
    for index, entity in enumerate(lexicon.entities):
        if lexicon.class_named(entity.type) is None:
            raise BadLexicon(f"lexicon.entities.{index}.type: no kind is named {entity.type!r}")
    return lexicon
