"""What of the record is looked at: a value that narrows and describes itself; `catalogue` finds what it holds and how it divides.

Importing this package loads neither NumPy nor the search.
"""

from __future__ import annotations

from explorer.selection.answering import answered, held
from explorer.selection.results import Found, Results, day_of
from explorer.selection.selection import FIELDS, Part, Selection

__all__ = ["FIELDS", "Found", "Part", "Results", "Selection", "answered", "day_of", "held"]
