from courses.building.glossary import gather_glossary
from tests.courses.building.samples import sections

GLOSSARY = "# Sigles\n\n**BCN (Bureau central national)** : Service de liaison.\n"
TEXT = "Un Bureau central national (B.C.N.) répond. Le BCN est un service de la police.\n"


def gather(*texts):
    return gather_glossary(sections(*texts), "fr")


def test_a_term_stands_once_with_all_that_explains_it_and_a_glossary_comes_first():
    (term,) = gather(TEXT, GLOSSARY)

    assert (term.term, term.expansion) == ("BCN", "Bureau central national")
    assert term.definition == "Service de liaison"
    assert [quote.place.document for quote in term.quotes] == ["1.md", "0.md", "0.md"]


def test_two_meanings_of_one_acronym_are_two_terms():
    terms = gather(
        "Le Comité contre le terrorisme (CCT) agit.", "Une Caisse centrale du Trésor (CCT)."
    )

    assert [(term.term, term.expansion) for term in terms] == [
        ("CCT", "Caisse centrale du Trésor"),
        ("CCT", "Comité contre le terrorisme"),
    ]


def test_terms_are_sorted_as_a_reader_looks_for_them():
    entries = ["**Zone** – Surface close.", "**Église** – Lieu de culte.", "**Fonds** – Somme due."]
    text = "\n\n".join(["# Termes", *entries])

    assert [term.term for term in gather(text)] == ["Église", "Fonds", "Zone"]


def test_the_courses_language_comes_before_another():
    english = "The police works with CEMAC (the Economic Community of Central African States)."
    french = "avec la Communauté économique et monétaire de l’Afrique centrale (CEMAC) aussi."

    assert [term.language for term in gather(english, french)] == ["fr"]
    assert [term.language for term in gather(english)] == ["en"]
