from quizzes.generation.distractors.pool import fill_pool
from quizzes.generation.facts.names import Named
from quizzes.generation.lexicon import read_lexicon
from tests.quizzes.generation.reading import find


def fill(*texts, named=(), lexicon=None):
    return fill_pool(find(*texts), named, read_lexicon(lexicon or {}))


def test_answers_names_and_the_lexicon_come_together_by_class():
    lexicon = {"sets": {"ville": ["Lima"]}, "entities": [{"name": "Congrès", "type": "organe"}]}

    pool = fill(
        "Le Musée des phares se trouve à Oslo.",
        named=[Named("le Bureau des quais", "structure", "EUROMER")],
        lexicon=lexicon,
    )

    assert pool.of("ville") == ("Oslo", "Lima")
    assert pool.of("organe") == ("le Congrès",)
    assert pool.of("structure") == ("le Bureau des quais",)
    assert pool.of("recette") == ()


def test_owners_are_known_by_folded_name():
    assert fill(named=[Named("le Comité", "organe", "EUROMER")]).owners == {"lecomite": "EUROMER"}


def test_phrases_are_found_by_their_grammatical_form():
    pool = fill("EUROMER a pour mission de baliser les côtes.")

    assert pool.of_form("former les gardiens") == ("baliser les côtes",)
    assert pool.of_form("la formation des gardiens") == ()
