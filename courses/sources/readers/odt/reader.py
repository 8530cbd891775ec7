"""ODT, opened by odfdo and written as a page."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from odfdo import Document, Element

from courses.sources.declarations import read_language
from courses.sources.errors import EncryptedDocument
from courses.sources.limits import Limits
from courses.sources.pieces import Extract
from courses.sources.readers.odt.page import TITLE, Page
from courses.sources.readers.odt.styles import Styles, read
from courses.sources.readers.office.archives import Package, naming_damage, unpack
from courses.sources.readers.office.metadata import clean_title
from courses.sources.readers.office.page import read_page
from courses.sources.records import Metadata

MANIFEST = re.compile(r"^META-INF/manifest\.xml$")
COMMENT = re.compile(rb"<!--|<\?(?!xml\s)")
WANTED = re.compile(r"^(?:mimetype|(?:content|styles|meta)\.xml|META-INF/manifest\.xml)$")


def read_odt(name: str, data: bytes, limits: Limits) -> Extract:
    """Read an ODT file: what it shows, without headers and footers, pictures and comments.

    Tracked changes count as accepted. Raises a ``SourceError`` for a file that is damaged, would
    do harm or is behind a password.
    """
    _refuse_encrypted(name, data, limits)
    package = unpack(name, data, limits, wanted=WANTED)
    with naming_damage(name):
        document = Document(_drop_comments(package).pack())
        body = document.body
        styles = Styles.read([document.content.root, document.styles.root])
        page = Page(styles, titled=_has_title(body, styles)).write(body)
        metadata = _read_metadata(document)
    return read_page(page, metadata)


def _refuse_encrypted(name: str, data: bytes, limits: Limits) -> None:
    """Look at what the list of parts says, the parts themselves being no XML then."""
    manifest = unpack(name, data, limits, wanted=MANIFEST)
    if any(b"encryption-data" in part for part in manifest.parts.values()):
        message = f"{name} is protected by a password."
        raise EncryptedDocument(message)


def _drop_comments(package: Package) -> Package:
    """Parse and write again the parts that hold comments in their XML, which odfdo trips over."""
    commented = {part: data for part, data in package.parts.items() if COMMENT.search(data)}
    return package.put(
        {part: ET.tostring(ET.fromstring(data)) for part, data in commented.items()}  # noqa: S314 - it was checked
    )


def _has_title(body: Element, styles: Styles) -> bool:
    paragraphs = body.get_elements("//text:p")
    named = {read(paragraph, "text:style-name") for paragraph in paragraphs}
    return any(TITLE in (style, *styles.names("paragraph", style)) for style in named)


def _read_metadata(document: Document) -> Metadata:
    """Read the title, the day of writing and the language; the author is a person."""
    said = document.meta
    created = said.creation_date
    return Metadata(
        title=clean_title(said.title or ""),
        date=created.date().isoformat() if created else "",
        language=read_language(said.language or ""),
    )
