"""Takes a person out of what lies outside of tables' texts: sessions, and mails in files."""

from __future__ import annotations

import os
import tempfile
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

from django.conf import settings

from accounts.models import Session
from accounts.queries.identities import Identity

FILES = "django.core.mail.backends.filebased.EmailBackend"
BETWEEN_MAILS = b"\n" + b"-" * 79 + b"\n"
"""What Django's backend writes after each mail."""
AT_ONCE = 500


def end_sessions(identity: Identity) -> int:
    """End the sessions of a person, and those of visitors that hold their name or address.

    Those of others are signed and packed, so each is opened. Tell how many were ended.
    """
    gone = [
        session.pk
        for session in Session.objects.iterator(chunk_size=AT_ONCE)
        if session.person_id == identity.user or _names(session.get_decoded(), identity)
    ]
    Session.objects.filter(pk__in=gone).delete()
    return len(gone)


def remove_mails(identity: Identity) -> int:
    """Remove the mails that name a person from the folder that mails are written to, if they are.

    Tell how many were removed. What a mail server was given is no longer here.
    """
    folder = getattr(settings, "EMAIL_FILE_PATH", None)
    if settings.EMAIL_BACKEND != FILES or not folder or not Path(folder).is_dir():
        return 0
    return sum(_remove_from(file, identity) for file in sorted(Path(folder).glob("*.log")))


def _names(value: Any, identity: Identity) -> bool:
    match value:
        case str():
            return identity.is_in(value)
        case dict():
            return any(_names(one, identity) for pair in value.items() for one in pair)
        case list() | tuple():
            return any(_names(one, identity) for one in value)
    return False


def _remove_from(file: Path, identity: Identity) -> int:
    mails = [mail for mail in file.read_bytes().split(BETWEEN_MAILS) if mail.strip()]
    kept = [mail for mail in mails if not _is_about(mail, identity)]
    if kept and len(kept) < len(mails):
        _replace(file, b"".join(mail + BETWEEN_MAILS for mail in kept))
    elif not kept:
        file.unlink(missing_ok=True)
    return len(mails) - len(kept)


def _is_about(mail: bytes, identity: Identity) -> bool:
    """Tell whether a mail is to a person or names them, in headers or text, however packed."""
    read = message_from_bytes(mail, policy=policy.default)
    said = [str(value) for value in read.values()]
    said += [part.get_content() for part in read.walk() if part.get_content_maintype() == "text"]
    return any(identity.is_in(one) for one in said)


def _replace(file: Path, content: bytes) -> None:
    """Write a file anew, whole or not at all."""
    number, name = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(number, "wb") as new:
        new.write(content)
    Path(name).replace(file)
