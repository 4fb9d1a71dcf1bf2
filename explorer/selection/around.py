"""How the links of a thing are looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

DEEPEST: Final = 3
WAYS: Final = ("both", "out", "in")


@dataclass(frozen=True, slots=True)
class Around:
    """How links are looked at: to how many links away, which way round, with weak ones, and only those whose far end has some words."""

    depth: int = 1
    way: str = "both"
    weak: bool = True
    words: str = ""

    def deeper(self) -> Around:
        """Return the same one link further away, after the last again one."""
        return replace(self, depth=self.depth % DEEPEST + 1)

    def turned(self) -> Around:
        """Return the same the other way round: both ways, outward, inward."""
        return replace(self, way=WAYS[(WAYS.index(self.way) + 1) % len(WAYS)])

    @property
    def told(self) -> str:
        """How it is looked at, in words; nothing where everything one link away is shown."""
        parts = (
            self.way if self.way != "both" else "",
            f"to {self.depth} links away" if self.depth > 1 else "",
            "" if self.weak else "without mentions",
            f"‘{self.words}’" if self.words else "",
        )
        return " · ".join(part for part in parts if part)
