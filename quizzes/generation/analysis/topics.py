"""What an act is about, as its title says."""

from __future__ import annotations

import re

from courses.sources.records import Block, Document
from quizzes.generation.french.nouns import Gender, gender_of, is_plural
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import level

_SAID = re.compile(r"\b(?:sur|concernant|relative? à) (?P<topic>(?:l’|la |le |les )[^:]+)$")
_EXPANDED = re.compile(
    r"(?P<article>l’|la |le |les )?(?P<name>[A-ZÀ-Ý](?:(?! et )[^(),])*) "
    r"\((?P<sign>[A-Z]{3,})\)"
)
_WORLD = re.compile(r"\bl’Organisation des Nations Unies\b")
_LONGEST = 14


def find_topic(document: Document, block: Block) -> str:
    """Find what an act is about: "la coopération entre A et B"; empty where no title says it."""
    titles = [*block.headings, *_find_title(document, block), document.metadata.title]
    topics = (_read_topic(level(title), document) for title in titles)
    return next((topic for topic in topics if topic), "")


def _find_title(document: Document, block: Block) -> list[str]:
    """Find the line above the body of an act, where it looks like a title."""
    place = next((i for i, one in enumerate(document.blocks) if one is block), 0)
    above = document.blocks[place - 1].text.strip() if place else ""
    return [] if not above or above[-1] in ".;:," else [above]


def _read_topic(title: str, document: Document) -> str:
    title = _shorten(title.strip(" ."), document)
    said = _SAID.search(title)
    head, _, rest = title.partition(" ")
    gender = gender_of(head.lower())
    if not said and (gender is None or not rest or not title[:1].isupper()):
        return ""
    topic = said["topic"] if said else _with_article(head.lower(), gender, rest)
    return topic if len(topic.split()) <= _LONGEST else ""


def _with_article(head: str, gender: Gender | None, rest: str) -> str:
    return with_article(f"{head} {rest}", gender, plural=is_plural(head))


def _shorten(title: str, document: Document) -> str:
    """Name bodies by the acronym that the title gives them, as the text goes on to do."""

    def name(match: re.Match[str]) -> str:
        sign = match["sign"]
        with_one = re.search(rf"l’{sign}\b", level(document.text))
        article = (match["article"] or "") if with_one or len(sign) <= len("ABCD") else ""
        return f"{article}{sign}"

    return _WORLD.sub("l’ONU", _EXPANDED.sub(name, title))
