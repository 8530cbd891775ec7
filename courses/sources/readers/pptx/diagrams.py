"""The text of diagrams (SmartArt), which stands in a part of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from html import escape
from typing import Any
from xml.etree import ElementTree as ET

from pptx.oxml.ns import qn
from pptx.shapes.graphfrm import GraphicFrame

from courses.sources.readers.office.page import write_element

DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
PARAGRAPH, TEXT = qn("a:p"), qn("a:t")


def write_diagram(frame: GraphicFrame) -> str:
    """Write the points of a diagram as list items, each before those that hang on it."""
    relations = next(frame.element.iter(f"{DIAGRAM}relIds"), None)
    if relations is None:
        return ""
    part = frame.part.related_part(relations.get(qn("r:dm")))
    points = _list_points(ET.fromstring(part.blob))  # noqa: S314 - it was checked
    items = (write_element("li", escape(text)) for text in points if text)
    return write_element("ul", "".join(items))


def _list_points(model: ET.Element) -> Iterator[str]:
    """Go through the texts of a model from its root downwards."""
    points = {point.get("modelId", ""): point for point in model.iter(f"{DIAGRAM}pt")}
    below = _group_by_parent(model)
    waiting = [key for key, point in points.items() if point.get("type") == "doc"]
    while waiting:
        key = waiting.pop()
        if key in points:
            yield _read(points.pop(key))
            waiting += reversed(below[key])


def _group_by_parent(model: ET.Element) -> dict[str, list[str]]:
    """Group points by what they hang on, in their order."""
    links = [link for link in model.iter(f"{DIAGRAM}cxn") if link.get("type", "parOf") == "parOf"]
    below: dict[str, list[str]] = defaultdict(list)
    for link in sorted(links, key=_read_order):
        below[link.get("srcId", "")].append(link.get("destId", ""))
    return below


def _read_order(link: ET.Element) -> int:
    order = link.get("srcOrd", "0")
    return int(order) if order.isdecimal() else 0


def _read(point: Any) -> str:
    paragraphs = ("".join(t.text or "" for t in p.iter(TEXT)) for p in point.iter(PARAGRAPH))
    return " ".join(" ".join(paragraphs).split())
