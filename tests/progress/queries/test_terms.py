import pytest

from courses.models import GlossaryTerm
from progress.queries.marks import Numbering
from progress.queries.terms import Explainer, Run, Term, read_terms
from tests.factories.courses import SourceDocumentFactory


def term(name, expansion="", definition=""):
    return Term(name, name, expansion, definition, "fr", ())


OFFICE = term("BCN", "bureau central national")
CENTRE = term("CCC", "centre de commandement et de coordination")
NOTICE = term("notice", definition="une demande")
RED = term("notice rouge", definition="une demande d’arrestation")
LONG = term("initiative de gestion intégrée des frontières", definition="un projet")
ALL = (OFFICE, CENTRE, NOTICE, RED)


def shown(runs):
    """Show runs as one text: what is explained in brackets, what stays with it beside them."""
    return "".join(
        f"<{run.before}[{run.text}]{run.behind}>" if run.term else run.text for run in runs
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Rien.", "Rien."),
        ("Le BCN répond.", "Le <[BCN]> répond."),
        ("BCN", "<[BCN]>"),
        ("Au B.C.N. de Lyon", "Au <[B.C.N.]> de Lyon"),
        ("Le BCN, puis le BCN.", "Le <[BCN],> puis le BCN."),
        ("Il appelle l’un (le «\u00a0BCN\u00a0»).", "Il appelle l’un (le <«\u00a0[BCN]\u00a0»).>"),
        ("Le CCC et le BCN.", "Le <[CCC]> et le <[BCN].>"),
        ("Le CCC/BCN.", "Le <[CCC]/><[BCN].>"),
        ("Une notice rouge.", "Une <[notice rouge].>"),
        ("Deux notices.", "Deux <[notices].>"),
        ("Un bureau central national.", "Un bureau central national."),
        ("BCNX, OBCN, BCN-2, bcn, annoticer", "BCNX, OBCN, BCN-2, bcn, annoticer"),
    ],
)
def test_a_text_is_split_where_it_says_terms(text, expected):
    runs = Explainer(ALL).split(text)

    assert shown(runs) == expected
    assert "".join(run.before + run.text + run.behind for run in runs) == text


def test_a_term_that_would_not_fit_on_a_line_stays_text():
    text = "Une initiative de gestion intégrée des frontières"

    assert Explainer([LONG]).split(text) == (Run(text),)


def test_a_term_is_explained_once_in_all_texts():
    explainer = Explainer([OFFICE, CENTRE])

    said = [shown(explainer.split(text)) for text in ("Un BCN.", "Un BCN, un CCC.", "Un CCC.")]

    assert said == ["Un <[BCN].>", "Un BCN, un <[CCC].>", "Un CCC."]


def test_a_term_within_another_waits_for_its_own_place():
    explainer = Explainer([NOTICE, RED])

    said = [shown(explainer.split(text)) for text in ("Une notice rouge", "Une notice")]

    assert said == ["Une <[notice rouge]>", "Une <[notice]>"]


def test_a_text_without_terms_is_one_run():
    assert Explainer([]).split("Le BCN répond.") == (Run("Le BCN répond."),)


def test_a_term_is_marked_where_it_is_defined():
    row = GlossaryTerm(term="BCN", language="fr", definition="un service", quotes=[])
    row.quotes = [quote("a", "BCN : bureau central national"), quote("b", "BCN : un service")]

    (found,) = read_terms([row], Numbering(documents("a", "b")))

    assert (found.anchor, found.name, found.direction) == ("term-1", "BCN", "ltr")
    assert [mark.document for mark in found.marks] == ["b"]


def test_a_term_of_an_unknown_document_has_no_mark():
    row = GlossaryTerm(term="BCN", language="fr", quotes=[quote("a", "BCN")])

    (found,) = read_terms([row], Numbering(documents("b")))

    assert found.marks == ()


def documents(*names):
    return [SourceDocumentFactory.build(name=name) for name in names]


def quote(document, text):
    return {"document": document, "version": "f00d", "start": 0, "end": len(text), "text": text}
