import pytest

from quizzes.generation.analysis.subjects import Subject, read_subject


def read(text: str) -> Subject | None:
    return read_subject(text)


@pytest.mark.parametrize(
    ("text", "subject", "asides"),
    [
        ("Le Conseil ", "le Conseil", ()),
        ("Le Conseil (CP) ", "le Conseil", ("CP",)),
        ("Le Conseil, créé en 1990, ", "le Conseil", ("créé en 1990",)),
        ("Le port, la ville et la région ", "le port, la ville et la région", ()),
        ("Deux ports ", "deux ports", ()),
        (
            "L’Office pour l’eau, la terre et le feu, ou OETF, ",
            "l’Office pour l’eau, la terre et le feu",
            ("ou OETF",),
        ),
        ("L’Office pour l’eau, créé en 1990, ", "l’Office pour l’eau", ("créé en 1990",)),
    ],
)
def test_a_subject_is_read_with_what_stands_beside_it(text, subject, asides):
    found = read(text)

    assert (found.phrase.text, found.asides) == (subject, asides)


@pytest.mark.parametrize(
    "text", ["L’année suivante le président ", "Ces ports ", "Les autres ports ", "Le port, où "]
)
def test_what_is_no_single_noun_phrase_is_no_subject(text):
    assert read(text) is None


def test_several_members_are_plural():
    assert read("Le port, la ville et la région ").phrase.plural
