import pytest

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.structure.clauses import find_clauses
from courses.sources.tracing import Traced

ORGAN = "L’Assemblée générale,"
RECALLING = "Rappelant sa résolution 51/1,"
NOTING = "Notant les progrès accomplis,"


def paragraphs(*texts):
    return [Piece(Traced.of(text)) for text in texts]


def read(*texts):
    return [(p.label, p.text.text) for p in find_clauses(paragraphs(*texts)) if p.section]


@pytest.mark.parametrize(
    "opening",
    [
        "Se félicitant du rôle des bureaux,",
        "S’inspirant des buts de la Charte,",
        "Consciente de ses devoirs,",
        "Convaincue que tout ira bien,",
        "Profondément préoccupée par les crimes,",
        "Ayant à l’esprit ses résolutions,",
        "Prenant note des efforts,",
        "Aware of its duties,",
        "Deeply concerned by crime,",
        "Recordando su resolución,",
    ],
)
def test_preambular_clauses_open_with_a_participle_or_an_adjective(opening):
    assert read(RECALLING, opening)[1] == ("preamble", opening)


def test_the_line_of_the_organ_stands_in_the_preamble_and_is_no_clause():
    first, second, third = find_clauses(paragraphs(ORGAN, RECALLING, NOTING))

    assert first.kind is BlockKind.PARAGRAPH
    assert {second.kind, third.kind} == {BlockKind.CLAUSE}
    assert {first.section, second.section} == {"Préambule"}


def test_numbered_clauses_have_lettered_parts():
    assert read(
        RECALLING,
        NOTING,
        "1. Demande que tous coopèrent pour : a) prévenir et b) punir ;",
        "2. Encourage à employer :",
        "a) Le système mondial ;",
        "(b) Les bases de données :",
        "i) nominatives ;",
        "ii) génétiques ;",
        "c) Les notices ;",
        "3. Décide de rester saisie.",
    )[2:] == [
        ("1", "Demande que tous coopèrent pour : a) prévenir et b) punir ;"),
        ("2", "Encourage à employer :"),
        ("2 a)", "Le système mondial ;"),
        ("2 b)", "Les bases de données :"),
        ("2 b) i)", "nominatives ;"),
        ("2 b) ii)", "génétiques ;"),
        ("2 c)", "Les notices ;"),
        ("3", "Décide de rester saisie."),
    ]


def test_a_piece_that_goes_on_from_an_unfinished_clause_is_joined_to_it():
    assert read(RECALLING, NOTING, "1. Souligne que l’action des", "États compte ;")[2:] == [
        ("1", "Souligne que l’action des États compte ;")
    ]


def test_what_follows_the_last_clause_is_no_part_of_the_resolution():
    pieces = find_clauses(paragraphs(RECALLING, NOTING, "1. Décide de rester saisie.", "Annexe"))

    assert pieces[-1] == paragraphs("Annexe")[0]


def test_numbers_out_of_turn_open_no_clause():
    assert read(RECALLING, NOTING, "1. Demande un rapport sur :", "24. mai")[2:] == [
        ("1", "Demande un rapport sur :"),
        ("", "24. mai"),
    ]


def test_numbers_and_letters_of_lists_count_like_those_of_the_text():
    items = [
        Piece(Traced.of("Demande ceci :"), BlockKind.LIST_ITEM, label="1"),
        Piece(Traced.of("Le système ;"), BlockKind.LIST_ITEM, label="a"),
        Piece(Traced.of("Décide cela."), BlockKind.LIST_ITEM, label="2"),
    ]

    found = find_clauses([*paragraphs(RECALLING, NOTING), *items])

    assert [piece.label for piece in found[2:]] == ["1", "1 a)", "2"]


def test_more_parts_than_have_roman_numbers_are_no_parts():
    romans = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")
    parts = [f"{roman}) un but ;" for roman in romans]

    found = read(RECALLING, NOTING, "1. Demande :", "a) ceci :", *parts)

    assert found[-2:] == [("1 a) xii)", "un but ;"), ("", "xiii) un but ;")]


def test_operative_clauses_need_no_preamble():
    assert read("1. Demande ceci ;", "2. Décide cela.") == [
        ("1", "Demande ceci ;"),
        ("2", "Décide cela."),
    ]


def test_parts_are_named_in_the_language_of_the_resolution():
    found = find_clauses(
        paragraphs(
            "The General Assembly,",
            "Recalling its resolution of this year,",
            "Noting the progress made by all police forces,",
            "1. Requests a report on the matter.",
        )
    )

    assert [piece.section for piece in found] == ["Preamble"] * 3 + ["Operative part"]


@pytest.mark.parametrize(
    "texts",
    [
        ("1. La police coopère.", "2. Elle partage."),
        ("Pendant la guerre,", "Avant la paix,"),
        ("Rappelant la charte, nous agissons.", "Notant cela, nous agissons."),
        (RECALLING,),
    ],
)
def test_other_texts_hold_no_clauses(texts):
    assert find_clauses(paragraphs(*texts)) == paragraphs(*texts)


def test_a_clause_whose_number_was_lost_does_not_end_the_resolution():
    clauses = read(RECALLING, NOTING, "1. Demande ceci ;", "3. Décide cela ;", "4. Prie Paul ;")[2:]

    assert clauses == [("1", "Demande ceci ;"), ("3", "Décide cela ;"), ("4", "Prie Paul ;")]


def test_a_number_far_on_or_before_another_word_is_no_clause():
    for text in ("9. Décide cela ;", "3. Un troisième point ;"):
        assert read(RECALLING, NOTING, "1. Demande ceci ;", text)[2] == ("1", "Demande ceci ;")
        assert read(RECALLING, NOTING, "1. Demande ceci ;", text)[3][0] == ""
