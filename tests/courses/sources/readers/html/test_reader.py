import pytest

from courses.sources.readers.html import read_html
from courses.sources.records import BlockKind, Metadata, Reason, Removal
from tests.courses.sources.holding import assert_holds

BODY = "<p>Les polices coopèrent dans le monde entier.</p>"


def read(html):
    extract = read_html(html)
    for piece in extract.pieces:
        assert_holds(piece.text.text, piece.text.offsets, extract.text)
    return [(piece.kind.value, piece.text.text) for piece in extract.pieces]


def texts(html):
    return [text for _, text in read(html)]


@pytest.mark.parametrize(
    ("html", "pieces"),
    [
        ("<h1>Titre</h1><h3>Partie</h3>", [("heading", "Titre"), ("heading", "Partie")]),
        ("<p>un\n   <b>mot</b> gras</p>", [("paragraph", "un mot gras")]),
        ("<p>un<br>deux</p>", [("paragraph", "un\ndeux")]),
        ("<p>l&rsquo;&eacute;t&eacute;&nbsp;:&#160;x</p>", [("paragraph", "l’été\u00a0:\u00a0x")]),
        ("texte nu<p>puis un alinéa", [("paragraph", "texte nu"), ("paragraph", "puis un alinéa")]),
        ("<div>un<div>deux</div>trois</div>", [("paragraph", t) for t in ("un", "deux", "trois")]),
        ("<ul><li>un<li><p>deux</p><p>suite</p></ul>", [
            ("list_item", "un"), ("list_item", "deux"), ("paragraph", "suite")]),
        ("<ul><li>un<ul><li>dedans</ul><li>deux</ul>", [
            ("list_item", "un"), ("list_item", "dedans"), ("list_item", "deux")]),
        ("<blockquote><p>cité</p></blockquote>", [("quote", "cité")]),
        ("<figure><img alt='x'><figcaption>Une vue</figcaption></figure>", [("note", "Une vue")]),
        ("<dl><dt>CCC</dt><dd>Centre</dd></dl>", [("list_item", "CCC\u00a0: Centre")]),
        ("<dl><dt>A<dt>B<dd>Les deux<dd>Encore<dt>C<dd>Trois</dl>", [
            ("list_item", "A, B\u00a0: Les deux"),
            ("paragraph", "Encore"),
            ("list_item", "C\u00a0: Trois")]),
        ("<div>un<br><br>deux<br/>\n<br>trois</div>", [
            ("paragraph", t) for t in ("un", "deux", "trois")]),
        ("<h2>un<br><br>deux</h2>", [("heading", "un\n\ndeux")]),
        ("<p>Deux tâches :<br>- lire ;<br>- écrire.", [
            ("paragraph", t) for t in ("Deux tâches :", "- lire ;", "- écrire.")]),
        ("<p><b>Le Bureau</b><br>Il siège à Lyon.", [
            ("paragraph", "Le Bureau"), ("paragraph", "Il siège à Lyon.")]),
        ("<p><b>Bureau :</b><br>organe", [("paragraph", "Bureau :\norgane")]),
        ("<ul><li><b>Bureau</b><br>organe</ul>", [("list_item", "Bureau\norgane")]),
        ("<div role=heading aria-level=3>un</div>", [("heading", "un")]),
        ("<p class='MsoTitle'>La police</p>", [("heading", "La police")]),
        ("<aside role=note><p>À savoir.</p></aside>", [("note", "À savoir.")]),
        ("<p>une surface de 3 m<sup>2</sup> et le 1<sup>er</sup></p>", [
            ("paragraph", "une surface de 3 m² et le 1er")]),
    ],
)  # fmt: skip
def test_elements_become_pieces(html, pieces):
    assert read(f"<html><body>{html}</body></html>") == pieces


