"""Sentences that say what something is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courses.building.glossary.nominal import trim
from courses.building.records import GlossaryTerm, Quote
from courses.building.sentences import find_sentences
from courses.building.standing import leans
from courses.building.wording import count_words
from courses.sources import Block

LONGEST = 40
"""Words of a sentence that defines."""

LONGEST_TERM = 8
FEWEST_SAID = 4
"""Words."""

_TERM = r"(?P<term>[^,.;:()«»“”–—]{2,80}?)"
_IS = re.compile(
    rf"(?P<article>L[ea]\s|L[’']|Une?\s|The\s|An?\s)?{_TERM}\s(?:est|is)\s"
    r"(?P<said>(?P<any>une?\s|an?\s)?(?(any)|(?:l[ea]\s|l[’']|the\s)).+?)[.;]?"
)
_MEANS = re.compile(
    rf"(?P<article>L[ea]s?\s|L[’']|The\s)?[«“]?\s?{_TERM}\s?[»”]?\s"
    r"(?:désigne(?:nt)?\s|s[’']entend(?:ent)? d(?:e\s|[’'])|means?\s|refers? to\s)"
    r"(?P<said>.+?)\s?[.;:]?"
)
_BY = re.compile(r"On entend par [«“]\s?(?P<term>[^»”]+?)\s?[»”],?\s(?P<said>.+?)[.;]?")
_THAT_IS = re.compile(
    r"[«“]\s?(?P<term>[^»”]{3,60}?)\s?[»”],?\s\(?(?:c[’']est-à-dire|that is,?)\s(?P<said>[^.;()]+)"
)
_NO_TERM = re.compile(
    r"\b(?:qui|que|qu|dont|où|il|elle|on|nous|notre|nos|en|y|ne|pas|est|sont|a|ont|et|who|which|that|it"
    r"|we|our|not|and)\b|n[’']$",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"(?:l[’']une?|une? des|one of|(?:(?:le|la|the|une?|an?)\s|l[’'])(?:\w+\s)?(?:acteur|atout|axe"
    r"|cas|clé|condition|défi|élément|enjeu|exemple|facteur|moyen|moment|objectif|occasion|partenaire"
    r"|pilier|point|priorité|préoccupation|problème|question|raison|signe|source|voie|aim|challenge"
    r"|example|factor|goal|key|means|matter|part|partner|priority|problem|reason|way))\b",
    re.IGNORECASE,
)
"""What judges a thing, or counts it among others, and does not say what it is."""


def find_definitions(document: str, block: Block) -> Iterator[GlossaryTerm]:
    """Find sentences that define: "X est un…", "X désigne…", "« X », c’est-à-dire…".

    "X est le…" counts only where X is a name. Sentences that point back, judge, or define what a
    clause describes are none.
    """
    for start, end in find_sentences(block.text):
        sentence = block.text[start:end]
        found = _read(sentence)
        if found and count_words(sentence) <= LONGEST:
            term, said = found
            quote = Quote.of(document, block, start, end)
            yield GlossaryTerm(term, block.language, definition=trim(said), quotes=(quote,))


def _read(sentence: str) -> tuple[str, str] | None:
    if match := _THAT_IS.search(sentence) or _BY.fullmatch(sentence):
        return match["term"], match["said"].rstrip(" ,")
    if leans(sentence) or sentence.endswith("?"):
        return None
    match = _MEANS.fullmatch(sentence) or _IS.fullmatch(sentence)
    return (match["term"], match["said"]) if match and _is_sure(match) else None


def _is_sure(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    term, said = groups["term"], groups["said"]
    named = term[0].isupper()
    exact = "any" not in groups or groups["any"] is not None
    return (
        (named or (exact and groups["article"] is not None))
        and _NO_TERM.search(term) is None
        and count_words(term) <= LONGEST_TERM
        and count_words(said) >= FEWEST_SAID
        and _PRAISE.match(said) is None
    )
