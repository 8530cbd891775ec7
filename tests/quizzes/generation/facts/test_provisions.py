from dataclasses import replace

from quizzes.generation.facts.provisions import is_whole
from tests.quizzes.generation.acting import act, asked
from tests.quizzes.generation.reading import read


def test_acts_are_asked_about_and_other_texts_are_not():
    assert asked("Invite les ports à publier la liste des quais ;")
    assert asked() == {}


def test_a_quote_that_a_page_turn_breaks_is_no_proof():
    clause = (
        "Reconnaissant l’appui de la Ligue, dont la flotte comprend le navire amiral, les vedettes "
        "rapides et la barge de secours,"
    )
    furniture = "\n\n" + 40 * "_ " + "\n\n2/5\n\n"
    (*_, last) = read(*act(clause))
    turned = replace(last.sentence.quote(), end=last.sentence.quote().end + len(furniture))

    assert is_whole(last.sentence.quote())
    assert not is_whole(turned)