@pytest.mark.parametrize(
    "beside",
    [
        "<nav><p>Accueil</p></nav>",
        "<header><p>Menu</p></header>",
        "<footer><p>Mentions légales</p></footer>",
        "<aside><p>À lire aussi</p></aside>",
        "<div class='cookie-banner'><p>Des cookies</p></div>",
        "<div id='cookies'><p>Des cookies</p></div>",
        "<div role='dialog'><p>Des cookies</p></div>",
        "<p class='breadcrumb'>Accueil &gt; Partenaires</p>",
        "<ol class='fil-ariane'><li>Accueil</ol>",
        "<script>var a = '<p>x</p>';</script>",
        "<style>p { color: red }</style>",
        "<noscript><p>Activez le script</p></noscript>",
        "<p hidden>Caché</p>",
        "<p aria-hidden='true'>Caché</p>",
        "<p style='display: none'>Caché</p>",
        "<form><label>Chercher</label></form>",
        "<iframe><p>Une vidéo</p></iframe>",
        "<div id='onetrust-banner-sdk'><p>Des cookies</p></div>",
        "<div id='tarteaucitronRoot'><p>Des cookies</p></div>",
        "<div class='site-footer'><p>Mentions légales</p></div>",
        "<div class='topnav'><p>Accueil</p></div>",
        "<section id='comments'><h2>3 commentaires</h2><p>Très bien !</p></section>",
        "<div class='related-posts'><h3>À lire aussi</h3></div>",
        "<ul><li><a href='/1'>Accueil</a><li><a href='/2'>Contact</a></ul>",
        "<p><a href='/1'>Accueil</a> | <a href='/2'>Contact</a></p>",
        "<a class='skip-link' href='#m'>Aller au texte</a>",
        "<!-- un commentaire -->",
    ],
)
def test_what_stands_beside_the_text_is_dropped(beside):
    html = f"<html><body>{beside}<h1>Titre</h1>{BODY}{beside}</body></html>"

    assert texts(html) == ["Titre", "Les polices coopèrent dans le monde entier."]


@pytest.mark.parametrize("tag", ["main", "article", "div id='content'"])
def test_the_main_element_is_the_text(tag):
    main = f"<{tag}><h1>Titre</h1>{BODY * 5}</{tag.split()[0]}>"

    found = texts(f"<body><p>Bandeau</p>{main}<p>Pied</p></body>")

    assert found[0] == "Titre"
    assert "Pied" not in found


def test_an_almost_empty_main_element_is_not_the_text():
    assert len(texts(f"<body><main> </main>{BODY * 5}</body>")) == 5


def test_a_page_whose_class_sounds_like_furniture_stays():
    assert (
        len(texts(f"<body class='has-cookie-banner menu'><div class='social'>{BODY * 3}</div>"))
        == 3
    )


def test_a_form_that_holds_the_whole_page_stays_without_its_fields():
    form = f"<form>{BODY * 3}<label>Chercher <input></label><button>Envoyer</button></form>"

    assert len(texts(f"<body>{form}<form><p>Une lettre ?</p></form></body>")) == 3


def test_what_is_dropped_is_told_with_its_reason():
    page = (
        "<body><nav>Accueil</nav><div>Bandeau</div><main><p>Un texte de la page.</p>"
        "<aside>À <b>lire</b></aside><p>Suite.</p><p><a href='/1'>Contact</a></p></main></body>"
    )

    removed = read_html(page).removed

    assert {removal.reason for removal in removed} == {Reason.FURNITURE}
    assert [removal.text for removal in removed] == ["Accueil", "Bandeau", "À lire", "Contact"]
    assert [removal.span is None for removal in removed] == [True, True, True, False]


def test_the_heading_of_a_page_stays_where_its_header_holds_it():
    html = f"<main><header><h1>Titre</h1></header>{BODY * 5}</main>"

    assert texts(html)[0] == "Titre"


def test_rows_of_tables_hold_their_cells():
    html = (
        "<table><caption>Les sigles</caption><tr><th>Sigle<th>Sens"
        "<tr><td><p>CCC</p><td>Centre<br>de<tr><td>BCN<td></table>"
    )

    assert read(html) == [
        ("note", "Les sigles"),
        ("table_row", "Sigle | Sens"),
        ("table_row", "CCC | Centre\nde"),
        ("table_row", "BCN |"),
    ]
    assert [piece.label for piece in read_html(html).pieces] == ["", "header", "", ""]


def test_a_table_that_places_text_on_the_page_holds_pieces():
    html = f"<table><tr><td><h1>Titre</h1>{BODY}<td><ul><li>un</ul></table>"

    assert [kind for kind, _ in read(html)] == ["heading", "paragraph", "list_item"]


def test_a_first_row_of_bold_cells_is_a_header():
    html = (
        "<table><tr><td><b>Sigle</b><td><b>Sens</b>"
        "<tr><td>CCC<td><p>Centre</p><p>de coordination</p></table>"
    )

    assert read(html) == [
        ("table_row", "Sigle | Sens"),
        ("table_row", "CCC | Centre de coordination"),
    ]
    assert [piece.label for piece in read_html(html).pieces] == ["header", ""]


