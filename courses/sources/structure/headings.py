"""Headings that no markup names: signs, capitals, short lines, bold lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.structure.definitions import is_entry
from courses.sources.structure.leads import measure_lead
from courses.sources.structure.letters import is_address, is_letter, is_line_of_letter
from courses.sources.structure.questions import is_answered
from courses.sources.structure.ranks import TITLE, Look, rank_headings, tell_look

SIGN = re.compile(r"[►▶]\s*")
STOP = re.compile(r"[.;:,…][\s»”\")]*$")
ASKED = re.compile(r"[!?][\s»”\")]*$")
"""How a line ends that only a sign, bold type, capitals or its first word make a heading."""

OPENING = re.compile(r"[«“\"(]?\s*(?:\d{1,4}(?:\.\d+)*[.)]?\s+)?[^\W\d_a-zà-öø-ÿ]")
"""A capital letter, behind a number perhaps."""

LONGEST = 150
"""Characters of a heading."""

MOST_IN_A_ROW = 2
"""Short lines that may follow one another and still be headings; more of them are a list."""

MOST_IN_FRONT = 4
"""The same at the very start, where a letterhead, a title and a subtitle may stand."""


def mark_signs(pieces: Sequence[Piece]) -> list[Piece]:
    """Make headings of pieces that open with ► and of paragraphs that are bold throughout.

    They stand one level below the last heading that the format names.
    """
    marked: list[Piece] = []
    above = TITLE
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            above = piece.level
        marked.append(_mark_sign(piece, above + 1))
    return marked


def find_headings(pieces: Sequence[Piece], title: str) -> list[Piece]:
    """Find the headings of a plain text: short lines without a stop before running text.

    ``title`` is the document's, where its first lines declare it. Lines before all running text
    are titles; the last of them only where it does not look like the next heading.
    """
    chosen = _choose(pieces)
    titles = set(_choose_titles(pieces, chosen, title))
    levels = rank_headings([pieces[i] for i in chosen], [i in titles for i in chosen])
    ranks = dict(zip(chosen, levels, strict=True))
    return [
        replace(piece, kind=BlockKind.HEADING, level=ranks[i]) if i in ranks else piece
        for i, piece in enumerate(pieces)
    ]


def _mark_sign(piece: Piece, level: int) -> Piece:
    sign = SIGN.match(piece.text.text)
    if sign:
        piece = replace(piece, text=piece.text.cut(sign.end()))
    bold = measure_lead(piece)
    throughout = bold == len(piece.text) and piece.kind is BlockKind.PARAGRAPH
    if _may_be_heading(piece, marked=True) and (throughout or (sign and not bold)):
        return replace(piece, kind=BlockKind.HEADING, level=level)
    return piece


def _may_be_heading(piece: Piece, *, marked: bool = False) -> bool:
    """Tell whether a piece is short and complete enough; one that is marked may ask or call."""
    string = piece.text.text
    return (
        piece.kind is BlockKind.PARAGRAPH
        and len(string) <= LONGEST
        and OPENING.match(string) is not None
        and STOP.search(string) is None
        and (marked or string.isupper() or ASKED.search(string) is None)
        and not is_entry(piece)
    )


def _choose(pieces: Sequence[Piece]) -> list[int]:
    """Choose the headings among the short lines: runs that running text follows."""
    chosen: list[int] = []
    run: list[int] = []
    letter = is_letter(pieces)
    for index, piece in enumerate(pieces):
        following = pieces[index + 1].text.text if index + 1 < len(pieces) else ""
        if piece.kind is BlockKind.HEADING or _stands_out(piece, following, letter=letter):
            run.append(index)
            continue
        most = MOST_IN_FRONT if len(run) == index else MOST_IN_A_ROW
        chosen += _keep(pieces, run, most)
        run = []
    return chosen + _keep(pieces, run, 0)


def _stands_out(piece: Piece, following: str, *, letter: bool) -> bool:
    """Tell whether a line looks like a heading and not like a line of a letter or an address."""
    string = piece.text.text
    if is_line_of_letter(string) or is_address(string) or is_address(following):
        return False
    if letter and tell_look(piece) is Look.SHORT:
        return False
    return _may_be_heading(piece, marked=is_answered(string, following))


def _keep(pieces: Sequence[Piece], run: list[int], most: int) -> list[int]:
    """Keep a run of headings; of too long a one those that a sign marks."""
    marked = [i for i in run if pieces[i].kind is BlockKind.HEADING]
    return run if len(run) - len(marked) <= most else marked


def _choose_titles(pieces: Sequence[Piece], chosen: Sequence[int], title: str) -> Sequence[int]:
    """Choose among the headings at the very start those that name the whole text."""
    own = (Look.TITLE, Look.CAPITALS, Look.SHORT)
    front = [i for n, i in enumerate(chosen) if i == n and tell_look(pieces[i]) in own]
    following = chosen[len(front) :]
    if not front or not following or _fold(pieces[front[-1]].text.text) == _fold(title):
        return front
    looks = [tell_look(pieces[i]) for i in (*front, *following)]
    if looks[len(front) - 1] is looks[len(front)]:
        front = front[:-1]
    return front[:-1] if front and _is_section(*looks[len(front) - 1 :]) else front


def _is_section(look: Look, following: Look, *later: Look) -> bool:
    """Tell whether a line in capitals is like a later one rather than above all others."""
    return look is Look.CAPITALS and following is Look.SHORT and Look.CAPITALS in later


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
