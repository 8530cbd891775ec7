import pytest

from quizzes.generation.english.clauses import is_plural, read_clause


@pytest.mark.parametrize(
    ("text", "subject", "verb", "rest"),
    [
        ("The Council elects the President.", "The Council", "elects", "the President"),
        ("The Fund (FIS) helps ports.", "The Fund", "helps", "ports"),
        (
            "Eurojust, the European Union Agency for Justice, is based in The Hague.",
            *("Eurojust", "is", "based in The Hague"),
        ),
        (
            "The Board, which is led by a judge, appoints the Director.",
            *("The Board", "appoints", "the Director"),
        ),
        (
            "The Office supports the national desks, while the Board meets.",
            *("The Office", "supports", "the national desks"),
        ),
        (
            "The Board elects the President, and the Office is its secretariat.",
            *("The Board", "elects", "the President"),
        ),
        ("The Board was set up in 2004 and meets in Oslo.", "The Board", "was", "set up in 2004"),
    ],
)
def test_a_clause_is_read(text, subject, verb, rest):
    clause = read_clause(text)

    assert clause is not None
    assert (clause.subject, clause.verb, clause.rest) == (subject, verb, rest)


def test_a_date_may_open_the_sentence():
    clause = read_clause("In June 2010, the Agency signed an agreement.")

    assert clause is not None
    assert (clause.date, clause.subject) == ("In June 2010", "the Agency")


@pytest.mark.parametrize(
    "text",
    [
        "Although the Board meets, nothing happens.",
        "Originally established in 1967, the Board is led by a judge.",
        "The only body provided by the Charter is the Assembly.",
        "The Board normally meets in Oslo.",
        "Reports and plans for the year.",
        "",
    ],
)
def test_a_sentence_whose_verb_is_not_sure_is_given_up(text):
    assert read_clause(text) is None


@pytest.mark.parametrize(
    ("subject", "plural"),
    [
        ("The members of the Board", True),
        ("The Board", False),
        ("The Board and the Council", True),
        ("The Congress", False),
        ("The list of members", False),
    ],
)
def test_number_is_told_by_the_head(subject, plural):
    assert is_plural(subject) is plural
