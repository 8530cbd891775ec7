"""The notes of a DOCX file, under the numbers that a reader sees."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from xml.etree import ElementTree as ET

from courses.sources.readers.docx.xml import OFF, W

ID = f"{W}id"
OWN_MARK = f"{W}customMarkFollows"
MARKS = frozenset({f"{W}t", f"{W}sym"})


def number_notes(body: ET.Element, kinds: Sequence[tuple[str, ET.Element]]) -> None:
    """Number notes by the order of their calls: footnotes first, then endnotes.

    ``kinds`` holds "footnote" and "endnote" with the part in which such notes stand. A call of a
    note that does not exist goes, and so does a mark that stands in the place of a number.
    """
    numbers = map(str, count(1))
    for kind, part in kinds:
        notes = {note.get(ID, ""): note for note in part.iter(W + kind)}
        given: dict[str, str] = {}
        for run, call in _find_calls(body, f"{W}{kind}Reference"):
            key = call.get(ID, "")
            if key not in notes:
                run.remove(call)
                continue
            if key not in given:
                given[key] = next(numbers)
            call.set(ID, given[key])
            _drop_own_mark(run, call)
        for key, note in notes.items():
            note.set(ID, given.get(key, f"unseen {key}"))


def _find_calls(body: ET.Element, tag: str) -> list[tuple[ET.Element, ET.Element]]:
    """Find the calls of a kind with the runs that they stand in, in the order of the text."""
    return [(run, call) for run in body.iter(f"{W}r") for call in run.findall(tag)]


def _drop_own_mark(run: ET.Element, call: ET.Element) -> None:
    if call.get(OWN_MARK, "0") not in OFF:
        for mark in [part for part in run if part.tag in MARKS]:
            run.remove(mark)
