"""The body that a document is about, where it does not say who issued it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from courses.sources.records import BlockKind, Document
from quizzes.generation.analysis.expansions import find_expanded
from quizzes.generation.french.classes import (
    FUND,
    GROUP,
    ORGAN,
    ORGANISATION,
    PROGRAMME,
    STRUCTURE,
    class_of,
)
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import Phrase, read_phrase, with_article
from quizzes.generation.french.typography import level

_BODIES = frozenset({ORGANISATION, ORGAN, STRUCTURE, FUND, GROUP})
_OTHER_HEADS_LIST = """
autorité bibliothèque contrôleur fondation forum haute médiateur musée observatoire parquet
programme réseau université école
"""
_OTHER_HEADS = frozenset(_OTHER_HEADS_LIST.split())
"""Other nouns that a title may name a body by."""
_BARE = re.compile(r"(?<![\w/-])(?:[A-Z]{5,}|[A-ZÀ-Ý][a-zà-ÿ]{4,}(?<!s))(?![\w/-])")
_ARTICLE = r"(?:\b(?:[Ll]e|[Ll]a|[Dd]u|[Aa]u|[Uu]ne?|[Ll]es|[Dd]es) |[Ll]’)"
_FULL = re.compile(
    r"^(?:(?:.*? )??(?:[Ll]e |[Ll]a |[Ll]’|du ))?"
    r"(?P<name>[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?(?:,? [\w’-]+){1,14})$"
)
_APPOSED = re.compile(
    r"^(?P<sign>[A-ZÀ-Ý][\w-]+), (?:[Ll]e |[Ll]a |[Ll]’)"
    r"(?P<words>[A-ZÀ-Ý][a-zà-ÿ]+(?: [\w’-]+){1,8})$"
)
"""A name with the words that stand for it: "Frontex, l’Agence européenne de garde-côtes"."""
_CLAUSE = re.compile(r"\b(?:a|ont|est|sont|été|peut|fait|se|ce|qui|que|dont|où)\b|\bqu’")
"""What no name has, but a heading: "Pourquoi le Centre a été créé"."""
_ASIDE = re.compile(r" \([^()]*\)$")
"""What tells a name from others of its kind: "La Cour des comptes (France)"."""
_TOLD = re.compile(
    r" (?:en bref|en (?:\w+ )?(?:mots?|chiffres|questions|dates)|aujourd’hui|expliquée?s? aux? .*)$"
)
"""What a title says of its text: "La Commission OSPAR en bref"."""
_BEFORE = re.compile(r"\b(?!(?:Les?|La|Au|Du|Des|Une?|À) )[A-ZÀ-Ý][a-zà-ÿ]+ $")
"""A word with a capital that a name goes on from."""
_FEWEST = 3
_CLEAR_LEAD = 2
_SIGNED = re.compile(r"\((?P<sign>[A-Z]{3,8})\)")
_HEADED = re.compile(
    r"(?:^|[:–—] |^Bienvenue à )(?:(?:[Ll]e |[Ll]a |[Ll]’)(?P<sign>[A-Z]{3,8}|EU-[A-Z]+)\b|"
    r"(?P<bare>[A-Z]{3,8})(?= ?[:,–—]))",
    re.MULTILINE,
)
"""Letters at the head of a title or of its part: "L’UPU en bref", "Dossier : l’UPU"."""
_PROPER = re.compile(
    r"^(?:Le |La |L’)?(?P<name>[A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)?)(?= ?[:,–—]|$)", re.MULTILINE
)
"""A name that is no common noun at the head of a title: "Le Mercosur : note"."""
_KIND_OF_TEXT = r"(?:[^:–—\n]{3,60}? ?[:–—] |Bienvenue à )?"
"""What a title says first of its text: "Dossier de presse : "."""
_LONGEST_TITLE = 80
_IN_TITLE = 6
"""A name in the title counts like so many mentions."""


@dataclass(frozen=True, slots=True)
class Protagonist:
    """A body with the phrase that names it, and the noun that stands for it ("l’Agence")."""

    phrase: Phrase
    house: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    sign: str
    words: str

    @property
    def head(self) -> str:
        return re.split(r"[ ’]", self.words)[0] if self.words else ""


def find_protagonist(document: Document) -> Protagonist | None:
    """Find the one body that a document names most, and clearly; a name in its title counts more.

    A text with clauses is the act of a body that it does not name so; nobody is guessed there.
    """
    if any(block.kind is BlockKind.CLAUSE for block in document.blocks):
        return None
    text = level(" \n".join(block.text for block in document.paragraphs()))
    title = _read_title(document)
    counts = {c: _count(c, text, title) for c in dict.fromkeys(_list_candidates(text, title))}
    ranked = sorted(counts, key=lambda c: (-counts[c], c.sign, c.words))
    if not ranked or counts[ranked[0]] < _FEWEST:
        return None
    opening = [c for c in ranked if _opens(c, title) and _is_spoken_of(c, counts[c], text)]
    if opening:
        return _name(max(opening, key=lambda c: len(c.words)), text)
    rest = [counts[c] for c in ranked[1:] if not _is_same(c, ranked[0])]
    clear = counts[ranked[0]] >= _CLEAR_LEAD * max(rest, default=0)
    return _name(ranked[0], text) if clear else None


def _is_spoken_of(one: _Candidate, count: int, text: str) -> bool:
    """Tell whether a text speaks of what its title names, by its name or as "la Commission"."""
    short = rf"\b(?:[Ll]e |[Ll]a |[Ll]’|[Dd]u |[Aa]u ){re.escape(one.head)}\b"
    said = len(re.findall(short, text)) if one.head else 0
    return count > _IN_TITLE or said >= _FEWEST


def _opens(one: _Candidate, title: str) -> bool:
    """Tell whether a title begins with a name and says behind it what it tells of it."""
    names = "|".join(re.escape(name) for name in (one.sign, one.words) if name)
    opening = rf"^{_KIND_OF_TEXT}(?:{_ARTICLE})?(?:{names})(?: \([^()]+\))?(?: ?:|, |$)"
    return re.search(opening, title, re.MULTILINE) is not None


def _read_title(document: Document) -> str:
    """Read what stands at the head: the title, the first headings, the file's first lines."""
    headings = [b.text for b in document.blocks[:4] if b.kind is BlockKind.HEADING]
    first = [line for line in document.text[:400].split("\n") if len(line) <= _LONGEST_TITLE][:4]
    return "\n".join(level(line) for line in [document.metadata.title or "", *headings, *first])


