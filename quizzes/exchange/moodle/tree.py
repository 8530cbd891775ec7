"""Reads XML to a tree that knows its lines, and refuses what harms those who parse it.

Python's own expat, with the document type refused at its first character: entities, bombs and
outside files are declared there and nowhere else. It tells the line of each element, which the
readers with trees of their own do not all do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate

from quizzes.exchange.errors import BankTooLarge, BrokenBank, UnsafeBank
from quizzes.exchange.records import BankLimits


@dataclass(slots=True)
class Node:
    """An element with its attributes, its own text and the elements in it."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list[Node] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its own text, without that of the elements in it."""
        return "".join(self.pieces)

    def find(self, tag: str) -> Node | None:
        """Find the first child of a name."""
        return next((child for child in self.children if child.tag == tag), None)

    def all(self, tag: str) -> list[Node]:
        """Find all children of a name."""
        return [child for child in self.children if child.tag == tag]

    def say(self, tag: str) -> str:
        """Give the text of the `text` in a child, or the child's own."""
        child = self.find(tag)
        if child is None:
            return ""
        inner = child.find("text")
        return child.text if inner is None else inner.text


def read_tree(data: bytes, limits: BankLimits) -> Node:
    """Read an XML file; raises UnsafeBank, BankTooLarge and BrokenBank, each with its line."""
    reader = _Reader(limits)
    try:
        reader.parser.Parse(data, True)
    except ExpatError as error:
        raise BrokenBank(str(error), line=error.lineno) from error
    except (LookupError, ValueError) as error:  # an encoding that nobody knows
        raise BrokenBank(str(error), line=1) from error
    return reader.root.children[0]


class _Reader:
    """Puts a tree together from what the parser meets."""

    def __init__(self, limits: BankLimits) -> None:
        self.root = Node("", {}, 1)
        self.parser = ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._enter
        self.parser.EndElementHandler = self._leave
        self.parser.CharacterDataHandler = self._take
        self.parser.StartDoctypeDeclHandler = self._refuse
        self._limits = limits
        self._open = [self.root]
        self._count = 0

    def _enter(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) > self._limits.max_depth or self._count > self._limits.max_elements:
            raise BankTooLarge(tag, line=self.parser.CurrentLineNumber)
        node = Node(tag, attributes, self.parser.CurrentLineNumber)
        self._open[-1].children.append(node)
        self._open.append(node)

    def _leave(self, tag: str) -> None:
        self._open.pop()

    def _take(self, text: str) -> None:
        self._open[-1].pieces.append(text)

    def _refuse(self, *declared: object) -> NoReturn:
        raise UnsafeBank("DOCTYPE", line=self.parser.CurrentLineNumber)
