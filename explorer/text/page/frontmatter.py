"""The block of keys that a site's generator keeps above a post (`---`, `title: …`, `date: …`, `---`).

Its title is words of the post. Its date is the day on which the post was published, which is no day of a meeting: it only
bounds the days that the post names without a year. The other keys are the site's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from explorer.text.page import dates

_BLOCK = re.compile(
    r"---[ \t]*\n(?P<keys>(?:[ \t]*\n|[A-Za-z_][\w-]{0,40}:[^\n]{0,1000}\n|[ \t]+[^\s][^\n]{0,1000}\n"
    r"|-[ \t][^\n]{0,1000}\n){1,80}?)---[ \t]*(?:\n|\Z)"
)
_TITLE = re.compile(
    r"^title:[ \t]*(?P<quote>[\"']?)(?P<words>[^\n]*?(?:\n[ \t]{1,8}[^\n]{1,300}?)?)(?P=quote)[ \t]*$", re.MULTILINE
)
_DATE = re.compile(r"^(?:date|published|pubdate):[ \t]*[\"']?(?P<day>[^\n\"']{8,40})", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Front:
    """Where such a block ends and its title stands, and the day of publication; zeros and an empty string where there is none."""

    end: int = 0
    title_start: int = 0
    title_end: int = 0
    published: str = ""


NO_FRONT = Front()


def read(text: str) -> Front:
    """Return the block of keys that opens `text`."""
    block = _BLOCK.match(text) if text.startswith("---") else None
    if block is None:
        return NO_FRONT
    title = _TITLE.search(text, block.start("keys"), block.end("keys"))
    day = _DATE.search(text, block.start("keys"), block.end("keys"))
    found = dates.first(day["day"]) if day else None
    place = title.span("words") if title else (0, 0)
    return Front(block.end(), *place, found.iso if found else "")


def blanked(text: str, front: Front) -> str:
    """Return `text`, as long as before, with spaces for all of its block but the title."""
    if not front.end:
        return text
    kept = range(front.title_start, front.title_end)
    block = "".join(c if c == "\n" or at in kept else " " for at, c in enumerate(text[: front.end]))
    return block + text[front.end :]
