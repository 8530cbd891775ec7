import pytest

from quizzes.generation.french.verbs import (
    first_plural_forms,
    infinitives,
    participles,
    plural_forms,
    singular_forms,
)


@pytest.mark.parametrize(
    ("infinitive", "singular", "plural", "first_plural", "participle"),
    [
        ("gérer", "gère", "gèrent", "gérons", "géré"),
        ("diriger", "dirige", "dirigent", "dirigeons", "dirigé"),
        ("commencer", "commence", "commencent", "commençons", "commencé"),
        ("employer", "emploie", "emploient", "employons", "employé"),
        ("appeler", "appelle", "appellent", "appelons", "appelé"),
        ("créer", "crée", "créent", "créons", "créé"),
        ("réunir", "réunit", "réunissent", "réunissons", "réuni"),
        ("détenir", "détient", "détiennent", "détenons", "détenu"),
        ("transmettre", "transmet", "transmettent", "transmettons", "transmis"),
        ("introduire", "introduit", "introduisent", "introduisons", "introduit"),
        ("élire", "élit", "élisent", "élisons", "élu"),
    ],
)
def test_verbs_are_conjugated_by_their_group(
    infinitive, singular, plural, first_plural, participle
):
    verb = infinitives()[infinitive]

    assert (verb.singular, verb.plural) == (singular, plural)
    assert (verb.first_plural, verb.participle) == (first_plural, participle)


@pytest.mark.parametrize(
    ("forms", "form", "infinitive"),
    [
        (singular_forms, "supervisait", "superviser"),
        (plural_forms, "complétaient", "compléter"),
        (first_plural_forms, "offrons", "offrir"),
        (participles, "fondées", "fonder"),
    ],
)
def test_forms_lead_back_to_their_verb(forms, form, infinitive):
    assert forms()[form].infinitive == infinitive


def test_the_preposition_entre_is_no_verb():
    assert "entre" not in singular_forms()
