"""English documents read into statements, for tests that begin with a sentence."""

from quizzes.generation.english.extracting import gather
from quizzes.generation.english.statements import read_statements
from quizzes.generation.facts.records import Listing, Matching, Single
from quizzes.generation.lexicon import read_lexicon
from tests.quizzes.generation.building import a_document

SPEAKER = "At EUROMER, we watch the sea. EUROMER is an agency. EUROMER has friends."
"""A first paragraph that says who speaks."""


def a_text(*paragraphs, name="leaflet.txt"):
    return a_document(*paragraphs, name=name, language="en")


def read(*paragraphs):
    """Read the statements of a document that EUROMER speaks in, its first paragraph left out."""
    return [s for s in read_statements([a_text(SPEAKER, *paragraphs)]) if s.sentence.place[0]]


def clauses(*paragraphs):
    """Read each sentence as subject, verb and rest; none where it was given up."""
    read_ones = (statement.clause for statement in read(*paragraphs))
    return [one and (one.subject, one.verb, one.rest) for one in read_ones]


def find(*paragraphs):
    return gather([a_text(SPEAKER, *paragraphs)], read_lexicon({})).found


def questions(*paragraphs):
    """Map the questions of a text's facts to their answers."""
    asked: dict[str, object] = {}
    for fact in find(*paragraphs):
        match fact:
            case Single():
                asked[fact.wording.question] = fact.answer
            case Listing():
                asked[fact.question] = fact.answers
            case Matching():
                asked[fact.instruction] = fact.pairs
    return asked
