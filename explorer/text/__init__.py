"""Words to claims: what one paper says of meetings, bodies, people, items, reports and decisions, each with its span.

`extract` is loaded on first use: whoever needs a name or a day taken apart loads none of the other rules.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from explorer.text.extract import extract

__all__ = ["extract"]


def __getattr__(name: str) -> Any:
    if name == "extract":
        found = import_module("explorer.text.extract").extract
        # The import has left the module, which has the function's name, in its place.
        globals()[name] = found
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
