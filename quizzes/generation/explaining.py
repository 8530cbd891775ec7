"""Why the key is right: the quote and where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quizzes.generation.analysis.sentences import find_bounds
from quizzes.generation.covering import cover, proves
from quizzes.generation.excerpts import CUT, gather, shorten
from quizzes.generation.french.typography import level
from quizzes.generation.french.words import strip_article
from quizzes.generation.records import QuotedSpan
from quizzes.generation.tongues import FRENCH, Tongue
from quizzes.generation.wording import find_stems

_MOST_WORDS = 60
_FEWEST_WORDS = 8
"""A shorter piece of a quote proves nothing."""
_SEVERAL = 2
_HALF = 0.5
"""With so many of its words a cut quote still says what is asked."""
_FAR = 400
"""So many letters apart, two sentences are of two thoughts."""
_LIMPS = re.compile(r"^(?:\S+ ){0,5}\[…\]$|^(?!\[)[^,.]{3,60}, \[…\] ")
"""A cut quote that is but a name, or has lost what stood between its commas and its verb."""
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
    sources = _leave_far_out(sources, focus)
    title = titles[sources[0].document]
    lead = f"{correction} " if correction else ""
    room = _MOST_WORDS - len(lead.split()) - len(title.split()) - 6
    sources = _leave_namers_out(sources, focus, room)
    quoted = " […] ".join(source.quote.strip() for source in _put_in_order(sources, focus))
    if room < _FEWEST_WORDS:
        return tongue.polish(f"{lead}— {title}")
    if not focuses:
        return tongue.polish(f"{lead}{_quote_whole(sources, room, tongue)}— {title}")
    quoted = quoted.replace(CELLS, " – ").rstrip(" ,;:")
    said = _cut(quoted, room, focuses)
    if about and not proves(said, quoted, about):
        said = _say_more(said, quoted, room, (focuses[0], about), corrected=bool(correction))
    if correction and _LIMPS.search(said):
        said = _quote_sentence(quoted, room, about)
    told = f"{tongue.quote(said)} " if said else ""
    return tongue.polish(f"{lead}{told}— {title}")


def _quote_sentence(quoted: str, room: int, about: str) -> str:
    """Quote the one whole sentence that says most of a statement, if it fits."""
    wanted = find_stems(about)
    sentences = [quoted[start:end].strip() for start, end in find_bounds(quoted)]
    fitting = [one for one in sentences if len(one.split()) <= room and CUT not in one]
    return max(fitting, key=lambda one: len(find_stems(one) & wanted), default="")


def _say_more(said: str, quoted: str, room: int, asked: tuple[str, str], *, corrected: bool) -> str:
    """Quote the clauses that prove most, with the key.

    A correction names the key by itself, and is better without a quote that does not prove it.
    """
    focus, about = level(strip_article(asked[0])), asked[1]
    plain = cover(quoted, room, about)
    if focus in level(plain):
        return plain
    if proves(said, quoted, about, _HALF):
        return said
    led = cover(quoted, room, about, first=focus)
    ways = [led, plain] if corrected else [led]
    proof = "" if corrected else said
    return next((one for one in ways if proves(one, quoted, about, _HALF)), proof)


def _leave_far_out(sources: Sequence[QuotedSpan], focus: str) -> Sequence[QuotedSpan]:
    """Leave out sentences far above the one that says the key: they only name what it shortens."""
    told = level(strip_article(focus))
    proofs = [source for source in sources if told and told in level(source.quote)]
    if len(proofs) != 1:
        return sources
    (proof,) = proofs
    return [source for source in sources if not _is_far_above(source, proof)]


def _leave_namers_out(sources: Sequence[QuotedSpan], focus: str, room: int) -> Sequence[QuotedSpan]:
    """Leave out what only names whom the key is said of, where not all of it can be quoted.

    Half a sentence, which may lack the very name, is another matter to whoever reads it.
    """
    told = level(strip_article(focus))
    proofs = [source for source in sources if told and told in level(source.quote)]
    words = sum(len(source.quote.split()) + 1 for source in sources) - 1
    if len(proofs) != 1 or words <= room or len(proofs[0].quote.split()) > room:
        return sources
    namers = [source for source in sources if source not in proofs]
    first = all(one.quote.rstrip().endswith(".") and one < proofs[0] for one in namers)
    return proofs if first else sources


def _is_far_above(source: QuotedSpan, proof: QuotedSpan) -> bool:
    """Tell whether a whole sentence stands in another section; a lead of a list is none."""
    whole = source.quote.rstrip().endswith(".") and source.document == proof.document
    return whole and proof.start - source.end > _FAR


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
