"""Where one is in the explorer, as a value: what the command line can say of a view, and what opens that very view again."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from explorer.errors import QueryError
from explorer.model import Evidence
from explorer.selection.around import Around

if TYPE_CHECKING:
    from explorer.corpus import Corpus

OPTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "at": "--at",
        "to": "--to",
        "find": "--find",
        "pane": "--pane",
        "depth": "--depth",
        "way": "--way",
        "words": "--filter",
        "weak": "--weak",
        "ways": "--limit",
        "name": "--name",
        "quote": "--quote",
        "count": "--count",
        "unfolded": "--unfold",
        "cursor": "--cursor",
        "result": "--result",
        "marks": "--mark",
    }
)
"""The option that says each field, in the order in which a command has them."""


@dataclass(frozen=True, slots=True)
class Address:
    """A view of the explorer; what is empty is as usual.

    `pane` is the view, `at` the id of the thing it is of, `to` that of the other end of a path or pair, and `find` a search line. Links are
    looked at to `depth` links away, in one `way` or both, with `weak` ones or without (None is as usual: among links, and not in a
    path), and those with `words`, which in a paper are what is searched for. `ways` is how many ways of a path are shown, `name` the
    collection, `quote` the place that is read (DOCUMENT:START-END), `count` what a timeline counts, `unfolded` the lists that are
    unfolded, `cursor` where the cursor stands, `marks` the ids that are marked, and `result` the row of the results where the cursor stands
    among the values to narrow by.
    """

    pane: str = ""
    at: str = ""
    to: str = ""
    find: str = ""
    depth: int = 1
    way: str = "both"
    words: str = ""
    weak: bool | None = None
    ways: int = 0
    name: str = ""
    quote: str = ""
    count: str = ""
    unfolded: tuple[str, ...] = ()
    cursor: str = ""
    marks: tuple[str, ...] = ()
    typed: str = ""
    result: str = ""

    @property
    def line(self) -> str:
        """The whole search line."""
        return " ".join(filter(None, (self.find, self.typed)))

    @property
    def around(self) -> Around:
        """How links are looked at."""
        return Around(self.depth, self.way, self.weak is not False, self.words)

    @property
    def things(self) -> tuple[str, ...]:
        """The ids of the things it is of."""
        return tuple(filter(None, (self.at, self.to)))

    def command(self, store: str = "") -> str:
        """Return the command that opens the view, quoted for a shell; `store` is named where the command would not find it."""
        said = [*_said(self), *_option("--store", store)]
        # Words that begin with a hyphen would be read as an option.
        typed = ["--", self.typed] if self.typed.startswith("-") else [self.typed] if self.typed else []
        return shlex.join(["whodecided", "explore", *said, *typed])


NOWHERE: Final = Address()
"""The view that opens where nothing is asked for."""


def quoted(corpus: Corpus, quote: str) -> Evidence:
    """Return the place that is read, with its words. Raises QueryError for what is no place, or one that the paper has not, and UnknownId."""
    document, _, span = quote.rpartition(":")
    start, _, end = span.partition("-")
    if not (document and start.isdecimal() and end.isdecimal()):
        raise QueryError(f"“{quote}” is no place in a paper", "", "Say it as PAPER:START-END, such as ID:120-180")
    text = corpus.text(corpus.get(document).id)
    low, high = int(start), int(end)
    if not low <= high <= len(text):
        raise QueryError(f"The paper has no characters {low} to {high}", f"it has {len(text):,}", "Leave --quote away")
    return Evidence(corpus.get(document).id, low, high, text[low:high])


def _said(address: Address) -> Iterator[str]:
    held = {field.name: (getattr(address, field.name), field.default) for field in fields(address)}
    for name, option in OPTIONS.items():
        value, usual = held[name]
        if value != usual:
            yield from _option(option, value)


def _option(option: str, value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for one in value:
            yield from _option(option, one)
    elif isinstance(value, bool):
        yield option if value else option.replace("--", "--no-")
    elif str(value).startswith("-"):
        # A value that begins with a hyphen would be read as an option.
        yield f"{option}={value}"
    elif value != "":
        yield from (option, str(value))
