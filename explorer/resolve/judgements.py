"""What a person decided about who is who: kept beside the records, applied over the rules, undone by taking it away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Verdict = Literal["same", "different", "unsure"]
VERDICTS: Final = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """`a` and `b` are ids of two people or two bodies, also ids that live on as redirects or of a printed form.

    `same` joins them over any veto, `different` keeps them apart over any support, `unsure` leaves the rules as they are and
    withdraws the pair from review. `date` is an ISO date.
    """

    kind: Verdict
    a: str
    b: str
    author: str = ""
    date: str = ""
    reason: str = ""

    def __post_init__(self) -> None:
        """Raises ValueError for a kind that is no verdict and for a judgement of a thing on itself."""
        if self.kind not in VERDICTS:
            raise ValueError(f"a judgement is one of {', '.join(VERDICTS)}, not {self.kind!r}")
        if self.a == self.b:
            raise ValueError(f"a judgement needs two things, not {self.a!r} twice")
