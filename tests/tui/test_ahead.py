"""What keys need is loaded behind the first results: no key imports a screen."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from explorer.ingest import add
from explorer.selection.catalogue import catalogue
from explorer.tui import loader
from explorer.tui.ahead import LATER

TUI = Path(__file__).resolve().parents[2] / "explorer" / "tui"


def imported_late() -> Iterator[str]:
    """The modules of the explorer's screens that functions import, but for those of its start."""
    for path in set(TUI.rglob("*.py")) - {TUI / "__init__.py"}:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                for node in ast.walk(function):
                    if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("explorer.tui."):
                        yield node.module


def test_all_screens_are_loaded_ahead_and_nothing_heavy_with_them() -> None:
    late = set(imported_late())
    assert set(LATER) <= late
    code = (
        "import sys; import explorer.tui.app; from explorer.tui import ahead; ahead.load(); "
        f"print([name for name in {sorted(late)!r} if name not in sys.modules]); "
        "print([name for name in ('networkx', 'pypdf', 'pypdfium2', 'lxml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    missing, heavy = done.stdout.splitlines()
    assert ast.literal_eval(missing) == []
    assert ast.literal_eval(heavy) == []


def test_what_can_be_narrowed_by_is_counted_without_an_import(tmp_path: Path) -> None:
    add([TUI.parents[1] / "data"], tmp_path / "store")
    # Linked and indexed before, as a store is that somebody opens again.
    catalogue(loader(tmp_path / "store")()).warm()
    code = (
        "import sys; from pathlib import Path; from explorer.tui import ahead, loader; ahead.load();"
        "from explorer.selection import Selection; from explorer.selection.catalogue import catalogue;"
        "from explorer.views.results import facets_view; corpus = loader(Path(sys.argv[1]))(); catalogue(corpus).warm();"
        "before = {*sys.modules}; view = facets_view(catalogue(corpus).facets(Selection()), ());"
        "print(len(view.rows) > 20, sorted({*sys.modules} - before))"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "store")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=TUI.parents[1])
    assert done.stdout == "True []\n"
