"""Export from inside: what, in which format, under which name; written off the screen's thread."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from explorer.locations import expanded
from explorer.tui.overlay import BOX_KEYS, Overlay
from explorer.tui.rows import RowList
from explorer.views.taking import FORMATS, Taken, choice, export_rows

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.export.files import Written
    from explorer.export.part import Part
    from explorer.tui.app import ExplorerApp

Make = Callable[["Corpus"], "Part | None"]
"""Makes a part of the record, None for all of it; may take long, and may raise WhoDecidedError."""

DEEPEST = 3


class ExportScreen(Overlay):
    """The parts that can be exported, each in every format; `take` is called with the names of both and how many links deep."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", show=False),
        Binding("enter", "choose", show=False),
        Binding("j", "step(1)", show=False),
        Binding("k", "step(-1)", show=False),
        Binding("d", "deeper", show=False),
        *(Binding(str(digit), f"digit({digit})", show=False) for digit in range(1, 10)),
        *BOX_KEYS,
    ]

    def __init__(self, parts: Callable[[int], Sequence[Taken]], take: Callable[[Taken, str, int], None]) -> None:
        super().__init__()
        self._parts, self._take, self.depth = parts, take, 1

    def compose(self) -> ComposeResult:
        """Return the box."""
        with Vertical(id="export-box", classes="pane"):
            yield RowList(folds=True, id="export-list")

    def on_mount(self) -> None:
        """Fill the list."""
        box = self.query_one("#export-box")
        box.border_title = Content("Export")
        deeper = "{deeper}: more links away · " if self._parts(1) != self._parts(2) else ""
        box.border_subtitle = Content(
            self.explorer.keymap.told(f"a digit or {{enter}} takes one · {deeper}{{escape}} leaves")
        )
        self.listing().show(export_rows(self._parts(self.depth)))

    def action_deeper(self) -> None:
        """Take one link more around the thing, after the most again one."""
        self.depth = self.depth % DEEPEST + 1
        self.listing().show(export_rows(self._parts(self.depth)))

    def action_choose(self) -> None:
        """Take the row under the cursor."""
        self.listing().choose()

    def action_digit(self, digit: int) -> None:
        """Take the row of a digit."""
        self._chosen(choice(self._parts(self.depth), digit))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Take a row."""
        event.stop()
        self._chosen(event.row.key)

    def _chosen(self, name: str) -> None:
        sort, _, form = name.partition(" ")
        part = next((one for one in self._parts(self.depth) if one.name == sort), None)
        if part is None:
            return
        self.dismiss()
        self.explorer.call_later(self._take, part, form, self.depth)


def free_name(folder: Path, stem: str, form: str) -> str:
    """Return a file name for an export in a format, by which no file in the folder is called yet."""
    from explorer.export.registry import FORMATS as KNOWN

    return next(
        f"{name}{KNOWN[form].suffixes[0]}"
        for name in _numbered(stem)
        if not standing(folder / f"{name}{KNOWN[form].suffixes[0]}", form)
    )


def standing(target: Path, form: str) -> tuple[Path, ...]:
    """Return the files that an export to `target` would replace."""
    from explorer.export.registry import FORMATS as KNOWN

    # A name that is too long, or of a folder that may not be looked into, is of no file that is known to be there.
    return tuple(path for path in KNOWN[form].targets(str(target)) if os.path.exists(path))


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def ask_where(explorer: ExplorerApp, corpus: Corpus, part: Taken, form: str, make: Make) -> None:
    """Ask for the name of the file and write it; never over another without asking. A browser is handed the file under that name."""
    from explorer.tui.asking import AskScreen, unquestioned

    folder = _here()
    if explorer.hands_over:
        folder = Path(tempfile.mkdtemp(prefix="whodecided-export-"))
    called = FORMATS[form][0]

    def question(value: str) -> str:
        there = standing(folder / _suffixed(value, form), form)
        names = ", ".join(path.name for path in there)
        return explorer.keymap.told(f"{names} is there already: {{enter}} again replaces it.") if there else ""

    def take(value: str) -> None:
        path = _suffixed(value, form)
        explorer.write_export(corpus, str(folder / (path.name if explorer.hands_over else path)), form, make)

    where = "It goes to your browser's downloads." if explorer.hands_over else f"In {folder}, or type another path."
    title = f"Name of the {called} file"
    asking = unquestioned if explorer.hands_over else question
    needed = "A file needs a name. {escape} writes nothing."
    value = free_name(folder, part.file, form)
    explorer.push_screen(AskScreen(title, value, (part.words, where), take, asking, needed))


def _here() -> Path:
    """Return the folder that the program was started in, or where that is gone the home of whoever started it."""
    try:
        return Path.cwd()
    except OSError:
        return Path.home()


def _suffixed(value: str, form: str) -> Path:
    """Return the path that was typed, with the format's own suffix where it has none."""
    from explorer.export.registry import FORMATS as KNOWN

    path = expanded(value.strip())
    return path if path.suffix else path.with_name(f"{path.name}{KNOWN[form].suffixes[0]}")


def written(corpus: Corpus, target: str, form: str, make: Make) -> tuple[Written, Mapping[str, int]]:
    """Make a part of the record and write it; return what was written, and how many links of which things were too many to follow.

    Raises ExportError and what making it raises.
    """
    from explorer.export import export

    part = make(corpus)
    return export(part or corpus, target, form), part.left_out if part else {}


def written_words(done: Written, left_out: Mapping[str, int], handed: bool = False) -> str:
    """Return what was written and where, or handed over, how many things and links, and what was too much to follow."""
    files = [Path(path).name for path in done.files] if handed else list(done.files)
    where = f"{'Handed to your browser: ' if handed else 'Wrote '}{' and '.join(files)}"
    many = sum(left_out.values())
    left = f" {many:,} links of things with very many were left out." if many else ""
    return f"{where}: {done.nodes:,} things and {done.edges:,} links, {done.size:,} bytes.{left}"
