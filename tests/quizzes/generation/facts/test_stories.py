from quizzes.generation.facts.records import Ordering
from tests.quizzes.generation.reading import find

STORY = (
    "En 1911, EUROMER a ouvert un port à Brest.",
    "En 1934, le Conseil des pêches a adopté une charte.",
    "En 1934, EUROMER a fermé un phare à Gand.",
    "En 1958, la Ligue des ports a rejoint EUROMER.",
    "En 1972, EUROMER a ouvert la première école de pilotes.",
    "Depuis 1980, EUROMER forme des pilotes.",
)


def stories(*parts):
    return [one for one in find(*parts) if isinstance(one, Ordering)]


def test_events_of_a_document_are_put_in_order_without_their_dates():
    (story,) = stories(*STORY)

    assert story.steps == (
        "EUROMER a ouvert un port à Brest",
        "Le Conseil des pêches a adopté une charte",
        "La Ligue des ports a rejoint EUROMER",
    )
    assert story.instruction == (
        "Classez, du plus ancien au plus récent, ces événements survenus entre 1911 et 1958."
    )


def test_two_events_are_no_story():
    assert stories(*STORY[:2]) == []


def test_many_events_are_dealt_out_so_that_each_story_spans_its_time():
    words = ["écluse", "grue", "halle", "digue", "balise", "bouée", "jetée", "rampe"]
    told = [f"En {1900 + 10 * i}, EUROMER a construit la {w}." for i, w in enumerate(words)]

    first, second = stories(*told)

    assert [step.split()[-1] for step in first.steps] == ["écluse", "halle", "balise", "jetée"]
    assert len(second.steps) == 4