def test_lists_count_their_items():
    html = "<ol start=3><li>trois<li>quatre</ol><ol type=a><li>un<li>deux</ol><ul><li>x</ul>"

    assert [piece.label for piece in read_html(html).pieces] == ["3", "4", "a", "b", ""]


def test_an_item_may_say_its_number():
    html = "<ul><li data-number='13'>un<ul><li data-number='iv'>deux</ul></ul>"

    assert [piece.label for piece in read_html(html).pieces] == ["13", "iv"]


def test_a_page_that_word_saved_is_read():
    html = (
        "<body lang=FR><div class=WordSection1><p class=MsoTitle>La police</p>"
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·"
        "<span>&nbsp;&nbsp;</span></span><![endif]>un point<o:p></o:p></p>"
        "<p>Un traité<a href='#_ftn1' name='_ftnref1'><span><![if !supportFootnotes]>"
        "[1]<![endif]></span></a>.<o:p></o:p></p></div>"
        "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>"
        "<p><a href='#_ftnref1' name='_ftn1'>[1]</a> Signé à Vienne.</p></div></div></body>"
    )

    assert read(html) == [
        ("heading", "La police"),
        ("paragraph", "·\u00a0\u00a0un point"),
        ("paragraph", "Un traité."),
        ("footnote", "Signé à Vienne."),
    ]


@pytest.mark.parametrize(
    "call",
    [
        "<sup><a href='#fn1'>1</a></sup>",
        "<a href='#fn1'><sup>1</sup></a>",
        "<a href='#fn1'>[1]</a>",
        "<a role='doc-noteref' href='x'>1</a>",
    ],
)
def test_notes_are_kept_apart_and_their_calls_dropped(call):
    html = (
        f"<p>Le traité{call} est ancien.</p>"
        "<section role='doc-endnotes'><ol>"
        "<li id='fn1'>Voir la charte. <a href='#r1'>↩</a></ol></section>"
    )

    assert read(html) == [("paragraph", "Le traité est ancien."), ("footnote", "Voir la charte.")]
    assert [piece.label for piece in read_html(html).pieces] == ["", "1"]


def test_links_that_call_no_note_keep_their_text():
    assert texts("<p>Voir <a href='#x'>la charte</a> et <a href='/1'>1</a>.</p>") == [
        "Voir la charte et 1."
    ]


def test_the_bold_opening_of_a_piece_is_measured():
    extract = read_html("<p><strong>Analyse</strong> – Un <b>service</b>.</p><p>Un <b>mot</b></p>")

    assert extract.text[: extract.pieces[0].lead] == "Analyse"
    assert extract.pieces[1].lead == 0


def test_metadata_come_from_the_head():
    html = (
        "<html lang='fr-CA'><head><title>La police | ACME</title>"
        "<meta name='dcterms.publisher' content='ACME'>"
        "<meta name='dcterms.date' content='2026-01-20'>"
        "<meta name='dcterms.license' content='CC BY 4.0'></head>"
        "<body><h1>La police</h1></body></html>"
    )

    assert read_html(html).metadata == Metadata(
        title="La police", issuer="ACME", date="2026-01-20", licence="CC BY 4.0", language="fr"
    )


def test_decoded_text_has_a_line_for_each_piece():
    extract = read_html("<h1>Titre</h1><p>un</p><script>x</script><p>deux</p>")

    assert extract.text == "Titre\nun\ndeux\n"
    assert [piece.text.offsets[0] for piece in extract.pieces] == [0, 6, 9]


def test_a_page_without_text_has_no_pieces():
    assert read_html("<html><body><script>x</script></body></html>").pieces == ()


def test_kinds_of_second_paragraphs_of_a_note_stay_footnotes():
    pieces = read_html("<div id='fn2'><p>Voir.</p><p>Encore.</p></div>").pieces

    assert {(piece.kind, piece.label) for piece in pieces} == {(BlockKind.FOOTNOTE, "2")}


def test_calls_of_notes_are_told_as_what_was_left_out():
    page = '<p>Il coopère<sup><a href="#n1">1</a></sup>.</p><p id="fn1">Voir la charte.</p>'

    assert Removal(Reason.NOTE_CALL, "1") in read_html(page).removed
