import pytest

from quizzes.generation.analysis.introducing import introduce


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Un Centre de veille (CDV) suit les cargos.",
            "Le Centre de veille (CDV) suit les cargos.",
        ),
        ("Une Unité des phares (U.P.) veille.", "L’Unité des phares (U.P.) veille."),
        ("Un Centre de veille suit les cargos.", "Un Centre de veille suit les cargos."),
        ("Un centre (CDV) suit les cargos.", "Un centre (CDV) suit les cargos."),
    ],
)
def test_a_name_with_its_acronym_is_of_one_thing(text, expected):
    assert introduce(text) == expected
