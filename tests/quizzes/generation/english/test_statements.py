from tests.quizzes.generation.english.reading import read


def test_a_sentence_that_leans_quotes_the_one_before_it():
    _, statement = read("The Executive Board was set up in 2004. It meets in Oslo.")

    assert statement.clause is not None
    assert statement.clause.subject == "The Executive Board"
    assert [s.quote for s in statement.sources] == [
        "The Executive Board was set up in 2004. It meets in Oslo."
    ]


def test_a_sentence_that_leans_on_nothing_known_is_given_up():
    assert [s.clause for s in read("They meet in Oslo.", "This body meets in Oslo.")] == [None] * 2


def test_a_body_of_the_speaker_is_named_with_it():
    (statement,) = read("The Executive Board meets in Oslo.")

    assert statement.name("The Executive Board") == "EUROMER’s Executive Board"
    assert statement.name("Each Ranger") == "each Ranger of EUROMER"
    assert statement.name("The Fisheries Board") == "the Fisheries Board"
    assert statement.name("The Parliament") == "EUROMER’s Parliament"
    assert statement.name("The European Court of Auditors") == "the European Court of Auditors"
    assert statement.name("Norway") == "Norway"


def test_a_document_says_which_bodies_are_the_speakers():
    first, _ = read(
        "The Harbour Office is the secretariat of EUROMER.", "The Harbour Office works."
    )

    assert first.is_own("the Harbour Office")
