import datetime as dt

import pytest
from odfdo import Element

from courses.sources.errors import BrokenFile, EncryptedDocument, UnsafeArchive
from courses.sources.limits import Limits
from courses.sources.readers.odt import read_odt
from courses.sources.records import Metadata
from tests.courses.sources import archive_samples as archives
from tests.courses.sources.holding import assert_holds
from tests.courses.sources.readers.odt import samples


def read(document):
    data = document if isinstance(document, bytes) else samples.save(document)
    extract = read_odt("a.odt", data, Limits())
    for piece in extract.pieces:
        assert_holds(piece.text.text, piece.text.offsets, extract.text)
    return extract


def tell(*parts):
    document = samples.new()
    samples.add(document, *parts)
    return [(piece.kind.value, piece.level, piece.text.text) for piece in read(document).pieces]


def test_a_text_is_read_from_its_title_to_its_notes():
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Signé à Vienne.</text:p></text:note-body></text:note>"
    )

    assert tell(
        '<text:p text:style-name="Title">La police</text:p>',
        '<text:h text:outline-level="1">Les organes</text:h>',
        f"<text:p>Le traité{note} est ancien.</text:p>",
        "<text:list><text:list-item><text:p>un</text:p></text:list-item></text:list>",
        '<text:p text:style-name="Quotations">La paix.</text:p>',
    ) == [
        ("heading", 1, "La police"),
        ("heading", 2, "Les organes"),
        ("paragraph", 0, "Le traité est ancien."),
        ("list_item", 0, "un"),
        ("quote", 0, "La paix."),
        ("footnote", 0, "Signé à Vienne."),
    ]


def test_without_a_title_headings_stand_highest():
    assert tell('<text:h text:outline-level="1">Les organes</text:h>') == [
        ("heading", 1, "Les organes")
    ]


def test_what_was_cut_is_not_read():
    cut = (
        '<text:tracked-changes><text:changed-region text:id="a"><text:deletion>'
        "<text:p>Supprimé.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    )
    kept = "<text:p>Le <text:change-start/>nouveau<text:change-end/> bureau.</text:p>"

    assert tell(cut, kept) == [("paragraph", 0, "Le nouveau bureau.")]


def test_comments_in_the_xml_say_nothing():
    document = samples.new()
    samples.add(document, "<text:p>Un ici trois.</text:p>")
    parts = archives.unpack(samples.save(document))
    content = parts["content.xml"].replace(b" ici ", b"<!-- deux --> <?a b?>")

    assert read(archives.pack({**parts, "content.xml": content})).text == "Un trois.\n"


def test_the_file_says_what_it_is():
    document = samples.new()
    document.meta.title = "La police"
    document.meta.language = "fr-FR"
    document.meta.creation_date = dt.datetime(2024, 3, 5, 10, tzinfo=dt.UTC)
    document.meta.initial_creator = "Camille Renard"
    samples.add(document, "<text:p>Un texte.</text:p>")

    assert read(document).metadata == Metadata("La police", date="2024-03-05", language="fr")


def test_headers_and_footers_are_not_read():
    document = samples.new()
    master = document.styles.get_element("//style:master-page")
    master.append(Element.from_tag("<style:header><text:p>Un en-tête</text:p></style:header>"))
    samples.add(document, "<text:p>Un texte.</text:p>")

    assert read(document).text == "Un texte.\n"


@pytest.mark.parametrize(
    ("part", "data", "error"),
    [
        ("content.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", UnsafeArchive),
        ("META-INF/manifest.xml", b"<m><encryption-data/></m>", EncryptedDocument),
        ("content.xml", b"\x12\x7f", BrokenFile),
        ("content.xml", b"<a/>", BrokenFile),
    ],
)
def test_a_file_that_is_not_in_order_is_refused(part, data, error):
    parts = archives.unpack(samples.save(samples.new()))

    with pytest.raises(error, match=r"^a\.odt "):
        read(archives.pack({**parts, part: data}))
