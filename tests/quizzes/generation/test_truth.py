from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.records import FactKind
from quizzes.generation.truth import Truth
from tests.quizzes.generation.building import a_corpus
from tests.quizzes.generation.reading import find


def a_fact(answer, question, **changes):
    fields = {"answer_kind": AnswerKind.NAME, "subject": "s", **changes}
    return Single(
        kind=FactKind.ROLE,
        relation="r",
        answer=answer,
        wording=Wording(question),
        sources=(),
        **fields,
    )


def knowing(*texts, aliases=()):
    return Truth(a_corpus(*texts, aliases=aliases), find(*texts))


PORTS = a_fact("le Congrès", "Quel organe d’EUROMER contrôle la gestion des ports ?")


def test_what_a_sentence_says_of_an_option_may_hold():
    truth = knowing("Le Bureau supervise lui aussi la gestion des ports d’EUROMER.")

    assert truth.may_hold("le Bureau", PORTS)


def test_sharing_a_sentence_with_other_words_of_the_question_is_no_answer():
    truth = knowing("Le Bureau publie une revue sur les ports d’EUROMER et leur gestion.")

    assert not truth.may_hold("le Bureau", PORTS)


def test_what_the_question_names_by_any_name_may_hold():
    truth = knowing("Rien.", aliases=(("Bureau des quais", "BDQ"),))
    fact = a_fact("le Congrès", "Qui élit le Bureau des quais ?")

    assert truth.may_hold("le BDQ", fact)
    assert truth.may_hold("le Bureau des quais", fact)


def test_the_answer_to_the_same_question_in_other_words_may_hold():
    truth = knowing("Le Musée des phares d’EUROMER est situé à Brest.")
    question = "Dans quelle ville se trouve le Musée des phares d’EUROMER ?"

    assert truth.may_hold("Brest", a_fact("Nantes", question))


def test_a_city_where_the_body_of_the_question_is_at_home_may_hold():
    question = "Dans quelle ville se trouve le bureau auprès des Nations Unies ?"
    fact = a_fact("New York", question, answer_kind=AnswerKind.CITY)

    assert knowing("Rien.").may_hold("Vienne", fact)
    assert not knowing("Rien.").may_hold("Madrid", fact)


def test_what_the_same_body_is_said_to_do_may_hold():
    truth = knowing("EUROMER a pour mission de baliser les côtes.")
    question = "Quel est le rôle d’EUROMER ?"
    fact = a_fact("former les gardiens", question, subject="EUROMER")

    assert truth.may_hold("baliser les côtes", fact)
    assert not truth.may_hold("vendre des cartes", fact)
