from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.structure.headings import find_headings, mark_signs
from courses.sources.tracing import Traced

BODY = "Les polices coopèrent dans le monde entier, chaque jour."


def pieces(*texts):
    return [Piece(Traced.of(text)) for text in texts]


def headings(*texts, title=""):
    found = find_headings(mark_signs(pieces(*texts)), title)
    return {p.text.text: p.level for p in found if p.kind is BlockKind.HEADING}


def test_signs_and_capitals_stand_below_the_title():
    found = headings(
        "Fiche pratique", BODY, "► MISSION", BODY, "FINANCEMENT", BODY, "Détails", BODY
    )

    assert found == {"Fiche pratique": 1, "MISSION": 2, "FINANCEMENT": 2, "Détails": 3}


def test_headings_that_all_look_alike_have_one_level():
    assert headings("Antiterrorisme", BODY, "Cybercriminalité", BODY) == {
        "Antiterrorisme": 1,
        "Cybercriminalité": 1,
    }


def test_a_declared_title_stands_above_headings_that_look_like_it():
    found = headings("La police", BODY, "Mission", BODY, title="La Police")

    assert found == {"La police": 1, "Mission": 2}


def test_several_lines_before_the_text_are_titles():
    assert headings("FICHE PRATIQUE", "La police", BODY, "► Mission", BODY) == {
        "FICHE PRATIQUE": 1,
        "La police": 1,
        "Mission": 2,
    }


def test_the_last_line_before_the_text_is_no_title_where_it_looks_like_the_next_heading():
    assert headings("GUIDE", "Mission", BODY, "Organes", BODY) == {
        "GUIDE": 1,
        "Mission": 2,
        "Organes": 2,
    }


def test_a_numbered_heading_is_no_title():
    assert headings("GUIDE", "1. Mission", BODY, "2. Organes", BODY) == {
        "GUIDE": 1,
        "1. Mission": 2,
        "2. Organes": 2,
    }


def test_entries_of_glossaries_and_chronologies_are_no_headings():
    entries = (
        "PSC1 : un diplôme",
        "DPS : un dispositif",
        "1901 : une fondation",
        "Mai 1945 : paix",
    )

    assert headings(BODY, "Glossaire", *entries) == {"Glossaire": 1}


def test_many_lines_at_the_start_are_no_titles():
    assert headings("Lyon", "Vienne", "New York", "Bruxelles", "Nairobi", BODY) == {}


def test_numbers_tell_levels():
    assert headings(
        "La police", BODY, "1. Mission", BODY, "1.1 Buts", BODY, "2. Organes", BODY
    ) == {
        "La police": 1,
        "1. Mission": 2,
        "1.1 Buts": 3,
        "2. Organes": 2,
    }


def test_a_long_line_without_a_stop_may_be_a_heading():
    long = "Les objectifs de la police mondiale et le programme des Nations pour les années à venir"

    assert headings(BODY, long, BODY) == {long: 1}


def test_lines_that_end_a_sentence_are_none():
    assert (
        headings("Contactez-nous.", BODY, "Les buts :", BODY, "L’Assemblée générale,", BODY) == {}
    )


def test_a_question_is_a_heading_where_a_sign_or_capitals_say_so():
    assert headings("► Qui sommes-nous ?", BODY, "QUE FAIRE ?", BODY, "Et après ?", BODY) == {
        "Qui sommes-nous ?": 1,
        "QUE FAIRE ?": 1,
    }


def test_a_question_is_a_heading_above_its_answer():
    answer = "Une notice est une demande de coopération que le Secrétariat publie."

    assert headings("Qu’est-ce qu’une notice ?", answer, "Comment la lire ?", answer) == {
        "Qu’est-ce qu’une notice ?": 1,
        "Comment la lire ?": 1,
    }
    assert headings("Qui est là ?", "Moi, dit-il.", "Tu viens ?", answer) == {}


def test_the_short_lines_of_a_letter_are_no_headings():
    assert (
        headings(
            "Port de Brest", "29200 Brest", "Brest, le 3 mai 2026", "Madame,", BODY, "Yves", BODY
        )
        == {}
    )


def test_capitals_that_come_again_over_other_headings_are_no_title():
    found = headings(
        "STATUTS", "TITRE I", "Article 1", BODY, "Article 2", BODY, "TITRE II", "Article 3", BODY
    )

    assert found == {
        "STATUTS": 1,
        "TITRE I": 2,
        "Article 1": 3,
        "Article 2": 3,
        "TITRE II": 2,
        "Article 3": 3,
    }


def test_the_title_that_the_reader_knows_stands_above_all():
    title = Piece(Traced.of("Partenaires"), BlockKind.HEADING, level=1)
    found = find_headings(mark_signs([title, *pieces(BODY, "Police", BODY, "Douanes", BODY)]), "")

    assert [(p.text.text, p.level) for p in found if p.level] == [
        ("Partenaires", 1),
        ("Police", 2),
        ("Douanes", 2),
    ]


def test_a_post_code_is_no_number_of_a_heading():
    assert headings(BODY, "29000 Brest", BODY) == {}


def test_lines_that_open_in_lower_case_are_none():
    assert headings(BODY, "suite du texte", BODY) == {}


def test_a_run_of_short_lines_within_the_text_is_a_list():
    assert headings(BODY, "Lyon", "Vienne", "New York", BODY) == {}


def test_short_lines_that_nothing_follows_are_no_headings():
    assert headings("Titre", BODY, "Fin du document") == {"Titre": 1}


def test_a_line_with_a_bold_opening_behind_a_sign_is_no_heading():
    text = "► Réseau : un nom"
    piece = Piece(Traced.of(text), lead=text.index(" :"))

    assert mark_signs([piece])[0].kind is BlockKind.PARAGRAPH
    assert mark_signs([piece])[0].text.text == "Réseau : un nom"


def test_a_bold_paragraph_stands_below_the_heading_above():
    above = Piece(Traced.of("Titre"), BlockKind.HEADING, level=2)
    bold = Piece(Traced.of("Mission"), lead=7)

    assert [(p.kind, p.level) for p in mark_signs([above, bold])] == [
        (BlockKind.HEADING, 2),
        (BlockKind.HEADING, 3),
    ]


def test_a_bold_list_item_stays_one():
    item = Piece(Traced.of("Mission"), BlockKind.LIST_ITEM, lead=7)

    assert mark_signs([item]) == [item]


def test_a_bold_sentence_stays_a_paragraph():
    piece = Piece(Traced.of(BODY), lead=len(BODY))

    assert mark_signs([piece]) == [piece]
