"""Why the key is right: the quote and where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quizzes.generation.covering import cover, proves
from quizzes.generation.excerpts import gather, shorten
from quizzes.generation.french.typography import level
from quizzes.generation.french.words import strip_article
from quizzes.generation.records import QuotedSpan
from quizzes.generation.tongues import FRENCH, Tongue

_MOST_WORDS = 60
_FEWEST_WORDS = 8
"""A shorter piece of a quote proves nothing."""
_SEVERAL = 2
CELLS = " | "
"""What stands between the cells of a quoted table row; people read a dash."""


def explain(
    sources: Sequence[QuotedSpan],
    titles: Mapping[str, str],
    correction: str = "",
    focuses: Sequence[str] = (),
    *,
    about: str = "",
    tongue: Tongue = FRENCH,
) -> str:
    """Explain in at most 60 words: a correction, as much of the quote as fits, the source.

    Of a long quote the parts about ``focuses``, the keys, are shown; where these leave out what is
    said of them, ``about``, the parts that say most of it.
    """
    focus = focuses[0] if len(focuses) == 1 else ""
    title = titles[sources[0].document]
    lead = f"{correction} " if correction else ""
    room = _MOST_WORDS - len(lead.split()) - len(title.split()) - 6
    quoted = " […] ".join(source.quote.strip() for source in _put_in_order(sources, focus))
    if room < _FEWEST_WORDS:
        return tongue.polish(f"{lead}— {title}")
    if not focuses:
        return tongue.polish(f"{lead}{_quote_whole(sources, room, tongue)}— {title}")
    quoted = quoted.replace(CELLS, " – ").rstrip(" ,;:")
    said = _cut(quoted, room, focuses)
    if about and not proves(said, quoted, about):
        fuller = cover(quoted, room, about)
        said = fuller if level(strip_article(focuses[0])) in level(fuller) else said
    return tongue.polish(f"{lead}{tongue.quote(said)} — {title}")


def _quote_whole(sources: Sequence[QuotedSpan], room: int, tongue: Tongue) -> str:
    """Quote as many sources as fit whole; of several, one that is cut shows half of a pair."""
    said: list[str] = []
    for source in _put_in_order(sources, ""):
        quote = source.quote.strip().replace(CELLS, " – ").rstrip(" ,;:")
        if len(" ".join([*said, quote]).split()) + len(said) <= room:
            said.append(quote)
    if not said and len(sources) == 1:
        said = [shorten(sources[0].quote.strip(), room)]
    return tongue.quote(" […] ".join(said)) + " " if said else ""


def _cut(quoted: str, room: int, focuses: Sequence[str]) -> str:
    bare = [strip_article(focus) for focus in focuses]
    return shorten(quoted, room, *bare) if len(bare) < _SEVERAL else gather(quoted, room, bare)


def _put_in_order(sources: Sequence[QuotedSpan], focus: str) -> list[QuotedSpan]:
    """Put quotes in the order of their documents; a table row that says the key stands alone."""
    rows = [s for s in sources if focus and CELLS in s.quote and level(focus) in level(s.quote)]
    names = list(dict.fromkeys(source.document for source in sources))
    begun = {s.start for s in sources for o in sources if s != o and o.quote.startswith(s.quote)}
    sources = [source for source in sources if source.start not in begun]
    return rows or sorted(sources, key=lambda s: (names.index(s.document), s.start))
