"""Events: what happened when, in the words of a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courses.building.records import Event, Quote
from courses.building.sentences import find_sentences
from courses.building.standing import leans
from courses.building.timeline.acts import find_acts
from courses.building.timeline.dates import DATE, Dated, find_dates, to_iso
from courses.building.wording import count_words
from courses.sources import Block, BlockKind

LONGEST = 40
"""Words of a sentence that tells an event."""

FEWEST = 3
"""Words of an entry of a chronology."""

_ENTRY = re.compile(
    rf"(?P<date>{DATE})\s?(?:[–—:|]|\s-)\s(?P<said>(?!\d).+)", re.IGNORECASE | re.DOTALL
)
_AT = re.compile(
    r"(?<!depuis )(?<!dès )(?<!avant )(?<!until )(?<!since )"
    r"\b(?:en|le|in|on|début|fin|early|late)\s$",
    re.IGNORECASE,
)
"""What stands right before the date of an event; not "depuis", "pour", "d’ici", "à l’horizon"."""

_PARTICIPLE = r"\w{2,}(?:é|ée|és|ées|i|ie|is|it|ue?|us|erte?s?|int|inte)\b"
_PERFECT = re.compile(
    rf"\b(?:a|ont|est|sont|fut|furent|s[’']est|se sont)\s(?:été\s|\w+ment\s|aussi\s)?{_PARTICIPLE}"
    r"|\b(?:was|were|has been|have been|has|have)\s(?:\w+ly\s)?\w+(?:ed|en|un|ut|et|ld|de|nt|wn)\b"
)
_PAST = re.compile(
    r"\b(?:adopta|approuva|conclut|créa|décida|devint|élut|entra|établit|eut lieu|eurent lieu|fonda"
    r"|lança|naquit|nomma|ouvrit|prit|proclama|publia|rejoignit|signa|signèrent|tint|vit le jour"
    r"|(?!need|speed|feed|exceed)[a-z]{3,}ed|became|began|met|took place|gave|held|led)\b"
)
_DONE = re.compile(
    rf"(?:{_PARTICIPLE}|\b\w+ed)(?:\s(?:à|in|at)\s[A-ZÀ-Ý][\w-]+(?:\s[A-ZÀ-Ý]\w+)*)?,?\s(?:en|le|in|on)\s$"
)
"""A participle right before the date, with or without a town: "ouvert à New York en"."""


def find_events(document: str, block: Block) -> Iterator[Event]:
    """Find the events that a block tells.

    An entry that begins with its date, in a list, a table or a definition, is one; so is a
    sentence in the past with one date, that stands by itself. Of the clauses of a resolution the
    acts that they date are taken. What lasts since a date, is planned for it, or is only counted in
    a year, is no event.
    """
    entry = _ENTRY.fullmatch(block.text)
    if entry:
        yield from _read_entry(document, block, entry)
    elif block.kind is BlockKind.CLAUSE:
        for dated, start, end in find_acts(block.text):
            yield _make(document, block, dated, (start, end))
    elif block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION}:
        yield from _read_sentences(document, block)


def _read_entry(document: str, block: Block, entry: re.Match[str]) -> Iterator[Event]:
    written, start = entry["date"], entry.start("said")
    iso = to_iso(written)
    if iso and count_words(entry["said"]) >= FEWEST:
        dated = Dated(*entry.span("date"), written, iso)
        yield _make(document, block, dated, (start, len(block.text)))


def _read_sentences(document: str, block: Block) -> Iterator[Event]:
    for start, end in find_sentences(block.text):
        sentence = block.text[start:end]
        dates = list(find_dates(sentence))
        if len(dates) == 1 and _tells(sentence, dates[0]):
            yield _make(document, block, dates[0], (start, end))


def _tells(sentence: str, dated: Dated) -> bool:
    before = sentence[: dated.start]
    happened = _PERFECT.search(sentence) or _PAST.search(sentence)
    return (
        count_words(sentence) <= LONGEST
        and not leans(sentence)
        and not sentence.endswith(("?", ":"))
        and _AT.search(before) is not None
        and (happened is not None or _DONE.search(before) is not None)
    )


def _make(document: str, block: Block, dated: Dated, bounds: tuple[int, int]) -> Event:
    quote = Quote.of(document, block, *bounds)
    return Event(dated.iso, dated.written, quote.text, block.language, quote)
