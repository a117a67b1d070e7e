"""`run_worker`: reads what comes in. Watches over the process that reads, and begins a new one when it dies."""

import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable
from types import FrameType
from typing import Any, TypeVar

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.db.utils import OperationalError

from lantoa.apps.documents.services.read import sweep
from lantoa.apps.documents.services.reread import sweep_again
from lantoa.apps.organisations.statistics import count

# How often the watch looks, and how often what readers left is put back
_LOOK, _SWEEP = 1.0, 10.0
# How often SQLite counts its rows anew: a register grows while its server runs for months
_COUNT = 24 * 3600.0
_GRACE = 30.0
Result = TypeVar("Result")


class Command(BaseCommand):
    """The watch. The reading itself is in other processes: a file that crashes one stops nothing else."""

    help = "Reads incoming files in the background, and takes up again what a reader that died left."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many readers."""
        parser.add_argument(
            "--readers", type=int, default=1, help="Processes that read side by side (default: 1)"
        )
        parser.add_argument(
            "--interval", type=float, default=0.5, help="Seconds between looks at an empty queue"
        )

    def handle(self, *_arguments: Any, readers: int, interval: float, **_options: Any) -> None:
        """Until told to stop."""
        self.running = True
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)
        begin = [sys.executable, "-m", "django", "db_worker", "--interval", str(interval), "--no-reload"]
        children = [_begin(begin) for _ in range(max(readers, 1))]
        try:
            swept, counted = 0.0, time.monotonic()  # the server that began counted already
            while self.running:
                children = [child if child.poll() is None else _begin(begin) for child in children]
                if time.monotonic() - swept > _SWEEP:
                    swept = time.monotonic()
                    self._sweep()
                if time.monotonic() - counted > _COUNT:
                    counted = time.monotonic()
                    self._alone(count)
                time.sleep(_LOOK)
        finally:
            _end(children)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.running = False

    def _sweep(self) -> None:
        if again := self._alone(lambda: sweep() + sweep_again()):
            self.stdout.write(f"Đọc lại {again} tệp bị bỏ dở.")

    def _alone(self, work: Callable[[], Result]) -> Result | None:
        close_old_connections()
        try:
            return work()
        except OperationalError as error:  # the database is away for a moment: look again at the next turn
            self.stderr.write(str(error))
            return None


def _begin(command: list[str]) -> subprocess.Popen[bytes]:
    # Ctrl-C is for the watch: readers are told by it, and may finish
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603 - this very program


def _end(children: list[subprocess.Popen[bytes]]) -> None:
    """What is being read may be finished; what takes too long is taken up again by the next watch."""
    for child in children:
        child.terminate()
    end = time.monotonic() + _GRACE
    for child in children:
        try:
            child.wait(max(end - time.monotonic(), 0))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
