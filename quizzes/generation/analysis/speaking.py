"""Who speaks, named: "nous", "notre" and "l’Organisation" as what they stand for."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizzes.generation.analysis.belongings import name_house
from quizzes.generation.analysis.finding import find_verb
from quizzes.generation.french.elision import begins_with_vowel_sound, elide, of, to
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.phrases import Phrase, with_article
from quizzes.generation.french.typography import capitalise
from quizzes.generation.french.verbs import third_persons

_WE = re.compile(
    r"\b(?P<nous>[Nn]ous) (?P<nous2>nous )?(?P<verb>[a-zà-ÿ]+ons|sommes)\b(?: ensemble\b)?"
)
_THEN_WE = re.compile(r"(?P<link>,? et |, )(?P<them>les |le |la |l’)?(?P<verb>[a-zà-ÿ]+ons)\b")
_OUR_SUBJECT = re.compile(r"^(?:Notre|Nos) (?P<noun>[\w-]+)")
_OUR_ATTRIBUTE = re.compile(r"\b(sont) nos (\w+)")
_COMPLEMENT = re.compile(r",? (?:avec|pour|contre|en|dans|auprès|sur) |, ")
_OUR = re.compile(r"\b(?P<our>notre|nos) (?P<noun>[\w-]+)")
_OUR_LATER = re.compile(
    r"\b(?:(?P<link>à|de) )?(?P<our>notre|nos) (?P<noun>[\w-]+(?: [\w-]+)?)"
    r"(?=[,.;:]| (?:à|au|aux|avec|contre|dans|en|et|grâce|pour|sur|par|sans|sous|qui|que)\b|$)"
)


def speak(text: str, speaker: Phrase) -> str:
    """Name the speaker wherever a sentence says "nous", "notre" or "l’Organisation"."""
    if not speaker.plural:
        text = name_house(text, "Organisation", speaker)
        spoken = _WE.sub(lambda match: _name_us(match, speaker), text)
        text = _THEN_WE.sub(_go_on, spoken) if spoken != text else text
        text = re.sub(rf"^À {re.escape(speaker.text)}, (?={re.escape(speaker.text)} )", "", text)
        text = re.sub(rf"\b(que|de) (?={re.escape(speaker.text)})", _elide_before(speaker), text)
    text = _OUR_ATTRIBUTE.sub(lambda m: f"{m[1]} les {m[2]} {of(speaker.text)}", text)
    text = _own_subject(text, speaker)
    text = _own_rest(text, speaker)
    return _OUR_LATER.sub(lambda match: _name_owner(match, speaker), text)


def _elide_before(speaker: Phrase) -> Callable[[re.Match[str]], str]:
    return lambda match: elide(match[1], speaker.text).removesuffix(speaker.text)


def _name_us(match: re.Match[str], speaker: Phrase) -> str:
    verb = third_persons().get(match["verb"])
    if verb is None:
        return match.group()
    clitic = ""
    if match["nous2"]:
        clitic = "s’" if begins_with_vowel_sound(verb) else "se "
    name = capitalise(speaker.text) if match["nous"] == "Nous" else speaker.text
    return f"{name} {clitic}{verb}"


def _go_on(match: re.Match[str]) -> str:
    """Say of one what goes on without "nous": "et les mettons" is "et les met"."""
    verb = third_persons().get(match["verb"])
    return f"{match['link']}{match['them'] or ''}{verb}" if verb else match.group()


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


def _name_owner(match: re.Match[str], speaker: Phrase) -> str:
    """Make "à nos bureaux" say "aux bureaux d’Eurojust"."""
    noun = match["noun"]
    gender = gender_of(noun.split(" ")[0])
    if gender is None and match["our"] == "notre":
        return match.group()
    named = with_article(noun, gender, plural=match["our"] == "nos")
    link = {"à": to, "de": of}.get(match["link"] or "", str)
    return f"{link(named)} {of(speaker.text)}"


def _make_possessive(match: re.Match[str]) -> str:
    noun = match["noun"]
    if match["our"] == "nos":
        return f"ses {noun}"
    gender = gender_of(noun)
    if gender is None:
        return match.group()
    feminine = gender is Gender.FEMININE and not begins_with_vowel_sound(noun)
    return f"{'sa' if feminine else 'son'} {noun}"
