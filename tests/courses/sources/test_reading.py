import pytest

from courses.sources import (
    BlockKind,
    DocumentTooLarge,
    EmptyDocument,
    Limits,
    NoTextFound,
    UndecodableText,
    UnknownFormat,
    read_document,
)
from courses.sources.errors import BrokenFile, TooComplex

SENTENCE = "Les polices du monde entier coopèrent chaque jour contre la criminalité."


@pytest.mark.parametrize(
    ("data", "error", "reason"),
    [
        (b"", EmptyDocument, "is empty"),
        (b" \n\t\r\n ", EmptyDocument, "is empty"),
        ("\ufeff \u00a0\n".encode(), EmptyDocument, "is empty"),
        ("  \n".encode("utf-16"), EmptyDocument, "is empty"),
        (b"%PDF-1.7 ...", BrokenFile, "is damaged: no page"),
        (b"PK\x03\x04 word/document.xml", BrokenFile, "is damaged: it begins as a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", UnknownFormat, "is a PNG image"),
        (b"abc\0\0\0\0def", UnknownFormat, "is a binary file"),
        ("é".encode() * 20 + b"\xff", UndecodableText, "is broken UTF-8: byte 40"),
        (b"x" * 1001, DocumentTooLarge, "has 1001 bytes; the limit is 1000"),
        (b"x" * 501, DocumentTooLarge, "has 501 characters; the limit is 500"),
        (b"<html>" + b"<b>" * 31, TooComplex, "nests 31 elements; the limit is 30"),
        (b"<html><script>x</script></html>", NoTextFound, "holds no text"),
        (b"_______\n\nhttps://example.org\n", NoTextFound, "holds no text"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name_and_reason(data, error, reason):
    limits = Limits(max_bytes=1000, max_characters=500, max_nesting=30)

    with pytest.raises(error) as refusal:
        read_document("../dossier/note.txt", data, limits=limits)

    assert str(refusal.value).startswith(f"note.txt {reason}")
    assert str(refusal.value).endswith(".")
    assert refusal.value.code


@pytest.mark.parametrize("name", ["note.txt", "a/b/note.txt", "..\\..\\note.txt", "/etc/note.txt"])
def test_a_document_is_named_without_its_folders(name):
    assert read_document(name, SENTENCE.encode()).name == "note.txt"


def test_the_same_bytes_give_the_same_document():
    data = f"# Titre\n\n{SENTENCE}\n".encode()

    assert read_document("a.md", data) == read_document("a.md", data)


def test_blocks_know_the_headings_above_them():
    text = f"# Un\n\n## Deux\n\n{SENTENCE}\n\n### Trois\n\n{SENTENCE}\n\n## Quatre\n\n{SENTENCE}"

    document = read_document("a.md", text.encode())

    assert [(b.text, b.headings) for b in document.blocks if b.kind is BlockKind.HEADING] == [
        ("Un", ()),
        ("Deux", ("Un",)),
        ("Trois", ("Un", "Deux")),
        ("Quatre", ("Un",)),
    ]
    assert [block.headings for block in document.paragraphs()] == [
        ("Un", "Deux"),
        ("Un", "Deux", "Trois"),
        ("Un", "Quatre"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.txt", f"Titre : La police\n\n{SENTENCE}", "La police"),
        ("a.txt", f"La police mondiale\n\n{SENTENCE}", "La police mondiale"),
        ("a.txt", f"FICHE\n\nLa police\n\n{SENTENCE}", "La police"),
        ("a.md", f"## Une partie\n\n# La police\n\n{SENTENCE}", "La police"),
        ("la-police.txt", SENTENCE, "la-police"),
    ],
)
def test_a_title_is_declared_or_guessed(name, text, title):
    assert read_document(name, text.encode()).metadata.title == title


def test_one_document_may_hold_two_languages():
    english = "Police forces of the whole world cooperate every day against all crime."
    text = f"# Partenaires\n\n{SENTENCE} {SENTENCE}\n\n# Partners\n\n{english}\n"

    document = read_document("a.md", text.encode())

    assert document.languages == ("fr", "en")
    assert [block.language for block in document.blocks] == ["fr", "fr", "en", "en"]


def test_notes_stand_last_and_their_calls_are_gone():
    text = f"{SENTENCE[:-1]}1.\n\n____\n\n1 Voir la charte.\n\n{SENTENCE}"

    blocks = read_document("a.txt", text.encode()).blocks

    assert [block.text for block in blocks] == [SENTENCE, SENTENCE, "Voir la charte."]
    assert (blocks[-1].kind, blocks[-1].label) == (BlockKind.FOOTNOTE, "1")


def test_offsets_count_in_the_text_without_its_byte_order_mark():
    document = read_document("a.txt", b"\xef\xbb\xbf" + SENTENCE.encode())

    assert document.text == SENTENCE
    assert (document.blocks[0].start, document.blocks[0].end) == (0, len(SENTENCE))


RESOLUTION = """\
 Coopération entre les polices du monde entier

 L’Assemblée générale,

 Rappelant l’Accord de coopération signé en 1997 entre l’Union des polices et le

Comité cont re le crime 1, ainsi que les accords que celle -ci a conclus avec les

organisations de la région, qui appliquent tous le Programme mondial,

 Notant que le Programme de coopération à l’horizon 20302 sert la lutte des

polices contre

__________________

 1 Recueil des traités, vol. 1996, no 1200.

 2 Résolution 70/1.

https://example.org/fr/A/RES/70/1
Union des polices

2/3

 le crime, qu’il soit commis dans un pays ou dans plusieurs,

 1. Demande que les polices du monde, dans les limites de leurs mandats, luttent

contre le crime : a) en échangeant des informations ; et

b) en formant leurs agents ;

 2. Encourage les pays à utiliser les ressources suivantes, qui sont mises à leur

disposition :

 a) Le système mondial I-24/7, qui sert à échanger des informations sensibles et

urgentes ;

 b) Les bases de données, que les pays alimentent ;
Union des polices

3/3

 3. Décide d’inscrire à son ordre du jour la question intitulée « Coopération ».
"""


PREAMBLE = """\
preamble|Rappelant l’Accord de coopération signé en 1997 entre l’Union des polices et le \
Comité contre le crime, ainsi que les accords que celle-ci a conclus avec les organisations \
de la région, qui appliquent tous le Programme mondial,
preamble|Notant que le Programme de coopération à l’horizon 2030 sert la lutte des polices \
contre le crime, qu’il soit commis dans un pays ou dans plusieurs,"""
OPERATIVE = """\
1|Demande que les polices du monde, dans les limites de leurs mandats, luttent contre le \
crime_: a) en échangeant des informations_; et b) en formant leurs agents_;
2|Encourage les pays à utiliser les ressources suivantes, qui sont mises à leur disposition_:
2 a)|Le système mondial I-24/7, qui sert à échanger des informations sensibles et urgentes_;
2 b)|Les bases de données, que les pays alimentent_;
3|Décide d’inscrire à son ordre du jour la question intitulée «_Coopération_»."""


def test_a_resolution_is_read_over_its_broken_lines_and_turning_pages():
    document = read_document("resolution.txt", RESOLUTION.encode())

    title = "Coopération entre les polices du monde entier"
    assert [f"{block.label}|{block.text}" for block in document.blocks] == [
        f"|{title}",
        "|L’Assemblée générale,",
        *PREAMBLE.splitlines(),
        *OPERATIVE.replace("_", "\u00a0").splitlines(),
        "1|Recueil des traités, vol. 1996, no 1200.",
        "2|Résolution 70/1.",
    ]
    assert {block.headings for block in document.blocks[1:4]} == {(title, "Préambule")}
    assert {block.headings for block in document.blocks[4:9]} == {(title, "Dispositif")}


def test_where_a_page_marks_its_calls_no_other_number_is_taken_for_one():
    page = (
        '<p>Le vol Apollo 2, dit-on, coopère<sup><a href="#fn2">2</a></sup> avec la police.</p>'
        '<p id="fn2">Voir la charte.</p>'
    )

    text = read_document("note.html", page.encode()).blocks[0].text

    assert text == "Le vol Apollo 2, dit-on, coopère avec la police."
