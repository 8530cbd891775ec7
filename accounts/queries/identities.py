"""What a person is known by, and how it is found in texts that others wrote."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, quote_plus

from allauth.account.models import EmailAddress
from django.contrib.admin.models import LogEntry
from django.db.models import Q

from accounts.models import AuditEntry, User
from accounts.signals import names_asked

ERASED = "[erased]"
NAMING = (User._meta.label_lower, EmailAddress._meta.label_lower)
"""Kinds of rows whose names and addresses are those of a person, and not of what they have."""
"""Stands where something about an erased person stood; for machines and staff, not translated."""
SHORTEST_PART = 3
"""Characters of a word of a name that is looked for by itself; shorter ones are in any text."""
BETWEEN = r"(?:%20|[\W_])+"


@dataclass(frozen=True)
class Identity:
    """The names and addresses of one person, past ones too.

    Matching knows no case and no accents, takes the words of a name in either order, and finds
    both written for a web address. A name of a single word is matched as it is written: "Marine"
    is a name, "marine" is not.
    """

    user: int
    """The person's id, which stays."""
    addresses: frozenset[str]
    names: frozenset[str]
    shared: frozenset[str] = frozenset()
    """Those names that another person bears as well: only what is the person's own tells who is
    meant, so in texts of others they stay."""

    def take_out(self, text: str, *, is_own: bool = False) -> str:
        """Return a text without the person; in a text of their own, also without parts of names."""
        found = list(self._find_in(text, is_own=is_own))
        for start, end in sorted(_joined(found), reverse=True):
            text = text[:start] + ERASED + text[end:]
        return text

    def is_in(self, text: str, *, is_own: bool = False) -> bool:
        """Tell whether a text names the person."""
        return any(True for _ in self._find_in(text, is_own=is_own))

    @cached_property
    def needles(self) -> frozenset[str]:
        """Folded pieces, one of which is in each text that names the person: to choose rows by."""
        spelled = _spellings([*self.addresses, *(_longest_word(name) for name in self.names)])
        return frozenset(fold(one) for one in spelled) - {""}

    def _find_in(self, text: str, *, is_own: bool) -> Iterator[tuple[int, int]]:
        folded, places = _fold_with_places(text)
        patterns = self._own_patterns if is_own else self._patterns
        for pattern, exact in patterns:
            for match in pattern.finditer(folded):
                start, end = places[match.start()], places[match.end() - 1] + 1
                if exact is None or text[start:end] == exact:
                    yield start, end

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], str | None]]:
        return list(_write_patterns(self.addresses, self.names - self.shared))

    @cached_property
    def _own_patterns(self) -> list[tuple[re.Pattern[str], str | None]]:
        words = {word for name in self.names for word in re.findall(r"\w+", name)}
        words |= {address.partition("@")[0] for address in self.addresses}
        parts = (word for word in words if len(word) >= SHORTEST_PART)
        every = list(_write_patterns(self.addresses, self.names))
        return [*((pattern, None) for pattern, _ in every), *((_as_word(p), None) for p in parts)]


def read_identity(user: User) -> Identity:
    """Gather what a person is known by: each app tells the names that its own rows hold."""
    given = EmailAddress.objects.filter(user=user).values_list("email", flat=True)
    found = {user.email, *given, *_logged_as(user), *_recorded_as(user)} - {""}
    for _, told in names_asked.send(sender=User, user=user):
        found |= {name for name in told or () if name}
    addresses = {one.lower() for one in found if "@" in one}
    addresses -= _of_others(user, addresses)
    names = frozenset(" ".join(one.split()) for one in {user.name, *found} if "@" not in one) - {""}
    return Identity(user.pk, frozenset(addresses), names, _shared(user, names))


def fold(text: str) -> str:
    """Write a text in small letters without accents, as the database does to choose rows."""
    return "".join(map(_fold_character, text))


def _of_others(user: User, addresses: Iterable[str]) -> set[str]:
    """Find the addresses that others sign in with: an invitation is passed on, an address typed."""
    others = User.objects.exclude(pk=user.pk).filter(email__in=addresses)
    return set(others.values_list("email", flat=True))


def _logged_as(user: User) -> set[str]:
    """Find what the person was called when somebody changed them in the admin."""
    entries = LogEntry.objects.filter(
        content_type__app_label=User._meta.app_label,
        content_type__model=User._meta.model_name,
        object_id=str(user.pk),
    )
    return set(entries.values_list("object_repr", flat=True)) - {ERASED}


def _recorded_as(user: User) -> set[str]:
    """Find the names and addresses that the audit log says the person had."""
    entries = AuditEntry.objects.filter(
        person=user, target_type__in=NAMING, detail__has_any_keys=("before", "after")
    )
    details = entries.values_list("detail", flat=True)
    told = [detail[when] for detail in details for when in ("before", "after") if when in detail]
    names = (values.get(name) for values in told for name in ("name", "email"))
    return {name for name in names if isinstance(name, str)} - {ERASED}


def _shared(user: User, names: frozenset[str]) -> frozenset[str]:
    alike = Q()
    for name in names:
        alike |= Q(name__iexact=name)
    others = User.objects.exclude(pk=user.pk).filter(alike) if names else User.objects.none()
    borne = {fold(name) for name in others.values_list("name", flat=True)}
    return frozenset(name for name in names if fold(name) in borne)


def _write_patterns(
    addresses: Iterable[str], names: Iterable[str]
) -> Iterator[tuple[re.Pattern[str], str | None]]:
    for address in _spellings(addresses):
        yield re.compile(rf"(?<![\w.+-]){re.escape(fold(address))}(?![\w-])"), None
    for name in names:
        words = name.split()
        for order in (words, words[::-1]):
            folded = BETWEEN.join(re.escape(fold(word)) for word in order)
            encoded = BETWEEN.join(re.escape(fold(quote(word))) for word in order)
            pattern = re.compile(rf"(?<!\w)(?:{folded}|{encoded})(?!\w)")
            yield pattern, name if len(words) == 1 else None


def _spellings(texts: Iterable[str]) -> set[str]:
    """Add how texts are written in web addresses."""
    return {spelled for text in texts for spelled in (text, quote(text), quote_plus(text))}


def _as_word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){re.escape(fold(word))}(?![^\W_])")


def _longest_word(name: str) -> str:
    return max(name.split(), key=len, default="")


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Make one of spans that overlap."""
    start = end = -1
    for first, last in sorted(spans):
        if first > end:
            if end > 0:
                yield start, end
            start, end = first, last
        end = max(end, last)
    if end > 0:
        yield start, end


def _fold_with_places(text: str) -> tuple[str, list[int]]:
    """Fold a text, and tell of each character where it comes from."""
    folded, places = [], []
    for place, character in enumerate(text):
        letters = _fold_character(character)
        folded.append(letters)
        places.extend([place] * len(letters))
    return "".join(folded), places


def _fold_character(character: str) -> str:
    if character.isascii():
        return character.lower()
    spread = unicodedata.normalize("NFKD", character).lower()
    return "".join(one for one in spread if not "\u0300" <= one <= "\u036f")
