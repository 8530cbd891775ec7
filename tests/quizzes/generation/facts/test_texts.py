from courses.sources.records import BlockKind
from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


def test_a_dated_text_is_asked_for_its_year():
    text = "Saluant l’arrangement du 3 mai 2011, qui porte sur les phares et complète le reste,"

    found = questions((text, BlockKind.CLAUSE), kind=FactKind.DATE)

    assert found == {"De quelle année date l’arrangement qui porte sur les phares ?": "2011"}
