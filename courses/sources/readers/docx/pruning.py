"""What of Word's XML says nothing about text; most of a file is that, and parsing it takes time."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from courses.sources.readers.docx.xml import W
from courses.sources.wordlists import list_words

KEPT = {
    W + parent: frozenset(W + name for name in list_words(names))
    for parent, names in {
        "pPr": "pStyle numPr rPr",
        "rPr": "rStyle b vertAlign del ins moveFrom moveTo",
        "tblPr": "tblStyle",
        "trPr": "tblHeader del",
        "tcPr": "gridSpan vMerge",
        "style": "name numPr pPr",
    }.items()
}
"""The properties that the converter looks at."""

DROPPED = frozenset(
    W + name
    for name in list_words(
        "bookmarkEnd docDefaults lastRenderedPageBreak latentStyles proofErr sectPr tblGrid"
    )
)


def prune(tree: ET.Element) -> None:
    """Take out of a part what neither shows nor shapes text."""
    stack = [tree]
    while stack:
        parent = stack.pop()
        kept = KEPT.get(parent.tag)
        children = list(parent)
        left = [
            child
            for child in children
            if child.tag not in DROPPED and (kept is None or child.tag in kept)
        ]
        if len(left) < len(children):
            parent[:] = left
        stack.extend(left)