def _list_candidates(text: str, title: str) -> Iterator[_Candidate]:
    for one in find_expanded(text):
        kind = class_of(re.split(r"[ ’]", one.words)[0])
        if kind in _BODIES or (kind is PROGRAMME and one.words in title):
            yield _Candidate(one.sign, one.words)
    yield from (_Candidate(match["sign"], "") for match in _SIGNED.finditer(title))
    yield from (_Candidate(m["sign"] or m["bare"], "") for m in _HEADED.finditer(title))
    for match in _PROPER.finditer(title):
        common = gender_of(match["name"].split(" ")[0].lower()) is not None
        if not common and text.count(match["name"]) > _FEWEST:
            yield _Candidate(match["name"], "")
    yield from (_sign(one, text) for one in _list_titled(title))
    bare = Counter(_BARE.findall(text))
    for name, times in sorted(bare.items()):
        in_title = re.search(rf"\b{re.escape(name)}\b", title) is not None
        acts = re.search(rf"(?:^|[.\n] ?){re.escape(name)} [a-zà-ÿ]", text) is not None
        known = name.isupper() or (in_title and acts)
        if times >= _FEWEST and known and _stands_bare(name, text):
            yield _Candidate(name, "")


def _sign(one: _Candidate, text: str) -> _Candidate:
    """Give a name the letters that stand behind it: "l’Union interparlementaire (UIP)"."""
    match = re.search(rf"\b{re.escape(one.words)} \((?P<sign>[A-Z]{{3,8}})\)", text)
    return replace(one, sign=match["sign"]) if match and not one.sign else one


