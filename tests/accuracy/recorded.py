"""The figures that must not fall, as a file beside the tests."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("recorded.json")

Figures = Mapping[str, Mapping[str, float]]


def load(file: Path = FILE) -> Figures:
    """Return the recorded figures by publisher and row; none where nothing is recorded."""
    if not file.is_file():
        return {}
    recorded: Figures = json.loads(file.read_text(encoding="utf-8"))
    return recorded


def write(figures: Figures, file: Path = FILE) -> None:
    """Record figures, rounded down to three places so that the same papers give the same file."""
    lowered = {
        publisher: {row: math.floor(figure * 1000 + 1e-9) / 1000 for row, figure in sorted(rows.items())}
        for publisher, rows in sorted(figures.items())
    }
    file.write_text(json.dumps(lowered, indent=2) + "\n", encoding="utf-8")


def fallen(recorded: Figures, now: Figures, slack: float) -> list[str]:
    """Return a line for each figure that is more than `slack` below what is recorded, or is gone."""
    lines = []
    for publisher, rows in recorded.items():
        for row, old in rows.items():
            new = now.get(publisher, {}).get(row)
            if new is None or new < old - slack:
                lines.append(f"{publisher}, {row}: recorded {old:.3f}, now {'gone' if new is None else f'{new:.3f}'}")
    return lines
