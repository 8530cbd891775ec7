"""Quotes cut to the clauses that say most of what is asked."""

from __future__ import annotations

from quizzes.generation.excerpts import join_parts, split_clauses
from quizzes.generation.french.typography import level
from quizzes.generation.wording import find_stems

_ENOUGH = 0.7


def proves(said: str, quoted: str, about: str, enough: float = _ENOUGH) -> bool:
    """Tell whether a cut quote says nearly all the words of a statement that the whole one says."""
    wanted = find_stems(about) & find_stems(quoted)
    return len(wanted & find_stems(said)) >= enough * len(wanted)


def cover(quoted: str, room: int, about: str, first: str = "") -> str:
    """Cut a quote to the clauses that say most of a statement's words, as many as fit.

    ``quoted`` may be of several quotes, with a mark between them. Empty where none fits. The
    clause that says ``first`` is taken before any other.
    """
    parts = split_clauses(quoted)
    wanted = find_stems(about)
    told = {place for place, part in enumerate(parts) if first and first in level(part)}
    told = {min(told)} if told else told
    while True:
        gains = {
            place: len(find_stems(part) & wanted)
            for place, part in enumerate(parts)
            if place not in told and len(join_parts(parts, {*told, place}).split()) <= room
        }
        best = max(gains, key=lambda place: (gains[place], -place), default=None)
        if best is None or not gains[best]:
            return join_parts(parts, told) if told else ""
        told.add(best)
        wanted -= find_stems(parts[best])
