import pytest

from tests.quizzes.generation.acting import provisions


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        (
            "Coopération entre l’Organisation des Nations Unies et l’Union des ports (EUROMER)",
            "la coopération entre l’ONU et EUROMER",
        ),
        ("Résolution sur la sécurité des quais", "la sécurité des quais"),
        ("Protection des phares", "la protection des phares"),
        ("12.4", ""),
    ],
)
def test_a_title_says_what_an_act_is_about(title, topic):
    (provision,) = provisions("Note que les quais sont pleins ;", title=title)

    assert provision.act.topic == topic
