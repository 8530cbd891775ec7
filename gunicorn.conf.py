"""How the web server runs; gunicorn reads this file from the folder that it is started in.

`--bind` on the command line replaces the address: containers listen on every interface.
"""

from __future__ import annotations

import gc

from elearning.environment import read_environment

environment = read_environment()

bind = f"127.0.0.1:{environment.PORT}"
workers = environment.WEB_WORKERS
threads = environment.WEB_THREADS
timeout = 30  # seconds until a worker that says nothing is replaced
graceful_timeout = 10  # seconds that requests under way get when the server is asked to end
loglevel = "warning"
control_socket_disable = True
GARBAGE = 20_000  # objects more than before until garbage is looked for: some ten requests' worth


def when_ready(server: object) -> None:
    """Leave all that is loaded to itself before workers are made of this process.

    It lives as long as they do: to go through it for garbage again and again costs time, and memory
    that they share.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE)
