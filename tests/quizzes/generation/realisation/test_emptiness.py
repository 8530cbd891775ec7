import pytest

from quizzes.generation.realisation.emptiness import says_nothing


@pytest.mark.parametrize(
    "deed",
    [
        "répondre à un problème précis",
        "identifier les domaines d’intérêt commun",
        "explorer les possibilités de coopération",
        "améliorer la qualité des résultats",
    ],
)
def test_what_holds_of_anybody_says_nothing(deed):
    assert says_nothing(deed)


def test_the_name_of_whose_body_it_is_says_nothing_either():
    assert says_nothing("sensibiliser aux outils et services d’EUROMER", "d’EUROMER")
    assert not says_nothing("sensibiliser aux outils de l’OMI", "d’EUROMER")


@pytest.mark.parametrize(
    "deed",
    [
        "répondre à un problème de navigation",
        "explorer les épaves",
        "identifier les besoins de l’OMI",
        "améliorer la qualité de l’eau",
        "",
    ],
)
def test_what_names_a_thing_says_something(deed):
    assert not says_nothing(deed)


@pytest.mark.parametrize(
    "deed", ["mesurer les résultats obtenus", "apporter les données et les analyses"]
)
def test_results_and_data_of_nothing_say_nothing(deed):
    assert says_nothing(deed)
    assert not says_nothing(f"{deed} des phares")
