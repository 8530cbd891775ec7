"""The figures that a machine can tell about written questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from quizzes.generation import Severity
from quizzes.generation.decisions import Decision
from tests.quality.guessers import best_above_chance, top_position_above_chance
from tests.quality.proof import stands
from tests.quality.sample import Sample


def count_items(sample: Sample) -> float:
    """Items that may be approved."""
    return len(sample.items)


def count_items_a_sentence(sample: Sample) -> float:
    """Items a sentence of the documents."""
    return len(sample.items) / max(sample.sentences, 1)


def count_kinds(sample: Sample) -> float:
    """Kinds of item that occur."""
    return len({item.kind for item in sample.items})


def count_fact_kinds(sample: Sample) -> float:
    """Kinds of fact that are asked about."""
    return len({item.fact_kind for item in sample.items})


def count_facts(sample: Sample) -> float:
    """Different facts that are asked about."""
    return len({item.fact for item in sample.items})


def share_largest_kind(sample: Sample) -> float:
    """Share of the items that are of the most frequent kind."""
    kinds = Counter(item.kind for item in sample.items)
    return max(kinds.values(), default=0) / max(len(sample.items), 1)


def share_taught(sample: Sample) -> float:
    """Share of the facts that a teacher listed for these documents which some item asks about."""
    return 1 - len(sample.unasked) / max(len(sample.taught), 1)


def share_without_lexicon(sample: Sample) -> float:
    """Items that are left without what the blueprint knows of the field, as a share."""
    return len(sample.bare.items) / max(len(sample.items), 1)


def count_errors(sample: Sample) -> float:
    """Items stored as approvable although a check of severity error failed."""
    return sum(
        any(finding.severity is Severity.ERROR for finding in item.findings)
        for item in sample.items
    )


def share_verbatim(sample: Sample) -> float:
    """Share of the quotes that stand at their span."""
    sources = [source for item in sample.items for source in item.source]
    held = sum(stands(source, sample.texts.get(source.document, "")) for source in sources)
    return held / max(len(sources), 1)


def share_without_flaw(sample: Sample) -> float:
    """Share of the items with no item-writing flaw."""
    return _share_with_at_most(0, sample)


def share_with_one_flaw_at_most(sample: Sample) -> float:
    """Share of the items with no more than one item-writing flaw."""
    return _share_with_at_most(1, sample)


def guess_blindly(sample: Sample) -> float:
    """Best blind guesser above chance, in standard errors."""
    return best_above_chance(sample.items)


def find_top_position(sample: Sample) -> float:
    """Most frequent place of the key above its fair share, in points."""
    return top_position_above_chance(sample.items)


def count_approved(sample: Sample) -> float:
    """Items that an editor read and approved as they are written."""
    return sample.standing(Decision.APPROVED)


def count_fallen_decisions(sample: Sample) -> float:
    """Decisions of an editor whose question is no longer written so."""
    standing = sum(sample.standing(decision) for decision in Decision)
    return len(sample.decisions) - standing


def _share_with_at_most(flaws: int, sample: Sample) -> float:
    fine = sum(len(item.findings) <= flaws for item in sample.items)
    return fine / max(len(sample.items), 1)


FIGURES: Mapping[str, Callable[[Sample], float]] = {
    "items": count_items,
    "items_a_sentence": count_items_a_sentence,
    "kinds": count_kinds,
    "fact_kinds": count_fact_kinds,
    "facts": count_facts,
    "largest_kind": share_largest_kind,
    "taught": share_taught,
    "without_lexicon": share_without_lexicon,
    "errors": count_errors,
    "verbatim": share_verbatim,
    "without_flaw": share_without_flaw,
    "one_flaw_at_most": share_with_one_flaw_at_most,
    "blind_guesser": guess_blindly,
    "top_position": find_top_position,
    "approved": count_approved,
    "fallen_decisions": count_fallen_decisions,
}


def measure(sample: Sample) -> dict[str, float]:
    """Tell all figures of a sample."""
    return {name: figure(sample) for name, figure in FIGURES.items()}
