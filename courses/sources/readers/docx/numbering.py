"""The numbers that Word writes before paragraphs and keeps out of their text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from courses.sources.readers.docx.xml import W, read_value
from courses.sources.readers.office.numerals import in_capitals, write_letter, write_roman

PLACE = re.compile(r"%([1-9])")
AROUND = " \t\u00a0.()[]-–—:"
"""What stands around a number and is no part of it."""

FORMATS = {
    "lowerLetter": write_letter,
    "upperLetter": in_capitals(write_letter),
    "lowerRoman": write_roman,
    "upperRoman": in_capitals(write_roman),
}
"""The formats that do not write figures."""


@dataclass(frozen=True, slots=True)
class Level:
    """How the paragraphs of one level of a list are numbered."""

    format: str
    text: str
    """Such as "%1." or "Article %1"."""
    start: int


@dataclass(frozen=True, slots=True)
class Number:
    """What stands before a paragraph; neither is set where that is a bullet."""

    label: str = ""
    """The number, without brackets or dot."""
    words: str = ""
    """All that is written, where it is more than a number: "Article 3"."""


@dataclass(slots=True)
class Numbering:
    """Counts the paragraphs of each list."""

    lists: dict[str, str]
    """The kind of each list; lists of one kind count on."""
    levels: dict[tuple[str, int], Level]
    """By kind and level."""
    restarts: dict[tuple[str, int], int]
    """Where a list begins anew, by list and level."""
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def read(cls, tree: ET.Element) -> Numbering:
        """Read the part that holds the lists."""
        kinds = {kind.get(f"{W}abstractNumId", ""): kind for kind in tree.iter(f"{W}abstractNum")}
        lists = {item.get(f"{W}numId", ""): item for item in tree.iter(f"{W}num")}
        return cls(
            {key: _follow(read_value(item, "abstractNumId"), kinds) for key, item in lists.items()},
            {
                (key, _read_depth(level)): _read_level(level)
                for key, kind in kinds.items()
                for level in kind.iter(f"{W}lvl")
            },
            {
                (key, _read_depth(override)): _read_count(override, "startOverride")
                for key, item in lists.items()
                for override in item.iter(f"{W}lvlOverride")
                if read_value(override, "startOverride") is not None
            },
        )

    def count(self, key: str, depth: int) -> Number | None:
        """Count the next paragraph of a list, at a depth from 0; None where nothing is written."""
        kind = self.lists.get(key, "")
        level = self.levels.get((kind, depth))
        if level is None or level.format == "none":
            return None
        if level.format == "bullet":
            return Number() if level.text.strip() else None
        self._advance(key, kind, depth)
        return self._write(kind, level)

    def _advance(self, key: str, kind: str, depth: int) -> None:
        counts = self._counts[kind]
        begin = self.restarts.pop((key, depth), None)
        if begin is None and depth in counts:
            counts[depth] += 1
        else:
            counts[depth] = self.levels[kind, depth].start if begin is None else begin
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]

    def _write(self, kind: str, level: Level) -> Number:
        written = PLACE.sub(
            lambda place: self._write_one(kind, int(place.group(1)) - 1), level.text
        )
        label = written.strip(AROUND)
        worded = any(map(str.isalpha, PLACE.sub("", level.text)))
        return Number(words=written.strip()) if worded else Number(label)

    def _write_one(self, kind: str, depth: int) -> str:
        level = self.levels.get((kind, depth))
        if level is None:
            return ""
        number = self._counts[kind].get(depth, level.start)
        return FORMATS.get(level.format, str)(number)


def _follow(kind: str | None, kinds: dict[str, ET.Element]) -> str:
    """Find the kind that holds the levels, where one only names its style."""
    link = read_value(kinds.get(kind or ""), "numStyleLink")
    if link is None:
        return kind or ""
    named = (key for key, other in kinds.items() if read_value(other, "styleLink") == link)
    return next(named, "")


def _read_level(level: ET.Element) -> Level:
    written = read_value(level, "numFmt") or "decimal"
    return Level(written, read_value(level, "lvlText") or "", _read_count(level, "start"))


def _read_depth(level: ET.Element) -> int:
    value = level.get(f"{W}ilvl", "")
    return int(value) if value.isdecimal() else 0


def _read_count(element: ET.Element, path: str) -> int:
    value = read_value(element, path) or ""
    return int(value) if value.isdecimal() else 1
