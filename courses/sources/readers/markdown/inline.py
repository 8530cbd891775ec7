"""The text of a Markdown paragraph, without its markup and with its places in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from courses.sources.readers.markdown.alignment import Aligner
from courses.sources.tracing import INSERTED, Traced

LINK_END = re.compile(r"\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])?|>")
IMAGE = re.compile(r"!\[[^\]]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?")
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
NEWLINE = Traced("\n", (INSERTED,))


@dataclass(frozen=True, slots=True)
class Inline:
    """A paragraph's text, and the offset behind the bold words that it opens with (or 0)."""

    text: Traced
    lead: int


def trace_inline(tokens: Sequence[Token], aligner: Aligner) -> Inline:
    """Trace the text of inline tokens; pictures, tags and addresses are left out."""
    parts: list[Traced] = []
    lead = 0
    for token in tokens:
        if token.type == "strong_close" and not lead and _opens_bold(tokens):
            lead = aligner.cursor
        parts.extend(_trace(token, aligner))
    return Inline(Traced.join(parts), lead)


def _opens_bold(tokens: Sequence[Token]) -> bool:
    shown = (token for token in tokens if token.type != "text" or token.content.strip())
    first = next(shown, None)
    return first is not None and first.type == "strong_open"


def _trace(token: Token, aligner: Aligner) -> Iterator[Traced]:
    match token.type:
        case "text" | "code_inline":
            yield aligner.take(token.content)
        case "text_special":
            yield aligner.take_as(token.markup, token.content)
        case "softbreak" | "hardbreak":
            yield aligner.take("\n")
        case "html_inline":
            aligner.take(token.content)
            if BREAK.fullmatch(token.content):
                yield NEWLINE
        case "link_close":
            aligner.skip(LINK_END)
        case "image":
            aligner.skip(IMAGE)
        case _:
            pass
