import pytest

from courses.sources.errors import UnknownFormat
from courses.sources.formats import MediaType, refuse_binary, tell_format


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n", "a PDF file, a format that is not read yet"),
        (b"PK\x03\x04...word/document.xml", "a DOCX file, a format that is not read yet"),
        (b"PK\x03\x04...mimetypeapplication/vnd.oasis.opendocument", "OpenDocument"),
        (b"PK\x03\x04...a.txt", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"GIF89a", "a GIF image"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"{\\rtf1", "an RTF file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    ],
)
def test_binary_files_are_refused_by_what_they_are(data, reason):
    with pytest.raises(UnknownFormat, match=f"^note.txt is .*{reason}"):
        refuse_binary("note.txt", data)


@pytest.mark.parametrize("data", [b"Un texte", b"PK est un sigle", b"GIF", b""])
def test_text_is_not_refused(data):
    refuse_binary("note.txt", data)


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
