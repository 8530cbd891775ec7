from quizzes.generation.analysis.statements import read_statements
from quizzes.generation.facts.extracting import extract
from quizzes.generation.facts.records import Ordering
from quizzes.generation.lexicon import read_lexicon
from tests.quizzes.generation.reading import a_text, find

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


def test_events_of_several_documents_are_put_together_by_the_name_they_share():
    texts = [a_text(part, name=f"fiche-{i}.txt") for i, part in enumerate(STORY) if i != 1]
    statements = read_statements(texts, read_lexicon({}), "fr")

    (story,) = [f for f in extract(statements, read_lexicon({})).found if isinstance(f, Ordering)]

    assert [span.document for span in story.sources] == [
        "fiche-0.txt",
        "fiche-2.txt",
        "fiche-3.txt",
    ]


def test_an_event_that_two_sources_date_differently_is_no_step():
    assert stories(*STORY[:4], "En 1912, EUROMER a ouvert un port à Brest.") == []


def test_many_events_are_dealt_out_so_that_each_story_spans_its_time():
    words = ["écluse", "grue", "halle", "digue", "balise", "bouée", "jetée", "rampe"]
    told = [f"En {1900 + 10 * i}, EUROMER a construit la {w}." for i, w in enumerate(words)]

    first, second = stories(*told)

    assert [step.split()[-1] for step in first.steps] == ["écluse", "halle", "balise", "jetée"]
    assert len(second.steps) == 4


def test_a_step_rests_on_the_sentence_that_dates_it():
    (story,) = stories(
        "L’Office des phares a été fermé en 1950 par le Conseil. "
        "Il est issu de la Commission des balises, fondée en 1931.",
        *STORY[:2],
    )

    assert "Commission des balises a été fondée" in " ".join(story.steps)
    assert all(any(year in s.quote for year in story.years) for s in story.sources)


def test_a_step_keeps_the_sentence_that_names_whom_it_is_about():
    (story,) = stories(
        "La Commission internationale des balises a été fondée en 1931 à Gand. "
        "La Commission a installé son siège à Brest en 1950.",
        *STORY[:1],
        "En 1958, la Ligue des ports a rejoint EUROMER.",
    )

    assert any("Commission internationale" in s.quote for s in story.sources)
