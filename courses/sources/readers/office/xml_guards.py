"""What no XML part of an office file needs, and what harms those who parse it."""

from __future__ import annotations

from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate

from courses.sources.errors import BrokenFile, TooComplex, UnsafeArchive
from courses.sources.limits import Limits


def check_xml(name: str, part: str, data: bytes, limits: Limits) -> None:
    """Go through a part once, keeping nothing.

    Raises ``UnsafeArchive`` where it declares a document type, which is where entities come from,
    ``TooComplex`` where its elements are too many or nest too deep and ``BrokenFile`` where
    it is no XML.
    """
    parser = ParserCreate()
    depth = count = 0

    def enter(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if count > limits.max_elements:
            message = f"{name} has more than {limits.max_elements} elements in {part}."
            raise TooComplex(message)
        if depth > limits.max_depth:
            message = f"{name} nests more than {limits.max_depth} elements in {part}."
            raise TooComplex(message)

    def leave(tag: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*declared: object) -> NoReturn:
        message = f"{name} declares a document type in {part}, which no office file does."
        raise UnsafeArchive(message)

    parser.StartElementHandler = enter
    parser.EndElementHandler = leave
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except ExpatError as error:
        message = f"{name} is damaged: {part} in it is no valid XML."
        raise BrokenFile(message) from error
