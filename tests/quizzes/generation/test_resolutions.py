from __future__ import annotations

import pytest

from quizzes.generation import WriterConfig
from quizzes.generation.resolutions import Chosen, Resolution, say_period
from quizzes.generation.writing import write_questions
from tests.quizzes.generation.reading import a_text

NINE = "EUROMER compte neuf stations."
TEN = "EUROMER compte onze stations."
OTHERS = """
EUROMER emploie 120 agents. Le Conseil des ports compte 15 membres. L’Office des phares gère
34 phares. La flotte de surveillance comprend 8 navires.
"""


def write(*chosen: Chosen, resolved: bool = True):
    documents = [
        a_text(f"{NINE}\n\n{OTHERS}", name="a.txt"),
        a_text(f"{TEN}", name="b.txt"),
    ]
    (conflict,) = write_questions(documents, WriterConfig()).conflicts
    resolutions = (Resolution(conflict.identity(), chosen),) if resolved else ()
    return write_questions(documents, WriterConfig(resolutions=resolutions))


def about_stations(generation):
    return [item for item in generation.items if "stations" in item.stem]


A, B = Chosen("a.txt", NINE), Chosen("b.txt", TEN)


def test_nothing_is_asked_about_an_open_conflict_nor_where_neither_was_chosen():
    for generation in (write(resolved=False), write()):
        assert about_stations(generation) == []
        assert len(generation.conflicts) == 1


@pytest.mark.parametrize(
    ("chosen", "value", "document"), [(A, "neuf", "a.txt"), (B, "onze", "b.txt")]
)
def test_a_chosen_statement_is_asked_about_and_the_other_is_not(chosen, value, document):
    generation = write(chosen)

    asked = about_stations(generation)

    assert asked
    assert {span.document for item in asked for span in item.source} == {document}
    assert all(value in f"{item.stem} {item.explanation}" for item in asked)
    assert len(generation.conflicts) == 1


def test_both_are_asked_about_with_their_time():
    early = Chosen("a.txt", NINE, holds_until="2020-12-31")
    late = Chosen("b.txt", TEN, holds_from="2021-01-01")

    asked = about_stations(write(early, late))

    assert {span.document for item in asked for span in item.source} == {"a.txt", "b.txt"}
    for item in asked:
        lead = "Jusqu’en 2020, " if item.source[0].document == "a.txt" else "Depuis 2021, "
        assert item.stem.startswith(lead)


def test_a_resolution_on_what_is_not_found_changes_nothing():
    documents = [a_text(f"{NINE}\n\n{OTHERS}", name="a.txt")]
    plain = write_questions(documents, WriterConfig())

    resolved = write_questions(documents, WriterConfig(resolutions=(Resolution("0" * 16, (A,)),)))

    assert resolved.items == plain.items


def test_resolutions_are_part_of_the_configuration():
    assert WriterConfig(resolutions=(Resolution("x", (A,)),)).sha256() != WriterConfig().sha256()


@pytest.mark.parametrize(
    ("start", "end", "french", "english"),
    [
        ("2018-01-01", "2021-12-31", "De 2018 à 2021", "From 2018 to 2021"),
        ("2018-01-01", "2018-12-31", "En 2018", "In 2018"),
        (
            "2018-03-01",
            "2021-05-04",
            "Du 1er mars 2018 au 4 mai 2021",
            "From 1 March 2018 to 4 May 2021",
        ),
        ("2018-01-01", "", "Depuis 2018", "Since 2018"),
        ("2018-02-03", "", "Depuis le 3 février 2018", "Since 3 February 2018"),
        ("", "2021-12-31", "Jusqu’en 2021", "Until 2021"),
        ("", "2021-11-30", "Jusqu’au 30 novembre 2021", "Until 30 November 2021"),
    ],
)
def test_a_time_is_said_in_words(start, end, french, english):
    chosen = Chosen("a.txt", NINE, start, end)

    assert (say_period(chosen, "fr"), say_period(chosen, "en")) == (french, english)
