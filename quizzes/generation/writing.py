"""The whole way: documents in, proved questions out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from courses.sources.records import Document
from quizzes.generation.analysis.statements import read_statements
from quizzes.generation.checks import check_item
from quizzes.generation.config import WriterConfig
from quizzes.generation.corpus import Corpus
from quizzes.generation.distractors.choosing import Chooser
from quizzes.generation.distractors.pool import fill_pool
from quizzes.generation.distractors.years import CLOSE, FAR
from quizzes.generation.english.extracting import gather as read_english
from quizzes.generation.facts.conflicts import is_disputed
from quizzes.generation.facts.dangling import keep_standing
from quizzes.generation.facts.doubtful import keep_sound
from quizzes.generation.facts.extracting import extract
from quizzes.generation.facts.index import FactIndex, Indexed, index_facts
from quizzes.generation.facts.names import find_names
from quizzes.generation.facts.records import Found
from quizzes.generation.facts.sure import choose_sure
from quizzes.generation.facts.whole import leave_echoes
from quizzes.generation.feedback import gather_feedback
from quizzes.generation.items.planning import WRITERS, plan_kinds
from quizzes.generation.items.workshop import Workshop
from quizzes.generation.lexicon import Lexicon, read_lexicon
from quizzes.generation.material import Material
from quizzes.generation.ranking import rank
from quizzes.generation.realisation.leading import lead_in
from quizzes.generation.records import Finding, Generation, Item, Rejection
from quizzes.generation.truth import Truth

Reader = Callable[[Sequence[Document], Lexicon], Material]


def _read_french(documents: Sequence[Document], lexicon: Lexicon) -> Material:
    """Gather the facts of the French blocks and what their wrong options may be taken from.

    What is worth nothing lends its name to the wrong options and is not asked.
    """
    statements = read_statements(documents, lexicon, "fr")
    extraction = extract(statements, lexicon)
    pool = fill_pool(extraction.found, find_names(statements, lexicon), lexicon)
    if lexicon.entities:
        sound = keep_sound(extraction.found, lexicon)
    else:
        told = choose_sure(extraction, statements)
        led = [lead_in(one, extraction.houses) for one in told]
        sound = keep_standing(keep_sound(led, lexicon), extraction.houses)
    worthy = [one for one in sound if one.worth]
    return Material(tuple(leave_echoes(worthy)), pool, extraction.failures)


READERS: Mapping[str, Reader] = MappingProxyType({"fr": _read_french, "en": read_english})
LANGUAGES = tuple(READERS)
"""The languages that there is a writer for."""
_DOUBTED = frozenset({"fr"})
"""Those whose writer is held to more rules where no blueprint knows the field."""


def write_questions(documents: Sequence[Document], config: WriterConfig) -> Generation:
    """Write questions about documents, best first, each proved and checked.

    Raises ``BadLexicon`` where the lexicon does not follow its schema. Documents in a language
    without a writer yield nothing. In which order the documents come makes no difference.
    """
    lexicon = read_lexicon(config.lexicon)
    ordered = sorted(documents, key=lambda document: (document.name, document.sha256))
    parts = [_write(ordered, config, lexicon, language) for language in _languages(config)]
    return _join(parts, config.limit)


def is_vouched_for(lexicon: Lexicon, language: str) -> bool:
    """Tell whether a blueprint knows the field, or the language has no more rules for others."""
    return bool(lexicon.entities) or language not in _DOUBTED


def _languages(config: WriterConfig) -> tuple[str, ...]:
    return tuple(one for one in LANGUAGES if config.language in {None, one})


def _write(
    documents: Sequence[Document], config: WriterConfig, lexicon: Lexicon, language: str
) -> Generation:
    material = READERS[language](documents, lexicon)
    found = material.found
    index = index_facts(found, language, config.resolutions)
    corpus = Corpus.of(documents, index.facts, index.settled.disputes, lexicon.aliases())
    vouched = is_vouched_for(lexicon, language)
    chooser = Chooser(material.pool, Truth(corpus, found), FAR if vouched else CLOSE)
    settled = [one for one in found if not is_disputed(one, index.unsaid)]
    workshop = _equip(documents, chooser, settled, config.seed, language)
    candidates = [
        candidate
        for entry in index.entries
        for candidate in _write_entry(entry, workshop, config, vouched=vouched)
    ]
    judged = _judge(candidates, index, lambda item: check_item(item, corpus, vouched=vouched))
    return replace(judged, failures=material.failures)


def _equip(
    documents: Sequence[Document],
    chooser: Chooser,
    settled: Sequence[Found],
    seed: int,
    language: str,
) -> Workshop:
    """Equip a run; what sources disagree about explains nothing."""
    return Workshop(
        chooser=chooser,
        feedback=gather_feedback(settled),
        titles={document.name: document.metadata.title or document.name for document in documents},
        seed=seed,
        language=language,
    )


def _write_entry(
    entry: Indexed, workshop: Workshop, config: WriterConfig, *, vouched: bool
) -> Iterator[Item | Rejection]:
    for kind in plan_kinds(entry, vouched=vouched):
        write: Callable[[Indexed, Workshop], Item | Rejection | None] = WRITERS[kind]
        if kind in config.kinds and (candidate := write(entry, workshop)):
            yield candidate


def _judge(
    candidates: Sequence[Item | Rejection],
    index: FactIndex,
    check: Callable[[Item], tuple[Finding, ...]],
) -> Generation:
    rejections = [one for one in candidates if isinstance(one, Rejection)]
    items = [one for one in candidates if isinstance(one, Item)]
    worth = {entry.fact.id: entry.found.worth for entry in index.entries}
    kept, turned_away = rank(items, worth, check)
    return Generation(kept, index.facts, index.conflicts, (*rejections, *turned_away))


def _join(parts: Sequence[Generation], limit: int | None) -> Generation:
    items = tuple(item for part in parts for item in part.items)
    return Generation(
        items[:limit],
        tuple(fact for part in parts for fact in part.facts),
        tuple(conflict for part in parts for conflict in part.conflicts),
        tuple(rejection for part in parts for rejection in part.rejections),
        tuple(failure for part in parts for failure in part.failures),
    )
