"""The one frozen configuration of the question writer."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from quizzes.generation.records import ItemKind
from quizzes.generation.resolutions import Resolution

WRITER_VERSION = "2"
"""Changes whenever the same input may give other questions."""


@dataclass(frozen=True, slots=True)
class WriterConfig:
    """Options of a run; ``lexicon`` is the blueprint's domain knowledge, as parsed from TOML."""

    seed: int = 0
    language: str | None = None
    """Write about blocks in this language alone (ISO 639-1); none: every language with a writer."""
    kinds: frozenset[ItemKind] = frozenset(ItemKind)
    limit: int | None = None
    """At most so many items."""
    lexicon: Mapping[str, Any] = field(default_factory=dict)
    resolutions: tuple[Resolution, ...] = ()
    """What people chose where the sources disagree."""

    def sha256(self) -> str:
        """Hash the options that decide which items are written, in hex."""
        said: dict[str, Any] = {
            "writer": WRITER_VERSION,
            "language": self.language,
            "kinds": sorted(self.kinds),
            "limit": self.limit,
            "lexicon": self.lexicon,
        }
        if self.resolutions:
            said["resolutions"] = [asdict(resolution) for resolution in self.resolutions]
        canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
        return hashlib.sha256(canonical.encode()).hexdigest()
