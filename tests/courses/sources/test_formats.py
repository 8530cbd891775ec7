import pytest

from courses.sources.errors import BrokenFile, EncryptedDocument, UnknownFormat
from courses.sources.formats import MediaType, tell_container, tell_format
from tests.courses.sources.archive_samples import CONTENT_TYPES, list_types, pack

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OFFICE = "application/vnd.openxmlformats-officedocument."
ODF = "application/vnd.oasis.opendocument."


def pack_types(written):
    return pack({CONTENT_TYPES: list_types(written)})


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pack({"a.txt": "un texte"}), "a ZIP archive"),
        (pack({}), "a ZIP archive"),
        (pack_types(f"{OFFICE}spreadsheetml.sheet.main+xml"), "an XLSX file"),
        (pack({"mimetype": f"{ODF}spreadsheet"}), "an OpenDocument file of a kind"),
        (pack({"mimetype": "application/epub+zip"}), "an EPUB book"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"GIF89a", "a GIF image"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"MZ\x90", "a program"),
        (b"{\\rtf1", "an RTF file"),
        (OLD_OFFICE + "WordDocument".encode("utf-16-le"), "an old Office file"),
    ],
)
def test_what_is_not_read_is_refused_by_what_it_is(data, reason):
    with pytest.raises(UnknownFormat, match=f"^note.txt is .*{reason}"):
        tell_container("note.txt", data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n", MediaType.PDF),
        (b"\xef\xbb\xbf%PDF-1.4\r", MediaType.PDF),
        (b"HTTP/1.1 200 OK\r\n\r\n%PDF-2.0", MediaType.PDF),
        (pack_types(f"{OFFICE}wordprocessingml.document.main+xml"), MediaType.DOCX),
        (pack_types("application/vnd.ms-word.document.macroEnabled.main+xml"), MediaType.DOCX),
        (pack_types(f"{OFFICE}presentationml.slideshow.main+xml"), MediaType.PPTX),
        (pack({"mimetype": f"{ODF}text"}), MediaType.ODT),
        (pack({"mimetype": f"{ODF}text-template"}), MediaType.ODT),
    ],
)
def test_content_tells_what_is_no_text_whatever_the_name(data, expected):
    assert tell_container("note.txt", data) is expected


@pytest.mark.parametrize(
    "data",
    [b"Un texte", b"PK est un sigle", b"GIF", b"", b"Un fichier commence par %PDF-1.7.", b"%PDF"],
)
def test_text_is_no_container_whatever_it_mentions(data):
    assert tell_container("rapport.docx", data) is None


def test_an_office_file_behind_a_password_is_refused_as_such():
    data = OLD_OFFICE + bytes(500) + "EncryptedPackage".encode("utf-16-le")

    with pytest.raises(EncryptedDocument, match=r"^a\.docx is protected by a password\.$"):
        tell_container("a.docx", data)


def test_an_archive_that_cannot_be_opened_is_damaged():
    with pytest.raises(BrokenFile, match=r"^a\.docx is damaged"):
        tell_container("a.docx", b"PK\x03\x04 et la suite manque")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html><html></html>", MediaType.HTML),
        ("\n <!-- a --> <!-- b -->\n<HTML>", MediaType.HTML),
        ("<?xml version='1.0'?><!DOCTYPE html PUBLIC ''><html>", MediaType.HTML),
        ("<p>un fragment</p>", MediaType.HTML),
        ("---\ntitle: x\n---\n\n# Titre\n", MediaType.MARKDOWN),
        ("# Titre\n\ntexte\n\n## Partie\n", MediaType.MARKDOWN),
        ("# Titre\n\n| a | b |\n|---|---|\n", MediaType.MARKDOWN),
        ("Un texte simple.\n\nUn autre.", MediaType.PLAIN),
        ("# un dièse seul", MediaType.PLAIN),
        ("- **Terme** – sens", MediaType.PLAIN),
        ("Le signe < est petit. <p>", MediaType.PLAIN),
    ],
)
def test_content_tells_the_format(text, expected):
    assert tell_format("fichier", text) is expected


@pytest.mark.parametrize("name", ["note.md", "NOTE.MARKDOWN"])
def test_a_name_breaks_a_tie(name):
    assert tell_format(name, "# un dièse seul") is MediaType.MARKDOWN


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("page.md", "<html><p>x</html>", MediaType.HTML),
        ("page.html", "Un texte simple.", MediaType.PLAIN),
        ("page.txt", "# Un\n\n# Deux\n", MediaType.MARKDOWN),
    ],
)
def test_a_name_does_not_outweigh_content(name, text, expected):
    assert tell_format(name, text) is expected


@pytest.mark.parametrize("text", ["<?xml version='1.0'?><rss/>", "<svg></svg>"])
def test_other_markup_is_refused(text):
    with pytest.raises(UnknownFormat, match=r"^image\.html is XML"):
        tell_format("image.html", text)
