"""Judgements as JSON rows and back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from explorer.resolve.judgements import Judgement


def from_judgement(judgement: Judgement) -> dict[str, Any]:
    """Return the row of a judgement."""
    return asdict(judgement)


def to_judgement(row: dict[str, Any]) -> Judgement:
    """Return the judgement of a row; raises TypeError or ValueError where the row is not a judgement's."""
    return Judgement(**row)
