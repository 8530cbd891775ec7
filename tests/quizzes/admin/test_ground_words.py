"""Estimates say what they rest on."""

from quizzes.admin.ground_words import FEATURES, LEVELS, explain_level, show_grounds
from quizzes.generation import CognitiveLevel
from quizzes.generation.grading import grade
from tests.quizzes.generation.building import a_corpus, an_item


def test_each_feature_of_the_estimate_has_words():
    graded = grade(an_item(cognitive_level=CognitiveLevel.APPLY), a_corpus())

    assert {ground.feature for ground in graded.grounds} <= FEATURES.keys()


def test_each_level_has_the_rule_that_decides_it():
    assert LEVELS.keys() == set(CognitiveLevel)
    assert explain_level("apply") != explain_level("remember")


def test_the_weightiest_ground_comes_first():
    grounds = [{"feature": "rarity", "added": 0.02}, {"feature": "kind", "added": 0.35}]

    assert [ground.added for ground in show_grounds(grounds)] == [0.35, 0.02]
