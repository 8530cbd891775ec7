import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courses.sources.errors import (
    BrokenFile,
    DocumentTooLarge,
    EncryptedDocument,
    ScannedDocument,
    SourceError,
    TooManyPages,
)
from courses.sources.limits import DEFAULT_LIMITS, Limits
from courses.sources.readers.pdf import read_pdf
from courses.sources.records import Reason
from tests.courses.sources.holding import assert_holds
from tests.courses.sources.readers.pdf.samples import (
    KEPT,
    LAYOUTS,
    read_kept,
    read_set,
    set_pdf,
    show,
)

SENTENCE = (
    "Les stations échangent leurs relevés chaque heure, afin que les prévisionnistes travaillent "
    "sur des données fraîches. "
)
PLACES = [
    f"{first}{last}"
    for first in ("Val", "Roc", "Bel", "Haut")
    for last in "abcdefghijklmnopqrstuvw"
]
LONG = ", ".join(f"la station {place} note la pression et la hauteur de neige" for place in PLACES)
LONG = f"Chaque matin, {LONG}, avant que le secrétariat ne les réunisse."
BOOKLET = f"""
#set document(title: "Le réseau des stations")
= Le réseau des stations
== Une mission commune
{SENTENCE}Un secrétariat réunit les relevés#footnote[Voir le règlement, article 4.] et les publie.

- la température, au dixième de degré, à l’ombre et à deux mètres du sol ;
- la *pression*.

+ premier temps ;
+ second temps.

#table(columns: 2, [*Organe*], [*Rôle*], [Assemblée], [décide], [Bureau], [exécute])
== Les instruments
{LONG}

*Pluviomètre* – Un vase gradué.
"""
PIECES = [
    ("heading", "Le réseau des stations"),
    ("heading", "Une mission commune"),
    ("paragraph", f"{SENTENCE}Un secrétariat réunit les relevés¹ et les publie."),
    ("paragraph", "• la température, au dixième de degré, à l’ombre et à deux mètres du sol ;"),
    ("paragraph", "• la pression."),
    ("paragraph", "1. premier temps ;"),
    ("paragraph", "2. second temps."),
    ("table_row", "Organe | Rôle"),
    ("table_row", "Assemblée | décide"),
    ("table_row", "Bureau | exécute"),
    ("heading", "Les instruments"),
    ("paragraph", LONG),
    ("paragraph", "Pluviomètre – Un vase gradué."),
    ("footnote", "Voir le règlement, article 4."),
]


def letters(pieces):
    return [(kind, "".join(filter(str.isalnum, text))) for kind, text in pieces]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_booklet_is_read_the_same_however_it_is_set(layout):
    extract = read_set(BOOKLET, layout)

    assert letters(show(extract)) == letters(PIECES)
    assert [piece.level for piece in extract.pieces if piece.level] == [1, 2, 2]
    assert [piece.label for piece in extract.pieces if piece.label] == ["header", "1"]
    for piece in extract.pieces:
        assert_holds(piece.text.text, piece.text.offsets, extract.text)


def test_the_file_says_its_title_and_language():
    metadata = read_set(BOOKLET).metadata

    assert (metadata.title, metadata.language) == ("Le réseau des stations", "fr")


def test_the_decoded_text_holds_all_that_is_on_the_pages():
    extract = read_set(LONG, "small pages")

    pages = extract.text.split("\f")
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        lines = page.strip("\n").split("\n")
        assert lines[0] == "Recueil de textes"
        assert lines[-1] == f"{number} / {len(pages)}"
    (paragraph,) = extract.pieces
    assert all(place in paragraph.text.text for place in PLACES)


def test_what_belongs_to_the_pages_is_accounted_for():
    extract = read_set(f"{LONG} #place(rotate(45deg)[PROJET])", "small pages")

    removed = {(removal.reason, removal.text.split("\n")[0]) for removal in extract.removed}
    assert (Reason.RUNNING_HEAD, "Recueil de textes") in removed
    assert (Reason.FURNITURE, "PROJET") in removed
    assert all("PROJET" not in piece.text.text for piece in extract.pieces)


def test_the_bold_opening_of_a_paragraph_is_measured():
    extract = read_set(BOOKLET)

    leads = [extract.text[: piece.lead].split("\n")[-1] for piece in extract.pieces if piece.lead]
    assert leads == ["Pluviomètre"]


