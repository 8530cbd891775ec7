"""Antecedents put in the place of what stands for them, or the sentence given up."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizzes.generation.analysis.finding import find_verb
from quizzes.generation.french.elision import begins_with_vowel_sound, elide, of, to
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.phrases import Phrase, with_article
from quizzes.generation.french.typography import capitalise
from quizzes.generation.french.verbs import first_plural_forms, singular_forms
from quizzes.generation.french.words import LEAD_IN

DEFINED = (
    Phrase("le Terme défini", Gender.MASCULINE),
    Phrase("les Termes définis", Gender.MASCULINE, plural=True),
)
"""Stand-ins for what a definition defines, in one and in several; never shown."""

_HOUSE = re.compile(
    r"(?P<link>\bde |\bà )?\b[lL]’Organisation\b"
    r"(?! (?:des|de|du|pour|[a-zà-ÿ]+(?:ale|elle|ique|iste)\b))"
)
_SEASONING = re.compile(
    r"(?<!,) (?:également|donc|toutefois|cependant|ensuite|enfin|par ailleurs|désormais|alors|"
    r"en outre|en revanche|néanmoins|notamment(?= :)|d’ailleurs|"
    r"aujourd’hui|ainsi(?! qu)|aussi(?! bien| [\w-]+ que))\b(?=[ .,])|"
    r",? (?:quant à (?:lui|elle|eux|elles)|pour (?:sa|leur) part|de (?:son|leur) côté|"
    r"à (?:son|leur) tour|par exemple|en outre|en revanche|par ailleurs|toutefois|cependant|"
    r"néanmoins|d’ailleurs|en effet|par la suite|dès lors),"
)
_NOTE = re.compile(r"^[¹²³⁴⁵⁶⁷⁸⁹⁰]+ ?|(?<=\w)[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?=[ ,.;])")
_WE = re.compile(r"\b(?P<nous>[Nn]ous) (?P<nous2>nous )?(?P<verb>[a-zà-ÿ]+ons|sommes)\b")
_OUR_SUBJECT = re.compile(r"^(?:Notre|Nos) (?P<noun>[\w-]+)")
_OUR_ATTRIBUTE = re.compile(r"\b(sont) nos (\w+)")
_COMPLEMENT = re.compile(r",? (?:avec|pour|contre|en|dans|auprès|sur) |, ")
_OUR = re.compile(r"\b(?P<our>notre|nos) (?P<noun>[\w-]+)")
_PRONOUN = re.compile(r"^(?P<pronoun>Il|Elle|Ils|Elles) ")
_IMPERSONAL = re.compile(
    r"^Il (?:s’agit|importe|existe|faut|convient|y a|(?:est|reste|a été) \w+ (?:de |d’|que |qu’))"
)
_AIM = re.compile(r"^(?:L’objectif|Le but|La mission|L’ambition) est (?P<link>de |d’)")
_THIS = re.compile(r"^(?:Ce|Cet|Cette|Ces) (?P<noun>[\w-]+)")
_SHORT = re.compile(
    r"^(?:Le |La |L’)(?P<noun>[A-ZÀ-Ý][a-zà-ÿ]+)(?=(?P<next>,)|(?: se| s’)? ?(?P<verb>[a-zà-ÿ]+))"
)
_BOTH = re.compile(r"\b(?P<article>[Ll]es) deux (?:organisations|institutions|entités|parties)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence may refer to: who speaks, the last subject, names said before."""

    speaker: Phrase | None = None
    subject: Phrase | None = None
    names: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolved:
    """A sentence that stands alone, and the phrase of an earlier one that it needed for it."""

    text: str
    antecedent: Phrase | None = None


def resolve(text: str, said: Said, *, defines: bool = False, fresh: bool = True) -> Resolved:
    """Resolve what a sentence takes from those before it, as far as that is certain.

    In the body of a definition (``defines``) the defined thing becomes ``DEFINED``. What stays
    unresolved keeps its anaphor, and no clause is read from it.
    """
    bare = LEAD_IN.sub("", _NOTE.sub("", text))
    text = _SEASONING.sub("", capitalise(bare) if bare != text else bare)
    if said.speaker is not None:
        text = _speak(text, said.speaker)
    if defines and (fresh or (said.subject is not None and said.subject in DEFINED)):
        text = _name_defined(text)
    return _take_up(text, said)


def _name_defined(text: str) -> str:
    """Put the stand-in where a definition speaks of what it defines."""
    if aim := _AIM.match(text):
        return capitalise(f"{DEFINED[0].text} a pour objectif {aim['link']}{text[aim.end() :]}")
    this = _THIS.match(text)
    if not this and not _PRONOUN.match(text):
        return text
    one, several = (phrase.text for phrase in DEFINED)
    plural = text.startswith(("Ces ", "Ils ", "Elles "))
    rest = text.split(" ", 1)[1]
    if this:
        plain = ("Les " if plural else "Le ") + rest
        place = find_verb(plain)
        rest = plain[place[0] :] if place else ""
    return capitalise(f"{several if plural else one} {rest}") if rest else text


