import pytest

from tests.quizzes.generation.reading import find, questions


def test_the_number_of_accords_is_asked_as_a_lower_bound():
    found = find(
        "Des phares à la pêche, plus de 40 accords de pêche conclus avec d’autres organisations "
        "sont actuellement en vigueur."
    )

    accords = next(one for one in found if "accords" in one.wording.gapped)
    assert accords.wording.gapped == (
        "EUROMER a conclu plus de _____ accords de pêche avec d’autres organisations."
    )
    assert (accords.answer, accords.least) == ("40", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Plus de 40 accords de pêche conclus entre les ports sont en vigueur.",
        "Plus de 40 accords de pêche conclus avec ses voisins sont en vigueur.",
    ],
)
def test_accords_of_others_are_left_alone(sentence):
    assert not any("a-t-il conclus" in question for question in questions(sentence))
