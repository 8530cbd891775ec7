import pytest

from courses.sources.layout.lines import split_lines
from courses.sources.layout.wrapping import join_lines

WRAPPED = """\
Les polices du monde entier coopèrent
chaque jour pour prévenir les crimes
et pour arrêter ceux qui les ont
commis dans un autre pays."""


def read(text):
    return [" ".join(piece.text.text.split()) for piece in join_lines(split_lines(text))]


def test_lines_of_one_paragraph_are_joined():
    assert read(WRAPPED) == [" ".join(WRAPPED.split())]


def test_a_blank_line_parts_paragraphs():
    assert len(read(f"{WRAPPED}\n\n{WRAPPED}")) == 2


def test_doubled_spacing_does_not():
    doubled = WRAPPED.replace("\n", "\n\n")

    assert read(f"{doubled}\n\n\n\n{doubled}") == [" ".join(WRAPPED.split())] * 2


def test_an_indented_line_opens_a_paragraph_in_a_wrapped_text():
    text = f"{WRAPPED}\n   Elles partagent aussi leurs fichiers et\nleurs méthodes."

    assert len(read(text)) == 2


def test_a_line_that_was_not_full_ends_its_paragraph():
    assert read(f"Une mission\n{WRAPPED}") == ["Une mission", " ".join(WRAPPED.split())]


def test_a_capital_at_the_start_of_a_line_goes_on_where_the_line_before_was_full():
    text = WRAPPED.replace("et pour arrêter ceux", "Lyon et Paris aussi, et ceux")

    assert len(read(text)) == 1


@pytest.mark.parametrize("mark", ["-", "•", "►", "–", "*"])
def test_marks_open_pieces_of_their_own(mark):
    assert len(read(f"Trois buts :\n{mark} un\n{mark} deux")) == 3


def test_a_hanging_indent_belongs_to_its_item():
    text = (
        f"{WRAPPED}\n\n- les bureaux de la région du\n  Pacifique, de Lyon à Nouméa et\n  ailleurs"
    )

    assert read(text)[1:] == [
        "- les bureaux de la région du Pacifique, de Lyon à Nouméa et ailleurs"
    ]


def test_a_dash_within_a_sentence_is_no_bullet():
    text = WRAPPED.replace("et pour arrêter", "– et pour arrêter")

    assert len(read(text)) == 1


def test_lines_without_wrapping_stand_alone():
    lines = ["Antiterrorisme", "Les polices coopèrent.", "Elles partagent leurs fichiers."]

    assert read("\n".join(lines)) == lines


def test_a_line_that_is_less_than_half_full_was_broken_on_purpose():
    text = f"{WRAPPED}\n\nla présidente\nle secrétaire"

    assert read(text)[1:] == ["la présidente", "le secrétaire"]


def test_a_short_line_that_cuts_a_word_goes_on_all_the_same():
    assert read(f"{WRAPPED}\n\nceux-\nlà et tous les autres")[1:] == ["ceux- là et tous les autres"]


@pytest.mark.parametrize("opening", ["3.", "3)", "b)", "(iv)", "•", "–"])
def test_a_number_or_bullet_alone_on_its_line_opens_the_next_one(opening):
    text = f"Trois buts :\n{opening}\nArrêter les auteurs de crimes ;\n4. Prévenir les crimes."

    assert read(text)[1:] == [
        f"{opening} Arrêter les auteurs de crimes ;",
        "4. Prévenir les crimes.",
    ]


def test_a_number_opens_the_next_line_over_doubled_spacing():
    assert read("Fin.\n\n3.\n\nPrie le Secrétaire de coopérer.") == [
        "Fin.",
        "3. Prie le Secrétaire de coopérer.",
    ]


def test_a_year_alone_on_its_line_opens_nothing():
    assert read("1923.\nVienne reçoit le congrès.") == ["1923.", "Vienne reçoit le congrès."]


def test_a_bracket_at_the_start_of_a_line_goes_on():
    assert read("le système mondial\n (I-24/7) de la police.") == [
        "le système mondial (I-24/7) de la police."
    ]


def test_a_numbered_clause_opens_a_piece():
    assert len(read(f"{WRAPPED}\n1. Demande à tous les pays membres de\ncoopérer ;")) == 2


@pytest.mark.parametrize(
    ("before", "behind", "pieces"),
    [
        (
            "afin de combattre ensemble ceux qui commettent des crimes graves et",
            "Lyon et les bureaux de la région.",
            1,
        ),
        (
            "afin de combattre ensemble ceux qui commettent des crimes graves",
            "et ceux qui les préparent.",
            1,
        ),
        (
            "afin de combattre ensemble ceux qui commettent des crimes graves.",
            "Lyon et les bureaux de la région.",
            2,
        ),
        ("Notant les progrès faits par toutes les polices,", "Saluant leur coopération,", 2),
    ],
)
def test_a_sentence_goes_on_over_the_turn_of_a_page(before, behind, pieces):
    assert len(read(f"{before}\n\f\n{behind}")) == pieces


def test_a_short_heading_does_not_go_on_in_the_next_paragraph():
    assert len(read("Mission\n\nfaciliter la coopération")) == 2
