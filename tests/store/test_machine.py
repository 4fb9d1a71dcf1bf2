"""The store against a plain dictionary, whatever is done in whatever order."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from explorer.errors import StoreBusy, StoreError
from explorer.store import Store
from explorer.store.layout import StoreChanged
from tests.store.records import a_record

numbers = st.integers(0, 5)
origins = st.integers(0, 5).map(lambda number: f"/papers/{number}.txt")


class StoreMachine(RuleBasedStateMachine):
    """Papers put, refused and reread; `model` maps each origin to the number of the paper last read there."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.model: dict[str, int] = {}
        self.writer: Store | None = None
        self.reader: tuple[Store, set[int]] | None = None

    @initialize()
    def begin(self) -> None:
        self.writer = Store.open(self.folder, write=True)

    @rule(papers=st.lists(st.tuples(numbers, origins), max_size=4))
    def put(self, papers: list[tuple[int, str]]) -> None:
        expected = []
        for number, origin in papers:
            known, before = number in self.model.values(), self.model.get(origin)
            expected.append(("same" if known else "added") if before in (None, number) else "changed")
            self.model[origin] = number
        assert self._writer.put_many((a_record(number), origin) for number, origin in papers) == expected

    @rule(number=st.integers(10, 12), call=st.sampled_from(["fsync", "replace"]), time=st.integers(0, 3))
    def put_on_a_full_disk(self, number: int, call: str, time: int) -> None:
        working, count = getattr(os, call), iter(range(100))

        def refusing(*arguments: object) -> object:
            if next(count) == time:
                raise OSError(28, "No space left on device")
            return working(*arguments)

        origin = f"/papers/{number}.txt"
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, call, refusing)
            try:
                self._writer.put(a_record(number), origin)
            except StoreError:
                return
        self.model[origin] = number

    @rule()
    def open_again(self) -> None:
        self._writer.close()
        self.begin()

    @rule()
    def a_second_writer_is_turned_away(self) -> None:
        with pytest.raises(StoreBusy):
            Store.open(self.folder, write=True, wait=0)

    @rule()
    def read(self) -> None:
        self.reader = (Store.open(self.folder), set(self.model.values()))

    @precondition(lambda self: self.reader is not None)
    @rule()
    def a_reader_sees_the_state_it_opened_or_is_told(self) -> None:
        assert self.reader is not None
        store, expected = self.reader
        with suppress(StoreChanged):
            assert {record.document for record in store.records()} == {a_record(number).document for number in expected}

    @invariant()
    def whoever_opens_it_sees_the_model(self) -> None:
        store = Store.open(self.folder)
        expected: dict[str, tuple[str, ...]] = {}
        for origin, number in sorted(self.model.items()):
            document = a_record(number).document
            expected[document] = (*expected.get(document, ()), origin)
        assert {entry.document: entry.origins for entry in store.entries()} == expected
        assert [record.document for record in store.records()] == sorted(expected)

    def teardown(self) -> None:
        if self.writer is not None:
            self.writer.close()
        shutil.rmtree(self.folder)

    @property
    def _writer(self) -> Store:
        assert self.writer is not None
        return self.writer


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
