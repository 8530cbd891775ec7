"""Items, documents and corpora for tests, with only what the test says changed."""

from dataclasses import replace

from courses.sources.records import Block, BlockKind, Document, Metadata
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import (
    Choice,
    CognitiveLevel,
    Fact,
    FactKind,
    Item,
    ItemKind,
    QuotedSpan,
)

NAME = "fiche.txt"
TEXT = (
    "Le Comité exécutif contrôle l’exécution des décisions de l’Assemblée générale. "
    "Il compte treize membres.\n"
    "Le siège se trouve à Lyon depuis 1989."
)

TOPICS = (
    *("police", "douane", "justice", "marine", "santé", "école"),
    *("route", "banque", "forêt", "musée", "gare", "port"),
)
"""Words that have nothing to do with one another."""


def a_document(*paragraphs, name=NAME, language="fr"):
    blocks = []
    start = 0
    for text in paragraphs:
        offsets = tuple(range(start, start + len(text)))
        blocks.append(Block(BlockKind.PARAGRAPH, text, offsets, language))
        start += len(text) + 1
    return Document(
        name=name,
        sha256=f"{len(name):064x}",
        media_type="text/plain",
        text="\n".join(paragraphs),
        metadata=Metadata(),
        languages=(language,),
        blocks=tuple(blocks),
    )


def a_span(quote, document=None):
    document = document or a_document(*TEXT.split("\n"))
    start = document.text.index(quote)
    return QuotedSpan(document.name, start, start + len(quote), quote)


def a_corpus(*paragraphs, facts=(), conflicts=(), aliases=()):
    document = a_document(*(paragraphs or TEXT.split("\n")))
    return Corpus.of([document], facts, conflicts, aliases)


def a_fact(subject="le Comité exécutif", relation="compter", values=("treize",), **changes):
    fact = Fact(
        id="f1",
        kind=FactKind.STATEMENT,
        subject=subject,
        relation=relation,
        values=tuple(values),
        language="fr",
        sources=(),
    )
    return replace(fact, **changes)


def an_item(kind=ItemKind.SINGLE_CHOICE, *, right=None, wrong=(), quote=None, **changes):
    """Build an item that breaks no rule; ``right`` and ``wrong`` become its choices."""
    if right is None and kind is ItemKind.SINGLE_CHOICE and "choices" not in changes:
        right, wrong = ["le Comité exécutif"], ["le Conseil des régions", "la Cour permanente"]
    choices = [Choice(text, True) for text in right or ()] + [Choice(t, False) for t in wrong]
    item = Item(
        id="0123456789abcdef",
        fact="f1",
        kind=kind,
        fact_kind=FactKind.STATEMENT,
        language="fr",
        stem="Quel organe contrôle l’application de ce qui a été décidé\u202f?",
        explanation="Le Comité exécutif contrôle l’exécution des décisions.",
        difficulty=0.4,
        cognitive_level=CognitiveLevel.REMEMBER,
        source=(a_span(quote or "Le Comité exécutif contrôle l’exécution des décisions"),),
        choices=tuple(choices),
    )
    return replace(item, **changes)


def a_statement(stem, *, true, quote=None):
    choices = (Choice("Vrai", true), Choice("Faux", not true))
    return an_item(ItemKind.TRUE_FALSE, stem=stem, choices=choices, quote=quote)
