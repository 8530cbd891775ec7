"""Documents read into statements, for tests that begin with a sentence."""

from courses.sources.records import Block, BlockKind, Document, Metadata
from quizzes.generation.analysis.statements import read_statements
from quizzes.generation.facts.extracting import extract
from quizzes.generation.facts.records import Listing, Matching, Single
from quizzes.generation.lexicon import read_lexicon

ISSUER = "EUROMER"


def a_block(text, kind=BlockKind.PARAGRAPH, start=0, **changes):
    return Block(kind, text, tuple(range(start, start + len(text))), "fr", **changes)


def a_text(*parts, issuer=ISSUER, name="fiche.txt"):
    """Make a document of paragraphs; a pair is a text and the kind or the fields of its block."""
    blocks, start = [], 0
    for part in parts:
        text, fields = part if isinstance(part, tuple) else (part, {})
        fields = fields if isinstance(fields, dict) else {"kind": fields}
        blocks.append(a_block(text, start=start, **fields))
        start += len(text) + 1
    text = "\n".join(block.text for block in blocks)
    metadata = Metadata(title="Une fiche", issuer=issuer, language="fr")
    return Document(name, f"{name:a<64}", "text/plain", text, metadata, ("fr",), tuple(blocks))


def read(*parts, lexicon=None, **changes):
    return read_statements([a_text(*parts, **changes)], read_lexicon(lexicon or {}), "fr")


def find(*parts, lexicon=None, **changes):
    """Find all facts of a text."""
    return extract(read(*parts, lexicon=lexicon, **changes), read_lexicon(lexicon or {})).found


def questions(*parts, kind=None, **changes):
    """Map the questions of a text's facts to their answers."""
    asked: dict[str, object] = {}
    for fact in find(*parts, **changes):
        if kind is not None and fact.kind is not kind:
            continue
        match fact:
            case Single():
                asked[fact.wording.question] = fact.answer
            case Listing():
                asked[fact.question] = fact.answers
            case Matching():
                asked[fact.instruction] = fact.pairs
    return {question.replace("\u202f", " "): answer for question, answer in asked.items()}


def definition(term, body, dash=" – "):
    return f"{term}{dash}{body}", {"kind": BlockKind.DEFINITION, "term": term}


def item(text):
    return text, BlockKind.LIST_ITEM


def clause(text, label):
    return text, {"kind": BlockKind.CLAUSE, "label": label}


def statements(*parts, **changes):
    """List the statements with a gap that the facts of a text are told by."""
    return [one.wording.gapped for one in find(*parts, **changes) if isinstance(one, Single)]
