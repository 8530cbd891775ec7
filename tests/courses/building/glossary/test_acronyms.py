import pytest

from courses.building.glossary.acronyms import find_acronyms
from tests.courses.building.samples import a_block


def found(text):
    return [
        (one.term, one.expansion, one.quotes[0].text)
        for one in find_acronyms("a.md", a_block(text))
    ]


@pytest.mark.parametrize(
    ("text", "term", "expansion", "quote"),
    [
        ("Un Bureau central national (B.C.N.) répond.", "BCN", "Bureau central national",
         "Bureau central national (B.C.N.)"),
        ("It works with CEMAC (the Economic Community of Central African States).", "CEMAC",
         "Economic Community of Central African States",
         "CEMAC (the Economic Community of Central African States)"),
        ("auprès de l’ONUDC, l’Office des Nations Unies contre la drogue et le crime, à Vienne.",
         "ONUDC", "Office des Nations Unies contre la drogue et le crime",
         "ONUDC, l’Office des Nations Unies contre la drogue et le crime"),
        ("L’ODD (objectif de développement durable) 16 vise la paix.", "ODD",
         "objectif de développement durable", "ODD (objectif de développement durable)"),
    ],
)  # fmt: skip
def test_an_acronym_is_found_with_its_name_on_either_side(text, term, expansion, quote):
    assert found(text) == [(term, expansion, quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Le siège est à Lyon (France).",
        "la résolution 51/1 (A/CONF.192/15)",
        "L’ONU (New York, États-Unis) et l’OMS (Genève) répondent.",
        "L’ONU, la plus grande organisation du monde, répond.",
    ],
)
def test_other_brackets_and_asides_explain_nothing(text):
    assert found(text) == []


def test_the_quote_stands_at_its_place():
    text = "Un Bureau central national (B.C.N.) répond."
    (one,) = find_acronyms("a.md", a_block(text))
    place = one.quotes[0].place

    assert text[place.start : place.end] == one.quotes[0].text
