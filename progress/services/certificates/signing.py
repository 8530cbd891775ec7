"""Signs the numbers of certificates, so that a printed one shows that it is of this site."""

from __future__ import annotations

import re

from django.core.signing import BadSignature, Signer
from django.utils.crypto import salted_hmac

from courses.services.codes import LETTERS

GROUP = 4
NUMBER, SIGNATURE = 12, 8
"""Letters of a number, and of the signature that stands behind it."""
LONGEST = 100
NO_LETTER = re.compile(r"[\W_]+")


class _ShortSigner(Signer):
    """Signs with few letters, of those that a person can read from paper and type."""

    def signature(self, value: str | bytes, key: str | bytes | None = None) -> str:
        """Write a signature of eight letters."""
        said = salted_hmac(self.salt, value, key or self.key, algorithm=self.algorithm)
        rest, letters = int.from_bytes(said.digest()), ""
        for _ in range(SIGNATURE):
            rest, place = divmod(rest, len(LETTERS))
            letters += LETTERS[place]
        return letters


def sign_number(number: str) -> str:
    """Write a number as it is printed: K7QP-3M9X-WT4D-9F4K-Q2ZM, the signature behind it."""
    return f"{number}-{_group(_signer().signature(number))}"


def read_number(said: str) -> str | None:
    """Read the number from what somebody typed; none where this site did not sign it.

    Hyphens, spaces and small letters do not matter.
    """
    letters = NO_LETTER.sub("", said[:LONGEST]).upper()
    number, signature = _group(letters[:NUMBER]), letters[NUMBER:]
    try:
        return _signer().unsign(f"{number}.{signature}") if letters.isascii() else None
    except BadSignature:
        return None


def _signer() -> _ShortSigner:
    """Make a signer with the key of now; keys of before verify, too (SECRET_KEY_FALLBACKS)."""
    return _ShortSigner(sep=".", salt="progress.certificate")


def _group(letters: str) -> str:
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))
