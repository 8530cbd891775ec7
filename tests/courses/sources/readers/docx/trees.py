"""Small trees of Word's XML for the tests."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from courses.sources.readers.docx.xml import W

SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W.strip("{}"),
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)


def parse(xml: str) -> ET.Element:
    """Parse elements, such as ``<w:p/><w:p/>``, below one that stands for the part."""
    return ET.fromstring(f"<part {SPACES}>{xml}</part>")  # noqa: S314 - the tests wrote it


def write(tree: ET.Element) -> str:
    """Write what stands below the part, without the declarations of prefixes."""
    ET.register_namespace("w", W.strip("{}"))
    written = ET.tostring(tree, encoding="unicode", short_empty_elements=True)
    inner = written.partition(">")[2].removesuffix("</part>")
    return inner.replace(" />", "/>")
