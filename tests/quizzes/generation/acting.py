"""Acts of a body that does not exist, for tests that begin with a clause."""

from courses.sources.records import BlockKind
from quizzes.generation.analysis.provisions import read_provisions
from quizzes.generation.facts.records import Listing, Single
from tests.quizzes.generation.reading import find, questions, read, statements

BODY = "Le Conseil des ports"


def act(*clauses, title="Coopération entre EUROMER et la Ligue des ports"):
    """Make the parts of an act: its body, then its clauses, numbered from one."""
    parts = [(f"{BODY},", {"kind": BlockKind.PARAGRAPH, "headings": (title,)})]
    for number, clause in enumerate(clauses, start=1):
        text, label = clause if isinstance(clause, tuple) else (clause, str(number))
        parts.append((text, {"kind": BlockKind.CLAUSE, "label": label, "headings": (title,)}))
    return parts


def provisions(*clauses, **changes):
    return read_provisions(read(*act(*clauses, **changes)))


def asked(*clauses, **changes):
    """Map the questions of an act's facts to their answers."""
    return questions(*act(*clauses, **changes))


def stated(*clauses, **changes):
    """List the statements with a gap that an act's facts are told by."""
    return statements(*act(*clauses, **changes))


def siblings(question, *clauses):
    """Find what a question's answer stands among."""
    for fact in find(*act(*clauses)):
        if isinstance(fact, Single) and fact.wording.question.replace("\u202f", " ") == question:
            return fact.siblings
        if isinstance(fact, Listing) and fact.question.replace("\u202f", " ") == question:
            return fact.outsiders
    return None
