"""`python -m elearning.local run` is what `make run` calls once `.venv` stands."""

from __future__ import annotations

import argparse
import os
from contextlib import suppress

from elearning.local.errors import one_clear_line
from elearning.local.interruptions import end_like_ctrl_c
from elearning.local.run import run


def main() -> None:
    """Run the system; being asked to end is no error."""
    parser = argparse.ArgumentParser(prog="python -m elearning.local")
    parser.add_argument("command", choices=["run"], help="run the system until Ctrl-C")
    parser.parse_args()
    end_like_ctrl_c()
    with one_clear_line(), suppress(KeyboardInterrupt):
        run(os.environ)


if __name__ == "__main__":
    main()
