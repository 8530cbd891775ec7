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
    root = Node("", {}, 1)
    open_nodes = [root]
    count = 0
    parser = ParserCreate()
    parser.buffer_text = True

    def enter(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if len(open_nodes) > limits.max_depth or count > limits.max_elements:
            raise BankTooLarge(tag, line=parser.CurrentLineNumber)
        node = Node(tag, attributes, parser.CurrentLineNumber)
        open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def leave(tag: str) -> None:
        open_nodes.pop()

    def take(text: str) -> None:
        open_nodes[-1].pieces.append(text)

    def refuse(*declared: object) -> NoReturn:
        raise UnsafeBank("DOCTYPE", line=parser.CurrentLineNumber)

    parser.StartElementHandler = enter
    parser.EndElementHandler = leave
    parser.CharacterDataHandler = take
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except ExpatError as error:
        raise BrokenBank(str(error), line=error.lineno) from error
    except (LookupError, ValueError) as error:  # an encoding that nobody knows
        raise BrokenBank(str(error), line=1) from error
    return root.children[0]
