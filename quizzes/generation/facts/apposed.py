"""What a named thing is for, said behind its name: "le Fonds bleu, une initiative qui vise à …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.named import find_named
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import gender_of, is_plural
from quizzes.generation.french.phrases import Phrase, with_article
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.french.words import strip_article
from quizzes.generation.realisation.shortening import shorten
from quizzes.generation.realisation.tasks import is_whole
from quizzes.generation.realisation.telling import shares_stem, tells
from quizzes.generation.records import CognitiveLevel, FactKind

_NOUNS = "mission|but|objectif|objet|rôle|vocation|ambition"
_BEHIND = re.compile(
    r"^une? [a-zà-ÿ]+(?: [a-zà-ÿ-]+){0,3}? (?:(?:qui vise|visant|destinée?) à |"
    rf"dont (?:l’|le |la )(?:{_NOUNS}) (?:principale? )?est d(?:e |’)|"
    rf"qui a pour (?:{_NOUNS}) d(?:e |’))(?P<aim>(?P<verb>[a-zà-ÿ]+) .+)$"
)
_SIGN = re.compile(r" \((?P<sign>[A-Z]{2,}[A-Z-]*)\), ")
_MATTER = re.compile(
    r",? (?:notamment|en particulier|surtout) en matière (?P<parts>d(?:e |’)[^,;:]+)$"
)
_PARTS = re.compile(r"(?:^|,? et |, )d(?:e |’)")
_MATTERS = "domaines d’action"
"""The lexicon’s set of matters that nobody in the field looks after."""
_WAY = re.compile(r",? en (?:les?|la|l’)? ?[a-zà-ÿ]+ant\b.*$")


def find_apposed_purposes(statement: Statement) -> Iterator[Single]:
    """Find what names with an apposition are for; a name that tells it is asked by its acronym."""
    text = statement.text.strip().rstrip(" .;")
    for name, behind in find_named(text):
        match = _BEHIND.match(behind)
        if match is None or not name.alone or match["verb"] not in infinitives():
            continue
        aim = shorten(_WAY.sub("", match["aim"]))
        own = statement.speaker.text if statement.speaker else ""
        before = text.removesuffix(behind)
        named = _name(name.phrase, before, aim.replace(own, ""))
        matter = _MATTER.search(match["aim"])
        if named != name.phrase.text and matter and is_whole(aim):
            yield from _ask_matter(statement, name.phrase, named, aim, matter)
        elif named and is_whole(aim):
            yield _make(statement, named, aim)


def _name(phrase: Phrase, before: str, aim: str) -> str:
    """Name a thing in full, else by its acronym; not at all where both tell what it is for."""
    if not tells(phrase.text, aim) and not shares_stem(phrase.text, aim, ()):
        return phrase.text
    sign = _SIGN.search(before, max(before.rfind("("), 1) - 1)
    return with_article(sign["sign"], phrase.gender) if sign else ""


def _make(statement: Statement, named: str, aim: str) -> Single:
    return Single(
        kind=FactKind.DEFINITION,
        subject=f"l’objectif {of(named)}",
        relation="est",
        answer=aim,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(
            ask(f"quel est l’objectif {of(named)}"), state(f"l’objectif {of(named)} est de {GAP}")
        ),
        sources=statement.sources,
        group="objectifs",
        level=CognitiveLevel.UNDERSTAND,
        worth=0.9,
    )


def _ask_matter(
    statement: Statement, phrase: Phrase, sign: str, aim: str, matter: re.Match[str]
) -> Iterator[Single]:
    """Ask what an aim regards above all, where the whole name would tell the aim itself."""
    parts = [part for part in _PARTS.split(matter["parts"]) if part]
    heads = [part.split(" ", maxsplit=1)[0] for part in parts]
    known = phrase.pronoun and all(gender_of(head) for head in heads)
    if not known:
        return
    named = f"{phrase.text} ({strip_article(sign)})" if sign else phrase.text
    yield Single(
        kind=FactKind.DEFINITION,
        subject=f"l’objectif {of(phrase.text)}",
        relation="concerne en particulier",
        answer=" et ".join(
            with_article(part, gender_of(head), plural=is_plural(head))
            for part, head in zip(parts, heads, strict=True)
        ),
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(f"dans quels domaines, en particulier, {named} cherche-t-{phrase.pronoun} à {aim}")
        ),
        sources=statement.sources,
        group=_MATTERS,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.9,
    )
