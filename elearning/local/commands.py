"""Which commands of `manage.py` need the private services, and lends them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from contextlib import ExitStack, contextmanager

from elearning.local.errors import one_clear_line
from elearning.local.places import Places
from elearning.local.services import addresses, running

SETTINGS = "elearning.settings.local"
SETTINGS_OPTION = "--settings"
ASKING = frozenset({"-h", "--help", "--version"})
WITHOUT_SERVICES = frozenset(
    {
        "check",
        "collectstatic",
        "compilemessages",
        "diffsettings",
        "findstatic",
        "help",
        "makemessages",
        "spectacular",
        "startapp",
        "startproject",
        "version",
        "write_schema",
    }
)


@contextmanager
def services_for(argv: Sequence[str], environ: MutableMapping[str, str]) -> Iterator[None]:
    """Put the addresses of the services into `environ` while a command runs.

    Those of `make run` are used while it runs, else they are started for the command. What
    `environ` names already stays; settings other than the local ones are none of our business.
    """
    with ExitStack() as stack:
        if is_local(argv, environ):
            lent = addresses(Places(), environ)
            if needs_services(argv):
                with one_clear_line():
                    lent = stack.enter_context(running("run", environ=dict(environ)))
            environ.update(lent.environment)
        yield


def is_local(argv: Sequence[str], environ: Mapping[str, str]) -> bool:
    """Tell whether a command is meant for this machine's own settings."""
    settings = environ.get("DJANGO_SETTINGS_MODULE", SETTINGS)
    for word, following in zip(argv, [*argv[1:], ""], strict=True):
        if word == SETTINGS_OPTION:
            settings = following
        elif word.startswith(f"{SETTINGS_OPTION}="):
            settings = word.partition("=")[2]
    return settings == SETTINGS


def needs_services(argv: Sequence[str]) -> bool:
    """Tell whether a command reads or writes rows; those that we do not know do."""
    command = next((word for word in argv[1:] if not word.startswith("-")), "help")
    if ASKING.intersection(argv):
        return False
    return command not in WITHOUT_SERVICES or "--database" in argv
