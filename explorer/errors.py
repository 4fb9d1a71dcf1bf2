"""Our errors and exit codes: every failure a person can meet says what happened, why, and what to do next."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the command line returns."""

    OK = 0
    FAILED = 1
    """Nothing was done: the reason is on stderr."""
    USAGE = 2
    """The command was called wrongly."""
    PARTLY = 3
    """Done, but some papers could not be read; each is named."""
    NOT_FOUND = 4
    """The thing asked for is not in the store, or nothing there fits the words."""
    BUSY = 5
    """Another process is writing to the store."""
    DAMAGED = 6
    """The store was verified and is not what was written; each place is named."""
    INTERRUPTED = 130


class WhoDecidedError(Exception):
    """Base of all errors shown to people. `str()` is one line: what, why, what next."""

    exit_code = Exit.FAILED

    def __init__(self, what: str, why: str = "", then: str = "") -> None:
        super().__init__(what, why, then)
        self.what, self.why, self.then = what, why, then

    def __str__(self) -> str:
        sentence = f"{self.what}: {self.why}" if self.why else self.what
        return f"{sentence.rstrip('.')}. {self.then}".strip()


class ReadError(WhoDecidedError):
    """A paper cannot be read."""


class StoreError(WhoDecidedError):
    """The store cannot be opened, read or written."""


class StoreBusy(StoreError):
    """Another process holds the store for writing."""

    exit_code = Exit.BUSY


class StoreGone(StoreError):
    """The store that was open is not where it was: its folder was moved, or its disk taken away."""


class SettingsError(WhoDecidedError):
    """A setting is unknown, or cannot have the value it is given."""


class ExportError(WhoDecidedError):
    """The graph cannot be written out."""


class ExportUsageError(ExportError):
    """What is to be written out, or how, was not said so that it can be understood."""

    exit_code = Exit.USAGE


class NothingToExport(ExportError):
    """What was asked for is not in the record."""

    exit_code = Exit.NOT_FOUND


class UnknownId(WhoDecidedError):
    """No thing has this id."""

    exit_code = Exit.NOT_FOUND


class QueryError(WhoDecidedError):
    """A search cannot be understood."""

    exit_code = Exit.USAGE
