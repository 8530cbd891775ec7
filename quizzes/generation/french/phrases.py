"""A noun phrase as questions need it: its article, head, gender and number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizzes.generation.french.elision import elide
from quizzes.generation.french.nouns import Gender, gender_of, is_plural
from quizzes.generation.french.words import ARTICLE, strip_article

_PLURAL_ARTICLE = re.compile(r"^(?:les|des|ces|plusieurs|certains|certaines|aux)\b", re.IGNORECASE)
_MASCULINE_ARTICLE = re.compile(r"^(?:le|un|du|au|ce|cet)\b", re.IGNORECASE)
_FEMININE_ARTICLE = re.compile(r"^(?:la|une|cette|mme)\b", re.IGNORECASE)
_QUANTIFIED = re.compile(r"^(?:chaque|tout|toute) ", re.IGNORECASE)
_JOINED = re.compile(r" et (?P<other>(?:le |la |l’|les )?[A-ZÀ-Ý][^,;]*)$")
_HEAD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase with its article, if it has one: "le Comité exécutif", "Eurojust"."""

    text: str
    gender: Gender | None
    plural: bool = False

    @property
    def bare(self) -> str:
        """The phrase without its article."""
        return strip_article(self.text)

    @property
    def head(self) -> str:
        """The noun that the phrase is built on, taken to be the first word."""
        match = _HEAD.search(_QUANTIFIED.sub("", self.bare))
        return match.group() if match else ""

    @property
    def has_article(self) -> bool:
        """Tell whether an article stands in front."""
        return bool(ARTICLE.match(self.text))

    @property
    def pronoun(self) -> str | None:
        """The personal pronoun that stands for the phrase; none where its gender is unknown."""
        pronouns = {Gender.MASCULINE: "il", Gender.FEMININE: "elle"}
        if self.gender is None:
            return None
        return pronouns[self.gender] + "s" * self.plural


def read_phrase(text: str) -> Phrase:
    """Read gender and number off the article, else off the head noun.

    A name without article counts as masculine singular, as French treats Eurojust.
    """
    text = text.strip()
    if _MASCULINE_ARTICLE.match(text):
        return Phrase(text, Gender.MASCULINE)
    if _FEMININE_ARTICLE.match(text):
        return Phrase(text, Gender.FEMININE)
    head = Phrase(text, None).head
    if _PLURAL_ARTICLE.match(text):
        return Phrase(text, _join_genders(text, gender_of(head)), plural=True)
    if head.isupper() and len(head) > 1:
        return Phrase(text, None if text.lower().startswith("l’") else Gender.MASCULINE)
    if not ARTICLE.match(text) and head[:1].isupper():
        return Phrase(text, Gender.MASCULINE)
    return Phrase(text, gender_of(head), plural=not ARTICLE.match(text) and is_plural(head))


def agree_in_number(one: str, other: str) -> bool:
    """Tell whether one subject may stand for another before the same verb, by their articles."""
    return bool(_PLURAL_ARTICLE.match(one)) is bool(_PLURAL_ARTICLE.match(other))


def _join_genders(text: str, gender: Gender | None) -> Gender | None:
    """Give names that are joined the gender that French gives them: one masculine decides."""
    joined = _JOINED.search(text)
    if joined is None or gender is not Gender.FEMININE:
        return gender
    return read_phrase(joined["other"]).gender


def with_article(name: str, gender: Gender | None, *, plural: bool = False) -> str:
    """Put the definite article before a name that has none: "le Comité", "l’Office"."""
    if plural:
        return f"les {name}"
    return elide("la" if gender is Gender.FEMININE else "le", name)
