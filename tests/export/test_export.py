"""Exporting to a file or to stdout: whole or not there, whatever fails."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from explorer.corpus import from_resolution
from explorer.errors import ExportError, ExportUsageError
from explorer.export import FORMATS, export
from explorer.model import Link
from tests.example import example_resolution
from tests.export.helpers import by_networkx, example

NODES, EDGES = len(example().entities), len(example().links)


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("g.graphml", ["g.graphml"]),
        ("g.XML", ["g.XML"]),
        ("g.csv", ["g-decisions.csv", "g-edges.csv", "g-nodes.csv", "g-schema.json"]),
        ("g.json", ["g.json"]),
    ],
)
def test_the_suffix_decides_the_format(tmp_path: Path, name: str, files: list[str]) -> None:
    written = export(example(), str(tmp_path / name))
    assert left_in(tmp_path) == files
    assert (written.nodes, written.edges) == (NODES, EDGES)
    assert written.size == sum((tmp_path / file).stat().st_size for file in files)
    assert sorted(Path(file).name for file in written.files) == files
    assert f"{NODES} nodes, {EDGES} edges" in str(written)
    assert written.removed == 5


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_the_same_bytes_twice(tmp_path: Path, name: str) -> None:
    first, second = export(example(), str(tmp_path / "one"), name), export(example(), str(tmp_path / "two"), name)
    for one, two in zip(first.files, second.files, strict=True):
        assert Path(one).read_bytes() == Path(two).read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_a_record_read_from_columns_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    first = export(example(), str(tmp_path / "one"), name)
    second = export(from_resolution(example_resolution()), str(tmp_path / "two"), name)
    assert (first.nodes, first.edges, first.removed) == (second.nodes, second.edges, second.removed)
    for one, two in zip(first.files, second.files, strict=True):
        assert Path(one).read_bytes() == Path(two).read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_a_folder_is_filled_and_its_columns_are_explained(tmp_path: Path, name: str) -> None:
    written = export(example(), f"{tmp_path}/new/", name)
    files = left_in(tmp_path / "new")
    assert "schema.json" in files
    assert sorted(Path(file).name for file in written.files) == files
    said = json.loads((tmp_path / "new" / "schema.json").read_text(encoding="utf-8"))
    assert (said["nodes"]["count"], said["edges"]["count"]) == (NODES, EDGES)
    columns = [*said["nodes"]["columns"], *said["edges"]["columns"]]
    assert all(column["meaning"] and column["type"] in ("string", "integer", "number", "boolean") for column in columns)
    assert export(example(), f"{tmp_path}/new/", name) == written


def test_a_folder_that_was_made_for_nothing_is_gone(tmp_path: Path) -> None:
    bad = replace(example(), links=(Link("l", "moved", "gone", "gone"),))
    with pytest.raises(ExportError, match="not in the graph"):
        export(bad, f"{tmp_path}/new/")
    with pytest.raises(ExportError, match="cannot be written"):
        export(example(), f"{tmp_path}/no/new/")
    assert left_in(tmp_path) == []


def test_stdout_gets_graphml_and_nothing_else(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    written = export(example(), "-")
    out = capfdbinary.readouterr().out
    assert (written.path, written.size) == ("-", len(out))
    assert by_networkx(out).number_of_edges() == EDGES


def test_stdout_takes_one_file_only() -> None:
    with pytest.raises(ExportUsageError, match=r"csv cannot go to stdout: it is several files\. Name a file"):
        export(example(), "-", "csv")


@pytest.mark.parametrize(
    ("target", "format", "why"),
    [
        ("g.docx", "", "does not say which format"),
        ("g", "", "Use --format with one of: graphml"),
        ("g.json", "grafml", "Did you mean graphml"),
    ],
)
def test_an_unknown_format_names_those_there_are(tmp_path: Path, target: str, format: str, why: str) -> None:
    with pytest.raises(ExportUsageError, match=why):
        export(example(), str(tmp_path / target), format)
    assert left_in(tmp_path) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"there is no folder .*/nowhere\. Make it first"):
        export(example(), str(tmp_path / "nowhere" / "g.graphml"))
    assert left_in(tmp_path) == []


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    (tmp_path / "g.graphml").mkdir()
    with pytest.raises(ExportError, match="it is a folder"):
        export(example(), str(tmp_path / "g.graphml"))


def test_a_device_is_not_replaced() -> None:
    with pytest.raises(ExportError, match="not an ordinary file"):
        export(example(), os.devnull, "graphml")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_a_link_keeps_pointing_where_it_did(tmp_path: Path) -> None:
    (tmp_path / "real.graphml").write_text("old")
    (tmp_path / "g.graphml").symlink_to(tmp_path / "real.graphml")
    export(example(), str(tmp_path / "g.graphml"))
    assert (tmp_path / "g.graphml").is_symlink()
    assert by_networkx((tmp_path / "real.graphml").read_bytes()).number_of_edges() == EDGES


def test_the_mode_of_a_replaced_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "g.graphml"
    target.touch()
    target.chmod(0o640)
    export(example(), str(target))
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def full(*_: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def interrupted(*_: object) -> int:
    raise KeyboardInterrupt


@pytest.mark.parametrize("step", ["os.fsync", "os.replace"])
def test_a_disk_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    target = tmp_path / "g.graphml"
    target.write_text("precious")
    monkeypatch.setattr(step, full)
    with pytest.raises(ExportError, match=r"cannot be written: no space left on device\. Nothing was kept"):
        export(example(), str(target))
    assert left_in(tmp_path) == ["g.graphml"]
    assert target.read_text() == "precious"


@pytest.mark.skipif(
    not hasattr(os, "fork") or not Path("/dev/full").exists(), reason="needs a Unix with file-size limits"
)
def test_a_real_limit_on_file_size_leaves_nothing(tmp_path: Path) -> None:
    import resource
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(ExportError, match="file too large"):
            export(example(), str(tmp_path / "g.graphml"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert left_in(tmp_path) == []


@pytest.mark.parametrize(("write", "error"), [(full, ExportError), (interrupted, KeyboardInterrupt)])
def test_a_writer_that_stops_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[..., int], error: type[BaseException]
) -> None:
    monkeypatch.setitem(FORMATS, "graphml", replace(FORMATS["graphml"], write=write))
    with pytest.raises(error):
        export(example(), str(tmp_path / "g.graphml"))
    assert left_in(tmp_path) == []


def test_a_file_that_reads_back_with_fewer_edges_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lossy(_: object, files: Sequence[BinaryIO]) -> int:
        files[0].write(b"<graphml><node /></graphml>")
        return 0

    monkeypatch.setitem(FORMATS, "graphml", replace(FORMATS["graphml"], write=lossy))
    with pytest.raises(ExportError, match=f"1 nodes and 0 edges of {NODES} and {EDGES}"):
        export(example(), str(tmp_path / "g.graphml"))
    assert left_in(tmp_path) == []


def test_every_row_of_the_registry_says_what_it_is() -> None:
    suffixes = [suffix for row in FORMATS.values() for suffix in row.suffixes]
    assert len(suffixes) == len(set(suffixes))
    for name, row in FORMATS.items():
        assert row.name == name
        assert row.line
