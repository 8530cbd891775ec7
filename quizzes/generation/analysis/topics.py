"""What an act is about, as its title says."""

from __future__ import annotations

import re

from courses.sources.records import Block, Document
from quizzes.generation.french.nouns import gender_of, is_plural
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import level

_SAID = re.compile(r"\b(?:sur|concernant|relative? (?:à|au)) (?P<topic>(?:l’|la |le |les )[^:]+)$")
_EXPANDED = re.compile(
    r"(?P<article>l’|la |le |les )?(?P<name>[A-ZÀ-Ý](?:(?! et )[^(),])*) "
    r"\((?P<sign>[A-Z]{3,})\)"
)
_WORLD = re.compile(r"\bl’Organisation des Nations Unies\b")
_LONGEST = 14


def find_topic(document: Document, block: Block) -> str:
    """Find what an act is about: "la coopération entre A et B"; empty where the title is none."""
    heading = block.headings[0] if block.headings else document.metadata.title
    title = _shorten(level(heading).strip(" ."), document)
    said = _SAID.search(title)
    head = title.split(" ", maxsplit=1)[0].lower()
    gender = gender_of(head)
    if said is None and (gender is None or not title[:1].isupper()):
        return ""
    plural = is_plural(head)
    topic = (
        said["topic"] if said else with_article(head + title[len(head) :], gender, plural=plural)
    )
    return topic if len(topic.split()) <= _LONGEST else ""


def _shorten(title: str, document: Document) -> str:
    """Name bodies by the acronym that the title gives them, as the text goes on to do."""

    def name(match: re.Match[str]) -> str:
        sign = match["sign"]
        with_one = re.search(rf"l’{sign}\b", level(document.text))
        article = (match["article"] or "") if with_one or len(sign) <= len("ABCD") else ""
        return f"{article}{sign}"

    return _WORLD.sub("l’ONU", _EXPANDED.sub(name, title))
