"""The processes of the Procfile, run by honcho until one ends or we are asked to end."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import honcho.manager
from honcho.compat import ProcessManager
from honcho.environ import parse_procfile

from elearning.local import interruptions
from elearning.local.console import Lines
from elearning.local.errors import StepFailed

KILL_WAIT = 20  # seconds that processes get to finish what they are doing

Started = Sequence[Callable[[tuple[int, ...]], None]]


def work(procfile: Path, environment: Mapping[str, str], *, started: Started) -> None:
    """Run every process of a Procfile until Ctrl-C, SIGTERM or SIGHUP.

    Each of `started` is called once, with the process groups, when all run. Raises StepFailed when
    one of them ends by itself; the others are ended then.
    """
    multiprocessing.set_start_method("fork", force=True)  # honcho's watchers inherit our locks
    honcho.manager.KILL_WAIT = KILL_WAIT
    crew = Crew(started)
    for name, command in parse_procfile(procfile.read_text()).processes.items():
        crew.add_process(name, command, env={**environment}, cwd=str(procfile.parent))
    crew.loop()
    if crew.deserter:
        raise StepFailed(f"{crew.deserter} ended by itself, so everything was stopped.")


class Crew(honcho.manager.Manager):  # type: ignore[misc]  # honcho publishes no types
    """Honcho's manager, which also ends on SIGHUP, ends gently and knows who ended first."""

    def __init__(self, started: Started) -> None:
        super().__init__(Lines())
        self.deserter = ""
        self._started = started
        self._wanted_to_end = False
        self._procmgr = _LeadersFirst()

    def loop(self) -> None:
        """Run until all have ended."""
        if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # `nohup` means it
            signal.signal(signal.SIGHUP, lambda _signum, _frame: self.terminate())
        try:
            super().loop()
        except BaseException:
            self.kill()  # nobody is left behind, whatever went wrong
            raise

    def terminate(self) -> None:
        """Ask all to end; honcho calls this on a signal, and when somebody has ended."""
        self._wanted_to_end = True
        if self._all_started() and not self._terminating:
            ended = (name for name, said in self._processes.items() if "returncode" in said)
            self.deserter = next(ended, "")
            super().terminate()

    def kill(self) -> None:
        """End all at once; honcho itself stumbles over those that have not told their number."""
        for said in self._processes.values():
            if "pid" in said and "returncode" not in said:
                self._procmgr.kill(said["pid"])

    def _start(self) -> None:
        """Start all; a signal that comes meanwhile must not hit a half-made child."""
        with interruptions.put_off():
            super()._start()

    def _system_print(self, data: str) -> None:
        """Honcho says each start and stop by this; before all have started it can end none."""
        super()._system_print(data)
        if self._all_started() and self._started:
            groups = tuple(said["pid"] for said in self._processes.values())
            started, self._started = self._started, ()  # a signal may bring us here again
            for tell in started:
                tell(groups)
            if self._wanted_to_end:
                self.terminate()


class _LeadersFirst(ProcessManager):  # type: ignore[misc]  # the same
    """Ends a process by its leader, which lets its children finish; kills the whole group."""

    def terminate(self, pid: int) -> None:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGTERM)
