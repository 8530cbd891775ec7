from __future__ import annotations

import pytest

from progress.rosters import Problem
from tests.progress.rosters.reading import faults, people, read


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (",Ada,", "no_address"),
        ("\u200b,Ada,", "no_address"),
        ("ada,Ada,", "not_an_address"),
        ("ada@,Ada,", "not_an_address"),
        ("Ada <ada@example.org>,Ada,", "not_an_address"),
        ("a@example.org b@example.org,Ada,", "not_an_address"),
        (f"ada@example.org,{'a' * 151},", "name_too_long"),
        ("ada@example.org,Ada,de", "unknown_language"),
        ("ada@example.org,Ada,klingon", "unknown_language"),
        ("ada@example.org,#REF!,", "error_value"),
        ("#N/A,Ada,", "error_value"),
        ("#NAME?,Ada,", "error_value"),
        ("ada@example.org,Ada,fr,fr", "too_many_cells"),
    ],
)
def test_a_line_with_a_fault_says_which_and_the_others_are_read(line: str, code: str):
    roster = read(f"email,name,language\n{line}\nbo@example.org,Bo,en\n")

    assert faults(roster) == [(2, code)]
    assert people(roster) == [(3, "bo@example.org", "Bo", "en")]


def test_all_faults_of_a_line_are_told_at_once():
    roster = read(f"email,name,language\nada,{'a' * 151},klingon\n")

    assert faults(roster) == [
        (2, "not_an_address"),
        (2, "name_too_long"),
        (2, "unknown_language"),
    ]
    assert roster.lines == ()


def test_the_same_address_names_the_line_that_has_it_whatever_its_case():
    roster = read("email\nada@example.org\nbo@example.org\n ADA@Example.org \n")

    assert [line.line for line in roster.lines] == [2, 3]
    assert roster.problems == (Problem(4, "same_address", "ada@example.org", 2),)


def test_an_address_whose_first_line_is_faulty_is_taken_from_the_second():
    roster = read("email,language\nada@example.org,klingon\nada@example.org,en\n")

    assert faults(roster) == [(2, "unknown_language")]
    assert people(roster) == [(3, "ada@example.org", "", "en")]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("  Ada\u00a0 King ", "Ada King"),
        ("A\u0301gnes", "Ágnes"),
        ("Ada\u202egnik", "Adagnik"),
        ("A\u200bd\ufeffa\u00ad", "Ada"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("=cmd|' /C calc'!A1", "=cmd|' /C calc'!A1"),
        ("<script>", "<script>"),
    ],
)
def test_a_name_is_kept_as_it_shows(cell: str, name: str):
    (line,) = read(f"email;name\nada@example.org;{cell}\n").lines

    assert line.name == name


def test_what_is_repeated_of_a_cell_is_short():
    (problem,) = read(f"email\n{'a' * 9_000}\n").problems

    assert problem.said == "a" * 100


def test_five_thousand_people_are_read():
    roster = read("email\n" + "".join(f"a{number}@example.org\n" for number in range(5_000)))

    assert len(roster.lines) == 5_000
    assert roster.lines[-1].line == 5_001
