"""The text of an ODT file as a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from odfdo import Element

from courses.sources.readers.odt.inline import read_inline
from courses.sources.readers.odt.lists import Lists
from courses.sources.readers.odt.styles import Styles, read
from courses.sources.readers.office.page import write_element, write_notes

UNSEEN = frozenset(
    {
        "office:annotation",
        "office:forms",
        "text:sequence-decls",
        "text:tracked-changes",
        "text:user-field-decls",
        "text:variable-decls",
    }
)
"""What stands between blocks and is no text of the document; tracked changes are what was cut."""

INDEXES = frozenset(
    {
        "text:alphabetical-index",
        "text:illustration-index",
        "text:object-index",
        "text:table-index",
        "text:table-of-content",
        "text:user-index",
    }
)
TITLE = "Title"
QUOTE = "Quotations"
CAPTION = re.compile(r"(?:Caption|Illustration|Figure|Drawing|Table)$")
MOST_CELLS = 100
"""As many times a cell is repeated at most."""

DEEPEST = 6
HEADER = "table:table-header-rows"
GROUPS = frozenset({HEADER, "table:table-rows", "table:table-row-group"})


@dataclass(slots=True)
class Page:
    """Writes blocks as HTML; the notes go to the end."""

    styles: Styles
    titled: bool
    """A title stands above all headings."""
    _lists: Lists = field(init=False)
    _notes: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._lists = Lists(self.styles)

    def write(self, body: Element) -> str:
        """Write the body of a document."""
        return self._write_all(body.children) + write_notes(self._notes)

    def _write_all(self, elements: Iterable[Element]) -> str:
        return "".join(map(self._write_one, elements))

    def _write_one(self, element: Element) -> str:
        """Write a block; one that only holds others is not seen itself."""
        if element.tag in UNSEEN or element.tag in INDEXES:
            return ""
        write = self._writers().get(element.tag)
        return write(element) if write else self._write_all(element.children)

    def _writers(self) -> dict[str, Callable[[Element], str]]:
        return {
            "text:p": self._write_paragraph,
            "text:h": self._write_paragraph,
            "text:list": self._write_list,
            "table:table": self._write_table,
        }

    def _write_paragraph(self, paragraph: Element) -> str:
        """Write a paragraph, and behind it the text boxes that are anchored there."""
        inline = read_inline(paragraph, self.styles)
        for note in inline.notes:
            label = " ".join(note.get_elements("text:note-citation")[0].inner_text.split())
            self._notes.append((label, self._write_all(note.get_elements("text:note-body"))))
        return self._wrap(paragraph, inline.html()) + self._write_all(inline.boxes)

    def _wrap(self, paragraph: Element, content: str) -> str:
        style = read(paragraph, "text:style-name")
        names = tuple(self.styles.names("paragraph", style)) or (style,)
        level = self._find_level(paragraph, style, names)
        if level:
            return write_element(f"h{min(level, DEEPEST)}", content)
        if any(map(CAPTION.match, names)):
            return write_element("figure", write_element("figcaption", content))
        written = write_element("p", content)
        return write_element("blockquote", written) if QUOTE in names else written

    def _find_level(self, paragraph: Element, style: str, names: tuple[str, ...]) -> int:
        if TITLE in names:
            return 1
        level = self.styles.find_outline(style)
        if paragraph.tag == "text:h":
            level = paragraph.get_attribute_integer("text:outline-level") or 1
        return level + 1 if level and self.titled else level

    def _write_list(self, element: Element) -> str:
        self._lists.open(element)
        tag = "ol" if self._lists.is_numbered() else "ul"
        items = "".join(map(self._write_item, element.children))
        self._lists.close()
        return write_element(tag, items)

    def _write_item(self, item: Element) -> str:
        """Write an item; a list's header stands in the list and is not counted."""
        if item.tag != "text:list-item":
            return self._write_all(item.children)
        number = self._lists.count(item)
        return write_element("li", self._write_all(item.children), data_number=number)

    def _write_table(self, table: Element) -> str:
        return write_element("table", "".join(self._write_rows(table)))

    def _write_rows(self, table: Element, cell: str = "td") -> Iterator[str]:
        """Write rows, through all that groups them."""
        for part in table.children:
            if part.tag == "table:table-row":
                yield write_element("tr", "".join(self._write_cells(part, cell)))
            elif part.tag in GROUPS:
                yield from self._write_rows(part, "th" if part.tag == HEADER else cell)

    def _write_cells(self, row: Element, tag: str) -> Iterator[str]:
        """Write the cells of a row; those that another one covers are left out."""
        for cell in row.children:
            if cell.tag == "table:table-cell":
                times = cell.get_attribute_integer("table:number-columns-repeated") or 1
                yield write_element(tag, self._write_all(cell.children)) * min(times, MOST_CELLS)
