import pytest

from courses.sources.records import BlockKind
from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "qui lie l’Union à EUROMER et complète le reste",
            {"De quelle année date l’arrangement qui lie l’Union à EUROMER ?": "2011"},
        ),
        ("qui porte sur les phares et complète le reste", {}),
    ],
)
def test_a_dated_text_is_asked_for_its_year_where_its_parties_are_named(said, found):
    text = f"Saluant l’arrangement du 3 mai 2011, {said},"

    assert questions((text, BlockKind.CLAUSE), kind=FactKind.DATE) == found
