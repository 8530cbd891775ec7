"""The XML of DOCX files: its names, its parts, and how a tree is rewritten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from xml.etree import ElementTree as ET

from courses.sources.readers.office.archives import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VALUE = f"{W}val"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
OFF = frozenset({"0", "false", "off", "none"})

Rewrite = Callable[[ET.Element], Iterable[ET.Element]]
"""Gives what stands in an element's place."""


def find_part(package: Package, kind: str) -> str:
    """Find the path of the part of a kind: "main", "styles", "footnotes"…; else nothing."""
    types = ET.fromstring(package.parts["[Content_Types].xml"])  # noqa: S314 - it was checked
    paths = [
        part.get("PartName", "").lstrip("/")
        for part in types
        if re.search(rf"\.{kind}\+xml$", part.get("ContentType", ""))
    ]
    return min((path for path in paths if path in package.parts), key=len, default="")


def parse_part(package: Package, path: str) -> ET.Element:
    """Parse a part; where there is none, an element without any other."""
    if not path:
        return ET.Element("none")
    data = package.parts[path].replace(STRICT, W.strip("{}").encode())
    return ET.fromstring(data)  # noqa: S314 - it was checked


def read_value(element: ET.Element | None, path: str) -> str | None:
    """Read the value of a property, such as "pPr/pStyle"; None where it is not set."""
    found = _find(element, path)
    return None if found is None else found.get(VALUE, "")


def read_switch(element: ET.Element | None, path: str) -> bool | None:
    """Read a property that is on or off; None where it is not set."""
    value = read_value(element, path)
    return None if value is None else value not in OFF


def demand(element: ET.Element, *names: str) -> ET.Element:
    """Give the child of a child … of these names; those that are missing are made, in front."""
    for name in names:
        child = element.find(W + name)
        if child is None:
            child = ET.Element(W + name)
            element.insert(0, child)
        element = child
    return element


def set_value(element: ET.Element, name: str, value: str) -> None:
    """Set the property of a name."""
    demand(element, name).set(VALUE, value)


def rewrite(tree: ET.Element, rules: Mapping[str, Rewrite]) -> None:
    """Put in the place of elements what the rule for their tag gives, then go on inside."""
    stack = [tree]
    while stack:
        parent = stack.pop()
        if any(child.tag in rules for child in parent):
            parent[:] = _rewrite_all(parent, rules)
        stack.extend(parent)


def _rewrite_all(parent: ET.Element, rules: Mapping[str, Rewrite]) -> list[ET.Element]:
    """Apply rules to children, and again to what they give, until nothing changes."""
    done: list[ET.Element] = []
    waiting = list(parent)[::-1]
    while waiting:
        child = waiting.pop()
        rule = rules.get(child.tag)
        given = [child] if rule is None else list(rule(child))
        if given == [child]:
            done.append(child)
        else:
            waiting.extend(reversed(given))
    return done


def _find(element: ET.Element | None, path: str) -> ET.Element | None:
    if element is None:
        return None
    return element.find("/".join(W + name for name in path.split("/")))
