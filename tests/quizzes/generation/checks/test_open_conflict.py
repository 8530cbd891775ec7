from quizzes.generation.checks.open_conflict import find
from quizzes.generation.records import Conflict
from tests.quizzes.generation.building import a_corpus, a_document, a_span, an_item

SIGNED = "L’accord est signé en 1996."
CONCLUDED = "L’accord est conclu en 1997."
OTHER = "Le siège se trouve à Lyon."
DOCUMENT = a_document(SIGNED, CONCLUDED, OTHER)
CONFLICT = Conflict(
    about="accord, date", statements=(a_span(SIGNED, DOCUMENT), a_span(CONCLUDED, DOCUMENT))
)


def found(quote):
    item = an_item(source=(a_span(quote, DOCUMENT),))
    return list(find(item, a_corpus(SIGNED, CONCLUDED, OTHER, conflicts=[CONFLICT])))


def test_no_statement_of_an_open_conflict_is_asked_about():
    assert found(SIGNED) == ["accord, date"]
    assert found("conclu en 1997") == ["accord, date"]


def test_what_else_such_a_statement_says_is_asked_about():
    conflict = Conflict("accord, date", (a_span(SIGNED, DOCUMENT),), ("1996", "1997"))
    corpus = a_corpus(SIGNED, CONCLUDED, OTHER, conflicts=[conflict])
    source = (a_span(SIGNED, DOCUMENT),)

    assert not list(find(an_item(source=source), corpus))
    assert list(find(an_item(source=source, stem="Qui a signé l’accord de 1996 ?"), corpus))


def test_other_statements_are():
    assert not found(OTHER)


def test_the_same_place_of_another_document_is_another_place():
    document = a_document(SIGNED, name="autre.txt")
    item = an_item(source=(a_span(SIGNED, document),))

    assert not list(find(item, a_corpus(SIGNED, conflicts=[CONFLICT])))
