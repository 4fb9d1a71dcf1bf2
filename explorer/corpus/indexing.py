"""Where the search index of a corpus comes from: the file beside the store, an older one brought up to date, or the record itself."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from explorer.columns import DamagedColumns, Linked
from explorer.columns.sections import Sections, mapped
from explorer.corpus.offices import with_offices
from explorer.model import NOTHING

if TYPE_CHECKING:
    from explorer.search import Index

_NAME: Final = "search-{}.columns"


class Joint(NamedTuple):
    """A link without its words, which the index does not need; `attrs` is empty but for votes."""

    kind: str
    source: str
    target: str
    attrs: Mapping[str, object] = NOTHING


class Joints:
    """The links of a record that lead the index anywhere, made one by one each time they are asked for."""

    def __init__(self, linked: Linked) -> None:
        self._linked = linked

    def __iter__(self) -> Iterator[Joint]:
        from explorer.search import LINKED

        linked, ids = self._linked, list(self._linked.strings("ids"))
        source, target = linked.numbers("link source"), linked.numbers("link target")
        for kind in LINKED:
            for row in linked.link_rows_of(kind):
                attrs = linked.attrs("link", row) if kind == "voted" else NOTHING
                yield Joint(kind, ids[source[row]], ids[target[row]], attrs)


def made(linked: Linked) -> Index:
    """Return the index of a linked record."""
    from explorer.search import Index

    return Index.build(with_offices(linked), Joints(linked))


def kept(folder: Path, key: str, linked: Linked) -> Index:
    """Return the index of a linked record from the file that a cache folder keeps under a key.

    Where there is none, one of other papers is brought up to date or the index is made, and kept in place of all others. A folder that
    cannot be written keeps none, which costs time and nothing else.
    """
    from explorer.store.rules import search_rules

    rules = search_rules()
    path = folder / _NAME.format(hashlib.sha256(f"{key} {rules}".encode()).hexdigest()[:16])
    others = [other for other in sorted(folder.glob(_NAME.format("*"))) if other != path]
    index = _opened(path, key, rules)
    if index is not None:
        return index
    old = next(filter(None, (_opened(other, "", rules) for other in others)), None)
    index = old.caught_up(with_offices(linked), Joints(linked)) if old else made(linked)
    _keep(path, index, {"key": key, "rules": rules}, others)
    return _opened(path, key, rules) or index


def _opened(path: Path, key: str, rules: str) -> Index | None:
    """Return the index in a file made by these rules, under this key unless any will do; a damaged file is removed."""
    from explorer.search import Index

    try:
        noted = Sections(mapped(path)).noted
        # Tables that other rules made may not even have the shapes that these look for.
        fits = noted["rules"] == rules and key in ("", noted["key"])
        return Index.open(path)[0] if fits else None
    except OSError:
        return None
    except DamagedColumns:
        with contextlib.suppress(OSError):
            path.unlink()
        return None


def _keep(path: Path, index: Index, noted: dict[str, str], others: list[Path]) -> None:
    from explorer.store import durable

    with contextlib.suppress(OSError):
        # A store that was moved away gets no folder in its place, into which it would be moved back.
        path.parent.mkdir(exist_ok=True)
        durable.write(path, index.parts(noted))
        for other in others:
            # Windows keeps a file that is in use; the next change removes it.
            with contextlib.suppress(OSError):
                other.unlink()