def _speak(text: str, speaker: Phrase) -> str:
    if not speaker.plural:
        text = _HOUSE.sub(lambda match: _name_house(match, speaker), text)
        text = _WE.sub(lambda match: _name_us(match, speaker), text)
        text = re.sub(rf"\b(que|de) (?={re.escape(speaker.text)})", _elide_before(speaker), text)
    text = _OUR_ATTRIBUTE.sub(lambda m: f"{m[1]} les {m[2]} {of(speaker.text)}", text)
    text = _own_subject(text, speaker)
    return _own_rest(text, speaker)


def _elide_before(speaker: Phrase) -> Callable[[re.Match[str]], str]:
    return lambda match: elide(match[1], speaker.text).removesuffix(speaker.text)


def _name_house(match: re.Match[str], speaker: Phrase) -> str:
    link = match["link"]
    if link:
        return of(speaker.text) if link == "de " else to(speaker.text)
    return capitalise(speaker.text) if match.start() == 0 else speaker.text


def _name_us(match: re.Match[str], speaker: Phrase) -> str:
    verb = first_plural_forms().get(match["verb"])
    if verb is None:
        return match.group()
    clitic = ""
    if match["nous2"]:
        clitic = "s’" if begins_with_vowel_sound(verb.singular) else "se "
    name = capitalise(speaker.text) if match["nous"] == "Nous" else speaker.text
    return f"{name} {clitic}{verb.singular}"


def _own_subject(text: str, speaker: Phrase) -> str:
    """Make "Nos experts interviennent" say "Les experts d’Eurojust interviennent"."""
    match = _OUR_SUBJECT.match(text)
    if match is None:
        return text
    plural = text.startswith("Nos")
    plain = re.sub(r"^(?:Notre|Nos)", "Les" if plural else "Le", text)
    place = find_verb(plain)
    gender = gender_of(match["noun"])
    if place is None or (gender is None and not plural):
        return text
    name = plain[: place[0]].split(" ", 1)[1].strip()
    behind = _COMPLEMENT.search(name)
    head, rest = (name[: behind.start()], name[behind.start() :]) if behind else (name, "")
    subject = with_article(head, gender, plural=plural)
    return capitalise(f"{subject} {of(speaker.text)}{rest} {plain[place[0] :]}")


def _own_rest(text: str, speaker: Phrase) -> str:
    """Where the speaker is the subject, "nos pays" is "ses pays"."""
    if not text.lower().startswith(speaker.text.lower() + " "):
        return text
    return _OUR.sub(_make_possessive, text)


def _make_possessive(match: re.Match[str]) -> str:
    noun = match["noun"]
    if match["our"] == "nos":
        return f"ses {noun}"
    gender = gender_of(noun)
    if gender is None:
        return match.group()
    feminine = gender is Gender.FEMININE and not begins_with_vowel_sound(noun)
    return f"{'sa' if feminine else 'son'} {noun}"


def _take_up(text: str, said: Said) -> Resolved:
    match = _PRONOUN.match(text)
    if match and not _IMPERSONAL.match(text):
        latest = said.subject
        if latest is None or latest.pronoun != match["pronoun"].lower():
            return Resolved(text)
        return Resolved(capitalise(f"{latest.text} {text[match.end() :]}"), latest)
    if match := _THIS.match(text):
        plain = ("Les " if text.startswith("Ces") else "Le ") + text.split(" ", 1)[1]
        place = find_verb(plain)
        rest = plain[place[0] :] if place else ""
        return _name_again(text, match["noun"], f" {rest}" if rest else "", said.names)
    match = _SHORT.match(text)
    if match and (match["next"] or match["verb"] in singular_forms()):
        return _name_again(text, match["noun"], text[match.end() :], said.names)
    if match := _BOTH.search(text):
        return _name_both(text, match, said.names)
    return Resolved(text)


def _name_again(text: str, noun: str, rest: str, said: Sequence[Phrase]) -> Resolved:
    """Put the one longer name with this head noun that was said before; else give up."""
    fitting = {p.text: p for p in said if p.head.lower() == noun.lower() and " " in p.bare}
    if len(fitting) != 1 or not rest:
        return Resolved(text)
    (name,) = fitting
    return Resolved(capitalise(f"{name}{rest}"), fitting[name])


def _name_both(text: str, match: re.Match[str], said: Sequence[Phrase]) -> Resolved:
    """Name the two organisations that an earlier subject joined by "et"; else give up."""
    joined = {p.text: p for p in said if p.plural and " et " in p.text}
    after = text[: match.start()].rstrip().lower().endswith((" de", " à", "aux", "des"))
    if len(joined) != 1 or after:
        return Resolved(text)
    (names,) = joined
    both = capitalise(names) if match.start() == 0 else names
    return Resolved(text[: match.start()] + both + text[match.end() :], joined[names])