def _list_titled(title: str) -> Iterator[_Candidate]:
    for line in title.split("\n"):
        apposed = _APPOSED.match(line)
        if apposed and class_of(apposed["words"].split(" ")[0]) in _BODIES:
            yield _Candidate(apposed["sign"], apposed["words"])
    for line in re.split(r"\n| ?[–—:|] |, (?!de |du |des |d’|et )", title):
        match = _FULL.search(_TOLD.sub("", _ASIDE.sub("", line.strip())))
        name = match["name"].strip() if match else ""
        if _is_body(name) and not _CLAUSE.search(name):
            yield _Candidate(_read_sign(line), name)


def _is_body(name: str) -> bool:
    """Tell whether a name begins as those of bodies do."""
    head = name.split(" ", maxsplit=1)[0].lower()
    return class_of(head) in _BODIES or head in _OTHER_HEADS


def _read_sign(line: str) -> str:
    """Read the letters behind a name in a title: "La Commission d’Helsinki (HELCOM)"."""
    match = _SIGNED.search(line)
    return match["sign"] if match and line.rstrip().endswith(")") else ""


def _stands_bare(name: str, text: str) -> bool:
    """Tell whether a name is used without article, as French uses Eurojust."""
    with_one = len(re.findall(rf"{_ARTICLE}{re.escape(name)}\b", text))
    return with_one * 2 < _count_alone(name, text)


def _count_alone(name: str, text: str) -> int:
    """Count where a name stands by itself: not in "(UIT)", "UIT-R", "UIT Monde", "Groupe UIT"."""
    alone = re.compile(rf"(?<![(\w-]){re.escape(name)}(?![\w)-]| [A-ZÀ-Ý])")
    return sum(not _BEFORE.search(text[: m.start()]) for m in alone.finditer(text))


def _count(one: _Candidate, text: str, title: str) -> int:
    names = [re.escape(name) for name in (one.sign, one.words) if name]
    flags = re.IGNORECASE if one.words else re.NOFLAG
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", flags)
    return len(pattern.findall(text)) + _IN_TITLE * bool(pattern.search(title))


def _is_same(one: _Candidate, other: _Candidate) -> bool:
    """Tell whether two candidates name one body: by the same sign or the same words."""
    same_words = one.words.lower() == other.words.lower() and one.words
    return bool(same_words) or bool(one.sign and one.sign == other.sign)


def _name(one: _Candidate, text: str) -> Protagonist:
    """Name a body by its acronym where the text does so more often, with the article it takes."""
    if not one.words:
        house = _find_house(one.sign, text)
        phrase = _name_sign(one.sign, text)
        bare = house and not phrase.has_article
        return Protagonist(replace(phrase, gender=gender_of(house)) if bare else phrase, house)
    gender = gender_of(one.head)
    house = "" if class_of(one.head) is PROGRAMME else one.head  # "le programme" may be any
    short = 1 + _count_alone(one.sign, text) if one.sign else 0  # once it is introduced
    if short >= _FEWEST or (one.sign and not one.sign.isupper()):
        bare = _stands_bare(one.sign, text)
        name = one.sign if bare else with_article(one.sign, gender)
        return Protagonist(Phrase(name, gender), house)
    return Protagonist(Phrase(with_article(one.words, gender), gender), house)


def _name_sign(sign: str, text: str) -> Phrase:
    """Name an acronym without words with the article that the text gives it."""
    found = Counter(re.findall(rf"\b([Ll]e |[Ll]a |[Ll]’){sign}\b", text))
    if not found or _stands_bare(sign, text):
        return Phrase(sign, read_phrase(sign).gender)
    return read_phrase(f"{found.most_common(1)[0][0].lower()}{sign}")


def _find_house(name: str, text: str) -> str:
    """Find the noun that stands for a bare name: "l’Agence" beside "Eurojust"."""
    heads = Counter(
        match
        for match in re.findall(r"\bL(?:e |a |’)([A-ZÀ-Ý][a-zà-ÿ]+) (?=[a-zà-ÿ]+ )", text)
        if class_of(match) is ORGANISATION and match != name
    )
    ranked = heads.most_common(1)
    return ranked[0][0] if ranked and ranked[0][1] >= _CLEAR_LEAD else ""
