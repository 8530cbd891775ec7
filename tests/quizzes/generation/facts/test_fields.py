from tests.quizzes.generation.reading import find, questions


def test_one_field_is_asked_for_as_the_one():
    found = questions(
        "EUROMER a conclu avec les armateurs des contrats dans des domaines tels que la sécurité "
        "des balises et des phares."
    )

    asked = "Dans quel domaine EUROMER a-t-il conclu des contrats avec les armateurs ?"
    assert found[asked] == "la sécurité des balises et des phares"


def test_several_fields_are_asked_for_among_those_that_the_lexicon_knows():
    listing = find(
        "EUROMER forme des experts dans des domaines tels que la plongée, la soudure et la météo.",
        lexicon={"sets": {"domaines de partenariat": ["la couture"]}},
    )[0]

    assert listing.question.replace("\u202f", " ") == (
        "Dans quels domaines EUROMER forme-t-il des experts ?"
    )
    assert listing.answers == ("la plongée", "la soudure", "la météo")
    assert listing.outsiders == ("la couture",)


def test_fields_of_somebody_are_left_alone():
    found = questions("EUROMER agit dans des domaines tels que la plongée qui demande du courage.")

    assert not any(question.startswith("Dans quel") for question in found)
