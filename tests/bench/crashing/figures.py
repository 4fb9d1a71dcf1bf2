"""What is counted of the states that crashes leave behind, and how one state is judged."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.store.acts import Act, Model


@dataclass
class Figures:
    """What was counted: states that were looked at and what was under way in each, those that did not open, changes that had been confirmed,
    things that should be there and were not, quotes that had changed, changes that were there in part, and steps of the disk."""

    times: int = 0
    unreadable: int = 0
    confirmed: int = 0
    lost: int = 0
    changed: int = 0
    half: int = 0
    steps: int = 0
    under_way: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        over = f" over {self.steps:,} steps of the disk" if self.steps else ""
        doing = ", ".join(f"{kind} {count:,}" for kind, count in sorted(self.under_way.items()))
        return (
            f"  states looked at {self.times:7,}   after {self.confirmed:,} confirmed changes{over}\n"
            f"  under way        {self.under_way.total():7,}   {doing}\n"
            f"  not readable     {self.unreadable:7,}\n"
            f"  missing things   {self.lost:7,}\n"
            f"  changed quotes   {self.changed:7,}\n"
            f"  half a change    {self.half:7,}"
        )


class Told(NamedTuple):
    """What a writer said before it was killed: the acts that were confirmed, and the one under way."""

    done: list[Act]
    under_way: Act | None


def judge(figures: Figures, read: Callable[[Path], Model], folder: Path, told: Told, where: str) -> Model | None:
    """Count what is wrong with what a writer left behind, where the act under way may have happened or not; return what is there,
    or None where that is not what it should be."""
    wanted = Model.of(told.done)
    further = Model.of([*told.done, told.under_way]) if told.under_way else wanted
    figures.times += 1
    figures.under_way.update([told.under_way.kind] if told.under_way else [])
    try:
        found = read(folder)
    except AssertionError as error:
        figures.changed += 1
        figures.examples.append(f"{where}: {error}")
        return None
    except FileNotFoundError:
        found = Model()
    except Exception as error:
        figures.unreadable += 1
        figures.lost += wanted.size
        figures.examples.append(f"{where}: {type(error).__name__}: {error}")
        return None
    if found in (wanted, further):
        return found
    missing = wanted.missing(found, further)
    figures.lost += len(missing)
    figures.half += not missing
    figures.examples.append(f"{where}: {missing or 'a change that was not confirmed is there in part'}")
    return None


def fresh(folder: Path) -> Path:
    """Empty a folder, or make it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
