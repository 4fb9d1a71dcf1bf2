"""The sample: stored on first use by the path every paper takes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from explorer.corpus import Corpus, load
from explorer.errors import StoreError
from explorer.ingest.adding import add
from explorer.locations import sample_papers, sample_store
from explorer.progress import Progress, Silent
from explorer.store import Store, holds_papers
from explorer.store.rules import reading_rules


def prepare_sample(progress: Progress | None = None) -> Path:
    """Return the folder of a store that holds the sample papers, read by the rules of today.

    Where the cache directory cannot be written it is a temporary one. Raises StoreError where there is no sample.
    """
    papers, folder = sample_papers(), sample_store()
    try:
        if _fresh(folder):
            return folder
        add([papers], folder, progress or Silent())
    except StoreError:
        folder = Path(tempfile.mkdtemp(prefix="whodecided-sample-"))
        add([papers], folder, progress or Silent())
    return folder


def opened(folder: Path | None, linking: Callable[[int], object] = bool) -> Corpus:
    """Return the linked record of a store's folder, or of the sample where there is none; `linking` is called with the number of papers
    where they have to be linked first. Raises StoreError."""
    return load(prepare_sample() if folder is None else folder, linking)


def _fresh(folder: Path) -> bool:
    if not holds_papers(folder):
        return False
    return all(entry.rules == reading_rules() for entry in Store.open(folder).entries())
