"""`python -m bench [--json]`: one table of ratios; ends with 1 when one is over its limit."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from bench import cases
from bench.measuring import Ratio


def main(words: list[str]) -> int:
    """Measure everything and say it."""
    with tempfile.TemporaryDirectory() as folder:
        ratios = [ratio for case in cases.ALL for ratio in _said(case(Path(folder)), is_quiet="--json" in words)]
    if "--json" in words:
        print(json.dumps([_plain(ratio) for ratio in ratios], indent=1))
    return 0 if all(ratio.holds for ratio in ratios) else 1


def _said(ratios: list[Ratio], *, is_quiet: bool) -> list[Ratio]:
    if not is_quiet:
        for ratio in ratios:
            verdict = "ok" if ratio.holds else "OVER"
            print(
                f"{ratio.name:<64} {ratio.ours:>9.3f} / {ratio.reference:>8.3f} {ratio.unit:<3}"
                f" = {ratio.value:>6.3f}  limit {ratio.limit:>5.2f}  {ratio.runs} runs  {verdict}",
                flush=True,
            )
    return ratios


def _plain(ratio: Ratio) -> dict[str, object]:
    return {
        "name": ratio.name,
        "unit": ratio.unit,
        "ours": round(ratio.ours, 4),
        "reference": round(ratio.reference, 4),
        "ratio": round(ratio.value, 4),
        "limit": ratio.limit,
        "runs": ratio.runs,
        "holds": ratio.holds,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
