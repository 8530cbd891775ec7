"""What Word and PowerPoint keep about a file beside its text."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from courses.sources.dates import read_date
from courses.sources.declarations import read_language
from courses.sources.readers.office.archives import Package
from courses.sources.records import Metadata

CORE = "docProps/core.xml"
EXTENDED = "docProps/app.xml"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"
PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
NO_TITLE = re.compile(
    r"(?:microsoft word - .*|(?:powerpoint )?presentation|présentation powerpoint|diapositive 1"
    r"|slide 1|word document|document ?\d*|titre|title|untitled|sans titre|.*\.(?:docx?|pptx?))",
    re.IGNORECASE,
)
"""What programs write where nobody gave a title."""


def read_metadata(package: Package) -> Metadata:
    """Read the title, the day of writing and the language; who speaks is the organisation.

    An author is a person, and no document speaks in a person's name: it is left where it stands.
    """
    core, extended = (_parse(package, part) for part in (CORE, EXTENDED))
    return Metadata(
        title=clean_title(_read(core, f"{DUBLIN_CORE}title")),
        issuer=_read(extended, f"{PROPERTIES}Company"),
        date=read_date(_read(core, f"{TERMS}created")),
        language=read_language(_read(core, f"{DUBLIN_CORE}language")),
    )


def clean_title(title: str) -> str:
    """Give a title, or nothing where it is one that programs write by themselves."""
    title = " ".join(title.split())
    return "" if NO_TITLE.fullmatch(title) else title


def _parse(package: Package, part: str) -> ET.Element:
    data = package.parts.get(part)
    return ET.Element("none") if data is None else ET.fromstring(data)  # noqa: S314 - it was checked


def _read(tree: ET.Element, name: str) -> str:
    return " ".join((tree.findtext(name) or "").split())
