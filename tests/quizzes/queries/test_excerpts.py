"""Quotes in their paragraphs: pure, by tables of blocks."""

from __future__ import annotations

from quizzes.queries.excerpts import CUT, LONGEST_ASIDE, Line, excerpt
from quizzes.queries.quotes import Neighbour, Quote

LEAD, FIRST, SECOND, LAST = "Trois villes :", "Lyon ;", "Vienne ;", "Turin."


def passage(*texts: str, start: int = 0) -> tuple[Neighbour, ...]:
    found, at = [], start
    for index, text in enumerate(texts):
        found.append(Neighbour(start, index, "paragraph", text, at, at + len(text)))
        at += len(text) + 1
    return tuple(found)


def quote(text: str, around: tuple[Neighbour, ...]) -> Quote:
    start = next((one.start + one.text.index(text) for one in around if text in one.text), 0)
    return Quote(text, "Titre", "", "", (), 1, 1, 1, start, start + len(text), around)


def write(lines: tuple[Line, ...]) -> str:
    said = []
    for line in lines:
        told = "".join(f"<{one.text}>" if one.is_quoted else one.text for one in line.pieces)
        said.append(f"[…] {told}" if line.is_parted else told)
    return " / ".join(said)


def test_a_sentence_stands_out_of_its_paragraph():
    blocks = passage("Avant. Le siège est à Lyon. Après.", "Ailleurs.")

    assert write(excerpt([quote("Le siège est à Lyon.", blocks)])) == (
        "Avant. <Le siège est à Lyon.> Après."
    )


def test_a_whole_paragraph_is_shown_between_its_neighbours():
    blocks = passage(LEAD, FIRST, SECOND, LAST)

    assert write(excerpt([quote(FIRST, blocks)])) == f"{LEAD} / <{FIRST}> / {SECOND}"


def test_quotes_that_stand_together_are_shown_once():
    blocks = passage(LEAD, FIRST, SECOND, LAST)

    shown = write(excerpt([quote(SECOND, blocks), quote(FIRST, blocks)]))

    assert shown == f"{LEAD} / <{FIRST}> / <{SECOND}> / {LAST}"


def test_two_quotes_of_one_paragraph_are_both_marked_even_where_they_overlap():
    blocks = passage("Un deux trois quatre cinq.", "Fin.")

    shown = excerpt([quote("Un deux trois", blocks), quote("deux trois quatre", blocks)])

    assert write(shown) == "<Un deux trois>< quatre> cinq."


def test_what_lies_between_is_said_to_be_left_out():
    blocks = passage("Un.", "Deux.", "Trois.", "Quatre.", "Cinq.", "Six.")
    other = passage("Sept.", "Huit.", start=500)

    shown = excerpt([quote("Un.", blocks), quote("Cinq.", blocks), quote("Huit.", other)])

    assert write(shown) == ("<Un.> / Deux. / […] Quatre. / <Cinq.> / Six. / […] Sept. / <Huit.>")


def test_of_a_long_paragraph_whole_sentences_beside_the_quote_are_kept():
    long = "Une phrase assez longue pour compter. " * 20
    blocks = passage(f"{long}Le siège est à Lyon. {long}", "Fin.")

    (line,) = excerpt([quote("Le siège est à Lyon.", blocks)])

    before, told, after = line.pieces
    assert before.text.startswith("Une phrase")
    assert after.text.endswith("compter.")
    assert max(len(before.text), len(after.text)) <= LONGEST_ASIDE
    assert told.text == "Le siège est à Lyon."


def test_a_sentence_without_end_is_cut_between_words():
    blocks = passage(f"{'mot ' * 200}Lyon{' mot' * 200}", "Fin.")

    before, _, after = excerpt([quote("Lyon", blocks)])[0].pieces

    assert before.text.startswith(f"{CUT} mot ")
    assert after.text.endswith(f" mot {CUT}")


def test_a_quote_that_no_paragraph_has_stands_alone():
    assert write(excerpt([quote("Ailleurs", passage(LEAD))])) == "<Ailleurs>"
    assert write(excerpt([quote("Nulle part", ())])) == "<Nulle part>"


def test_cells_of_a_table_are_read_with_a_dash():
    assert write(excerpt([quote("Lyon | 1989", passage("Lyon | 1989"))])) == "<Lyon – 1989>"
