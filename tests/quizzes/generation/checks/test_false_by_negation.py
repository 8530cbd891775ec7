from quizzes.generation.checks.false_by_negation import find
from tests.quizzes.generation.building import TEXT, a_corpus, a_statement, an_item

QUOTE = "Il compte treize membres."
NEGATIVE = "Le Comité ne compte pas treize membres."


def test_a_negation_that_the_quote_has_not_is_found():
    assert list(find(a_statement(NEGATIVE, true=False, quote=QUOTE), a_corpus()))


def test_a_changed_part_is_no_negation():
    assert not list(find(a_statement("Le Comité compte sept membres.", true=False), a_corpus()))


def test_a_true_statement_may_say_what_is_not():
    assert not list(find(a_statement(NEGATIVE, true=True, quote=QUOTE), a_corpus()))


def test_a_negation_that_the_quote_has_too_was_not_added():
    text = f"{TEXT.splitlines()[0]} Il ne siège pas à Rome."
    statement = a_statement("Le Comité ne siège pas à Lyon.", true=False)
    source = statement.source[0]
    quoted = type(source)(source.document, 0, len(text), text)

    assert not list(
        find(
            an_item(
                statement.kind, stem=statement.stem, choices=statement.choices, source=(quoted,)
            ),
            a_corpus(text),
        )
    )
