"""How long work tells whoever waits how far it is, and learns that it should stop."""

from __future__ import annotations

from typing import Final, Protocol

LONG_TO_LINK: Final = 1000
"""Papers from which on linking takes long enough to be told."""


class Progress(Protocol):
    """Told by the worker; `cancelled` is asked between two documents."""

    def start(self, total: int) -> None:
        """Hear how many documents there are."""

    def step(self, name: str) -> None:
        """Hear which document has just been finished."""

    @property
    def cancelled(self) -> bool:
        """Whether whoever waits has asked to stop."""


class Silent:
    """Nobody is watching."""

    cancelled = False

    def start(self, total: int) -> None:
        """Takes the number of documents and does nothing."""

    def step(self, name: str) -> None:
        """Takes the document just finished and does nothing."""
