from quizzes.generation.distractors.likeness import Likeness

KEY = "former les gardiens de phare"
SAME = "former les gardiens des phares"
NEAR = "recruter les gardiens de port"
FAR = "calculer une intégrale"


def test_an_option_is_neither_the_key_in_other_words_nor_far_from_it():
    likeness = Likeness.of([KEY, SAME, NEAR, FAR])

    assert not likeness.suits(SAME, KEY)
    assert likeness.suits(NEAR, KEY)
    assert not likeness.suits(FAR, KEY)


def test_what_is_not_known_is_not_measured():
    likeness = Likeness.of([KEY])

    assert likeness.nearness("publier une revue", KEY) is None
    assert likeness.suits("publier une revue", KEY)
