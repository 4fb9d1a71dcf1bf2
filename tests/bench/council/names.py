"""What lies in the folder of a council that is measured."""

from __future__ import annotations

from typing import Final

STORE: Final = "store"
NEXT: Final = "next.json"
"""The row of one more record."""

RECORDS: Final = "records.json"
"""The records as TinyDB keeps them."""

TABLES: Final = "records.sqlite"
"""The records as SQLite keeps them."""

LINKED: Final = "linked.json"
"""The linked record as TinyDB keeps it."""
