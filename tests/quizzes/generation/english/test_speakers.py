import pytest

from quizzes.generation.english.speakers import find_speaker


def test_the_voice_of_a_document_is_its_speaker():
    speaker = find_speaker(["At EUROMER, we watch. EUROMER is one. EUROMER is old."])

    assert speaker is not None
    assert (speaker.name, speaker.house) == ("EUROMER", "organization")


def test_a_body_named_in_full_first_is_what_a_document_is_about():
    texts = ["The Nordic Port Union (NPU) is old.", "The NPU is rich.", "We like the NPU."]

    speaker = find_speaker(texts)

    assert speaker is not None
    assert (speaker.name, speaker.house) == ("the NPU", "union")


def test_the_issuer_speaks_whatever_the_text_says():
    speaker = find_speaker(["Nothing."], issuer="EUROMER")

    assert speaker is not None
    assert speaker.name == "EUROMER"


@pytest.mark.parametrize("texts", [[], ["The Nordic Port Union (NPU) is old."], ["It rains."]])
def test_nobody_speaks_in_a_text_that_names_nobody_often(texts):
    assert find_speaker(texts) is None


@pytest.mark.parametrize(
    ("name", "owned"),
    [
        ("the Executive Board", True),
        ("the Port Council", True),
        ("the European Port Council", False),
        ("the Fisheries Council", False),
    ],
)
def test_a_body_is_owned_by_usual_words_or_words_of_the_full_name(name, owned):
    speaker = find_speaker(["The Nordic Port Union (NPU) is old. NPU. NPU."])

    assert speaker is not None
    assert speaker.owns(name) is owned


def test_a_sign_named_far_more_often_than_others_is_what_a_document_is_about():
    speaker = find_speaker(["NPU helps. NPU works. NPU sails. NPU sings. We know the WCO."])

    assert speaker is not None
    assert speaker.name == "NPU"
