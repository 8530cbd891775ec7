import pytest

from quizzes.generation.french.forms import Form, form_of


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("baliser les côtes", Form.INFINITIVE),
        ("s’attaquer aux épaves", Form.INFINITIVE),
        ("de ne pas nuire", Form.INFINITIVE),
        ("d’en rendre compte", Form.INFINITIVE),
        ("qu’il convient d’agir", Form.CLAUSE),
        ("l’analyse des courants", Form.DEFINITE),
        ("des cartes marines", Form.INDEFINITE),
        ("ses cartes", Form.OWNED),
        ("par des patrouilles", Form.PREPOSITION),
        ("en formant les pilotes", Form.PREPOSITION),
        ("12 navires", Form.NUMBER),
        ("La Haye", Form.NAME),
        ("Cybercriminalité", Form.NAME),
        ("membre associé", Form.NOUN),
        ("", Form.NOUN),
    ],
)
def test_a_phrase_has_the_form_that_it_begins_with(phrase, form):
    assert form_of(phrase) is form
