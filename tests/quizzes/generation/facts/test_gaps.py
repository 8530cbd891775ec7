import pytest

from tests.quizzes.generation.reading import find


def gaps(sentence):
    found = find(sentence, issuer="")
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
