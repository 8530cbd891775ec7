"""The port that the web server listens on."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Mapping

from elearning.local.errors import PortTaken

HOST = "127.0.0.1"
DEFAULT = 8000
HIGHEST = 65535
DIGITS = re.compile("[0-9]{1,5}")


def chosen_port(environ: Mapping[str, str] = os.environ) -> int:
    """Read `PORT`, 8000 where it is not set; raises PortTaken where it is no port."""
    said = environ.get("PORT") or str(DEFAULT)
    if not DIGITS.fullmatch(said) or not 1 <= int(said) <= HIGHEST:
        raise PortTaken(f"PORT={said} is no port: choose a number from 1024 to {HIGHEST}.")
    return int(said)


def require_free(port: int) -> None:
    """Make sure that a server could listen on a port; raises PortTaken where it could not."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the web server does
        try:
            listener.bind((HOST, port))
            listener.listen()
        except PermissionError:
            raise PortTaken(
                f"Port {port} is not allowed for you: choose another, as in `PORT=8123 make run`."
            ) from None
        except OSError:
            raise PortTaken(
                f"Port {port} is in use: choose another, as in `PORT=8123 make run`."
            ) from None


def address(port: int) -> str:
    """Return where the pages are."""
    return f"http://{HOST}:{port}/"
