"""The numbers of list items in an ODT file, which its styles only describe."""

from __future__ import annotations

from dataclasses import dataclass, field

from odfdo import Element

from courses.sources.readers.odt.styles import Styles, read


@dataclass(slots=True)
class Lists:
    """Counts the items of lists that are open, and remembers where others stopped."""

    styles: Styles
    _names: list[str] = field(default_factory=list)
    """The style of each open list."""
    _counts: list[int] = field(default_factory=list)
    """The last number in each open list."""
    _stopped: dict[tuple[str, int], int] = field(default_factory=dict)

    def open(self, element: Element) -> None:
        """Open a list inside those that are open."""
        name = read(element, "text:style-name") or self._find_style(element)
        depth = len(self._names) + 1
        goes_on = read(element, "text:continue-numbering") == "true"
        goes_on = goes_on or bool(read(element, "text:continue-list"))
        before = self.styles.find_start(name, depth) - 1
        self._names.append(name)
        self._counts.append(self._stopped.get((name, depth), before) if goes_on else before)

    def close(self) -> None:
        """Close the innermost list."""
        place = (self._names[-1], len(self._names))
        self._stopped[place] = self._counts.pop()
        self._names.pop()

    def is_numbered(self) -> bool:
        """Tell whether the innermost list writes numbers."""
        return self.styles.is_numbered(self._names[-1], len(self._names))

    def count(self, item: Element) -> str:
        """Give the label of the next item; an item that only holds a deeper list counts not."""
        start = item.get_attribute_integer("text:start-value")
        if all(child.tag == "text:list" for child in item.children) and start is None:
            return ""
        self._counts[-1] = self._counts[-1] + 1 if start is None else start
        return self.styles.write_label(self._names[-1], self._counts) if self.is_numbered() else ""

    def _find_style(self, element: Element) -> str:
        """Find the style of a list that names none: the one around it, or its paragraphs'."""
        if self._names:
            return self._names[-1]
        paragraph = next(iter(element.get_elements("text:list-item/text:p")), None)
        if paragraph is None:
            return ""
        return self.styles.find_list(read(paragraph, "text:style-name"))
