"""A paper as a thing, and the name by which people know it from the others."""

from __future__ import annotations

import re
from typing import Final

from explorer.model import Record
from explorer.resolve.facts import Attrs, Thing
from explorer.resolve.forms import clip
from explorer.text.page import frontmatter

_ANY: Final = re.compile(
    r"(?:(?:the|draft|final|signed|approved|full|text|agendas?|minutes?|reports?|packs?|papers?|documents?|docs?|files?|pages?"
    r"|index|default|read ?me|home|main|view|content|download|print|part|v)(?:[ ._()-]+|(?=\d)|$)"
    r"|\d{1,3}(?!\d)(?:[ ._()-]+|$))+",
    re.IGNORECASE,
)
"""The name of a file that says of what sort it is and no more, so that each folder may hold one of that name."""


def paper_thing(record: Record) -> Thing:
    """A paper as a thing."""
    source = record.source
    title = source.title or _heading(source.text)
    attrs = {
        "path": source.path,
        "url": source.url,
        "sha256": source.sha256,
        "media_type": source.media_type,
        "title": title,
    }
    name = title or _filed(source.path) or record.document
    kept: Attrs = {key: value for key, value in attrs.items() if value}
    return Thing(record.document, "document", clip(name), kept, [])


def _heading(text: str) -> str:
    """The title in the block of keys that opens a post, without the marks that the block puts around it."""
    front = frontmatter.read(text)
    words = " ".join(text[front.title_start : front.title_end].split())
    return words.replace('\\"', '"').replace("''", "'")[:300] if re.search(r"\w", words) else ""


def _filed(path: str) -> str:
    """The file's own name, behind that of its folder where the name alone tells it from no other."""
    folder, _, name = path.rpartition("/")
    within = folder.rpartition("/")[2]
    return f"{within}/{name}" if within and _ANY.fullmatch(name.rpartition(".")[0]) else name
