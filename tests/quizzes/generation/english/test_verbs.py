import pytest

from quizzes.generation.english.verbs import by_participle, by_past, by_third, conjugate


@pytest.mark.parametrize(
    ("base", "third", "past", "participle"),
    [
        ("elect", "elects", "elected", "elected"),
        ("supervise", "supervises", "supervised", "supervised"),
        ("publish", "publishes", "published", "published"),
        ("carry", "carries", "carried", "carried"),
        ("control", "controls", "controlled", "controlled"),
        ("oversee", "oversees", "oversaw", "overseen"),
        ("have", "has", "had", "had"),
        ("employ", "employs", "employed", "employed"),
    ],
)
def test_a_verb_has_its_forms(base, third, past, participle):
    verb = conjugate(base)

    assert (verb.third, verb.past, verb.participle) == (third, past, participle)


def test_forms_lead_back_to_their_verb():
    assert by_third()["elects"].base == by_past()["elected"].base == "elect"
    assert by_participle()["overseen"].base == "oversee"
