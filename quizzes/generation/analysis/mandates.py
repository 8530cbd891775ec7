"""What somebody is to do, as a provision says it: asked, or held to be important."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.french.elision import begins_with_vowel_sound
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.french.subjunctive import subjunctive_forms
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.french.words import DETERMINERS, PREPOSITIONS, TOKEN

_ADVERB = r"(?:mieux |plus |pleinement |étroitement |ensemble )*"
_DEED = re.compile(
    rf"(?P<link>\b(?:à |de |d’))(?P<deed>{_ADVERB}(?:se |s’|lui |leur |y )?"
    r"(?P<verb>[a-zà-ÿ]+(?:er|ir|re|oir))\b)"
)
_ASKED = frozenset(
    {"appelle", "charge", "demande", "encourage", "engage", "exhorte", "invite", "prie"}
    | {"enjoint", "recommande"}
)
_DATIVE = frozenset({"demande", "enjoint", "recommande"})
_THAT = re.compile(
    r"^(?:sur le fait |à ce )?qu(?:e |’)(?P<weighs>il (?:importe|est (?:important|nécessaire|"
    r"essentiel|indispensable)) qu(?:e |’))?(?P<rest>.+)$"
)
_MUST = re.compile(r" (?P<verb>doit|doivent|devrait|devraient) (?P<deed>.+)$")
_DENIES = re.compile(r"\bne\b|\bn’")
_JOINED = re.compile(r" (?:et|ainsi que?) ?’?(?:les |le |la |l’)?(?=[A-ZÀ-Ý])")
_APPOSED = re.compile(r", (?:agissant|dont|en tant que|notamment|qui) [^;]+$")
_LETTERED = re.compile(r"\bpour (?:ce qui est )?: a\) (?:de |d’)?")
_STRIVES = re.compile(r"^s’employer à (?=[a-zà-ÿ]+(?:er|ir|re|oir)\b)")
_HELPS = re.compile(
    r"^(?P<helps>aider [^,;]+?) dans "
    r"(?:les efforts qu’(?:ils|elles) déploient|(?:leurs|ses) efforts|leur action) "
    r"(?:pour|visant à|tendant à) (?=[a-zà-ÿ]+(?:er|ir|re|oir)\b)"
)
_NOBODY = re.compile(r"\b(?:cette|cet|ces|ce|ceux|celles?|il|ils|elles?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mandate:
    """Who is to do what: ``link`` is "à" or "de" after a verb that asks, empty where it must be."""

    provision: Provision
    whom: str
    """Those who are to do it, with their article: "les États Membres"."""
    link: str
    deed: str
    """An infinitive and what belongs to it."""

    @property
    def asked(self) -> bool:
        """Tell whether the body asks it of them, in so many words."""
        return bool(self.link)

    @property
    def dative(self) -> bool:
        """Tell whether the verb asks something of somebody: "demande aux États de"."""
        return self.asked and self.provision.verb in _DATIVE

    def link_to(self, deed: str) -> str:
        """Put the verb's link before a deed: "à ", "de ", "d’"."""
        if not self.link.startswith("d"):
            return self.link
        return "d’" if begins_with_vowel_sound(deed) else "de "

    @property
    def pronoun(self) -> str | None:
        """The pronoun that stands for those who are to do it; none where their gender is open."""
        if _JOINED.search(self.whom):
            return "ils"
        phrase = read_phrase(self.whom)
        return "ils" if phrase.plural and phrase.gender is None else phrase.pronoun

    @property
    def should(self) -> str | None:
        """What they should do, their subject taken up: "les États Membres devraient-ils"."""
        if self.pronoun is None:
            return None
        verb = "devraient" if self.pronoun.endswith("s") else "devrait"
        return f"{self.whom} {verb}-{self.pronoun}"


def read_mandates(provisions: Iterable[Provision]) -> tuple[Mandate, ...]:
    """Read all mandates of provisions, in reading order."""
    return tuple(found for one in provisions if (found := read_mandate(one)))


def read_mandate(provision: Provision) -> Mandate | None:
    """Read who is to do what; none where the provision says nothing of the kind for certain."""
    found = _read_asked(provision) or _read_that(provision)
    if found is None or _NOBODY.search(found.whom) or "," in found.whom.replace(", ainsi", " "):
        return None
    return replace(found, deed=_say_plainly(found.deed))


def _say_plainly(deed: str) -> str:
    """Say a deed in fewer words: "s’employer à aider X dans ses efforts pour" is "aider X à"."""
    return _HELPS.sub(r"\g<helps> à ", _STRIVES.sub("", _LETTERED.sub("pour ", deed)))


def _read_asked(provision: Provision) -> Mandate | None:
    if provision.verb not in _ASKED or provision.text.startswith(("que ", "qu’")):
        return None
    for match in _DEED.finditer(provision.text):
        whom = provision.text[: match.start()].strip(" ,")
        if match["verb"] in infinitives() and whom:
            whom = _APPOSED.sub("", whom).strip(" ,")
            whom = bare_dative(whom) if provision.verb in _DATIVE else whom
            deed = provision.text[match.start("deed") :]
            return Mandate(provision, whom.replace(", ainsi", " ainsi"), match["link"], deed)
    return None


def _read_that(provision: Provision) -> Mandate | None:
    match = _THAT.match(provision.text)
    if match is None:
        return None
    if must := _MUST.search(match["rest"]):
        whom = match["rest"][: must.start()]
        return None if _DENIES.search(whom) else Mandate(provision, whom, "", must["deed"])
    if match["weighs"] or provision.verb in _ASKED:
        return _read_wish(provision, match["rest"])
    return None


def _read_wish(provision: Provision, text: str) -> Mandate | None:
    """Read "que les États utilisent leurs bases": the subjunctive says what they are to do."""
    for place, form, clitic in _find_verbs(text):
        infinitive = subjunctive_forms()[form]
        whom = text[:place].strip()
        if _DENIES.search(text[:place]) or not whom:
            return None
        rest = text[place:].removeprefix(clitic).strip()[len(form) :].strip()
        lead = ("s’" if begins_with_vowel_sound(infinitive) else "se ") if clitic else ""
        return Mandate(provision, whom, "", f"{lead}{infinitive} {rest}")
    return None


def _find_verbs(text: str) -> Iterator[tuple[int, str, str]]:
    """Find verbs in the subjunctive: place with the clitic, form, clitic."""
    tokens = [(m.group(), m.start()) for m in TOKEN.finditer(text)]
    for index, (word, start) in enumerate(tokens):
        before, place = tokens[index - 1] if index else ("", 0)
        if word not in subjunctive_forms() or before.lower() in DETERMINERS | PREPOSITIONS:
            continue
        clitic = before if before in {"se", "s’"} else ""
        yield (place if clitic else start), word, clitic


def bare_dative(whom: str) -> str:
    """Take "à" off those who are asked: "aux États et à X" are "les États et X"."""
    whom = re.sub(r"\baux ", "les ", re.sub(r"\bau ", "le ", whom))
    return re.sub(r"(^|et )à (?=l’|la |[A-ZÀ-Ý])", r"\1", whom)
