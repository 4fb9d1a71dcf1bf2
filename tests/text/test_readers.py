"""Every reader of decisions has its place in the order in which they claim words."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

from explorer.text import deciding
from explorer.text.deciding import decisions


def readers() -> list[str]:
    """The modules of which `read` takes the part of a meeting."""
    found = []
    for module in pkgutil.iter_modules(deciding.__path__, "explorer.text.deciding."):
        read = getattr(importlib.import_module(module.name), "read", None)
        if read is not None and next(iter(inspect.signature(read).parameters)) == "part":
            found.append(module.name.rpartition(".")[2])
    return found


def test_no_reader_of_decisions_is_left_out() -> None:
    names, source = readers(), inspect.getsource(decisions)
    assert len(names) > 20
    assert [name for name in names if f"{name}.read" not in source] == []
