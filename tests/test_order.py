"""The same papers give the same record, byte for byte, in whatever order and however many at a time they were added."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.corpus import load
from explorer.export import FORMATS, export
from explorer.model import Record
from explorer.store import Store
from tests.council import records

PAPERS = 40
ROOT = Path(__file__).parents[1]


@cache
def council() -> tuple[Record, ...]:
    return tuple(records(PAPERS, seed=5))


def linked(folder: Path, batches: Sequence[Sequence[Record]]) -> dict[str, bytes]:
    """What is kept beside a store to which papers were added in batches, each of which is linked, and the record in every format."""
    for batch in batches:
        with Store.open(folder, write=True) as store:
            store.put_many((record, f"/papers/{record.source.path}") for record in batch)
        corpus = load(folder)
    made = [export(corpus, str(folder / name), name) for name in FORMATS]
    files = [*(folder / "cache").glob("linked-*"), *(Path(file) for one in made for file in one.files)]
    return {path.name: path.read_bytes() for path in files}


@cache
def at_once() -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        return linked(Path(folder), [council()])


def test_every_format_is_written() -> None:
    assert len(at_once()) == 1 + sum(len(row.parts) for row in FORMATS.values())
    assert all(at_once().values())


@settings(max_examples=4)
@given(st.randoms(use_true_random=False), st.lists(st.integers(1, PAPERS - 1), max_size=3, unique=True).map(sorted))
def test_any_order_of_adding_gives_the_same_bytes(dice: Random, cuts: list[int]) -> None:
    shuffled = list(council())
    dice.shuffle(shuffled)
    batches = [shuffled[start:end] for start, end in zip([0, *cuts], [*cuts, PAPERS], strict=True)]
    with TemporaryDirectory() as folder:
        made = linked(Path(folder), batches)
        assert [name for name, data in at_once().items() if made.get(name) != data] == []
        assert made.keys() == at_once().keys()


@pytest.mark.parametrize(
    "machine", [{"PYTHONHASHSEED": "0", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONUTF8": "0"}]
)
def test_any_machine_gives_the_same_bytes(machine: dict[str, str]) -> None:
    told = subprocess.run(
        [sys.executable, "-c", "from tests.test_order import sums; print(sums())"],
        cwd=ROOT,
        env={**os.environ, **machine},
        capture_output=True,
        text=True,
    )
    assert told.returncode == 0, told.stderr
    assert told.stdout == f"{sums()}\n"


def sums() -> str:
    """The checksums of all that is made of the papers added at once."""
    return json.dumps({name: hashlib.sha256(data).hexdigest() for name, data in sorted(at_once().items())})
