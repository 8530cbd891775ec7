"""Files that somebody made to hurt a reader, and by which name each is refused."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
CONTENT_TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Default Extension="rels" ContentType="{RELATIONSHIPS}"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
)
RELATIONS = (
    f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
MEGABYTE = 1_000_000


def pack_word(body: bytes, *others: tuple[str, bytes]) -> bytes:
    """Pack the XML of a Word document, and other parts beside it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", body)
        for name, data in others:
            archive.writestr(name, data)
    return packed.getvalue()


def word(text: str, *, before: str = "") -> bytes:
    """Write the XML of a Word document with one paragraph."""
    return (
        f'<?xml version="1.0"?>{before}<w:document xmlns:w="{WORD}"><w:body><w:p><w:r>'
        f"<w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
    ).encode()


def swell_word() -> bytes:
    """Pack a document of 300 MB into less than one."""
    return pack_word(word("a" * 300 * MEGABYTE))


def lie_about_size() -> bytes:
    """Declare the swollen part of an archive to be small."""
    packed = swell_word()
    real = struct.pack("<I", len(word("a" * 300 * MEGABYTE)))
    return packed.replace(real, struct.pack("<I", 900))


def laugh() -> bytes:
    """Declare entities that stand for a thousand million words."""
    lines = ['<!ENTITY a0 "ha">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    return pack_word(word("&a9;", before=f"<!DOCTYPE x [{''.join(lines)}]>"))


def ask_for_a_file() -> bytes:
    """Declare an entity that stands for a file of the machine."""
    entity = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    return pack_word(word("&secret;", before=entity))


def climb_out() -> bytes:
    """Pack a part whose path leads out of the archive."""
    return pack_word(word("Le Bureau."), ("../../../../tmp/outside.xml", b"<a/>"))


def scatter() -> bytes:
    """Pack many thousand parts."""
    return pack_word(word("Le Bureau."), *((f"word/media/{n}.xml", b"<a/>") for n in range(20_000)))


def nest_word() -> bytes:
    """Nest elements deeper than a parser's stack."""
    deep = 200_000
    return pack_word(f'<w:document xmlns:w="{WORD}">{"<w:p>" * deep}{"</w:p>" * deep}'.encode())


def pdf(objects: Iterable[bytes]) -> bytes:
    """Write the objects of a PDF file, numbered from 1, the first of them its catalogue."""
    parts, places = [b"%PDF-1.7\n"], []
    for number, body in enumerate(objects, 1):
        places.append(sum(map(len, parts)))
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = sum(map(len, parts))
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(places) + 1
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table))
    parts.append(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (count, start))
    return b"".join(parts)


def stream(data: bytes, times: int = 1) -> bytes:
    """Write a stream, deflated as often as is asked."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = b"/FlateDecode " * times
    return b"<< /Length %d /Filter [%s] >>\nstream\n%s\nendstream" % (len(data), filters, data)


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R"
    b" /Resources << /Font << /F 4 0 R >> >> >>"
)
CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"


def swell_pdf() -> bytes:
    """Write a page whose content unpacks, twice, to 200 MB of text."""
    show = b"BT /F 9 Tf 1 1 Td (a) Tj ET\n" * (200 * MEGABYTE // 28)
    return pdf([CATALOGUE, pages(1), PAGE, FONT, stream(show, times=2)])


def pages(count: int) -> bytes:
    """Write a page tree that names one page so many times."""
    return b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * count, count)


def multiply_pages() -> bytes:
    """Write a tree of a hundred thousand pages."""
    return pdf([CATALOGUE, pages(100_000), PAGE, FONT, stream(b"BT /F 9 Tf (Bureau) Tj ET")])


def loop_pages() -> bytes:
    """Write a page tree that is its own child."""
    tree = b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"
    return pdf([CATALOGUE, tree, PAGE, FONT, stream(b"")])


def scan() -> bytes:
    """Write a page that holds a picture and no text."""
    picture = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    picture += b" /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream"
    resources = b"/Resources << /XObject << /I 4 0 R >> >>"
    page = PAGE[: PAGE.index(b"/Resources")] + resources + b" >>"
    return pdf([CATALOGUE, pages(1), page, picture, stream(b"600 0 0 800 0 0 cm /I Do")])


HOSTILE: dict[str, tuple[Callable[[], bytes], frozenset[str]]] = {
    "gonfle.docx": (swell_word, frozenset({"unsafe_archive", "document_too_large"})),
    "menteur.docx": (lie_about_size, frozenset({"unsafe_archive", "broken_file"})),
    "entites.docx": (laugh, frozenset({"unsafe_archive"})),
    "fichier.docx": (ask_for_a_file, frozenset({"unsafe_archive"})),
    "chemin.docx": (climb_out, frozenset({"unsafe_archive"})),
    "parties.docx": (scatter, frozenset({"too_complex"})),
    "profond.docx": (nest_word, frozenset({"unsafe_archive", "too_complex"})),
    "gonfle.pdf": (
        swell_pdf,
        frozenset({"took_too_much_memory", "took_too_long", "reading_failed"}),
    ),
    "pages.pdf": (multiply_pages, frozenset({"too_many_pages"})),
    "boucle.pdf": (loop_pages, frozenset({"broken_file", "scanned_document", "no_text_found"})),
    "scan.pdf": (scan, frozenset({"scanned_document"})),
    "profond.html": (lambda: b"<div>" * 190_000, frozenset({"too_complex"})),
    "lent.txt": (lambda: b"- a\n" * 240_000, frozenset({"took_too_long", "took_too_much_memory"})),
    "long.txt": (lambda: b"mot " * 4_999_999, frozenset({"document_too_large"})),
    "binaire.txt": (lambda: bytes(range(256)) * 1000, frozenset({"unknown_format"})),
}
"""For each file what makes it, and the codes that it may be refused with."""
