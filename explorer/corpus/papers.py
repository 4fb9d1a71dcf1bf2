"""The papers behind a corpus: their texts, their pages and the files they were read from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from explorer.errors import UnknownId

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.store import Store


class Papers(Protocol):
    """Where a corpus finds its papers; each method raises UnknownId, or DamagedStore where a paper is damaged."""

    @property
    def folder(self) -> Path | None:
        """The store's folder, None where there is no store."""

    def text(self, document: str) -> str:
        """Return the text of a paper."""

    def pages(self, document: str) -> tuple[int, ...]:
        """Return the offset at which each page begins."""

    def origins(self, document: str) -> tuple[str, ...]:
        """Return the absolute paths of the files it was read from."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The papers of a store."""

    store: Store

    @property
    def folder(self) -> Path | None:
        """The store's folder."""
        return self.store.path

    def text(self, document: str) -> str:
        """Return the text of a paper."""
        return self.store.text(document)

    def pages(self, document: str) -> tuple[int, ...]:
        """Return the offset at which each page begins."""
        return self.store.record(document).source.pages

    def origins(self, document: str) -> tuple[str, ...]:
        """Return the absolute paths of the files it was read from."""
        return tuple(json.loads(self.store.document("papers", document))["origins"])


@dataclass(frozen=True, slots=True)
class Given:
    """Papers at hand, without a store."""

    texts: Mapping[str, str]
    starts: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def folder(self) -> Path | None:
        """No folder."""
        return None

    def text(self, document: str) -> str:
        """Return the text of a paper."""
        if document not in self.texts:
            raise UnknownId(f"No paper has the id {document}")
        return self.texts[document]

    def pages(self, document: str) -> tuple[int, ...]:
        """Return the offset at which each page begins."""
        return self.starts.get(document, ())

    def origins(self, document: str) -> tuple[str, ...]:
        """No file is known."""
        return ()
