"""Runs measured children, ours and the reference in turn, and takes medians. Each run is a process of its own."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

REFERENCE = Path(__file__).with_name("reference")
PAINTED = "painted"


@dataclass(frozen=True, slots=True)
class Ratio:
    """One line of the table: what is compared, both medians in their unit, and the limit of ours divided by theirs."""

    name: str
    unit: str
    ours: float
    reference: float
    limit: float
    runs: int

    @property
    def value(self) -> float:
        """Ours divided by the reference."""
        return self.ours / self.reference

    @property
    def holds(self) -> bool:
        """Whether it is within its limit."""
        return self.value <= self.limit


Run = Callable[[], float]


def compared(name: str, unit: str, ours: Run, reference: Run, limit: float, *, runs: int = 5) -> Ratio:
    """Run both in turn and compare the medians; one run of each goes before and does not count."""
    ours()
    reference()
    pairs = [(ours(), reference()) for _run in range(runs)]
    return Ratio(
        name, unit, statistics.median(one for one, _ in pairs), statistics.median(two for _, two in pairs), limit, runs
    )


def child(*words: str) -> dict[str, float]:
    """What one measured child says of itself: a JSON object of numbers on its last line."""
    done = _run([sys.executable, "-m", "bench.children", *words])
    found: dict[str, float] = json.loads(done.strip().splitlines()[-1])
    return found


def reference_numbers(script: str, *words: str) -> list[float]:
    """The numbers that a reference program prints on its last line."""
    done = _run([sys.executable, str(REFERENCE / script), *words])
    return [float(each) for each in done.strip().splitlines()[-1].split()]


def seconds_of(command: Sequence[str], *, until: str = "", more: Mapping[str, str] | None = None) -> float:
    """How long a process takes until it ends, or until it prints a line."""
    began = time.perf_counter()
    process = subprocess.Popen(list(command), stdout=subprocess.PIPE, text=True, env={**_environment(), **(more or {})})
    for line in process.stdout or ():
        if until and line.strip() == until:
            seconds = time.perf_counter() - began
            process.wait()
            return seconds
    process.wait()
    if process.returncode:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    return time.perf_counter() - began


def _run(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, env=_environment()).stdout


def _environment() -> dict[str, str]:
    """Without a screen; modules are compiled once and kept, as they are where the program is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"QT_QPA_PLATFORM": "offscreen", **kept, "PYTHONPATH": str(REFERENCE.parent.parent)}
