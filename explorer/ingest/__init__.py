"""Bringing papers in, and taking them out: files and folders to records in the store, in parallel by paper, in one settled order."""

from __future__ import annotations

from explorer.ingest.adding import Summary, add
from explorer.ingest.removing import remove
from explorer.ingest.sample import opened, prepare_sample

__all__ = ["Summary", "add", "opened", "prepare_sample", "remove"]
