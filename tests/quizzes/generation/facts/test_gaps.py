import pytest

from tests.quizzes.generation.reading import find


def gaps(*sentences):
    found = find(*sentences, issuer="")
    return {f.answer: f.wording.gapped for f in found if f.relation == "lacune"}


def test_a_whole_sentence_may_lose_its_year_or_number():
    found = gaps(
        "En 1866, les trois mille ouvriers de Gand quittèrent les 42 filatures de la ville."
    )

    assert found["1866"].startswith("En _____, les trois mille ouvriers")
    assert "les _____ filatures" in found["42"]


@pytest.mark.parametrize(
    "sentence",
    [
        "En 1866, il quitta avec ses ouvriers les filatures de la ville de Gand.",
        "Les ouvriers de Gand quittèrent plus de 42 filatures de la ville voisine.",
        "Cette année 1866, les ouvriers de Gand quittèrent les filatures de la ville.",
        "Les filatures de Gand (1866) étaient les premières de la région du nord.",
        "Gand fila en 1866.",
        "Sous sa direction, la filature de Gand obtint en 1866 le grand prix de la ville.",
    ],
)
def test_a_sentence_that_leans_on_others_is_left_alone(sentence):
    assert gaps(sentence) == {}


def test_the_sentences_of_a_body_about_itself_have_no_gaps():
    found = find("En 1866, les ouvriers de Gand quittèrent les filatures de la ville.")

    assert not [f for f in found if f.relation == "lacune"]


@pytest.mark.parametrize(
    "sentence",
    [
        "La tempête de Gand l’a fait chuter de plus de la moitié en 1866.",
        "Le premier grand défi fut la tempête de Gand, en 1866, qui poussa les marins au port.",
        "La Liste des filatures de Gand compte plus de 1 200 ateliers de la ville voisine.",
    ],
)
def test_a_gap_is_never_a_part_of_a_number_nor_of_what_needs_another_sentence(sentence):
    assert gaps(sentence) == {}


def test_what_a_resolved_name_brings_in_is_no_gap():
    found = gaps(
        "La décision prise à Gand en 1866 prévoit un impôt sur les filatures de la ville. "
        "Son application progresse lentement, mais elle traduit la volonté des ouvriers de Gand.",
    )

    assert not any("application" in str(gapped) for gapped in found.values())