def test_letters_of_one_look_leave_headings_to_be_told_by_their_words():
    assert read_set(SENTENCE).plain
    assert not read_set(BOOKLET).plain


REPORT = [
    ("heading", "Le réseau des stations"),
    ("heading", "Une mission commune"),
    ("paragraph", "Les stations échangent … quelle que soit la saison."),
    ("paragraph", "• la température, que … mètres du sol ;"),
    ("paragraph", "• la pression ;"),
    ("paragraph", "• la hauteur de la neige."),
    ("table_row", "Organe | Rôle | Siège"),
    ("table_row", "Assemblée | décide | Lyon"),
    ("table_row", "Bureau | exécute | Paris"),
    ("table_row", "Comité | conseille | Rome"),
    ("heading", "Les instruments"),
    ("paragraph", "Un thermomètre, un … registre de la station."),
    ("paragraph", "Une station qui … de deux jours."),
    ("heading", "La publication"),
    ("paragraph", "Les relevés paraissent … montagne, qui l’affichent."),
]


def test_a_file_of_another_program_is_read():
    expected = [(kind, text.split(" … ")) for kind, text in REPORT]

    found = show(read_kept("reportlab.pdf"))

    assert [kind for kind, _ in found] == [kind for kind, _ in expected]
    for (_, text), (_, ends) in zip(found, expected, strict=True):
        assert text.startswith(ends[0])
        assert text.endswith(ends[-1])


def test_words_are_read_however_they_are_drawn():
    extract = read_kept("oddities.pdf")

    assert show(extract) == [
        ("paragraph", "Titre imprimé deux fois"),
        ("paragraph", "Texte mis à l’échelle deux"),
        ("paragraph", "Les mots de cette ligne sont écrits dans le désordre"),
        ("paragraph", "Texte invisible, comme sous une image"),
        ("paragraph", "Lettres espacées"),
        ("paragraph", "Une page couchée que l’on lit droite et sa deuxième ligne de texte."),
    ]


def test_a_file_that_opens_without_a_password_is_read():
    assert show(read_kept("unlocked.pdf")) == [("paragraph", "Texte protégé par un mot de passe")]


LOOP = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Count 3 /Kids [2 0 R 2 0 R 1 0 R]>> endobj
trailer <</Root 1 0 R>>
"""


@pytest.mark.parametrize(
    ("data", "limits", "error", "reason"),
    [
        ((KEPT / "locked.pdf").read_bytes(), DEFAULT_LIMITS, EncryptedDocument, "password"),
        ((KEPT / "scan.pdf").read_bytes(), DEFAULT_LIMITS, ScannedDocument, "2 pages"),
        (b"%PDF-1.7\nno page at all", DEFAULT_LIMITS, BrokenFile, "damaged"),
        (b"", DEFAULT_LIMITS, BrokenFile, "damaged"),
        (LOOP, DEFAULT_LIMITS, BrokenFile, "damaged"),
        ((KEPT / "reportlab.pdf").read_bytes(), Limits(max_pages=1), TooManyPages, "2 pages"),
        (
            (KEPT / "reportlab.pdf").read_bytes(),
            Limits(max_characters=500),
            DocumentTooLarge,
            "500",
        ),
    ],
)
def test_a_file_is_refused_by_name_and_reason(data, limits, error, reason):
    with pytest.raises(error, match=rf"^note\.pdf .*{reason}.*\.$"):
        read_pdf("note.pdf", data, limits)


def read_or_refuse(data):
    try:
        return read_pdf("note.pdf", data, DEFAULT_LIMITS)
    except SourceError as error:
        assert str(error).startswith("note.pdf ")  # noqa: PT017 - any of its kinds will do
        return None


@settings(max_examples=60, deadline=None)
@given(
    cut=st.floats(0, 1),
    flips=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=30),
)
def test_a_damaged_file_is_read_or_refused(cut, flips):
    data = bytearray(set_pdf(BOOKLET))
    for place, value in flips:
        data[int(place * (len(data) - 1))] = value

    for damaged in (bytes(data), bytes(data[: int(cut * len(data))])):
        extract = read_or_refuse(damaged)
        for piece in extract.pieces if extract else ():
            assert_holds(piece.text.text, piece.text.offsets, extract.text)
