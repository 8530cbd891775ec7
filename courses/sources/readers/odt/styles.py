"""What the styles of an ODT file mean: titles, bold and hidden letters, numbers of lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from odfdo import Element

from courses.sources.readers.office.numerals import in_capitals, write_letter, write_roman

FORMATS: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": write_letter,
    "A": in_capitals(write_letter),
    "i": write_roman,
    "I": in_capitals(write_roman),
}
HEAVY = 600
"""From this weight on letters are bold."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by family and name, those of lists by name and level."""

    elements: dict[tuple[str, str], Element]
    levels: dict[tuple[str, int], Element] = field(default_factory=dict)

    @classmethod
    def read(cls, trees: Iterable[Element]) -> Styles:
        """Read the styles of several parts; where two have one name, the first part's counts."""
        elements: dict[tuple[str, str], Element] = {}
        levels: dict[tuple[str, int], Element] = {}
        for tree in trees:
            for style in tree.get_elements("//style:style"):
                elements.setdefault((read(style, "style:family"), read(style, "style:name")), style)
            for style in tree.get_elements("//text:list-style"):
                for level in style.children:
                    depth = level.get_attribute_integer("text:level") or 1
                    levels.setdefault((read(style, "style:name"), depth), level)
        return cls(elements, levels)

    def names(self, family: str, name: str) -> Iterator[str]:
        """Go through the names of a style and of those that it builds on."""
        return (read(style, "style:name") for style in self._go_up(family, name))

    def is_bold(self, family: str, name: str) -> bool | None:
        """Tell whether a style sets letters in bold; None where it does not say."""
        weight = self._find_property(family, name, "fo:font-weight")
        if weight.isdecimal():
            return int(weight) >= HEAVY
        return weight == "bold" if weight else None

    def is_hidden(self, family: str, name: str) -> bool:
        """Tell whether a style hides letters."""
        return self._find_property(family, name, "text:display") == "none"

    def find_outline(self, name: str) -> int:
        """Find the depth of headings that a style of paragraphs sets, from 1; else 0."""
        for style in self._go_up("paragraph", name):
            level = read(style, "style:default-outline-level")
            if level or style.get_attribute("style:default-outline-level") == "":
                return int(level) if level.isdecimal() else 0
        return 0

    def find_list(self, name: str) -> str:
        """Find the list style that a style of paragraphs brings."""
        lists = (read(s, "style:list-style-name") for s in self._go_up("paragraph", name))
        return next(filter(None, lists), "")

    def is_numbered(self, name: str, depth: int) -> bool:
        """Tell whether a list style writes numbers at a depth, from 1."""
        level = self.levels.get((name, depth))
        return level is not None and read(level, "style:num-format") in FORMATS

    def find_start(self, name: str, depth: int) -> int:
        """Find the number that a list begins with."""
        level = self.levels.get((name, depth))
        start = level.get_attribute_integer("text:start-value") if level is not None else None
        return 1 if start is None else start

    def write_label(self, name: str, counts: list[int]) -> str:
        """Write the number of an item, given the counts of all levels down to its own."""
        level = self.levels[name, len(counts)]
        shown = level.get_attribute_integer("text:display-levels") or 1
        first = max(len(counts) - shown, 0)
        numbers = (
            self._write(name, depth, count)
            for depth, count in enumerate(counts, start=1)
            if depth > first
        )
        return ".".join(filter(None, numbers))

    def _write(self, name: str, depth: int, count: int) -> str:
        level = self.levels.get((name, depth))
        write = FORMATS.get(read(level, "style:num-format")) if level is not None else None
        return write(count) if write else ""

    def _find_property(self, family: str, name: str, attribute: str) -> str:
        for style in self._go_up(family, name):
            for properties in style.children:
                value = read(properties, attribute)
                if properties.tag == "style:text-properties" and value:
                    return value
        return ""

    def _go_up(self, family: str, name: str) -> Iterator[Element]:
        seen: set[str] = set()
        while (family, name) in self.elements and name not in seen:
            seen.add(name)
            yield self.elements[family, name]
            name = read(self.elements[family, name], "style:parent-style-name")


def read(element: Element, attribute: str) -> str:
    """Read an attribute; one that is not set is empty."""
    return element.get_attribute_string(attribute) or ""
