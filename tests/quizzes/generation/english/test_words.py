import pytest

from quizzes.generation.english import words


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("the Postal Operations Council", "council"),
        ("the Quality of Service Fund", "fund"),
        ("the Court of Auditors", "court"),
        ("European Union Agency for Criminal Justice Cooperation", "agency"),
    ],
)
def test_the_head_of_a_name_is_found(name, head):
    assert words.head_of(name) == head


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("the Executive Board", words.BODY),
        ("the Administrative Director", words.OFFICIAL),
        ("the Trainpost programme", words.INITIATIVE),
        ("the Genocide Network", words.TOOL),
        ("Norway", None),
    ],
)
def test_the_kind_of_a_name_is_told_by_its_head(name, kind):
    assert words.kind_of(name) is kind


def test_names_are_listed_whole_where_their_kind_is_known():
    text = "The College elects the President of the Board and the Executive Board meets in Oslo."

    assert words.list_names(text) == ["College", "Board", "Executive Board"]


@pytest.mark.parametrize(
    ("name", "usual"),
    [("Executive Board", True), ("Data Protection Officer", True), ("Fisheries Board", False)],
)
def test_bodies_that_anybody_has_are_told_from_others(name, usual):
    assert words.is_organ(name) is usual


@pytest.mark.parametrize(("name", "proper"), [("the Board", True), ("The board", False)])
def test_a_name_has_a_capital_behind_its_determiner(name, proper):
    assert words.is_name(name) is proper


def test_only_the_determiner_is_written_small():
    assert words.lower_determiner("The Board") == "the Board"
    assert words.lower_determiner("Eurojust") == "Eurojust"
