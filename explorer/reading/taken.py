"""What comes out of a file's bytes, or why nothing does; crosses the pipe between reader and child."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Taken:
    """The cleaned text of a file, where each page starts in it, and what the file says of itself."""

    text: str
    pages: tuple[int, ...] = ()
    title: str = ""
    url: str = ""
    warnings: tuple[str, ...] = ()


class Refused(Exception):
    """The file is not a paper that can be read: why, and what to do about it.

    `final` is False where another way of reading the same bytes may succeed.
    """

    def __init__(self, why: str, then: str = "", *, final: bool = True) -> None:
        super().__init__(why, then)
        self.why, self.then, self.final = why, then, final


def beyond(limit: str, why: str, *, final: bool = True) -> Refused:
    """Return the refusal of a file that is beyond one of the settings' limits."""
    return Refused(why, f"Split it, or raise “{limit}” under [limits] (see: whodecided settings).", final=final)
