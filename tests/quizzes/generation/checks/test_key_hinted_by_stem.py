from dataclasses import replace

import pytest

from quizzes.generation.checks.key_hinted_by_stem import find
from quizzes.generation.records import FactKind
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    ("stem", "wrong", "hinted"),
    [
        ("Quel organe nomme neuf commissaires ?", "le Conseil", True),
        ("Quel organe nomme neuf commissaires ?", "le Commissariat des ports", False),
        ("Quel organe nomme neuf juges ?", "le Conseil", False),
    ],
)
def test_a_word_of_the_keys_family_tells_it(stem, wrong, hinted):
    item = an_item(right=["la Commission"], wrong=[wrong, "la Cour"], stem=stem)

    found = list(find(replace(item, fact_kind=FactKind.ROLE), a_corpus()))

    assert bool(found) is hinted
    assert not list(find(replace(item, fact_kind=FactKind.DATE), a_corpus()))
