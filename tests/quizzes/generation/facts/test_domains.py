import pytest

from quizzes.generation.facts.domains import find_domain


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("la lutte contre la pêche illicite à l’échelle mondiale", "contre la pêche illicite"),
        ("coopérer pour combattre le trafic de bois", "contre le trafic de bois"),
        ("coopérer en mer", ""),
    ],
)
def test_what_is_fought_is_named(text, domain):
    assert find_domain(text) == domain
