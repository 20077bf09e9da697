"""Runs a module of ours as a child process: where foreign files are opened, so that a reader that aborts takes nothing along."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0  # no black window flashes up
_START = "from {} import main; main()"  # sooner there than `-m`
_TOO_LONG = 24  # SIGXCPU
_OUT_OF_MEMORY = (b"memory allocation", b"MemoryError", b"failed to map segment")
_PACKAGES = Path(__file__).resolve().parents[2]


def run(module: str, *words: str, seconds: float) -> subprocess.CompletedProcess[bytes]:
    """Run `main` of a module with these words and wait.

    Raises:
        subprocess.TimeoutExpired: it took longer than these seconds.
    """
    return subprocess.run(  # noqa: S603 - ourselves; the foreign file is an argument, not a program
        _call(module, words),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=seconds,
        check=False,
        env=_environment(),
        creationflags=NO_WINDOW,
    )


def is_out_of_bounds(done: subprocess.CompletedProcess[bytes]) -> bool:
    """Whether a child was ended by its limit of time or of memory."""
    return done.returncode == -_TOO_LONG or any(words in done.stderr for words in _OUT_OF_MEMORY)


class ChildEnded(Exception):
    """The child is gone without an answer: a file has made its reader abort, or it took too long."""


class Conversation:
    """A child that is asked in lines of JSON and answers in such lines; it works while its parent does something else.

    Args:
        module: whose `main` it runs.
        words: its arguments.
        seconds: how long one answer may take.
    """

    def __init__(self, module: str, *words: str, seconds: float) -> None:
        self._seconds = seconds
        self._process = subprocess.Popen(  # noqa: S603 - as above
            _call(module, words),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=NO_WINDOW,
        )

    def __enter__(self) -> Self:
        """Itself; at the end the child is gone."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()
        self._process.wait()

    def ask(self, question: Any) -> None:
        """Send a question; a child that is gone is noticed when its answer is read."""
        pipe = self._process.stdin
        with contextlib.suppress(OSError):
            if pipe is not None:
                pipe.write(json.dumps(question).encode() + b"\n")
                pipe.flush()

    def answer(self) -> Any:
        """The next answer.

        Raises:
            ChildEnded: there is none.
        """
        pipe = self._process.stdout
        watch = threading.Timer(self._seconds, self._process.kill)
        watch.daemon = True
        watch.start()
        try:
            return json.loads(pipe.readline() if pipe is not None else b"")
        except ValueError as error:
            raise ChildEnded from error
        finally:
            watch.cancel()


def _call(module: str, words: tuple[str, ...]) -> list[str]:
    return [sys.executable, "-P", "-c", _START.format(module), *words]


def _environment() -> dict[str, str]:
    known = os.pathsep.join(filter(None, (str(_PACKAGES), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": known}
